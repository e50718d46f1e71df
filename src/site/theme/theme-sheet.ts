import { createHash } from 'node:crypto';
import type { SiteView } from '../../newsroom/index.ts';
import { OWN_PALETTE, OWN_THEME, type Palette, paletteOf } from '../../newsroom/index.ts';

type Theme = SiteView['theme'];

/** Where the style sheet of a theme lies; the name changes with what it says. */
export const THEME_PATH = /^\/theme-[0-9a-f]{10}\.css$/;

/** The tokens that each colour of a palette is. */
const TOKENS: Readonly<Record<keyof Palette, readonly string[]>> = {
  paper: ['paper'],
  tint: ['tint'],
  tintNow: ['tint-now'],
  ink: ['ink'],
  ink2: ['ink-2'],
  ink3: ['ink-3'],
  rule: ['rule'],
  ruleStrong: ['rule-strong'],
  control: ['control'],
  accent: ['brand', 'focus'],
  accentDeep: ['brand-deep'],
  breaking: ['now'],
};

/** How the text face stands in headlines: it needs no optical size, and more room between lines. */
const PLEX_HEAD = '--font-head:var(--font-text);--head-adjust:1;--head-leading:1.42;--head-weight:600;';
const DENSITY: Readonly<Record<Theme['density'], number>> = { tight: 0.85, usual: 1, airy: 1.15 };
const ROOT_PX = 16;

/**
 * The tokens that a newsroom's choices take the place of. Colours are for screens alone: on paper all is black. Null
 * where nothing was chosen. A file of its own, since no style may stand in a page.
 */
export function themeSheet(theme: Theme): string | null {
  const rules = [...colorRules('light', theme), ...colorRules('dark', theme), ...measureRules(theme)];
  return rules.length === 0 ? null : `@layer tokens{${rules.join('')}}\n`;
}

/** Where pages find it; null where there is none. */
export function themeAddress(theme: Theme): string | null {
  const sheet = themeSheet(theme);
  if (sheet === null) return null;
  return `/theme-${createHash('sha256').update(sheet).digest('hex').slice(0, 10)}.css`;
}

function colorRules(mode: 'light' | 'dark', theme: Theme): readonly string[] {
  const [own, chosen] = [OWN_PALETTE[mode], paletteOf(mode, theme)];
  const names = Object.keys(TOKENS) as (keyof Palette)[];
  const set = names
    .filter((name) => chosen[name] !== own[name])
    .flatMap((name) => TOKENS[name].map((token) => `--${token}:${chosen[name]}`));
  return set.length === 0 ? [] : [`@media screen and (prefers-color-scheme:${mode}){:root{${set.join(';')}}}`];
}

function measureRules({ headFace, bodySizePx, density }: Theme): readonly string[] {
  const isOtherSize = bodySizePx !== OWN_THEME.bodySizePx;
  const set = [
    headFace === 'plex' ? PLEX_HEAD : '',
    density === OWN_THEME.density ? '' : `--density:${DENSITY[density]};`,
    isOtherSize ? `--t-body:${bodySizePx / ROOT_PX}rem;` : '',
  ].join('');
  return [
    ...(set === '' ? [] : [`:root{${set}}`]),
    // A desk has a pixel more, as the tokens have it.
    ...(isOtherSize ? [`@media (width>=64rem){:root{--t-body:${(bodySizePx + 1) / ROOT_PX}rem}}`] : []),
  ];
}
