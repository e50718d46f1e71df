import { sql } from 'kysely';
import { keepOldAddresses, keepQueryAddresses, type OldAddress, type OldQuery } from '../../../newsroom/index.ts';
import { commitLater, type Db, inTransaction } from '../../../storage/index.ts';
import { behind } from './behind.ts';
import type { ItemFacts, SiteFacts } from './facts.ts';
import { pathOf } from './former-paths.ts';
import { type ListFacts, listPaths, listQueries, listSlugs, USUAL_BASES } from './list-addresses.ts';
import { listBases } from './list-bases.ts';
import { encodedOnce } from './slug-in-letters.ts';
import type { Terms } from './terms.ts';

/** Rows that are looked at together. */
const ROWS = 2_000;

/** What stands before all addresses where a server can't rewrite them. */
const FRONT_FILE = /\/index\.php\//i;

type Row = {
  number: number;
  key: string;
  type: string;
  link: string;
  parent_key: string | null;
  path: string | null;
  /** Null of a picture whose file wasn't found. */
  own: { thing: 'article' | 'static_page' | 'picture'; thingId: number } | null;
  facts: ItemFacts;
  parent: { thing: 'article' | 'static_page'; thingId: number } | null;
};

/** Keeps every address the old site answered at, of what readers saw there. */
export async function keepAddresses(
  db: Db,
  importId: number,
  facts: ListFacts & Pick<SiteFacts, 'listLinks'>,
  terms: Terms,
): Promise<void> {
  const usual = listPaths(facts, terms, USUAL_BASES);
  const queries = listQueries(facts, terms);
  await inTransaction(db, async (tx) => {
    await keepOldAddresses(tx, usual, importId);
    await keepQueryAddresses(tx, queries, importId);
  });
  await keepItemAddresses(db, importId);
  // Last, for they are concluded: what something is known to have had is kept by then.
  const bases = listBases(await linksToNoItem(db, importId, facts.listLinks), listSlugs(facts));
  const learnt = listPaths(facts, terms, bases);
  await inTransaction(db, (tx) => keepOldAddresses(tx, learnt, importId));
}

async function linksToNoItem(db: Db, importId: number, links: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ link_key: string }>`
    select link_key from import_item where import_id = ${importId} and link_key = any(${[...links]}::text[])
  `.execute(db);
  const taken = new Set(rows.map(({ link_key }) => link_key));
  return links.filter((link) => !taken.has(link));
}

async function keepItemAddresses(db: Db, importId: number): Promise<void> {
  await using writing = behind(1);
  for (let last = 0; ; ) {
    const { rows } = await sql<Row>`
      select item.number, item.key, item.type, item.link, item.parent_key, item.path,
        case when item.thing_id is not null
          then jsonb_build_object('thing', item.thing, 'thingId', item.thing_id) end as own,
        item.facts - 'page' - 'block' as facts,
        case when parent.path is not null
          then jsonb_build_object('thing', parent.thing, 'thingId', parent.thing_id) end as parent
      from import_item item
      left join import_item parent on parent.import_id = item.import_id and parent.key = item.parent_key
      where item.import_id = ${importId} and item.number > ${last} and (
          item.thing_id is not null and (item.path is not null or item.thing = 'picture')
          or item.type = 'attachment' and parent.path is not null
        )
      order by item.number limit ${ROWS}
    `.execute(db);
    const end = rows.at(-1);
    if (end === undefined) break;
    await writing.next(() =>
      inTransaction(db, async (tx) => {
        await commitLater(tx);
        await keepOldAddresses(tx, rows.flatMap(pathsOf), importId);
        await keepQueryAddresses(tx, rows.flatMap(queriesOf), importId);
      }),
    );
    last = end.number;
  }
  await writing.last();
}

/** What stood at the address of an item: the page of a picture shows the text that it belongs to. */
const shownAt = ({ type, own, parent }: Row) => (type === 'attachment' ? (parent ?? own) : own);

function pathsOf(row: Row): readonly OldAddress[] {
  const { link, facts, own } = row;
  const shown = shownAt(row);
  const raw = pathOf(link);
  const paths = [...(raw === null ? [] : [raw]), ...facts.oldPaths];
  const file = facts.url === undefined ? null : pathOf(facts.url);
  return [
    // What readers ask of an address behind the file, its feed or a page of it, is looked for without the file.
    ...(shown === null
      ? []
      : [...paths, ...paths.map((path) => path.replace(FRONT_FILE, '/'))].map((rawPath) => ({ rawPath, ...shown }))),
    ...(file === null || own?.thing !== 'picture' ? [] : [{ rawPath: file, ...own }]),
  ];
}

function queriesOf(row: Row): readonly OldQuery[] {
  const shown = shownAt(row);
  if (shown === null) return [];
  const search = /\?[^#]*/s.exec(row.link)?.[0];
  const number = row.key.startsWith('post:') && !row.key.includes('#') ? row.key.slice('post:'.length) : null;
  return [
    ...(number === null ? [] : [{ search: `?p=${number}`, ...shown }]),
    ...(search === undefined ? [] : [{ search, ...shown }]),
    // By its slug alone WordPress finds a text below any category and date.
    ...(row.type === 'attachment' || row.facts.slug === ''
      ? []
      : [{ search: `?name=${encodedOnce(row.facts.slug)}`, ...shown }]),
  ];
}
