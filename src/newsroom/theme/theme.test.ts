import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksOf, faultsOf, readableFor, WRITTEN_COLORS } from './checks.ts';
import { contrastOf, LEAST_CONTRAST, leastContrast, mixed } from './contrast.ts';
import { OWN_PALETTE, paletteOf } from './palette.ts';
import { MODES, nameIn, OWN_THEME } from './theme.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

test('contrast is that of WCAG', () => {
  // From black to white, and the lightest grey that passes on white (WCAG 2.2, understanding 1.4.3).
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrastOf('#0b6455', '#ffffff')).toBe(contrastOf('#ffffff', '#0b6455'));
});

test('a colour mixed with another lies between them', () => {
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect([mixed('#123456', '#ffffff', 0), mixed('#123456', '#ffffff', 1)]).toEqual(['#123456', '#ffffff']);
});

test('the looks that the site was made with can be read', () => expect(faultsOf(OWN_THEME)).toEqual([]));

test('a theme that chooses nothing is what the site was made with', () =>
  expect(MODES.map((mode) => paletteOf(mode, OWN_THEME))).toEqual([OWN_PALETTE.light, OWN_PALETTE.dark]));

test('a pale accent is told by its mode alone, with its contrast', () => {
  const faults = faultsOf({ ...OWN_THEME, accentLight: '#ff8800' });
  expect(faults).toEqual([{ mode: 'light', color: 'accent', ratio: expect.closeTo(2.19, 2) }]);
});

test('a paper on which nothing can be read is told for every colour on it', () =>
  expect(faultsOf({ ...OWN_THEME, paperLight: '#808080' }).map(({ color: one }) => one)).toEqual([...WRITTEN_COLORS]));

test('what is offered instead can be read, and is as near as it can be', () =>
  fc.assert(
    fc.property(color, fc.constantFrom(...MODES), fc.constantFrom(...WRITTEN_COLORS), (chosen, mode, one) => {
      const theme = { ...OWN_THEME, [nameIn(mode, one)]: chosen };
      const offered = readableFor(theme, mode, one);
      if (offered === null) return;
      const after = checksOf({ ...OWN_THEME, [nameIn(mode, one)]: offered });
      expect(after.find((check) => check.mode === mode && check.color === one)?.ratio).toBeGreaterThanOrEqual(
        LEAST_CONTRAST,
      );
    }),
  ));

test('fainter inks can be read wherever the ink can', () =>
  fc.assert(
    fc.property(color, color, fc.constantFrom(...MODES), (ink, paper, mode) => {
      const theme = { ...OWN_THEME, [nameIn(mode, 'ink')]: ink, [nameIn(mode, 'paper')]: paper };
      const palette = paletteOf(mode, theme);
      if (leastContrast(palette.ink, [palette.paper, palette.tint]) < LEAST_CONTRAST) return;
      for (const faint of [palette.ink2, palette.ink3])
        expect(leastContrast(faint, [palette.paper, palette.tint])).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }),
  ));
