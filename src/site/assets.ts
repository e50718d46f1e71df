import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Brand } from '../base/brand.ts';

/** A style sheet's text, as it may stand in a page. */
export type SheetText = Brand<string, 'SheetText'>;

/** What the build made for pages. Addresses carry a hash of what lies there, so it never changes. */
export type Assets = {
  /** The site's style sheet, which stands in every page: a file of its own would be waited for once more. */
  readonly sheet: SheetText;
  readonly script: string;
  /** The fonts that a first view may need; the others are found by the style sheet, and come too late for it. */
  readonly fonts: {
    readonly text400: string;
    readonly text600: string;
    readonly head700: string;
    readonly headDigits: string;
  };
};

/** The sources that the build makes the assets from, as its manifest names them. */
const SOURCES = {
  sheet: 'src/site/theme/site.css',
  script: 'src/site/islands/site.island.ts',
  text400: 'src/site/theme/fonts/text-400.woff2',
  text600: 'src/site/theme/fonts/text-600.woff2',
  head700: 'src/site/theme/fonts/head-700.woff2',
  headDigits: 'src/site/theme/fonts/head-num.woff2',
} as const;

const Manifest = z.record(z.string(), z.object({ file: z.string() }));

/**
 * Reads which files the build made (Vite's `manifest.json`, https://vite.dev/guide/backend-integration).
 * Throws when one that the pages need isn't among them: a site without its style sheet must not start.
 *
 * @param manifestFile path of `manifest.json`
 * @param base the path under which the folder of the built files is served, closing slash included
 */
export function readAssets(manifestFile: string, base: string): Assets {
  const manifest = Manifest.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  const fileOf = (source: string): string => {
    const entry = manifest[source];
    if (entry === undefined) throw new Error(`${manifestFile} has no ${source}; build the site anew (npm run build)`);
    return entry.file;
  };
  const addressOf = (source: string): string => base + fileOf(source);
  return {
    sheet: sheetIn(readFileSync(join(dirname(manifestFile), fileOf(SOURCES.sheet)), 'utf8')),
    script: addressOf(SOURCES.script),
    fonts: {
      text400: addressOf(SOURCES.text400),
      text600: addressOf(SOURCES.text600),
      head700: addressOf(SOURCES.head700),
      headDigits: addressOf(SOURCES.headDigits),
    },
  };
}

/** A sheet that ended its element would let into the page what stands behind it. */
function sheetIn(css: string): SheetText {
  if (css.includes('</')) throw new Error('the style sheet can not stand in a page: it holds "</"');
  return css as SheetText;
}
