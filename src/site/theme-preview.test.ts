import { expect, test } from 'vitest';
import { OWN_THEME } from '../newsroom/index.ts';
import { previewSheet } from './theme-preview.ts';

const SHEET =
  ':root{color-scheme:light dark;--paper:#fff}@media (prefers-color-scheme: dark){:root{--paper:#111}}' +
  '@media screen and (prefers-color-scheme:light){p{color:red}}';

test('a mode is settled, whatever the system has, and the theme lies on top', () => {
  const theme = { ...OWN_THEME, accentDark: '#4fc3aa' };
  expect(previewSheet(SHEET, theme, 'dark')).toBe(
    ':root{color-scheme:dark;--paper:#fff}@media (min-width:0){:root{--paper:#111}}' +
      '@media screen and (max-width:0){p{color:red}}' +
      '@layer tokens{@media screen and (min-width:0){:root{--brand:#4fc3aa;--focus:#4fc3aa;--brand-deep:#95dbcc}}}\n',
  );
  expect(previewSheet(SHEET, theme, 'light')).toContain('@media (max-width:0){:root{--paper:#111}}');
});
