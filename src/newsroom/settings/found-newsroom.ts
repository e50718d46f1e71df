import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import type { NewSite } from '../contract.ts';
import { alreadyFounded } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { checkSettings } from './check-settings.ts';
import { siteColumns } from './site-columns.ts';

/** How dates are written until the newsroom says otherwise. */
const DATES = { months: 'shami', digits: 'latn', hijri: 'off', hijriOffsetDays: 0 } as const;

/** Makes an empty newsroom with a name and a zone; sections and all else come by their own commands. */
export async function foundNewsroom(tx: Tx, actor: Actor, at: Date, settings: NewSite): Promise<void> {
  checkRight(actor, 'site.edit');
  await checkSettings(tx, settings);
  const { dates = DATES, isNamed = true, ...rest } = settings;
  const founded = await tx
    .insertInto('site')
    .values({
      ...siteColumns(rest),
      name: settings.name,
      is_named: isNamed,
      zone: settings.zone,
      months: dates.months,
      digits: dates.digits,
      hijri: dates.hijri === 'on',
      hijri_offset_days: dates.hijriOffsetDays,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (founded === undefined) throw alreadyFounded();
  await announce(tx, { act: 'site.founded', by: actor, at, thing: 'site', thingId: null, tags: ['site', 'addresses'] });
}
