import { sql } from 'kysely';
import { type Actor, bringStaticPages } from '../../../newsroom/index.ts';
import { type Db, inTransaction } from '../../../storage/index.ts';

type Row = {
  number: number;
  id: number;
  key: string;
  parent_key: string | null;
  path: string;
  page: { title: string; body: object };
};

/** Makes the old site's pages, parents first, all at once: readers never see half a tree. */
export async function bringPages(db: Db, actor: Actor, at: Date, importId: number): Promise<void> {
  const { rows } = await sql<Row>`
    select number, thing_id as id, key, parent_key, path, facts -> 'page' as page from import_item
    where import_id = ${importId} and thing = 'static_page' and outcome is null and facts ? 'page' and path is not null
    order by number
  `.execute(db);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const ordered: Row[] = [];
  const parents = new Map<number, number | null>();
  const place = (row: Row, below: ReadonlySet<string>): void => {
    if (parents.has(row.number)) return;
    const parent = row.parent_key === null ? undefined : byKey.get(row.parent_key);
    const isLoop = parent !== undefined && (parent === row || below.has(parent.key));
    if (parent !== undefined && !isLoop) place(parent, new Set([...below, row.key]));
    if (parents.has(row.number)) return;
    parents.set(row.number, parent === undefined || isLoop ? null : parent.id);
    ordered.push(row);
  };
  for (const row of rows) place(row, new Set());
  await inTransaction(db, async (tx) => {
    const pages = ordered.map(({ number, id, path, page }) => ({
      ...{ id, path, title: page.title, body: page.body, parentId: parents.get(number) ?? null },
    }));
    await bringStaticPages(tx, actor, at, pages, { importId });
    await sql`
      update import_item set outcome = 'imported', facts = facts - 'page'
      where import_id = ${importId} and number = any(${ordered.map(({ number }) => number)}::integer[])
    `.execute(tx);
  });
}
