import { describe, expect, test } from 'vitest';
import { EVENING } from '../builders/paper.ts';
import { otherSites, type Stage } from './stage.ts';

/** What depends on the device: the page is the same for everybody. */
export function device(stage: Stage): void {
  describe.concurrent('on the device', () => {
    test('what is new says how long ago, and its date when asked; what is old says its date', async () => {
      await using page = await stage.newPage();
      await page.clock.setFixedTime(EVENING);
      await page.goto(stage.addressOf('front'));
      const lead = page.locator('.card--lead time');
      expect(await lead.textContent()).toBe('قبل 25 دقيقة');
      expect(await lead.getAttribute('title')).toBe('24 تشرين الثاني 2026');
      await page.clock.setFixedTime(new Date(EVENING.getTime() + 3 * 86_400_000));
      await page.reload();
      expect(await lead.textContent()).toBe('24 تشرين الثاني 2026');
      expect(await lead.getAttribute('title')).toBeNull();
    });

    test('a suggestion that was closed stays closed, and another is shown', async () => {
      await using page = await stage.open('article');
      await page.getByRole('button', { name: 'أغلق هذا الاقتراح' }).click();
      await page.reload();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.goto(stage.addressOf('article-plain'));
      expect(await page.getByRole('dialog').isVisible()).toBe(true);
    });

    test('no other site is asked for anything before the reader asks for its film', async () => {
      await using page = await stage.newPage();
      const asked = await otherSites(page, stage.paper.origin);
      await page.goto(stage.addressOf('article-parts'));
      await page.getByText('فقرة أخيرة.').scrollIntoViewIfNeeded();
      await page.getByText('تحميل المحتوى').scrollIntoViewIfNeeded();
      expect(asked).toEqual([]);
      await page.getByText('تحميل المحتوى').click();
      await page.frameLocator('.embed iframe').getByText('film').waitFor();
      expect(asked).toEqual(['www.youtube-nocookie.com']);
    });

    test('an old link to a comment finds it, whatever page it stands on; one to none ends at the comments', async () => {
      const [first, second] = [stage.addressOf('article-plain'), stage.addressOf('comments')];
      for (const [link, there, place] of [
        [`${first}#comment-4`, first, '#comment-4'],
        [`${first}#comment-250`, /comment-page-\d\/#comment-250$/, '#comment-250'],
        [`${second}#comment-250`, /comment-page-\d\/#comment-250$/, '#comment-250'],
        [`${second}#comment-4`, `${first}#comment-4`, '#comment-4'],
        [`${first}#comment-99999`, `${first}#comments`, '#comments'],
      ] as const) {
        await using page = await stage.newPage();
        await page.goto(link);
        await page.waitForURL(typeof there === 'string' && !there.includes('#') ? link : there);
        await page.locator(`${place}:target`).waitFor();
      }
    });

    test('a device that is set to dark has a dark page and light words', async () => {
      await using page = await stage.open('article');
      const coloursOf = () =>
        page.evaluate(() => {
          const { backgroundColor, color } = getComputedStyle(document.body);
          return { backgroundColor, color };
        });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await coloursOf()).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(21, 24, 30)' });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await coloursOf()).toEqual({ backgroundColor: 'rgb(17, 21, 27)', color: 'rgb(236, 239, 243)' });
    });
  });
}
