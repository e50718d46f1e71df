import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ALARM } from '../../src/body/html/hostile-vectors.ts';
import { otherSites, type Stage } from './stage.ts';

/** All that a comment is made of. */
const PLAIN = ['A', 'ARTICLE', 'B', 'BDI', 'BR', 'H2', 'HEADER', 'LI', 'NAV', 'OL', 'P', 'SPAN', 'TIME'];
const PLAIN_ATTRIBUTES = [
  ...['class', 'id', 'href', 'rel', 'lang', 'dir', 'datetime', 'data-relative', 'title'],
  ...['aria-label', 'aria-current'],
];

declare global {
  interface Window {
    ran?: string[];
  }
}

/** What strangers typed, on the pages that show it. */
export function strangers(stage: Stage): void {
  const policies = [
    ['as the server sends it', {}],
    ['with no policy to stop it', { bypassCSP: true }],
  ] as const;

  describe('what strangers typed', () => {
    test.each(policies)('runs nowhere, changes nothing, and asks nobody: %s', async (_how, options) => {
      await using page = await stage.newPage(options);
      await page.addInitScript(() => {
        window.ran = [];
        window.alert = (what) => window.ran?.push(String(what));
      });
      page.on('dialog', (dialog) => dialog.accept().then(() => page.evaluate(() => window.ran?.push('dialog'))));
      const asked = await otherSites(page, stage.paper.origin);
      await page.goto(stage.addressOf('article-parts'));
      let said = '';
      for (let pages = 1; ; pages++) {
        said += await page.locator('.talk').textContent();
        expect(await strangeParts(page)).toEqual([]);
        await useEverything(page);
        expect(await page.evaluate(() => window.ran)).toEqual([]);
        const next = page.locator('.pager__next');
        if ((await next.count()) === 0) {
          expect(pages).toBeGreaterThan(3);
          break;
        }
        await next.click();
        await page.waitForURL(`**/comment-page-${pages + 1}/#comments`);
      }
      expect(asked).toEqual([]);
      // It is read as it was typed, as names and as words.
      expect(said.split(ALARM).length).toBeGreaterThan(200);
      expect(said).toContain('<script>alert(1)</script>');
    });

    test('tells on no page, in no feed and in no map of the site who typed it', { timeout: 240_000 }, async () => {
      const seen = new Set<string>();
      const ahead = ['/', '/sitemap.xml', '/feed/', '/feed/atom/', '/robots.txt', '/metrics', '/nothing-here/'];
      for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
        if (seen.has(path)) continue;
        seen.add(path);
        const answer = await fetch(stage.paper.origin + path);
        const text = await answer.text();
        const sent = JSON.stringify([...answer.headers]) + text;
        expect(sent.toLowerCase(), path).not.toMatch(/private\.example|home-of-|203\.0\.113/);
        for (const [, link = ''] of text.matchAll(/(?:href="|<loc>|<link>)([^"<#]+)/g)) {
          const { origin, pathname } = new URL(link.replaceAll('&amp;', '&'), stage.paper.origin);
          if (origin === stage.paper.origin && !/^\/(?:assets|media)\//.test(pathname)) ahead.push(pathname);
        }
      }
      expect([...seen].filter((path) => path.includes('comment-page-')).length).toBeGreaterThan(8);
    });
  });
}

/** Elements and attributes that no comment has. */
const strangeParts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ({ tags, attributes }) =>
      [...document.querySelectorAll('.talk *')].flatMap((element) => [
        ...(tags.includes(element.tagName) ? [] : [element.tagName]),
        ...element.getAttributeNames().filter((name) => !attributes.includes(name)),
        ...(element instanceof HTMLAnchorElement && element.origin !== location.origin ? [element.href] : []),
      ]),
    { tags: PLAIN, attributes: PLAIN_ATTRIBUTES },
  );

/** Points at, focuses and presses everything in the comments that leads nowhere else. */
const useEverything = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('.talk *')) {
      if (element.closest('.pager') !== null) continue;
      for (const event of ['pointerenter', 'mouseover', 'focus', 'auxclick'])
        element.dispatchEvent(new Event(event, { bubbles: true }));
      element.focus();
      element.click();
    }
  });
