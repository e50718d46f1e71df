import { LEAST_CONTRAST, leastContrast, mixed } from './contrast.ts';
import { FIXED, OWN_PALETTE, type Palette, paletteOf } from './palette.ts';
import { MODES, type Mode, nameIn, type Theme } from './theme.ts';

/** The colours that something is written in. */
export const WRITTEN_COLORS = ['accent', 'breaking', 'ink'] as const;
export type WrittenColor = (typeof WRITTEN_COLORS)[number];

/** How well a colour can be read on the worst of what it stands on. */
export type ThemeCheck = { readonly mode: Mode; readonly color: WrittenColor; readonly ratio: number };

/** What each stands on, or what stands on it. */
const GROUNDS: Readonly<Record<WrittenColor, (palette: Palette, mode: Mode) => readonly string[]>> = {
  accent: ({ paper, tint }, mode) => [paper, tint, FIXED[mode].onAccent],
  breaking: ({ paper, tint, tintNow }) => [paper, tint, tintNow],
  ink: ({ paper, tint, tintNow }, mode) => [paper, tint, tintNow, FIXED[mode].mark],
};

/** The contrast of every colour of a theme, by day and by night. */
export const checksOf = (theme: Theme): readonly ThemeCheck[] =>
  MODES.flatMap((mode) => WRITTEN_COLORS.map((color) => ({ mode, color, ratio: ratioOf(theme, mode, color) })));

/** Those that can't be read. */
export const faultsOf = (theme: Theme): readonly ThemeCheck[] =>
  checksOf(theme).filter(({ ratio }) => ratio < LEAST_CONTRAST);

/** In how many steps a colour goes to black or white when one is looked for that can be read. */
const STEPS = 100;

/**
 * The nearest colour of the same hue that can be read: darker by day and lighter by night, or the other way where that
 * finds none. Null where the paper allows none.
 */
export function readableFor(theme: Theme, mode: Mode, color: WrittenColor): string | null {
  const name = nameIn(mode, color);
  const from = theme[name] ?? OWN_PALETTE[mode][color];
  const ways = mode === 'light' ? ['#000000', '#ffffff'] : ['#ffffff', '#000000'];
  for (const towards of ways)
    for (let step = 1; step <= STEPS; step += 1) {
      const wish = mixed(from, towards, step / STEPS);
      if (ratioOf({ ...theme, [name]: wish }, mode, color) >= LEAST_CONTRAST) return wish;
    }
  return null;
}

function ratioOf(theme: Theme, mode: Mode, color: WrittenColor): number {
  const palette = paletteOf(mode, theme);
  return leastContrast(palette[color], GROUNDS[color](palette, mode));
}
