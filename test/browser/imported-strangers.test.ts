import { pathToFileURL } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { contextIn, openBrowser } from '../builders/browser.ts';
import { runningHostileSite, VECTORS } from './hostile-site.ts';

/*
 * A site that was brought in from an export in which every field holds what strangers, and plug-ins that were broken
 * into, put there. Its pages are opened in a real Chromium, as the server sends them and with no policy to stop
 * anything: nothing runs, nobody else is asked, and what was typed is read as it was typed.
 */

declare global {
  interface Window {
    seen(what: string): void;
    strangeIn(page: Document): string[];
  }
}

const site = await runningHostileSite();
const browser = await openBrowser();
afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

/** Tabs that are open at once. */
const TABS = 3;

/** What was seen that may not be, each with the page on which it was. */
type Seen = string[];

/** A context in which whatever runs, asks or is stopped is written down. */
async function watched(options: BrowserContextOptions): Promise<{ context: BrowserContext; seen: Seen }> {
  const context = await contextIn(browser, { viewport: { width: 390, height: 844 }, ...options });
  const seen: Seen = [];
  await context.exposeBinding('seen', ({ page, frame }, what: string) =>
    seen.push(`${what} in ${frame.url()} on ${page.url()}`),
  );
  await context.addInitScript(`window.strangeIn = ${strangeIn}`);
  await context.addInitScript(() => {
    const tell = (what: string) => window.seen(what);
    window.alert = () => tell('alert');
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      tell(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  // Listened to and not routed: routed requests are never answered from the browser's memory.
  context.on('request', (request) => {
    if (!request.url().startsWith(`${site.origin}/`) && !request.url().startsWith('file:'))
      seen.push(`asked ${request.url()}`);
  });
  context.on('dialog', async (dialog) => {
    seen.push(`dialog on ${dialog.page()?.url()}`);
    await dialog.dismiss();
  });
  context.on('page', (page) => page.on('pageerror', (error) => seen.push(`${error} on ${page.url()}`)));
  return { context, seen };
}

/** Opens each of these in one of a few tabs. */
async function eachOpened(context: BrowserContext, addresses: readonly string[], look: (page: Page) => Promise<void>) {
  const left = [...addresses];
  const tab = async () => {
    const page = await context.newPage();
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await look(page);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: TABS }, tab));
}

/** Elements and attributes by which something could run, be asked for or be sent, wherever they are in a page. */
function strangeIn(page: Document): string[] {
  const forbidden =
    'iframe, object, embed, base, frame, applet, portal, template, math, foreignObject, meta[http-equiv=refresh i]';
  const addresses = /^(?:href|src|action|formaction|poster|cite|data|background|xlink:href|ping)$/;
  const leadsOut = (element: Element, address: string) => {
    const url = URL.parse(address, location.href);
    if (url === null) return false;
    return !/^(?:https?|mailto|file):$/.test(url.protocol) || (element.localName !== 'a' && url.host !== location.host);
  };
  return [...page.querySelectorAll('*')].flatMap((element) => {
    const isFacts = element.getAttribute('type') === 'application/ld+json';
    if (element.localName === 'script' && isFacts) JSON.parse(element.textContent);
    const isOurScript = isFacts || element.getAttribute('src')?.startsWith('/assets/') === true;
    const isStrange = element.matches(forbidden) || (element.localName === 'script' && !isOurScript);
    return [
      ...(isStrange ? [element.outerHTML.slice(0, 200)] : []),
      ...[...element.attributes].flatMap(({ name, value }) =>
        /^(?:on.*|style|srcdoc)$/.test(name) || (addresses.test(name) && leadsOut(element, value))
          ? [`${element.localName} ${name}=${value}`]
          : [],
      ),
    ];
  });
}

/** Points at and focuses everything, as readers do without knowing. */
const touchEverything = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      for (const event of ['pointerenter', 'mouseover', 'mouseenter', 'focus', 'auxclick', 'toggle', 'animationstart'])
        element.dispatchEvent(new Event(event));
      if (element instanceof HTMLDetailsElement) element.open = true;
    }
  });

async function look(page: Page): Promise<readonly string[]> {
  const strange = await page.evaluate(() => window.strangeIn(document));
  await touchEverything(page);
  return strange.map((what) => `${what} on ${page.url()}`);
}

const at = (paths: readonly string[]) => paths.map((path) => site.origin + path);
const some = (paths: readonly string[], of = 16) => paths.filter((_path, number) => number % of === of - 1);

const articles = at(site.pathsOf('article'));
const pages = at(site.pathsOf('static_page'));
const [first = ''] = articles;
const lists = at(['/', '/page/2/', '/2019/', '/2019/03/', '/2019/03/01/', '/not-here/']).concat(
  [`${first}comment-page-1/`, `${first}comment-page-2/`],
  at((['section', 'author', 'tag'] as const).flatMap((thing) => site.pathsOf(thing).slice(0, 4))),
);

/** All that feeds and maps of the site are made of. */
const NAMES_IN_FEEDS = [
  ...['author', 'category', 'channel', 'content', 'creator', 'description', 'encoded', 'entry', 'feed', 'guid'],
  ...['icon', 'id', 'image', 'item', 'language', 'lastmod', 'link', 'loc', 'logo', 'name', 'pubDate', 'published'],
  ...['rss', 'sitemap', 'sitemapindex', 'summary', 'title', 'updated', 'url', 'urlset'],
];

describe('what an import brought from strangers', () => {
  test('came, and not in part', () => {
    expect([articles.length, pages.length]).toEqual([VECTORS.length, VECTORS.length]);
    expect(site.head).toMatchObject({ failed: 0 });
  });

  test('would be seen if it ran', async () => {
    const { context, seen } = await watched({ bypassCSP: true });
    const body = `<!doctype html><img src="https://evil.example/x" onerror="alert(1)"><a href="java\tscript:alert(1)">أ</a>
<script>confirm(1)</script><iframe srcdoc="<svg onload=alert(1)>"></iframe>`;
    await context.route('**/planted/', (route) => route.fulfill({ contentType: 'text/html', body }));
    const page = await context.newPage();
    await page.goto(`${site.origin}/planted/`);
    await page.waitForFunction(() => document.images[0]?.complete);
    expect((await look(page)).length).toBe(6);
    await context.close();
    const kinds = seen.map((what) => what.split(' ')[0]).sort();
    expect(kinds).toEqual(['alert', 'alert', 'asked', 'dialog']);
  });

  test('makes no part of any page that could run, ask or send', async () => {
    const { context, seen } = await watched({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${site.origin}/robots.txt`);
    const terms = at([...site.pathsOf('section'), ...some(site.pathsOf('author'), 8), ...some(site.pathsOf('tag'), 8)]);
    const strange = await page.evaluate(
      async (all) => {
        const found: string[] = [];
        for (const address of all) {
          const html = await (await fetch(address)).text();
          const parts = window.strangeIn(new DOMParser().parseFromString(html, 'text/html'));
          found.push(...parts.map((part) => `${part} on ${address}`));
        }
        return found;
      },
      [...articles, ...some(pages, 4), ...terms],
    );
    await context.close();
    expect({ strange, seen }).toEqual({ strange: [], seen: [] });
  });

  test('runs nowhere and asks nobody, with no policy to stop it', async () => {
    const { context, seen } = await watched({ bypassCSP: true });
    const strange: string[] = [];
    await eachOpened(context, [...some(articles, 8), ...some(pages), ...lists], async (page) => {
      strange.push(...(await look(page)));
    });
    await context.close();
    expect({ strange, seen }).toEqual({ strange: [], seen: [] });
  });

  test('breaks no policy, as the server sends it', async () => {
    const { context, seen } = await watched({});
    let said = '';
    await eachOpened(context, [...lists, ...some(articles, 32)], async (page) => {
      await touchEverything(page);
      said += await page.locator('body').textContent();
    });
    await context.close();
    expect(seen).toEqual([]);
    // It is read as it was typed.
    expect(said.split('alert(1)').length).toBeGreaterThan(200);
  });

  test('stays text in feeds and maps of the site, which are whole', async () => {
    const { context, seen } = await watched({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${site.origin}/robots.txt`);
    const feeds = ['/feed/', '/feed/atom/', ...some(site.pathsOf('section'), 8).map((path) => `${path}feed/`)];
    const found = await page.evaluate(async (asked) => {
      const read = async (path: string) =>
        new DOMParser().parseFromString(await (await fetch(path)).text(), 'application/xml');
      const index = await read('/sitemap.xml');
      const parts = [...index.querySelectorAll('loc')].map(({ textContent }) => new URL(textContent).pathname);
      const documents = [index, ...(await Promise.all([...parts, ...asked].map(read)))];
      const elements = documents.flatMap((document) => [...document.querySelectorAll('*')]);
      return { parts: parts.length, names: [...new Set(elements.map(({ localName }) => localName))].sort() };
    }, feeds);
    expect(found.parts).toBeGreaterThan(2);
    // Neither an element of somebody else's nor that of a reader that gave up (`parsererror`).
    expect(found.names).toEqual(NAMES_IN_FEEDS);
    await context.close();
    expect(seen).toEqual([]);
  });

  test('stays text in the report, opened from the disk', async () => {
    for (const options of [{}, { bypassCSP: true }]) {
      const { context, seen } = await watched(options);
      const page = await context.newPage();
      await page.goto(pathToFileURL(site.reportFile).href);
      expect(await look(page)).toEqual([]);
      expect(await page.locator('body').textContent()).toContain('alert(1)');
      await context.close();
      expect(seen).toEqual([]);
    }
  });
});
