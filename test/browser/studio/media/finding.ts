import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Desk, savedOf } from './desk.ts';

/** How pictures are found again, among however many. */
export function finding({ studio, library, taken }: Desk): void {
  describe('finding', () => {
    test('words are found however they are spelt, filters stand in the address, and what hides the rest is said', async () => {
      await using page = await library();
      const id = await taken(page, 'hospital', 'IMG_0042.JPG');
      await page.locator(`#picture-${id}`).click();
      await page.getByLabel('الوصف البديل').fill('أطبّاء في مستشفى المدينة');
      await page.getByLabel('الجهة').fill('وكالة الساحل');
      const saved = savedOf(page, id, 'وكالة الساحل');
      await page.keyboard.press('Escape');
      await saved;
      await page.goto(studio.at('/media'));
      await page.locator('.filters').waitFor();
      await page.locator('main').focus();
      await page.keyboard.press('/');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
      await page.keyboard.type('اطباء المدينه');
      await expect.poll(() => page.locator('.picture').count()).toBe(1);
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('اطباء المدينه');
      await page.reload();
      await page.locator(`#picture-${id}`).waitFor();
      const said = page.locator('.list-head [role=status]');
      await expect.poll(() => said.textContent()).toBe('صورة واحدة');

      await page.goto(studio.at('/media?q=%D8%A7%D8%B7%D8%A8%D8%A7%D8%A1&upTo=2020-01-01'));
      await page.getByText('المرشّحات تحجب صورة واحدة.').waitFor();
      await page.getByRole('button', { name: 'مسح المرشّحات' }).click();
      await page.locator(`#picture-${id}`).waitFor();

      await page.goto(studio.at('/media'));
      // Of all of them it is told how much room they take.
      await expect.poll(() => said.textContent()).toMatch(/صور.* · [\d.]+ [كم]\.ب$/);
      await page.getByRole('combobox', { name: 'المصدر' }).click();
      await page.getByRole('option', { name: 'وكالة الساحل' }).click();
      await expect.poll(() => page.locator('.picture').count()).toBe(1);
      expect(new URL(page.url()).searchParams.get('agency')).toBe('وكالة الساحل');
    });

    test('a library of hundreds is scrolled to its end, and never drawn whole', async () => {
      await sql`
        insert into picture (hash, media_type, width_px, height_px, size_bytes, original_name, created_at, alt, credit)
        select lpad(to_hex(n), 64, '0'), 'image/webp', 800, 450, 1000, 'archive ' || n, timestamptz '2001-01-01', 'أرشيف', 'أرشيف'
        from generate_series(1, 400) n
      `.execute(studio.db);
      await using page = await library('?upTo=2001-01-02&sort=oldest');
      await page.getByText('400 صورة').waitFor();
      const last = page.locator('.pictures__cell[aria-posinset="400"]');
      await expect
        .poll(async () => {
          await page.keyboard.press('End');
          return last.count();
        })
        .toBe(1);
      expect(await page.locator('.pictures__cell').count()).toBeLessThan(60);
      await last.getByRole('link').click();
      await page.locator('.focal').waitFor();
      const place = await page.evaluate(() => scrollY);
      await page.keyboard.press('j');
      expect(await page.evaluate(() => scrollY)).toBe(place);
    });
  });
}
