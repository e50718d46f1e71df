import { sql } from 'kysely';
import type { Tx } from '../../storage/index.ts';
import type { FormerlyAddressed } from '../addresses/keep-old-addresses.ts';
import type { Brought } from './brought.ts';

/**
 * Takes away every address of what an import made, and those it gave to what was there before it. They are nobody's
 * then, and answer as unknown: that they were there was never the newsroom's own decision.
 *
 * @returns the tags of the pages that answered there, of sections and pages those of `site` besides
 */
export async function removeAddresses(
  tx: Tx,
  { importId, articles, pages, sections, authors, tags, pictures }: Brought,
): Promise<readonly string[]> {
  const things: readonly (readonly [FormerlyAddressed, readonly number[]])[] = [
    ['article', articles],
    ['static_page', pages],
    ['section', sections],
    ['author', authors],
    ['tag', tags],
    ['picture', pictures],
  ];
  const kinds = things.flatMap(([thing, ids]) => ids.map(() => thing));
  const ids = things.flatMap(([, of]) => of);
  const { rows } = await sql<{ thing: FormerlyAddressed; id: number }>`
    with gone as materialized (
      select thing, thing_id from unnest(${kinds}::text[], ${ids}::bigint[]) as gone(thing, thing_id)
    ), paths as (
      delete from address where import_id = ${importId} or (thing, thing_id) in (table gone) returning thing, thing_id
    ), queries as (
      delete from query_address where import_id = ${importId} or (thing, thing_id) in (table gone)
      returning thing, thing_id
    )
    select thing, thing_id as id from paths union select thing, thing_id from queries
  `.execute(tx);
  return [...new Set(rows.map(({ thing, id }) => `${thing === 'static_page' ? 'page' : thing}:${id}`))];
}
