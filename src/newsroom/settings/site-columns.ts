import type { Updateable } from 'kysely';
import type { SiteChange } from '../contract.ts';

/** The columns of `site`, as a change sets them. */
type SiteColumns = Updateable<{
  name: string;
  tagline: string;
  origin: string | null;
  zone: string;
  months: string;
  digits: string;
  hijri: boolean;
  hijri_offset_days: number;
  article_pattern: string;
  slug_max_bytes: number;
  menu: string;
}>;

/** The columns that a change of settings names; the others stay as they are. */
export function siteColumns(change: SiteChange): SiteColumns {
  const { dates, articlePattern, slugMaxBytes, menu, name, tagline, origin, zone } = change;
  return {
    ...(name === undefined ? {} : { name }),
    ...(tagline === undefined ? {} : { tagline }),
    ...(origin === undefined ? {} : { origin }),
    ...(zone === undefined ? {} : { zone }),
    ...(articlePattern === undefined ? {} : { article_pattern: articlePattern }),
    ...(slugMaxBytes === undefined ? {} : { slug_max_bytes: slugMaxBytes }),
    ...(menu === undefined ? {} : { menu: JSON.stringify(menu) }),
    ...(dates === undefined
      ? {}
      : {
          months: dates.months,
          digits: dates.digits,
          hijri: dates.hijri === 'on',
          hijri_offset_days: dates.hijriOffsetDays,
        }),
  };
}
