import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIXED, OWN_PALETTE } from '../../newsroom/theme/palette.ts';
import { OWN_THEME } from '../../newsroom/theme/theme.ts';
import { themeSheet } from './theme-sheet.ts';

test('a newsroom that chose nothing has no sheet', () => {
  expect(themeSheet(OWN_THEME)).toBe('');
});

test('the accent stands in the tokens, by day and by night, on screens alone', () => {
  expect(themeSheet({ ...OWN_THEME, accentLight: '#0b6455', accentDark: '#4fc3aa' })).toBe(
    '@layer tokens{@media screen and (prefers-color-scheme:light){:root{--brand:#0b6455;--focus:#0b6455;--brand-deep:#08463b}}' +
      '@media screen and (prefers-color-scheme:dark){:root{--brand:#4fc3aa;--focus:#4fc3aa;--brand-deep:#95dbcc}}}\n',
  );
  expect(themeSheet({ ...OWN_THEME, accentDark: '#4fc3aa' })).not.toContain('light');
});

test('another paper brings all that lies between it and the ink', () => {
  const sheet = themeSheet({ ...OWN_THEME, paperLight: '#fbf6ea' });
  for (const token of ['paper', 'tint', 'tint-now', 'ink-2', 'ink-3', 'rule', 'control'])
    expect(sheet).toContain(`--${token}:`);
  expect(sheet).not.toContain('--brand:');
});

test('face, size and room hold on every medium, and a desk has a pixel more', () => {
  expect(themeSheet({ ...OWN_THEME, headFace: 'plex', density: 'airy', bodySizePx: 20 })).toBe(
    '@layer tokens{:root{--font-head:var(--font-text);--head-adjust:1;--head-leading:1.42;--head-weight:600;' +
      '--density:1.15;--t-body:1.25rem;}@media (width>=64rem){:root{--t-body:1.3125rem}}}\n',
  );
});

test('the palette is what the tokens say', () => {
  const [day = '', night = ''] = readFileSync(new URL('tokens.css', import.meta.url), 'utf8').split(
    '@media (prefers-color-scheme: dark)',
  );
  const whole = (color = '') => (color.length === 4 ? color.replace(/[0-9a-f]/g, '$&$&') : color);
  const colorsIn = (css: string) => {
    const token = (name: string) => whole(new RegExp(`--${name}: (#[0-9a-f]+)`).exec(css)?.[1]);
    return {
      palette: {
        ...{ paper: token('paper'), tint: token('tint'), tintNow: token('tint-now') },
        ...{ ink: token('ink'), ink2: token('ink-2'), ink3: token('ink-3') },
        ...{ rule: token('rule'), ruleStrong: token('rule-strong'), control: token('control') },
        ...{ accent: token('brand'), accentDeep: token('brand-deep'), breaking: token('now') },
      },
      fixed: { onAccent: token('on-brand'), mark: token('mark') },
    };
  };
  expect(colorsIn(day)).toEqual({ palette: OWN_PALETTE.light, fixed: FIXED.light });
  expect(colorsIn(night)).toEqual({ palette: OWN_PALETTE.dark, fixed: FIXED.dark });
});
