import type { DatabaseSync } from 'node:sqlite';
import type { ArticleId } from '../../base/ids.ts';
import { columnsOf, tokensIn } from './columns.ts';
import type { SearchDocument } from './document.ts';
import { putMeta } from './open-index.ts';
import { placeOf } from './place.ts';
import { prepared } from './prepared.ts';
import { wordsOfRow } from './texts-of.ts';
import { filedUnder, type TokenReader } from './tokens.ts';

/** Steps of merging after each change: little at a time, so that nobody who asks has to wait for much. */
const MERGE_PAGES = 8;

/** What changed: articles as they are now, and those that nobody may find any more. */
export type Changes = {
  put: readonly SearchDocument[];
  remove: readonly ArticleId[];
  /** How far in the outbox that is, in the words of whoever reads it; it is written down with the change, or not at all. */
  position: string;
};

/** Writes changes down, all or none. */
export function putChanges(index: DatabaseSync, read: TokenReader, { put, remove, position }: Changes): void {
  inTransaction(index, () => {
    for (const id of remove) recount(index, removeDocument(index, read, id), NO_TOKENS);
    for (const document of put)
      recount(index, removeDocument(index, read, document.id), addDocument(index, read, document));
    putMeta(index, 'position', position);
  });
}

/** Writes down articles of an index that nobody asks yet, none of them twice; `finishIndex` makes it whole. */
export function putMany(index: DatabaseSync, read: TokenReader, documents: readonly SearchDocument[]): void {
  inTransaction(index, () => {
    for (const document of documents) addDocument(index, read, document);
  });
}

/** Makes an index whole that was filled by `putMany`, and as small as it gets. */
export function finishIndex(index: DatabaseSync, position: string): void {
  index.exec("insert into article(article) values ('optimize'); insert into heading(heading) values ('optimize')");
  inTransaction(index, () => {
    // All at once and in their order: one by one, they would take as long as all else together.
    index.exec('insert into token select term, doc from temp.word');
    putMeta(index, 'position', position);
  });
}

function inTransaction(index: DatabaseSync, work: () => void): void {
  index.exec('begin immediate');
  try {
    work();
    index.exec('commit');
  } catch (error) {
    // A full disk ends the transaction by itself.
    if (index.isTransaction) index.exec('rollback');
    throw error;
  }
}

/** Merges a little of what changes have left in pieces. */
export function mergeSome(index: DatabaseSync): void {
  index.exec(`insert into article(article, rank) values ('merge', ${MERGE_PAGES})`);
}

/** Adds an article that the index doesn't hold; gives its tokens. */
function addDocument(index: DatabaseSync, read: TokenReader, document: SearchDocument): ReadonlySet<string> {
  const { id, revisionId, kicker, headline, standfirst, body } = document;
  const place = freePlace(index, placeOf(document.publishedAt, id), id);
  const names = [...document.authors, ...document.tags].map(({ name }) => name).join('\n');
  const filed = filedTokens(document);
  const columns = columnsOf(read, { kicker, headline, standfirst, body, names, filed });
  prepared(index, 'insert into document (place, article_id, sections) values (?, ?, ?)').run(
    place,
    id,
    document.sections.join(' '),
  );
  prepared(
    index,
    'insert into text (place, revision_id, kicker, headline, standfirst, body, names, filed) values (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(place, revisionId, kicker, headline, standfirst, Buffer.from(body), names, filed);
  prepared(
    index,
    'insert into article (rowid, headline, standfirst, body, names, small, filed) values (?, ?, ?, ?, ?, ?, ?)',
  ).run(place, columns.headline, columns.standfirst, columns.body, columns.names, columns.small, columns.filed);
  prepared(index, 'insert into heading (rowid, words, filed) values (?, ?, ?)').run(
    place,
    `${columns.headline} ${columns.names}`,
    filed,
  );
  return tokensIn(columns);
}

const NO_TOKENS: ReadonlySet<string> = new Set();

/** Takes away what the index has of an article, if it has anything; gives the tokens that it had. */
function removeDocument(index: DatabaseSync, read: TokenReader, id: ArticleId): ReadonlySet<string> {
  const place = prepared(index, 'delete from document where article_id = ? returning place').get(id)?.place;
  if (place === undefined) return NO_TOKENS;
  const text = prepared(
    index,
    'delete from text where place = ? returning kicker, headline, standfirst, body, names, filed',
  ).get(place);
  prepared(index, 'delete from article where rowid = ?').run(place);
  prepared(index, 'delete from heading where rowid = ?').run(place);
  return text === undefined ? NO_TOKENS : tokensIn(columnsOf(read, wordsOfRow(text)));
}

/** Keeps count of the articles that hold each token, by what one held before and what it holds now. */
function recount(index: DatabaseSync, before: ReadonlySet<string>, now: ReadonlySet<string>): void {
  const more = prepared(index, 'insert into token values (?, 1) on conflict do update set articles = articles + 1');
  const fewer = prepared(index, 'update token set articles = articles - 1 where token = ?');
  for (const token of now) if (!before.has(token)) more.run(token);
  const none = prepared(index, 'delete from token where token = ? and articles = 0');
  for (const token of before) {
    if (now.has(token)) continue;
    fewer.run(token);
    none.run(token);
  }
}

/**
 * The place itself, or a free one shortly after it. Where thousands came in one second, as from a bad export, they are
 * strewn over the hours that follow, so that none has to look at all of them.
 */
function freePlace(index: DatabaseSync, first: number, id: number): number {
  const taken = prepared(index, 'select 1 from document where place = ?');
  let place = first;
  for (let within = 8; taken.get(place) !== undefined; within *= 2) {
    place = first + 1 + ((id * STRIDE) % within);
  }
  return place;
}

/** A prime near the golden section of 2^16, by which neighbours in number lie far from each other (Knuth 6.4). */
const STRIDE = 40_503;

function filedTokens({ sections, authors, tags }: SearchDocument): string {
  return [
    ...sections.map((id) => filedUnder('section', id)),
    ...authors.map(({ id }) => filedUnder('author', id)),
    ...tags.map(({ id }) => filedUnder('tag', id)),
  ].join(' ');
}
