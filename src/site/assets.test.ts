import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readAssets } from './assets.ts';

const manifestOf = (entries: Record<string, { file: string }>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-assets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'manifest.json');
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'site-1.css'), ':root{--paper:#fff}');
  writeFileSync(file, JSON.stringify(entries));
  return file;
};

const BUILT = {
  'src/site/theme/site.css': { file: 'assets/site-1.css' },
  'src/site/islands/site.island.ts': { file: 'assets/site.island-2.js' },
  'src/site/theme/fonts/text-400.woff2': { file: 'assets/text-400-3.woff2' },
  'src/site/theme/fonts/text-600.woff2': { file: 'assets/text-600-4.woff2' },
  'src/site/theme/fonts/head-700.woff2': { file: 'assets/head-700-4.woff2' },
  'src/site/theme/fonts/head-num.woff2': { file: 'assets/head-num-5.woff2' },
};

test('the pages wear the sheet that the build made, and name its other files', () => {
  expect(readAssets(manifestOf(BUILT), '/')).toEqual({
    sheet: ':root{--paper:#fff}',
    script: '/assets/site.island-2.js',
    fonts: {
      text400: '/assets/text-400-3.woff2',
      text600: '/assets/text-600-4.woff2',
      head700: '/assets/head-700-4.woff2',
      headDigits: '/assets/head-num-5.woff2',
    },
  });
});

test('a build without the style sheet is no build', () => {
  const { 'src/site/theme/site.css': _, ...rest } = BUILT;
  expect(() => readAssets(manifestOf(rest), '/')).toThrow('src/site/theme/site.css');
});
