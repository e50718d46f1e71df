import { sql } from 'kysely';
import type { SectionId } from '../../../base/ids.ts';
import { type Actor, updateSite } from '../../../newsroom/index.ts';
import { type Db, inTransaction } from '../../../storage/index.ts';
import { linkKeyOf, type OldSite } from '../article/index.ts';
import { plainTitle } from '../wxr/index.ts';
import type { FoundTerm, MenuFacts } from './facts.ts';
import type { Terms } from './terms.ts';

/** Entries that a paper's menu holds. */
const MOST = 30;
const LABEL_UNITS = 100;

/** What a menu over all pages is called, in the words of themes and of newsrooms. */
const MAIN = /main|primary|header|top|رئيس|العلوي|القائمة/i;

type Row = { number: number; title: string; menu: MenuFacts };
type Entry =
  | { readonly sectionId: SectionId; readonly label: string }
  | { readonly address: string; readonly label: string };

/**
 * Takes over the menu that stood above all pages, where the newsroom has none of its own. What leads to other sites,
 * and what lay below another entry, isn't taken: the menu here has one level, and sections show what is below them.
 */
export async function bringMenu(
  db: Db,
  actor: Actor,
  at: Date,
  importId: number,
  { terms, site, categories }: { terms: Terms; site: OldSite; categories: readonly FoundTerm[] },
): Promise<void> {
  const { rows } = await sql<Row>`
    select number, title, facts -> 'menu' as menu from import_item
    where import_id = ${importId} and type = 'nav_menu_item' and outcome is null
    order by (facts #>> '{menu,order}')::integer, number
  `.execute(db);
  const main = mainMenu(rows);
  const top = main.filter(({ menu }) => menu.parent === '' || menu.parent === '0');
  const paths = await pathsOf(db, importId, top, site);
  const sectionIds = new Map(
    categories.flatMap((term) => {
      const id = terms.sections.get(term.slug || term.name);
      return id === undefined ? [] : [[term.id, id] as const];
    }),
  );
  const entries = new Map<number, Entry>();
  for (const row of top) {
    const entry = entryOf(row, sectionIds, paths, site);
    if (entry !== null && entries.size < MOST) entries.set(row.number, entry);
  }
  await inTransaction(db, async (tx) => {
    const { rows: had } = await sql<{ is: boolean }>`select jsonb_array_length(menu) = 0 as is from site`.execute(tx);
    const isFree = had[0]?.is === true;
    if (isFree && entries.size > 0) {
      const menu = [...entries.values()];
      await updateSite(tx, actor, at, { menu });
      await sql`
        update import set facts = facts || jsonb_build_object('menu', ${JSON.stringify(menu)}::jsonb)
        where id = ${importId}
      `.execute(tx);
    }
    const taken = isFree ? [...entries.keys()] : [];
    const left = isFree ? top.filter(({ number }) => !entries.has(number)) : [];
    await sql`
      update import_item set
        outcome = case when type = 'wp_block' or number = any(${taken}::integer[]) then 'imported' else 'skipped' end,
        why = case when type = 'wp_block' or number = any(${taken}::integer[]) then null else 'menu' end,
        remarks = case when number = any(${left.map(({ number }) => number)}::integer[])
          then remarks || jsonb_build_array(jsonb_build_object('kind', 'menu-entry', 'what', facts #>> '{menu,url}'))
          else remarks end
      where import_id = ${importId} and outcome is null and type in ('nav_menu_item', 'wp_block')
    `.execute(tx);
  });
}

/** The one that by its name is the main one; else the longest. */
function mainMenu(rows: readonly Row[]): readonly Row[] {
  const menus = new Map<string, Row[]>();
  for (const row of rows) menus.set(row.menu.menu, [...(menus.get(row.menu.menu) ?? []), row]);
  const byLength = [...menus].sort((one, other) => other[1].length - one[1].length);
  return (byLength.find(([name]) => MAIN.test(name)) ?? byLength[0])?.[1] ?? [];
}

function entryOf(
  { title, menu }: Row,
  sectionIds: ReadonlyMap<string, SectionId>,
  paths: ReadonlyMap<string, { path: string; title: string }>,
  site: OldSite,
): Entry | null {
  const label = labelOf(title);
  const sectionId = menu.object === 'category' ? sectionIds.get(menu.objectId) : undefined;
  if (sectionId !== undefined) return { sectionId, label };
  const key = menu.kind === 'post_type' ? `post:${menu.objectId}` : linkKeyOf(menu.url, site);
  if (key === '/' && label !== '') return { address: '/', label };
  const found = key === null ? undefined : paths.get(key);
  const said = label || (found === undefined ? '' : labelOf(found.title));
  return found === undefined || said === '' ? null : { address: found.path, label: said };
}

const labelOf = (title: string): string => plainTitle(title).slice(0, LABEL_UNITS).toWellFormed().trim();

async function pathsOf(
  db: Db,
  importId: number,
  rows: readonly Row[],
  site: OldSite,
): Promise<ReadonlyMap<string, { path: string; title: string }>> {
  const keys = rows.map(({ menu }) => `post:${menu.objectId}`);
  const links = rows.flatMap(({ menu }) => linkKeyOf(menu.url, site) ?? []);
  const { rows: found } = await sql<{ key: string; link_key: string | null; path: string; title: string }>`
    select key, link_key, path, title from import_item
    where import_id = ${importId} and path is not null
      and (key = any(${keys}::text[]) or link_key = any(${links}::text[]))
  `.execute(db);
  return new Map(
    found.flatMap(({ key, link_key, path, title }) => [
      [key, { path, title }] as const,
      ...(link_key === null ? [] : [[link_key, { path, title }] as const]),
    ]),
  );
}
