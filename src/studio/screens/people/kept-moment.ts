import type { CivilProfile } from '../../data/site.ts';
import type { SaysMoments } from '../../words.ts';

/**
 * A day or a minute by the paper's clock, as the log keeps them (`2027-01-01`, `2026-11-24 02:00`), in words; what an
 * earlier version kept in another way stays as it is.
 */
export function keptMoment(kept: string, moments: SaysMoments, site: CivilProfile): string {
  if (/^\d{4}-\d\d-\d\d$/.test(kept)) return moments.date(kept, site);
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(kept)) return kept;
  return moments.moment(new Date(`${kept.replace(' ', 'T')}Z`), { ...site, zone: 'UTC' });
}
