import { sql } from 'kysely';
import { type Tx, takeLong } from '../../../storage/index.ts';
import { madeBy } from './made.ts';

/** An import that may be undone. */
export type UndoableImport = {
  readonly id: number;
  /** The old site. */
  readonly origin: string;
  readonly begunAt: Date;
  readonly founded: boolean;
};

/**
 * The last import that isn't undone, done or broken off; null when there is none. One that was broken off and went on
 * after a later one may have found what that made, and is then the first to go.
 */
export async function lastImport(tx: Tx): Promise<UndoableImport | null> {
  // It goes over all that was imported.
  await takeLong(tx);
  const { rows } = await sql<UndoableImport>`
    select id, origin, begun_at as "begunAt", coalesce((facts -> 'founded')::boolean, false) as founded
    from import where step <> 'undone' order by id desc
  `.execute(tx);
  // Nearly always the newest is it, and the others need not be asked about.
  for (const each of rows) if (!(await isFound(tx, each.id))) return each;
  return rows[0] ?? null;
}

async function isFound(tx: Tx, importId: number): Promise<boolean> {
  const { rows } = await sql`select where exists (${importsOn(importId)})`.execute(tx);
  return rows.length > 0;
}

/**
 * Whether an import came to its end and left nothing, as when the same files were brought in again. One that was broken
 * off isn't meant: people know that it is there, and may want to be rid of it alone.
 */
export async function hasLeftNothing(tx: Tx, importId: number): Promise<boolean> {
  const { rows } = await sql`
    select from import
    where id = ${importId} and step = 'done' and not (facts ? 'menu')
      and not exists (${madeBy(importId)})
      and not exists (select from address where import_id = ${importId})
      and not exists (select from query_address where import_id = ${importId})
  `.execute(tx);
  return rows.length > 0;
}

/**
 * The other imports that found something which an import made, as a query in SQL with the column `id`. Those that are
 * undone have found nothing any more. All are gathered before the first is told: asked only whether there is one, the
 * database would search the whole table for each thing in the hope of an early find, and there seldom is one.
 */
export const importsOn = (importId: number) => sql<{ id: number }>`
  select unnest(ids) as id from (
    select array_agg(distinct id) as ids from (
      select found.import_id as id from import_term made join import_term found using (kind, thing_id)
      where made.import_id = ${importId} and made.is_new and found.import_id <> ${importId}
      union all
      select found.import_id from picture
      join import_item found on found.thing = 'picture' and found.thing_id = picture.id
      where picture.import_id = ${importId} and found.import_id <> ${importId}
      union all
      select found.import_id from import_item made join import_item found using (thing, thing_id)
      where made.import_id = ${importId} and made.why is distinct from 'already-there'
        and found.import_id <> ${importId} and found.why = 'already-there' and thing in ('article', 'static_page')
    ) each
  ) gathered
`;
