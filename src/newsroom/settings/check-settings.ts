import { sql } from 'kysely';
import type { SectionId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { reservedIn } from '../addresses/reserved.ts';
import type { SiteChange } from '../contract.ts';
import { settings } from '../queries/settings.ts';
import { lowContrast, patternReserved, unknownThing } from '../refusals.ts';
import { faultsOf } from '../theme/checks.ts';
import { LEAST_CONTRAST } from '../theme/contrast.ts';
import { definedIn, OWN_THEME } from '../theme/theme.ts';
import { isFounded } from './site-settings.ts';

/**
 * Refuses settings by which articles would live where the system answers itself, a menu of sections that aren't there,
 * and colours that couldn't be read.
 */
export async function checkSettings(tx: Tx, { articlePattern, menu = [], theme }: SiteChange): Promise<void> {
  const word = articlePattern === undefined ? null : reservedIn(articlePattern);
  if (word !== null) throw patternReserved({ word });
  if (theme !== undefined) await checkTheme(tx, theme);
  const named = menu.flatMap((entry) => ('sectionId' in entry ? [entry.sectionId] : []));
  if (named.length === 0) return;
  const { rows } = await sql<{ id: SectionId }>`
    select distinct id from unnest(${named}::bigint[]) id
    where not exists (select from section where section.id = id.id for key share)
    order by id
  `.execute(tx);
  if (rows.length > 0) throw unknownThing({ thing: 'section', ids: rows.map(({ id }) => id) });
}

/** A colour is judged with those that it will stand on, which may have been chosen before. */
async function checkTheme(tx: Tx, change: NonNullable<SiteChange['theme']>): Promise<void> {
  const present = (await isFounded(tx)) ? (await settings(tx)).theme : OWN_THEME;
  const [fault] = faultsOf({ ...present, ...definedIn(change) });
  if (fault === undefined) return;
  const { mode, color, ratio } = fault;
  throw lowContrast({ mode, color, ratio: Math.floor(ratio * 10) / 10, least: LEAST_CONTRAST });
}
