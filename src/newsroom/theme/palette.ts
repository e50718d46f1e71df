import { LEAST_CONTRAST, leastContrast, mixed } from './contrast.ts';
import { type Mode, nameIn, type Theme } from './theme.ts';

/** The colours of the site's pages in one mode: those that are chosen, and those that follow from them. */
export type Palette = {
  readonly paper: string;
  readonly tint: string;
  readonly tintNow: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly ruleStrong: string;
  readonly control: string;
  readonly accent: string;
  readonly accentDeep: string;
  readonly breaking: string;
};

/** What the site was made with: the same as its tokens, which a test compares. */
export const OWN_PALETTE: Readonly<Record<Mode, Palette>> = {
  light: {
    ...{ paper: '#ffffff', tint: '#f3f5f9', tintNow: '#fbeeec', ink: '#15181e', ink2: '#454c57', ink3: '#5c6470' },
    ...{ rule: '#d9dde3', ruleStrong: '#15181e', control: '#767e8b' },
    ...{ accent: '#1b3a8a', accentDeep: '#122a66', breaking: '#b01e1a' },
  },
  dark: {
    ...{ paper: '#11151b', tint: '#1a2029', tintNow: '#2b1a1a', ink: '#eceff3', ink2: '#c3cad4', ink3: '#a2abb8' },
    ...{ rule: '#2e3641', ruleStrong: '#8b95a3', control: '#7d8794' },
    ...{ accent: '#a9c0ff', accentDeep: '#c9d7ff', breaking: '#ff9a8f' },
  },
};

/** What stands on the accent, and the ground under what a reader looked for; nobody chooses these. */
export const FIXED: Readonly<Record<Mode, { readonly onAccent: string; readonly mark: string }>> = {
  light: { onAccent: '#ffffff', mark: '#ffe9a8' },
  dark: { onAccent: '#0f1726', mark: '#5a4710' },
};

/** How much of the accent is left where it has to stand out more: under the pointer, by day darker, by night lighter. */
const DEEP = { light: ['#000000', 0.3], dark: ['#ffffff', 0.4] } as const;

/** The least contrast of what is no text: the edge of a field (WCAG 2.2, 1.4.11). */
const LEAST_EDGE = 3;

/** The palette of a theme. */
export function paletteOf(mode: Mode, theme: Theme): Palette {
  const own = OWN_PALETTE[mode];
  const chosen = (color: 'accent' | 'breaking' | 'ink' | 'paper') => theme[nameIn(mode, color)];
  const [accent, breaking, ink, paper] = [chosen('accent'), chosen('breaking'), chosen('ink'), chosen('paper')];
  const page = ink === null && paper === null ? own : onPaper(own, mode, ink ?? own.ink, paper ?? own.paper);
  const [towards, part] = DEEP[mode];
  return {
    ...page,
    ...(accent === null ? {} : { accent, accentDeep: mixed(accent, towards, part) }),
    ...(breaking === null ? {} : { breaking }),
    ...(breaking === null && paper === null ? {} : { tintNow: mixed(page.paper, breaking ?? own.breaking, 0.08) }),
  };
}

/** What follows from another ink or paper: fainter inks that can still be read, and rules between the two. */
function onPaper(own: Palette, mode: Mode, ink: string, paper: string): Palette {
  const tint = mixed(paper, ink, 0.045);
  return {
    ...own,
    ...{ paper, tint, ink, ink2: faint(ink, [paper, tint], 0.22), ink3: faint(ink, [paper, tint], 0.34) },
    rule: mixed(paper, ink, 0.15),
    ruleStrong: mode === 'light' ? ink : mixed(paper, ink, 0.55),
    control: faint(ink, [paper], 0.52, LEAST_EDGE),
  };
}

/** An ink as far on its way to the paper as is wished for, or as it can still be told from all grounds. */
function faint(ink: string, grounds: readonly string[], wish: number, least = LEAST_CONTRAST): string {
  const [paper = ink] = grounds;
  for (let part = wish; part > 0; part -= 0.02) {
    const color = mixed(ink, paper, part);
    if (leastContrast(color, grounds) >= least) return color;
  }
  return ink;
}
