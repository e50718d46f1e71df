import type { DatabaseSync } from 'node:sqlite';
import { isEmptyWord, type TermReader } from '../../arabic/index.ts';
import type { ArticleId } from '../../base/ids.ts';
import { articlesWith } from './articles-with.ts';
import type { SearchDocument } from './document.ts';
import { dayOf } from './place.ts';
import { filedUnder } from './tokens.ts';

/**
 * How much a word tells of an article by where it stands; one that is repeated tells a little more. Its tags, which an
 * editor gave it, tell most.
 */
const WEIGHTS = { headline: 4, names: 2, standfirst: 2, body: 1 } as const;
const TAG = 12;
const REPEATED = 4;

/** The words that are asked for: enough to tell a story, few enough to be answered beside readers' searches. */
const WORDS = 8;

/** A word in more of the articles than one in this many tells one from another too little, and costs too much. */
const COMMON = 20;
/** In a small paper everything is common. */
const NEVER_COMMON = 20;

/** A tag in common beside a word in common. */
const FILED = 12;

/** Nearness in time counts half as much again; a month away a quarter. */
const NEARNESS = 'cast(1 + 0.5 / (1 + abs(?2 - rowid / 86400) / 30.0) as real)';

/**
 * The articles that tell most of what an article tells, the likest first: those that hold its most telling words, the
 * near ones in time before the far. The article itself is left out, whether the index holds it or not.
 */
export function alikeTo(index: DatabaseSync, document: SearchDocument, read: TermReader, most: number): ArticleId[] {
  const words = tellingWords(index, document, read);
  if (words.length === 0) return [];
  const day = document.publishedAt === null ? 0 : dayOf(document.publishedAt);
  const rows = index
    .prepare(
      `select document.article_id as id from (
         select rowid as place, bm25(article, 3, 2, 1, 2, 0, ${FILED}) * ${NEARNESS} as score from article where article match ?1
       ) join document using (place)
       where document.article_id <> ?3 order by score, place desc limit ?4`,
    )
    .all(words.map((word) => `"${word}"`).join(' OR '), day, document.id, most);
  return rows.map(({ id }) => Number(id) as ArticleId);
}

/** The families that tell this article from the others best (tf-idf), each asked of the index once. */
function tellingWords(index: DatabaseSync, document: SearchDocument, read: TermReader): string[] {
  const all = Number(index.prepare('select count(*) as articles from document').get()?.articles ?? 0);
  const common = Math.max(NEVER_COMMON, all / COMMON);
  const scored = [...weighed(document, read)].flatMap(([word, weight]) => {
    const holding = articlesWith(index, word);
    // One that only this article holds leads nowhere.
    if (holding < 2 || holding > common) return [];
    return [{ word, score: weight * Math.log(1 + all / holding) }];
  });
  return scored
    .sort((one, other) => other.score - one.score)
    .slice(0, WORDS)
    .map(({ word }) => word);
}

function weighed(document: SearchDocument, read: TermReader): ReadonlyMap<string, number> {
  const names = document.tags.map(({ name }) => name).join('\n');
  const parts = { headline: document.headline, names, standfirst: document.standfirst, body: document.body };
  const weights = new Map<string, number>();
  for (const [part, weight] of Object.entries(WEIGHTS) as [keyof typeof WEIGHTS, number][]) {
    const counts = new Map<string, number>();
    for (const { families } of read(parts[part])) {
      for (const family of families) if (!isEmptyWord(family)) counts.set(family, (counts.get(family) ?? 0) + 1);
    }
    for (const [family, count] of counts) {
      weights.set(family, (weights.get(family) ?? 0) + weight * Math.min(REPEATED, count));
    }
  }
  for (const { id } of document.tags) weights.set(filedUnder('tag', id), TAG);
  return weights;
}
