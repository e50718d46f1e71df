import type { Mode, Theme } from '../../newsroom/theme/theme.ts';

const PREVIEW = '/api/studio/settings/preview';

const look = (theme: Theme, mode: Mode) => ({ mode, theme: JSON.stringify(theme) });

/** Where a page of the site is seen in a theme that need not be saved. */
export const pageInTheme = (page: 'front' | 'article', theme: Theme, mode: Mode): string =>
  `${PREVIEW}?${new URLSearchParams({ page, ...look(theme, mode) })}`;

/** What such a page wears. */
export const sheetOfTheme = (theme: Theme, mode: Mode): string =>
  `${PREVIEW}/sheet?${new URLSearchParams(look(theme, mode))}`;
