import type { DatabaseSync } from 'node:sqlite';
import {
  type AddedWord,
  lexiconWith,
  shippedLexicon,
  speltWords,
  type TermReader,
  termReader,
} from '../../arabic/index.ts';
import type { ArticleId, SectionId } from '../../base/ids.ts';
import { parseBody, textBlocksOf } from '../../body/index.ts';
import { alikeTo } from '../index-file/alike.ts';
import { ask, countOf } from '../index-file/ask.ts';
import { completionsOf } from '../index-file/completions.ts';
import type { SearchDocument } from '../index-file/document.ts';
import {
  abandon,
  beginIndex,
  currentName,
  disown,
  isDamaged,
  makeCurrent,
  type OpenIndex,
  openCurrent,
  removeLeftOvers,
} from '../index-file/index-folder.ts';
import { learntWords } from '../index-file/learnt-words.ts';
import { type Match, matchAll, matchAny } from '../index-file/match.ts';
import { neighboursOf } from '../index-file/neighbours.ts';
import { metaOf, putMeta } from '../index-file/open-index.ts';
import { placesBetween } from '../index-file/place.ts';
import { mergeSome, putChanges } from '../index-file/put-documents.ts';
import { type TokenReader, tokenReader } from '../index-file/tokens.ts';
import type { DocumentRow } from '../queries/documents.ts';
import { piecesOf, snippetOf } from '../query/marks.ts';
import { isNothing, parseQuery } from '../query/parse-query.ts';
import type { FindAnswer, FindJob, Jobs } from './jobs.ts';

/** What is done with an index folder, a function a job. */
export type Desk = { [Name in keyof Jobs]: (takes: Jobs[Name]['takes']) => Jobs[Name]['gives'] };

/** More results than these aren't counted by section and time: their places would have to be looked at one by one. */
const COUNTED = 2_000;

/** An index with the readers of words that it was made with: a question has to be read as the articles were. */
type Reading = OpenIndex & { terms: TermReader; tokens: TokenReader };

/** Opens the folder of an index, whether one is in it or not. */
export function openDesk(folder: string): Desk {
  // The lexicon is read when it is first asked, which takes a fifth of a second: now, and not when a reader waits.
  shippedLexicon.kindsOf('');
  let open: Reading | null = null;
  let building: Reading | null = null;

  /** The index that serves now: another process may have made a new one. */
  function current(): Reading | null {
    const name = currentName(folder);
    if (open !== null && open.name !== name) {
      open.index.close();
      open = null;
    }
    if (open === null) {
      const opened = openCurrent(folder);
      open = opened === null ? null : readingOf(opened);
    }
    return open;
  }

  /** Does something with the index that serves; where that turns out to be damaged, it serves no more. */
  function using<Gives>(work: (at: Reading) => Gives): Gives | null {
    const at = current();
    if (at === null) return null;
    try {
      return work(at);
    } catch (error) {
      if (isDamaged(error)) {
        disown(folder, at);
        open = null;
      }
      throw error;
    }
  }

  /** Everything that a page of a search needs of the index, in one job: to wake a thread costs as much as to look. */
  function find({ index, terms, tokens }: Reading, job: FindJob): FindAnswer {
    const query = parseQuery(job.typed, terms);
    const nothing = { held: 'none', total: 0, ids: [], sections: [], bySince: [], neighbour: null } as const;
    if (isNothing(query)) return nothing;
    const all = matchAll(query, job, tokens);
    const found = ask(index, { ...job, match: all });
    if (found.total > 0) return { ...found, ...counted(index, all, job, found.total), held: 'all', neighbour: null };
    const neighbour = neighbourOf({ index, terms, tokens }, job);
    if (query.words.length + query.phrases.length < 2) return { ...nothing, neighbour };
    const any = matchAny(query, job, tokens);
    const some = ask(index, { ...job, match: any });
    if (some.total === 0) return { ...nothing, neighbour };
    return { ...some, ...counted(index, any, job, some.total), held: 'some', neighbour };
  }

  /** The query with each word that is in no article exchanged for its neighbour, where all of it is then found. */
  function neighbourOf({ index, terms, tokens }: Omit<Reading, 'name'>, job: FindJob): FindAnswer['neighbour'] {
    const isFound = (word: string) => {
      const match = matchAll(parseQuery(word, terms), { sections: null, author: null, tag: null }, tokens);
      return index.prepare('select 1 from article where article match ? limit 1').get(match.article) !== undefined;
    };
    const exchanged = new Map(neighboursOf(index, job.typed, isFound).map((one) => [one.typed, one.spelling]));
    if (exchanged.size === 0) return null;
    // In their places, so that quotation marks stay where they are.
    let q = job.typed;
    for (const { spelling, start, end } of speltWords(job.typed).toReversed()) {
      const better = exchanged.get(spelling);
      if (better !== undefined) q = q.slice(0, start) + better + q.slice(end);
    }
    const total = countOf(index, matchAll(parseQuery(q, terms), job, tokens), job);
    return total === 0 ? null : { q, total };
  }

  return {
    position: () => using(({ name, index }) => ({ name, position: metaOf(index, 'position') ?? '' })),
    find: (job) => using((at) => find(at, job)),
    mark: ({ typed, texts }) => {
      const terms = current()?.terms ?? termReader();
      const query = parseQuery(typed, terms);
      return texts.map(({ headline, standfirst, bodyJson }) => {
        const marked = piecesOf(headline, query, terms);
        const shown =
          snippetOf(standfirst, query, terms) ??
          snippetOf(wordsOfBody(bodyJson).replaceAll('\n', ' '), query, terms) ??
          [];
        const forms = [...marked, ...shown].filter(({ isMarked }) => isMarked).map(({ text }) => text);
        return { headline: marked, snippet: shown, forms };
      });
    },
    complete: ({ typed, most }) => using(({ index }) => completionsOf(index, typed, most)) ?? [],
    alike: ({ row, most }) => using(({ index, terms }) => alikeTo(index, documentOf(row), terms, most)) ?? [],
    put: ({ name, rows, remove, position }) =>
      using((at) => {
        if (at.name !== name) return false;
        const kept = position ?? metaOf(at.index, 'position') ?? '';
        putChanges(at.index, at.tokens, { put: rows.map(documentOf), remove, position: kept });
        mergeSome(at.index);
        return true;
      }) ?? false,
    begin: ({ now, added }) => {
      if (building !== null) abandon(folder, building);
      const served = current();
      const words = [...added, ...(served === null ? [] : learntWords(served.index))];
      const begun = beginIndex(folder, now);
      putMeta(begun.index, WORDS, JSON.stringify(words));
      building = readingOf(begun);
      removeLeftOvers(folder, now);
      return null;
    },
    build: (rows) => {
      if (building === null) throw new Error('no index was begun');
      putChanges(building.index, building.tokens, { put: rows.map(documentOf), remove: [], position: '' });
      return null;
    },
    finish: ({ position }) => {
      if (building === null) throw new Error('no index was begun');
      putMeta(building.index, 'position', position);
      // Whatever comes of it, the next build begins anew.
      const finished = building;
      building = null;
      try {
        makeCurrent(folder, finished);
      } catch (error) {
        abandon(folder, finished);
        throw error;
      }
      return null;
    },
    held: () => {
      const rows = current()?.index.prepare('select article_id from document order by article_id').all() ?? [];
      return rows.map(({ article_id }) => Number(article_id) as ArticleId);
    },
  };
}

/** Under which an index keeps the words that it was made with, beyond the shipped lexicon. */
const WORDS = 'words';

function readingOf(opened: OpenIndex): Reading {
  const words: readonly AddedWord[] = JSON.parse(metaOf(opened.index, WORDS) ?? '[]');
  const lexicon = lexiconWith(shippedLexicon, words);
  return { ...opened, terms: termReader(lexicon), tokens: tokenReader(lexicon) };
}

function counted(
  index: DatabaseSync,
  match: Match,
  job: FindJob,
  total: number,
): Pick<FindAnswer, 'sections' | 'bySince'> {
  if (total > COUNTED) return { sections: null, bySince: null };
  const bySince = job.since.map((from) => countOf(index, match, { from, until: null }));
  return { sections: sectionsOf(index, match, job), bySince };
}

function sectionsOf(index: DatabaseSync, { article }: Match, { from, until }: FindJob): SectionId[][] {
  const { first, last } = placesBetween(from, until);
  const rows = index
    .prepare(
      `select document.sections from article join document on document.place = article.rowid
       where article match ? and article.rowid between ? and ?`,
    )
    .all(article, first, last);
  return rows.map(({ sections }) =>
    String(sections)
      .split(' ')
      .map((id) => Number(id) as SectionId),
  );
}

const documentOf = ({ bodyJson, ...row }: DocumentRow): SearchDocument => ({ ...row, body: wordsOfBody(bodyJson) });

const wordsOfBody = (bodyJson: string): string =>
  textBlocksOf(parseBody(JSON.parse(bodyJson)))
    .map(({ text }) => text)
    .join('\n');
