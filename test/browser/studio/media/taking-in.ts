import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Desk } from './desk.ts';
import { choose, lineOf, offsetsSent, percentOf, row } from './on-the-way.ts';

/** How pictures come in: by hand, by a bad line, and not at all. */
export function takingIn({ library, photos }: Desk): void {
  describe('taking in', () => {
    test('a picture that is dropped anywhere, or pasted, is in the library, with the photographer that its file names', async () => {
      await using page = await library();
      const bytes = await readFile(await photos.take('bakery', 'خبز.jpg', { artist: 'Nour Haddad' }));
      const dropped = await page.evaluateHandle((encoded) => {
        const data = new DataTransfer();
        const file = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
        data.items.add(new File([file], 'خبز.jpg', { type: 'image/jpeg' }));
        return data;
      }, bytes.toString('base64'));
      await page.dispatchEvent('.nav', 'dragover', { dataTransfer: dropped });
      await page.getByText('إفلات الصور هنا لرفعها').waitFor();
      await page.dispatchEvent('.nav', 'drop', { dataTransfer: dropped });
      await row(page, 'خبز.jpg').filter({ hasText: 'رُفعت' }).waitFor();
      await page.locator('.picture', { hasText: 'Nour Haddad' }).waitFor();

      await page.evaluate(async () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
        canvas.getContext('2d')?.fillRect(100, 100, 200, 200);
        const png = await new Promise<Blob | null>((done) => canvas.toBlob(done));
        if (png !== null) await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
      });
      await page.locator('main').focus();
      await page.keyboard.press('Control+v');
      await row(page, 'ملصقة').filter({ hasText: 'رُفعت' }).waitFor();
      await page.locator('.picture', { hasText: 'ملصقة' }).waitFor();
    });

    test('a line that is cut at 99 % costs the last percent, and nothing that was sent before', async () => {
      await using page = await library();
      const line = await lineOf(page);
      const offsets = offsetsSent(page);
      await line.slow(300_000);
      await choose(page, await photos.take('', 'كبيرة.jpg', { noise: true }));
      await expect.poll(() => percentOf(page, 'كبيرة.jpg')).toBeGreaterThan(60);
      // So slow that there is time to cut it before the end.
      await line.slow(40_000);
      await expect.poll(() => percentOf(page, 'كبيرة.jpg')).toBeGreaterThan(96);
      await line.cut();
      await row(page, 'كبيرة.jpg')
        .filter({ hasText: /انقطع: يُستأنف من 9\d%/ })
        .waitFor();
      await line.good();
      await row(page, 'كبيرة.jpg').filter({ hasText: 'رُفعت' }).waitFor();
      expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
      await page.locator('.picture', { hasText: 'كبيرة.jpg' }).waitFor();
    });

    test('one that is paused goes on where it was, after the page was loaded anew too; and the tab isn’t left unasked', async () => {
      await using page = await library();
      const line = await lineOf(page);
      const file = await photos.take('', 'موقوفة.jpg', { noise: true });
      await line.slow(150_000);
      await choose(page, file);
      await expect.poll(() => percentOf(page, 'موقوفة.jpg')).toBeGreaterThan(30);
      const asked = page.waitForEvent('dialog');
      await page.locator('main').click();
      await page.close({ runBeforeUnload: true });
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
      await page.getByRole('button', { name: 'إيقاف رفع موقوفة.jpg' }).click();
      await row(page, 'موقوفة.jpg').filter({ hasText: 'موقوف عند' }).waitFor();
      await page.reload();
      await row(page, 'موقوفة.jpg').filter({ hasText: 'يُستأنف باختيار الملف نفسه' }).waitFor();
      const offsets = offsetsSent(page);
      await line.good();
      await choose(page, file);
      await row(page, 'موقوفة.jpg').filter({ hasText: 'رُفعت' }).waitFor();
      expect(offsets.length).toBeGreaterThan(0);
      expect(offsets).not.toContain(0);
    });

    test('leaving the screen for another stops nothing, and it is told there when it is over', async () => {
      await using page = await library();
      const line = await lineOf(page);
      await line.slow(200_000);
      await choose(page, await photos.take('', 'بعيدة.jpg', { noise: true }));
      await expect.poll(() => percentOf(page, 'بعيدة.jpg')).toBeGreaterThan(10);
      await page.getByRole('link', { name: 'حسابي', exact: true }).first().click();
      await page.getByRole('heading', { name: 'حسابي', level: 1 }).waitFor();
      await line.good();
      await page.getByText('رُفعت «بعيدة.jpg».').waitFor();
    });

    test('what is no picture is refused, with what to do: by its kind at once, by its bytes when it has come', async () => {
      await using page = await library();
      await choose(
        page,
        await photos.file('صفحة.html', '<!doctype html><script>alert(1)</script>'),
        await photos.file('رسم.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
        await photos.file('متنكّرة.jpg', '<!doctype html><script>alert(1)</script>'),
      );
      for (const name of ['صفحة.html', 'رسم.svg'])
        await row(page, name).filter({ hasText: 'النوع غير مسموح' }).filter({ hasText: 'JPEG' }).waitFor();
      await row(page, 'متنكّرة.jpg').filter({ hasText: 'المطلوب حفظه من جديد بصيغة JPEG' }).waitFor();
      expect(await page.locator('.picture', { hasText: 'متنكّرة' }).count()).toBe(0);
      await page.getByRole('button', { name: 'إزالة رسم.svg من القائمة' }).click();
      expect(await row(page, 'رسم.svg').count()).toBe(0);
    });
  });
}
