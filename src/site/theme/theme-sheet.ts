import type { SiteView } from '../../newsroom/index.ts';
import { OWN_PALETTE, OWN_THEME, type Palette, paletteOf } from '../../newsroom/index.ts';
import type { SheetText } from '../assets.ts';

type Theme = SiteView['theme'];

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
 * The tokens that a newsroom's choices take the place of, to stand behind the site's own sheet. Colours are for screens
 * alone: on paper all is black. Nothing where nothing was chosen.
 */
export function themeSheet(theme: Theme): SheetText {
  const rules = [...colorRules('light', theme), ...colorRules('dark', theme), ...measureRules(theme)];
  return (rules.length === 0 ? '' : `@layer tokens{${rules.join('')}}\n`) as SheetText;
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
