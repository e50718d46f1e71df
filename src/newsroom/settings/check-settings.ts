import { sql } from 'kysely';
import type { SectionId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { reservedIn } from '../addresses/reserved.ts';
import type { SiteChange } from '../contract.ts';
import { lowContrast, patternReserved, unknownThing } from '../refusals.ts';
import { accentContrast, LEAST_CONTRAST } from './contrast.ts';

/**
 * Refuses settings by which articles would live where the system answers itself, a menu of sections that aren't there,
 * and an accent that couldn't be read.
 */
export async function checkSettings(tx: Tx, { articlePattern, menu = [], theme }: SiteChange): Promise<void> {
  const word = articlePattern === undefined ? null : reservedIn(articlePattern);
  if (word !== null) throw patternReserved({ word });
  if (theme !== undefined) checkTheme(theme);
  const named = menu.flatMap((entry) => ('sectionId' in entry ? [entry.sectionId] : []));
  if (named.length === 0) return;
  const { rows } = await sql<{ id: SectionId }>`
    select distinct id from unnest(${named}::bigint[]) id
    where not exists (select from section where section.id = id.id for key share)
    order by id
  `.execute(tx);
  if (rows.length > 0) throw unknownThing({ thing: 'section', ids: rows.map(({ id }) => id) });
}

function checkTheme({ accentLight, accentDark }: NonNullable<SiteChange['theme']>): void {
  for (const [mode, accent] of [
    ['light', accentLight],
    ['dark', accentDark],
  ] as const) {
    const ratio = accent === null ? LEAST_CONTRAST : accentContrast(mode, accent);
    if (ratio < LEAST_CONTRAST) throw lowContrast({ mode, ratio: Math.floor(ratio * 10) / 10, least: LEAST_CONTRAST });
  }
}
