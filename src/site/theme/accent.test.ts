import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GROUNDS } from '../../newsroom/settings/contrast.ts';
import { accentAddress, accentSheet } from './accent.ts';

const NONE = { accentLight: null, accentDark: null };

test('a newsroom that chose no accent has no sheet', () => {
  expect([accentSheet(NONE), accentAddress(NONE)]).toEqual([null, null]);
});

test('the accent stands in the tokens, by day and by night, on screens alone', () => {
  expect(accentSheet({ accentLight: '#0b6455', accentDark: '#4fc3aa' })).toBe(
    '@layer tokens{@media screen and (prefers-color-scheme:light){:root{--brand:#0b6455;--brand-deep:#08463b;--focus:#0b6455}}' +
      '@media screen and (prefers-color-scheme:dark){:root{--brand:#4fc3aa;--brand-deep:#95dbcc;--focus:#4fc3aa}}}\n',
  );
  expect(accentSheet({ ...NONE, accentDark: '#4fc3aa' })).not.toContain('light');
});

test('its address changes with what it says', () => {
  const one = accentAddress({ ...NONE, accentLight: '#0b6455' });
  expect(one).toMatch(/^\/accent-[0-9a-f]{10}\.css$/);
  expect(accentAddress({ ...NONE, accentLight: '#0b6456' })).not.toBe(one);
});

test('contrast is measured against what the tokens say', () => {
  const [day = '', night = ''] = readFileSync(new URL('tokens.css', import.meta.url), 'utf8').split(
    '@media (prefers-color-scheme: dark)',
  );
  const whole = (color = '') => (color.length === 4 ? color.replace(/[0-9a-f]/g, '$&$&') : color);
  const groundsIn = (css: string) =>
    ['paper', 'tint', 'on-brand'].map((token) => whole(new RegExp(`--${token}: (#[0-9a-f]+)`).exec(css)?.[1]));
  expect({ light: groundsIn(day), dark: groundsIn(night) }).toEqual(GROUNDS);
});
