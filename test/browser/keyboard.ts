import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Stage } from './stage.ts';

/** What has the focus, told by its words or its name; null for the page itself. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element === document.body ? null : (element?.getAttribute('aria-label') ?? element?.textContent?.trim());
  });

/** Notes from now on what gets the focus, and whether its frame is seen. */
const noteFocus = (page: Page) =>
  page.evaluate(() => {
    window.reached = [];
    addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return;
      const { outlineStyle, outlineWidth } = getComputedStyle(target);
      const isFramed = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      const says = target.getAttribute('aria-label') ?? target.textContent?.trim() ?? '';
      window.reached.push(isFramed ? says : `${says}, without a frame`);
    });
  });

declare global {
  interface Window {
    reached: string[];
  }
}

/** Everything that can be reached, in the order of the page, told by its words. */
const reachable = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''),
  );

/** A reader with a keyboard alone. */
export function keyboard(stage: Stage): void {
  describe.concurrent('with a keyboard alone', () => {
    for (const kind of ['article-parts', 'front'] as const)
      test.each([390, 1280])(
        `everything is reached in order, in a frame that is seen: ${kind}, %i px`,
        async (width) => {
          await using page = await stage.open(kind, { width });
          const all = await reachable(page);
          await noteFocus(page);
          for (let presses = 0; presses < all.length; presses++) await page.keyboard.press('Tab');
          expect(await page.evaluate(() => window.reached)).toEqual(all);
          expect(all.length).toBeGreaterThan(20);
        },
      );

    test('the first step is over the masthead, to the matter', async () => {
      await using page = await stage.open('article');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('تجاوز إلى المحتوى');
      expect(await page.locator('.skip').boundingBox()).toMatchObject({ y: expect.closeTo(8, 0) });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const isInMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
      expect(isInMain).toBe(true);
    });

    test('the menu opens with Enter, and closes with Escape on its button', async () => {
      await using page = await stage.open('front');
      const menu = page.locator('details.menu');
      await menu.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await menu.getAttribute('open')).not.toBeNull();
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('محليات');
      await page.keyboard.press('Escape');
      expect(await menu.getAttribute('open')).toBeNull();
      expect(await focused(page)).toBe('الأقسام');
    });

    test('a menu that was left covers nothing', async () => {
      await using page = await stage.open('front');
      const menu = page.locator('details.menu');
      await menu.locator('summary').focus();
      await page.keyboard.press('Enter');
      const links = await menu.getByRole('link').count();
      for (let presses = 0; presses <= links; presses++) await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('السفوح، الصفحة الرئيسية');
      expect(await menu.getAttribute('open')).toBeNull();
    });

    for (const javaScriptEnabled of [true, false])
      test(`a closed suggestion leaves the reader where it was, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
        await using page = await stage.open('article', { javaScriptEnabled });
        await page.getByRole('button', { name: 'أغلق هذا الاقتراح' }).focus();
        const next = page.locator('.talk').getByRole('link').first();
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await page.keyboard.press('Tab');
        expect(await focused(page)).toBe(await next.textContent());
      });
  });
}
