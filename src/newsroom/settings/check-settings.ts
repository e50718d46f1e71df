import { sql } from 'kysely';
import type { SectionId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { reservedIn } from '../addresses/reserved.ts';
import type { SiteChange } from '../contract.ts';
import { patternReserved, unknownThing } from '../refusals.ts';

/** Refuses settings by which articles would live where the system answers itself, or a menu of sections that aren't there. */
export async function checkSettings(tx: Tx, { articlePattern, menu = [] }: SiteChange): Promise<void> {
  const word = articlePattern === undefined ? null : reservedIn(articlePattern);
  if (word !== null) throw patternReserved({ word });
  const named = menu.flatMap((entry) => ('sectionId' in entry ? [entry.sectionId] : []));
  if (named.length === 0) return;
  const { rows } = await sql<{ id: SectionId }>`
    select distinct id from unnest(${named}::bigint[]) id
    where not exists (select from section where section.id = id.id for key share)
    order by id
  `.execute(tx);
  if (rows.length > 0) throw unknownThing({ thing: 'section', ids: rows.map(({ id }) => id) });
}
