import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PictureId } from '../../../../src/base/ids.ts';
import { scheduleArticle } from '../../../../src/newsroom/index.ts';
import { inTransaction } from '../../../../src/storage/index.ts';
import { bringAxe, faultsIn } from '../../faults-of-page.ts';
import { accept, invite, KARIM } from '../people.ts';
import { type Desk, EDITOR, savedOf } from './desk.ts';

/** A point inside a part of the page, a quarter of the way from its corner. */
const insideOf = async (page: Page, selector: string): Promise<[number, number]> => {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not drawn`);
  return [box.x + box.width / 4, box.y + box.height / 4];
};

/** What is said of a picture, kept of it and done with it. */
export function onePicture({ studio, library, taken, written, publish, pageOf }: Desk): void {
  const hashOf = async (id: PictureId): Promise<string> => {
    const { rows } = await sql<{ hash: string }>`select hash from picture where id = ${id}`.execute(studio.db);
    return rows[0]?.hash ?? 'none';
  };

  describe('one picture', () => {
    test('lacks alt and credit until somebody writes them; before that no article goes out with it', async () => {
      await using page = await library();
      const id = await taken(page, 'ferry', 'عبّارة.jpg');
      const draft = await written(id, 'عبّارة جديدة');
      await expect(publish(draft)).rejects.toMatchObject({ facts: { missing: ['pictureAlt', 'pictureCredit'] } });
      const card = page.locator(`#picture-${id}`);
      await card.filter({ hasText: 'بلا مصدر' }).filter({ hasText: 'بلا وصف بديل' }).click();
      await page.getByLabel('الوصف البديل').fill('عبّارة تقترب من الرصيف');
      // Leaving the field saves it, and so does Ctrl S on an Arabic board.
      await page.getByRole('textbox', { name: 'المصوّر' }).fill('كريم زين');
      await page.keyboard.press('Control+s');
      await page.getByText(/^محفوظ \d/).waitFor();
      await card.filter({ hasText: 'عبّارة تقترب من الرصيف' }).filter({ hasText: 'كريم زين' }).waitFor();
      expect(await card.textContent()).not.toMatch(/بلا مصدر|بلا وصف/);
      await expect(publish(draft)).resolves.toMatchObject({ path: expect.any(String) });

      await page.getByLabel('الشرح').fill('رصيف المرفأ');
      await page.getByLabel('الشرح').press('Enter');
      await card.filter({ hasText: /^رصيف المرفأ/ }).waitFor();
      await page.locator('main').focus();
      await page.keyboard.press('Control+z');
      await expect.poll(() => page.getByLabel('الشرح').inputValue()).toBe('');

      // In a field that is not left: who loads the page anew is asked, and who looks at something else loses nothing.
      await page.getByLabel('الشرح').pressSequentially('مساءً');
      expect(await page.getByText(/^محفوظ \d/).count()).toBe(0);
      const asked = page.waitForEvent('dialog');
      await page.close({ runBeforeUnload: true });
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await card.filter({ hasText: /^مساءً/ }).waitFor();
    });

    test('has a point that the keyboard moves, that is told, and that readers’ crops follow at once', async () => {
      await using page = await library();
      const id = await taken(page, 'bus', 'حافلة.jpg');
      await sql`update picture set alt = 'حافلة', credit = 'كريم' where id = ${id}`.execute(studio.db);
      const { path } = await publish(await written(id, 'حافلات المساء'));
      expect(await pageOf(path)).not.toContain('fx-70');
      await page.locator(`#picture-${id}`).click();
      const point = page.getByRole('slider', { name: 'نقطة الاهتمام' });
      await point.focus();
      for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'ArrowRight', 'ArrowUp'])
        await page.keyboard.press(key);
      expect(await point.getAttribute('aria-valuetext')).toBe('71% من اليسار، 49% من الأعلى');
      // Files are cut exactly there, pages nearly.
      const looksAt = async () => {
        const shown = await page.locator('.crops__one').all();
        return Promise.all(
          shown.map(async (crop) => [
            await crop.textContent(),
            await crop.locator('img').evaluate((image) => getComputedStyle(image).objectPosition),
          ]),
        );
      };
      await expect
        .poll(looksAt)
        .toEqual([
          ...['1.91:1', '16:9', '4:3', '1:1'].map((shape) => [shape, '71% 49%']),
          ...['16:9', '3:2', '1:1'].map((shape) => [shape, '70% 50%']),
        ]);
      await expect.poll(() => pageOf(path)).toContain('fx-70');

      const box = await page.locator('.focal').boundingBox();
      if (box === null) throw new Error('the picture is not drawn');
      const saved = savedOf(page, id, '"focusX":20');
      await page.mouse.click(box.x + box.width * 0.2, box.y + box.height * 0.9);
      await saved;
      await expect.poll(() => pageOf(path)).toMatch(/fx-20 fy-90/);
      await page.locator('main').focus();
      await page.keyboard.press('Control+z');
      await expect.poll(() => pageOf(path)).toContain('fx-70');
    });

    test('says of each use whether readers see it, will at a set time, or nobody has decided', async () => {
      await using page = await library();
      const id = await taken(page, 'theatre', 'مسرح.jpg');
      await sql`update picture set alt = 'ما يُرى', credit = 'كريم' where id = ${id}`.execute(studio.db);
      const dueAt = new Date(Date.now() + 3_600_000);
      const due = await written(id, 'المسرح غدًا');
      await inTransaction(studio.db, (tx) =>
        scheduleArticle(tx, EDITOR, new Date(), { articleId: due.articleId, basedOn: due.revisionId, dueAt }),
      );
      await written(id, 'عن المسرح');
      await page.goto(studio.at(`/media?picture=${id}`));
      const uses = page.locator('.uses__one');
      await expect.poll(() => uses.count()).toBe(2);
      expect(await uses.filter({ hasText: 'المسرح غدًا' }).textContent()).toContain('مجدول');
      expect(await uses.filter({ hasText: 'عن المسرح' }).textContent()).toContain('مسودة');
    });

    test('says where it is used, and is replaced there, for readers too, after it was said what will change', async () => {
      await using page = await library();
      const old = await taken(page, 'dam', 'سدّ.jpg');
      const next = await taken(page, 'football-match', 'ملعب.jpg');
      const bare = await taken(page, 'wheat-field', 'صومعة.jpg');
      await sql`update picture set alt = 'ما يُرى', credit = 'كريم' where id in (${old}, ${next})`.execute(studio.db);
      const { path } = await publish(await written(old, 'خبر عن السدّ'));
      await written(old, 'مسودة عن السدّ');
      await page.goto(studio.at(`/media?picture=${old}`));
      const uses = page.locator('.uses__one');
      await expect.poll(() => uses.count()).toBe(2);
      expect(await uses.getByRole('link', { name: 'خبر عن السدّ' }).getAttribute('href')).toBe(path);
      expect(await uses.filter({ hasText: 'مسودة عن السدّ' }).getByRole('link').count()).toBe(0);
      expect(await page.getByRole('button', { name: 'حذف الصورة…' }).count()).toBe(0);
      await page.getByText('لا تُحذف صورة مستعملة').waitFor();

      await page.getByRole('button', { name: 'استبدال في كل مكان…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('تتغيّر في مقالين').waitFor();
      // Which lacks something is said beforehand, and it can't be chosen.
      const lacking = dialog.locator(`.choices__one:has(img[src*="${await hashOf(bare)}"])`);
      await lacking.getByText('بلا وصف بديل').waitFor();
      await lacking.getByText('بلا مصدر').waitFor();
      await lacking.getByRole('radio').click({ force: true });
      expect(await lacking.getByRole('radio').isChecked()).toBe(false);
      await bringAxe(page);
      expect(await faultsIn(page)).toEqual([]);
      await dialog.locator(`.choices__one:has(img[src*="${await hashOf(next)}"])`).click();
      await dialog.getByRole('button', { name: 'استبدال في موضعين' }).click();
      await page.getByText('استُبدلت في مقالين.').waitFor();
      await expect.poll(() => pageOf(path)).toContain(await hashOf(next));
      expect(await pageOf(path)).not.toContain(await hashOf(old));

      await page.getByRole('button', { name: 'حذف الصورة…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: /^حذف/ }).click();
      await page.getByText(/^حُذفت/).waitFor();
      await expect.poll(() => page.locator(`#picture-${old}`).count()).toBe(0);
    });

    test('is not replaced or deleted by a reporter, who is told who may', async () => {
      await using page = await library();
      const id = await taken(page, 'greenhouse', 'بيت.jpg');
      await page.goto(studio.at('/people'));
      const link = await invite(page, KARIM, 'مراسل', 'محليّات').catch(() => invite(page, KARIM, 'مراسل'));
      await using karim = await studio.newPage();
      await accept(karim, studio, link);
      await karim.goto(studio.at(`/media?picture=${id}`));
      await karim.getByText('الاستبدال والحذف من حقوق: محرّر، مدير، في الصحيفة كلّها.').waitFor();
      expect(await karim.getByRole('button', { name: 'حذف الصورة…' }).count()).toBe(0);
      await karim.getByLabel('الوصف البديل').fill('بيت زجاجي');
      await karim.getByRole('textbox', { name: 'المصوّر' }).fill('كريم زين');
      await karim.locator('main').focus();
      await expect
        .poll(() => studio.db.selectFrom('picture').select(['alt', 'credit']).where('id', '=', id).executeTakeFirst())
        .toEqual({ alt: 'بيت زجاجي', credit: 'كريم زين' });

      // Once readers see it, the fields say who may.
      await publish(await written(id, 'بيوت زجاجية'));
      await karim.reload();
      await karim.getByText('فوصفها وقصّاتها من حقوق: محرّر، مدير، في كل قسم هي فيه.').waitFor();
      for (const field of ['الوصف البديل', 'المصوّر', 'الجهة', 'الشرح', 'التُقطت', 'الرخصة'])
        expect(await karim.getByRole('textbox', { name: field }).getAttribute('readonly'), field).not.toBeNull();
      const point = karim.getByRole('slider', { name: 'نقطة الاهتمام' });
      await point.focus();
      await karim.keyboard.press('Shift+ArrowRight');
      await karim.mouse.click(...(await insideOf(karim, '.focal')));
      expect(await point.getAttribute('aria-valuetext')).toBe('50% من اليسار، 50% من الأعلى');
      await bringAxe(karim);
      expect(await faultsIn(karim)).toEqual([]);
    });

    test('keeps alt and credit while readers see it: what is emptied goes back, and the field says why', async () => {
      await using page = await library();
      const id = await taken(page, 'museum-night', 'سراج.jpg');
      await sql`update picture set alt = 'سراج', credit = 'كريم' where id = ${id}`.execute(studio.db);
      const article = await written(id, 'سراج الزيت');
      await page.goto(studio.at(`/media?picture=${id}`));
      await page.locator('.focal').waitFor();
      // Published behind the pane's back: the server says it.
      await publish(article);
      const credit = page.getByRole('textbox', { name: 'المصوّر' });
      for (const said of ['لم يُفرغ مصدرها', null]) {
        await credit.fill('');
        await page.locator('main').focus();
        if (said !== null) await page.getByText(said).waitFor();
        await page.getByText('عاد كما كان: يراه القرّاء، فلا يُفرغ.').waitFor();
        expect(await credit.inputValue()).toBe('كريم');
        expect(await page.getByText('لم يُحفظ بعد').count()).toBe(0);
        await page.reload();
        await page.locator('.focal').waitFor();
      }
      await credit.fill('');
      await page.getByText('يراه القرّاء، فلا يُحفظ فارغًا.').waitFor();
      await credit.fill('كريم زين');
      await page.locator('main').focus();
      await page.getByText(/^محفوظ \d/).waitFor();
    });
  });
}
