import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { galleryPage } from '../../src/site/gallery/gallery-page.ts';
import { shiftsOf } from './layout.ts';
import type { Stage } from './stage.ts';

/** Later than a page is drawn. */
const LATE_MS = 700;

const LEAD = '.art__pic img';

/** Pictures as a reader has them. By now the server has made those of the sample paper in their widths. */
export function pictures(stage: Stage): void {
  /** Waits until the article's lead is had in widths. */
  const made = () =>
    expect
      .poll(async () => (await fetch(stage.addressOf('article'))).text(), { interval: 500 })
      .toMatch(/<div class="pic r169 bleed tone-\d+"><picture>/);

  describe('pictures', () => {
    test.each([
      { width: 360, deviceScaleFactor: 1, format: /-480\.avif$/ },
      { width: 360, deviceScaleFactor: 2, format: /-800\.avif$/ },
      { width: 1280, deviceScaleFactor: 1, format: /-960\.avif$/ },
    ])(
      'a lead comes as wide as the screen needs it, in the lightest format: $width × $deviceScaleFactor',
      async (screen) => {
        await made();
        await using page = await stage.open('article', {
          width: screen.width,
          deviceScaleFactor: screen.deviceScaleFactor,
        });
        const lead = page.locator(LEAD);
        expect(await lead.evaluate((image: HTMLImageElement) => image.decode().then(() => image.currentSrc))).toMatch(
          screen.format,
        );
        expect(await lead.getAttribute('fetchpriority')).toBe('high');
        expect(await lead.getAttribute('loading')).toBeNull();
      },
    );

    test('every other picture waits until it comes near', async () => {
      await using page = await stage.open('front');
      const eager = page.locator('.pic img:not([loading="lazy"])');
      expect(await eager.count()).toBe(1);
      expect(await page.locator('.pic img[loading="lazy"]').count()).toBeGreaterThan(10);
    });

    test.each(['front', 'article'] as const)('nothing moves where pictures come late: %s', async (kind) => {
      await made();
      await using page = await stage.newPage();
      await page.route('**/media/*', async (route) => {
        await sleep(LATE_MS);
        await route.continue();
      });
      await page.goto(stage.addressOf(kind), { waitUntil: 'load' });
      expect(await page.evaluate(shiftsOf)).toEqual([]);
    });

    test('its tone stands in its place until it is there', async () => {
      await made();
      await using page = await stage.newPage();
      await page.route('**/media/*', (route) => route.abort());
      await page.goto(stage.addressOf('article'));
      const colour = await page.locator('.art__pic .pic').evaluate((one) => getComputedStyle(one).backgroundColor);
      expect(colour).toMatch(/^rgb\((48|128|208), (48|128|208), (48|128|208)\)$/);
    });

    test('a crop keeps what it must not lose', async () => {
      await using page = await stage.newPage();
      await stage.showExample(page, galleryPage(stage.assets));
      const position = await page
        .locator('.fx-20.fy-70 img')
        .first()
        .evaluate((image) => getComputedStyle(image).objectPosition);
      expect(position).toBe('20% 70%');
    });
  });
}
