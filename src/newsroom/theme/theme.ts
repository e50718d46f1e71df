/*
 * What a newsroom may choose of how its site looks. This folder is pure and runs anywhere: the server refuses, and the
 * studio warns, by the same functions.
 */

/** By day and by night. */
export const MODES = ['light', 'dark'] as const;
export type Mode = (typeof MODES)[number];

/** The colours that may be chosen. */
export const THEME_COLORS = ['accent', 'breaking', 'ink', 'paper'] as const;
export type ThemeColor = (typeof THEME_COLORS)[number];

/** The faces that headlines may have, of those that are sent anyway: Markazi Text, or that of the text. */
export const HEAD_FACES = ['markazi', 'plex'] as const;
/** How much room there is between things. */
export const DENSITIES = ['tight', 'usual', 'airy'] as const;
/** The size of an article's text on a phone; a desk has a pixel more. */
export const BODY_SIZE_PX = { least: 17, most: 21, usual: 18 } as const;

/** A colour for each mode, `#rrggbb`; null: the one that the site was made with. */
type Colors = { readonly [Name in `${ThemeColor}${'Light' | 'Dark'}`]: string | null };

/** How the site looks. */
export type Theme = Colors & {
  readonly headFace: (typeof HEAD_FACES)[number];
  readonly bodySizePx: number;
  readonly density: (typeof DENSITIES)[number];
};

/** The looks that the site was made with. */
export const OWN_THEME: Theme = {
  ...{ accentLight: null, accentDark: null, breakingLight: null, breakingDark: null },
  ...{ inkLight: null, inkDark: null, paperLight: null, paperDark: null },
  ...{ headFace: 'markazi', bodySizePx: BODY_SIZE_PX.usual, density: 'usual' },
};

/** The name of a colour in a theme. */
export const nameIn = (mode: Mode, color: ThemeColor) => `${color}${mode === 'light' ? 'Light' : 'Dark'}` as const;

/** Some choices of a theme, without those that say nothing. */
export const definedIn = (change: { readonly [Name in keyof Theme]?: Theme[Name] | undefined }): Partial<Theme> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
