import type { DatabaseSync } from 'node:sqlite';
import type { ArticleId } from '../../base/ids.ts';
import type { SearchDocument } from './document.ts';
import { putMeta } from './open-index.ts';
import { placeOf } from './place.ts';
import { prepared } from './prepared.ts';
import { filedUnder, spellingOfToken, type TokenReader, tokenOfSpelling } from './tokens.ts';

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
    for (const id of remove) removeDocument(index, id);
    for (const document of put) putSpellings(index, putDocument(index, read, document));
    putMeta(index, 'position', position);
  });
}

/** Writes down articles of an index that nobody asks yet; `finishIndex` makes it whole. */
export function putMany(index: DatabaseSync, read: TokenReader, documents: readonly SearchDocument[]): void {
  inTransaction(index, () => {
    for (const document of documents) putDocument(index, read, document);
  });
}

/** Makes an index whole that was filled by `putMany`, and as small as it gets. */
export function finishIndex(index: DatabaseSync, position: string): void {
  index.exec("insert into article(article) values ('optimize'); insert into heading(heading) values ('optimize')");
  inTransaction(index, () => {
    // All at once and in their order: one by one, they would take as long as all else together.
    index
      .prepare('insert or ignore into spelling select term from temp.word where term >= ? and term < ?')
      .run(...SPELLINGS);
    putMeta(index, 'position', position);
  });
}

/** The tokens of spellings lie between these. */
const SPELLINGS = [tokenOfSpelling(''), tokenOfSpelling('\u{10ffff}')] as const;

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

/** Puts an article in the place of what the index had of it, and gives its tokens. */
function putDocument(index: DatabaseSync, read: TokenReader, document: SearchDocument): readonly string[] {
  removeDocument(index, document.id);
  const { id, revisionId, headline, standfirst, body } = document;
  const place = freePlace(index, placeOf(document.publishedAt, id), id);
  const names = [...document.authors, ...document.tags].map(({ name }) => name).join('\n');
  const parts = {
    headline: read.tokensOf(`${document.kicker}\n${headline}`),
    standfirst: read.tokensOf(standfirst),
    body: read.tokensOf(body),
    names: read.tokensOf(names),
  };
  const small = new Set(Object.values(parts).flatMap((part) => part.small));
  const filed = filedTokens(document);
  prepared(index, 'insert into document (place, article_id, sections) values (?, ?, ?)').run(
    ...[place, id, document.sections.join(' ')],
  );
  prepared(index, 'insert into text (place, revision_id, headline, standfirst, body) values (?, ?, ?, ?, ?)').run(
    ...[place, revisionId, headline, standfirst, Buffer.from(body)],
  );
  prepared(
    index,
    'insert into article (rowid, headline, standfirst, body, names, small, filed) values (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    ...[place, parts.headline.text, parts.standfirst.text, parts.body.text, parts.names.text],
    ...[[...small].join(' '), filed],
  );
  prepared(index, 'insert into heading (rowid, words, filed) values (?, ?, ?)').run(
    ...[place, `${parts.headline.text} ${parts.names.text}`, filed],
  );
  return Object.values(parts).map(({ text }) => text);
}

/** They stay when the article goes; another index is made without them. */
function putSpellings(index: DatabaseSync, texts: readonly string[]): void {
  const put = prepared(index, 'insert or ignore into spelling values (?)');
  const tokens = new Set(texts.flatMap((text) => text.split(' ')));
  for (const token of tokens) if (spellingOfToken(token) !== null) put.run(token);
}

function removeDocument(index: DatabaseSync, id: ArticleId): void {
  const row = prepared(index, 'delete from document where article_id = ? returning place').get(id);
  if (row === undefined || row.place === undefined) return;
  for (const table of ['text', 'article', 'heading'])
    prepared(index, `delete from ${table} where rowid = ?`).run(row.place);
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
