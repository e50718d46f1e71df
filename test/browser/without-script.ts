import { describe, expect, test } from 'vitest';
import { otherSites, type Stage } from './stage.ts';

/** Everything works where no script runs. */
export function withoutScript(stage: Stage): void {
  const phone = { javaScriptEnabled: false };

  describe('without script', () => {
    test('the menu opens, leads to a section below another, and closes', async () => {
      await using page = await stage.open('front', phone);
      const town = page.locator('.menu__panel').getByRole('link', { name: 'بلديات' });
      expect(await town.isVisible()).toBe(false);
      await page.getByText('الأقسام', { exact: true }).first().click();
      await town.click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('بلديات');
      await page.getByText('الأقسام', { exact: true }).first().click();
      await page.getByText('الأقسام', { exact: true }).first().click();
      expect(await page.locator('.menu__panel').isVisible()).toBe(false);
    });

    test('the address of an article can be had to copy and to send', async () => {
      await using page = await stage.open('article', phone);
      await page.getByText('شارك المقال').click();
      expect(await page.getByLabel('رابط المقال').inputValue()).toBe(stage.addressOf('article'));
      const letter = await page.getByRole('link', { name: 'أرسله بالبريد' }).getAttribute('href');
      expect(decodeURIComponent(letter ?? '')).toContain(stage.addressOf('article'));
    });

    test('the suggestion closes', async () => {
      await using page = await stage.open('article', phone);
      const box = page.getByRole('dialog', { name: 'قد يُعجبك أيضًا' });
      expect(await box.isVisible()).toBe(true);
      await page.getByRole('button', { name: 'أغلق هذا الاقتراح' }).click();
      expect(await box.isVisible()).toBe(false);
      expect(page.url()).toBe(stage.addressOf('article'));
    });

    test('a film of another site is a link to there, and asked for by nothing before', async () => {
      await using page = await stage.newPage(phone);
      const asked = await otherSites(page, stage.paper.origin);
      await page.goto(stage.addressOf('article-parts'));
      await page.getByText('تحميل المحتوى').click();
      expect(await page.locator('.embed iframe').count()).toBe(0);
      expect(asked).toEqual([]);
      await page.locator('.embed details').getByRole('link', { name: 'فتحه في موقعه' }).first().click();
      await page.getByText('film').waitFor();
    });

    test('dates stand as dates', async () => {
      await using page = await stage.open('front', phone);
      expect(await page.locator('.card--lead time').textContent()).toBe('24 تشرين الثاني 2026');
    });
  });
}
