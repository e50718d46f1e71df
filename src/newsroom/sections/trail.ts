import { type RawBuilder, sql } from 'kysely';
import type { SectionId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';

/** A section and all above it, in no order; empty for what stands in none. */
export type Trail = readonly SectionId[];

/** The trail of a section in SQL, as JSON, from an expression for its id. The tree has some dozens of sections. */
export const trailOf = (id: RawBuilder<unknown>): RawBuilder<Trail> => sql<Trail>`(
  with recursive up(id, parent_id) as (
    select id, parent_id from section where id = ${id}
    union all
    select section.id, section.parent_id from up join section on section.id = up.parent_id
  )
  select coalesce(jsonb_agg(id), '[]') from up)`;

/** The trail of a section; empty where there is none of that id. */
export async function findTrail(db: Db, sectionId: SectionId | null): Promise<Trail> {
  if (sectionId === null) return [];
  const { rows } = await sql<{ trail: Trail }>`select ${trailOf(sql`${sectionId}::bigint`)} as trail`.execute(db);
  return rows[0]?.trail ?? [];
}
