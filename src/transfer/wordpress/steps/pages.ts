import { sql } from 'kysely';
import { type Actor, bringStaticPages } from '../../../newsroom/index.ts';
import { type Db, inTransaction } from '../../../storage/index.ts';
import { parentsFirst } from './parents-first.ts';

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
  const { ordered } = parentsFirst(
    rows,
    ({ key }) => key,
    ({ parent_key: parent }) => parent,
  );
  await inTransaction(db, async (tx) => {
    const pages = ordered.map(({ thing: { id, path, page }, parent }) => ({
      ...{ id, path, title: page.title, body: page.body, parentId: parent?.id ?? null },
    }));
    await bringStaticPages(tx, actor, at, pages, { importId });
    await sql`
      update import_item set outcome = 'imported', facts = facts - 'page'
      where import_id = ${importId} and number = any(${rows.map(({ number }) => number)}::integer[])
    `.execute(tx);
  });
}
