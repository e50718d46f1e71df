import type { Updateable } from 'kysely';
import type { SiteChange } from '../contract.ts';

/** The columns of `site`, as a change sets them. */
type SiteColumns = Updateable<{
  name: string;
  is_named: boolean;
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
  tanween: string;
  style_off: string[];
  accent_light: string | null;
  accent_dark: string | null;
}>;

/** The columns that a change of settings names; the others stay as they are. */
export function siteColumns(change: SiteChange): SiteColumns {
  const { dates, articlePattern, slugMaxBytes, menu, name, tagline, origin, zone, style, theme } = change;
  return {
    ...(name === undefined ? {} : { name, is_named: true }),
    ...(tagline === undefined ? {} : { tagline }),
    ...(origin === undefined ? {} : { origin }),
    ...(zone === undefined ? {} : { zone }),
    ...(articlePattern === undefined ? {} : { article_pattern: articlePattern }),
    ...(slugMaxBytes === undefined ? {} : { slug_max_bytes: slugMaxBytes }),
    ...(menu === undefined ? {} : { menu: JSON.stringify(menu) }),
    ...(style === undefined ? {} : { tanween: style.tanween, style_off: [...style.off] }),
    ...(theme === undefined ? {} : { accent_light: theme.accentLight, accent_dark: theme.accentDark }),
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
