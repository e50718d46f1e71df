import { sql } from 'kysely';
import type { Tx } from '../../../storage/index.ts';
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
  const { rows } = await sql<UndoableImport>`
    select id, origin, begun_at as "begunAt", coalesce((facts -> 'founded')::boolean, false) as founded
    from import where step <> 'undone'
    order by exists (${importsOn(sql`import.id`)}), id desc limit 1
  `.execute(tx);
  return rows[0] ?? null;
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

/** The other imports that found something which an import made, as a query in SQL with the column `id`. */
export const importsOn = (importId: ReturnType<typeof sql>) => sql<{ id: number }>`
  select other.id from import other where other.id <> ${importId} and other.step <> 'undone' and (
    exists (
      select from import_term made join import_term found using (kind, thing_id)
      where made.import_id = ${importId} and made.is_new and found.import_id = other.id
    ) or exists (
      select from import_item found join picture on picture.id = found.thing_id
      where found.import_id = other.id and found.thing = 'picture' and picture.import_id = ${importId}
    ) or exists (
      select from import_item found join import_item made using (thing, thing_id)
      where found.import_id = other.id and found.why = 'already-there' and found.thing in ('article', 'static_page')
        and made.import_id = ${importId} and made.why is distinct from 'already-there'
    )
  )
`;
