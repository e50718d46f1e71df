import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { createServer } from 'vite';
import { readAssets } from '../src/site/assets.ts';
import { openBrowser } from './builders/browser.ts';

/*
 * `npm run screens`: pictures of every kind of page of the sample paper, and of the gallery, into screens/, named
 * page-width[-dark|-print].png. The gallery is there too as a page to open, gallery/index.html. Then every screen of the
 * studio, in both languages.
 */

const HOME = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(HOME, 'screens');
const GALLERY = join(FOLDER, 'gallery');

/** A page to be drawn; its name is its files'. */
type Shown = { readonly name: string; readonly url: string };

/** The widest first: they take longest. */
const WIDTHS = [1280, 768, 390, 360] as const;
/** Two cores: more at once takes longer. */
const AT_ONCE = 2;

const began = Date.now();
await rm(FOLDER, { recursive: true, force: true });
await mkdir(GALLERY, { recursive: true });
console.log('starting the sample paper');
// Node reads no JSX; Vite does.
await using vite = await startVite();
const { EVENING, runningPaper } = await vite.load<typeof import('./builders/paper.ts')>('/test/builders/paper.ts');
const { galleryPage } = await vite.load<typeof import('../src/site/gallery/gallery-page.ts')>(
  '/src/site/gallery/gallery-page.ts',
);
await using paper = await runningPaper();
await writeGallery();
await using browser = await openBrowser();
const pages: readonly Shown[] = [
  ...Object.entries(paper.pages).map(([name, path]) => ({ name, url: paper.origin + encodeURI(path) })),
  { name: 'gallery', url: `file://${join(GALLERY, 'index.html')}` },
];
const widths: number[] = [...WIDTHS];
let drawn = 0;
await Promise.all(Array.from({ length: AT_ONCE }, drawRemaining));
console.log('starting a studio');
const { drawStudio } = await vite.load<typeof import('./draw-studio.ts')>('/test/draw-studio.ts');
drawn += await drawStudio(FOLDER);
console.log(`${drawn} pictures in ${FOLDER}, ${((Date.now() - began) / 1000).toFixed(0)} s`);

async function startVite() {
  const server = await createServer({
    root: HOME,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  return {
    load: async <Module>(path: string) => (await server.ssrLoadModule(path)) as Module,
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** Writes the gallery with the files it needs beside it, so that it opens without a server. */
async function writeGallery(): Promise<void> {
  const assets = join(HOME, 'dist', 'site', 'assets');
  await cp(assets, join(GALLERY, 'assets'), { recursive: true });
  await cp(join(HOME, 'sample', 'pictures'), join(GALLERY, 'media'), { recursive: true });
  // The examples' pictures are called after drawings of the sample paper.
  const html = galleryPage(readAssets(join(HOME, 'dist', 'site', 'manifest.json'), '/'))
    .replaceAll('url(/assets/', 'url(assets/')
    .replaceAll(/"\/media\/([\w-]+)\.webp"/g, '"media/$1.svg"');
  await writeFile(join(GALLERY, 'index.html'), html);
}

/** Takes widths from the heap until there are none. */
async function drawRemaining(): Promise<void> {
  for (let width = widths.shift(); width !== undefined; width = widths.shift()) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    for (const page of pages) await draw(context, page, width);
    await context.close();
    console.log(`${drawn} pictures, the last of ${width} px`);
  }
}

async function draw(context: BrowserContext, { name, url }: Shown, width: number): Promise<void> {
  const page = await context.newPage();
  const shoot = async (what: string, fullPage = true) => {
    await page.screenshot({ path: join(FOLDER, `${what}.png`), fullPage });
    drawn += 1;
  };
  await page.clock.setFixedTime(EVENING);
  await page.goto(url);
  // What is loaded when it comes near.
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
    await document.fonts.ready;
  });
  await shoot(`${name}-${width}`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot(`${name}-${width}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  if (name === 'static-page') {
    await page.getByText('الأقسام', { exact: true }).first().click();
    await shoot(`menu-${width}`, false);
  }
  if (name.startsWith('article') && width === 768) {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 900 });
    await shoot(`${name}-print`);
  }
  await page.close();
}
