import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { HOME } from '../../src/server/home.ts';
import type { Assets, SheetText } from '../../src/site/index.ts';
import { contextIn, openBrowser } from '../builders/browser.ts';
import { type PaperPage, runningPaper } from '../builders/paper.ts';

export type Stage = Awaited<ReturnType<typeof raiseStage>>;

/** The sample paper on a real server, and a browser to read it with: one of each for all the tests. */
export async function raiseStage() {
  const paper = await runningPaper();
  const browser = await openBrowser();
  const assets = await assetsOf(paper.origin);

  /** A new page with nothing in it, in a context of its own; closed with it. */
  async function newPage(options: BrowserContextOptions & { readonly width?: number } = {}) {
    const { width = 390, ...others } = options;
    const context = await contextIn(browser, { viewport: { width, height: 844 }, reducedMotion: 'reduce', ...others });
    const page = await context.newPage();
    return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() });
  }

  const addressOf = (kind: PaperPage) => paper.origin + encodeURI(paper.pages[kind]);

  /** A kind of page of the paper. */
  async function open(kind: PaperPage, options: Parameters<typeof newPage>[0] = {}) {
    const page = await newPage(options);
    await page.goto(addressOf(kind));
    return page;
  }

  /** Shows an example in a page, as though it lay on the server. */
  async function showExample(page: Page, html: string) {
    await page.unrouteAll();
    await page.route(`${paper.origin}/example`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.route('**/media/*', async (route) => route.fulfill(await examplePicture(route.request().url())));
    await page.goto(`${paper.origin}/example`);
  }

  return {
    paper,
    assets,
    newPage,
    addressOf,
    open,
    showExample,
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await paper[Symbol.asyncDispose]();
    },
  };
}

/** Which files the server serves: what its own pages name. */
async function assetsOf(origin: string): Promise<Assets> {
  const html = await (await fetch(`${origin}/`)).text();
  const addressOf = (name: string) => new RegExp(`"(/assets/${name}-[^"]+)"`).exec(html)?.[1] ?? '';
  return {
    sheet: (/<style>([^<]+)</.exec(html)?.[1] ?? '') as SheetText,
    script: addressOf('site\\.island'),
    fonts: {
      text400: addressOf('text-400'),
      text600: addressOf('text-600'),
      head700: addressOf('head-700'),
      headDigits: addressOf('head-num'),
    },
  };
}

const drawn = new Map<string, Promise<Buffer>>();

/** The pictures of the examples, whichever of their widths, are called after drawings of the sample paper. */
async function examplePicture(url: string) {
  const name = /media\/(.+?)(?:-\d+)?\.(?:avif|webp|jpeg)$/.exec(url)?.[1] ?? '';
  const known = drawn.get(name);
  const body =
    known ??
    sharp(readFileSync(join(HOME, 'sample', 'pictures', `${name}.svg`)))
      .resize(600)
      .webp()
      .toBuffer();
  drawn.set(name, body);
  return { contentType: 'image/webp', body: await body };
}

/** Answers for every other site, and lists which ones are asked. */
export async function otherSites(page: Page, own: string): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.route(
    ({ origin }) => origin !== own,
    async (route) => {
      asked.push(new URL(route.request().url()).host);
      await route.fulfill({ contentType: 'text/html', body: 'film' });
    },
  );
  return asked;
}
