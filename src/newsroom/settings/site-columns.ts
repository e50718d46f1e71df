import { sql, type Updateable } from 'kysely';
import type { SiteChange } from '../contract.ts';
import { definedIn, type Theme } from '../theme/theme.ts';

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
  breaking_light: string | null;
  breaking_dark: string | null;
  ink_light: string | null;
  ink_dark: string | null;
  paper_light: string | null;
  paper_dark: string | null;
  head_face: string;
  body_size_px: number;
  density: string;
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
    ...(theme === undefined ? {} : themeColumns(theme)),
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

/** The column of each choice of the theme. */
const THEME = {
  ...{ accentLight: 'accent_light', accentDark: 'accent_dark' },
  ...{ breakingLight: 'breaking_light', breakingDark: 'breaking_dark' },
  ...{ inkLight: 'ink_light', inkDark: 'ink_dark', paperLight: 'paper_light', paperDark: 'paper_dark' },
  ...{ headFace: 'head_face', bodySizePx: 'body_size_px', density: 'density' },
} as const satisfies Readonly<Record<keyof Theme, keyof SiteColumns>>;

const themeColumns = (theme: NonNullable<SiteChange['theme']>): SiteColumns =>
  Object.fromEntries(Object.entries(definedIn(theme)).map(([name, value]) => [THEME[name as keyof Theme], value]));

/** The theme as JSON, in SQL. */
export const themeJson = sql<Theme>`json_build_object(${sql.join(
  Object.entries(THEME).flatMap(([name, column]) => [sql.lit(name), sql.ref(`site.${column}`)]),
)})`;
