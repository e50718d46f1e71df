import { DatabaseSync } from 'node:sqlite';

/** What the rows mean, and by which rules words were read. Another number makes every node build its index anew. */
export const INDEX_VERSION = 5;

/** Memory for pages of the file, in KiB. */
const CACHE_KIB = 4_000;

/** The writing-ahead file is cut back to this after it was copied over. */
const JOURNAL_BYTES = 16_777_216;

/**
 * The tokens of families and spellings are made by us, so the tokenizer only parts at spaces: `ascii` takes every
 * letter beyond ASCII as it is. Contentless: the words themselves are kept in `text` alone.
 */
const FTS = `content='', contentless_delete=1, tokenize="ascii tokenchars '=#.'"`;

/*
 * `place` orders articles by time (see placeOf), so that newest first is the file's own order. `text` is what a result
 * is shown with: reading it from the database took as long as finding it, and as a blob it is read in half the time. `heading` holds headlines
 * and names once more, because a common word can't be ranked in all its articles within a reader's patience. `token` says
 * how many articles hold each token: FTS5 would count them one by one, and an unknown word asks it for a thousand.
 */
const TABLES = `
  create table meta (key text primary key, value text not null) without rowid;
  create table document (place integer primary key, article_id integer not null unique, sections text not null);
  create table text (
    place integer primary key, revision_id integer not null, kicker text not null, headline text not null,
    standfirst text not null, body blob not null, names text not null, filed text not null
  );
  create table token (token text primary key, articles integer not null check (articles >= 0)) without rowid;
  create virtual table article using fts5(headline, standfirst, body, names, small, filed, ${FTS});
  create virtual table heading using fts5(words, filed, ${FTS});
  insert into article(article, rank) values ('automerge', 0);
`;

/** Opens an index, and makes it where there is none. The caller closes it. */
export function openIndex(file: string): DatabaseSync {
  const index = new DatabaseSync(file);
  try {
    prepare(index);
    return index;
  } catch (error) {
    index.close();
    throw error;
  }
}

function prepare(index: DatabaseSync): void {
  index.exec(`
    pragma journal_mode = wal;
    pragma synchronous = normal;
    pragma cache_size = -${CACHE_KIB};
    pragma mmap_size = 0;
    pragma temp_store = memory;
    pragma journal_size_limit = ${JOURNAL_BYTES};
  `);
  const isNew = index.prepare("select 1 from sqlite_schema where name = 'meta'").get() === undefined;
  if (isNew) {
    index.exec(`begin immediate; ${TABLES}`);
    putMeta(index, 'version', String(INDEX_VERSION));
    index.exec('commit');
  }
  index.exec(`
    create virtual table temp.word using fts5vocab('main', 'article', 'row');
    create virtual table temp.heading_word using fts5vocab('main', 'heading', 'row');
  `);
}

/** What the index says of itself; null where it says nothing. */
export function metaOf(index: DatabaseSync, key: string): string | null {
  const row = index.prepare('select value from meta where key = ?').get(key);
  return typeof row?.value === 'string' ? row.value : null;
}

export function putMeta(index: DatabaseSync, key: string, value: string): void {
  index.prepare('insert into meta values (?, ?) on conflict do update set value = excluded.value').run(key, value);
}
