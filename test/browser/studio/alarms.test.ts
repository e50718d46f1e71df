import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { bodyFromPlainText } from '../../../src/body/index.ts';
import { ArticleContent, actorWith, saveDraft, unscheduleArticle } from '../../../src/newsroom/index.ts';
import { inTransaction } from '../../../src/storage/index.ts';
import { runningStudio } from '../../builders/running-studio.ts';
import { accept, firstRun, invite, KARIM } from './people.ts';

/* What the clock could not do, as editors see and settle it. Each test goes on where the one before ended. */

const studio = await runningStudio();
afterAll(() => studio[Symbol.asyncDispose]());
const maha = await studio.newPage();
await firstRun(maha, studio);

const EDITOR = actorWith('person', 'سلمى الدالي', 'editor');
const bell = maha.getByRole('button', { name: /^التنبيهات/ });

/** What the bell shows: it looks twice a minute, and whenever somebody comes back to the tab. */
async function counted(): Promise<string | null> {
  await maha.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  return bell.textContent();
}

/** An article that is due, and has lost its author since it was scheduled. */
async function due(headline: string) {
  const body = bodyFromPlainText('عادت المياه إلى الحيّ.', { newId: () => 'b-1' }).body;
  const content = ArticleContent.parse({ headline, sectionIds: [], authorIds: [], body });
  const saved = await inTransaction(studio.db, (tx) => saveDraft(tx, EDITOR, new Date(), { articleId: null, content }));
  await sql`
    update article set state = 'scheduled', due_at = now(), due_revision_id = ${saved.revisionId}
    where id = ${saved.articleId}
  `.execute(studio.db);
  return saved;
}

test('an article that could not appear is counted by the bell, told with its reason, and settled there', async () => {
  expect(await bell.textContent()).toBe('');
  await bell.click();
  const list = maha.getByRole('dialog', { name: 'التنبيهات' });
  await list.getByText('لا تنبيهات مفتوحة.').waitFor();
  await expect.poll(() => list.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  await maha.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await due('جسر Rana ينهار');
  await due('اتفاق عند الفجر');
  await expect.poll(() => bell.textContent()).toBe('2');
  expect(await maha.locator('[aria-live=assertive]').textContent()).toBe('التنبيهات: 2');
  await bell.press('Enter');
  const alarm = list.getByRole('listitem').filter({ hasText: 'جسر Rana ينهار' });
  expect(await alarm.textContent()).toMatch(/كان موعده \d.*لا يُنشر المقال قبل أن يكتمل: .*اسم الكاتب/);
  await alarm.getByRole('button', { name: 'طيّ التنبيه' }).press('Enter');
  await maha.getByText('طُوي التنبيه.').waitFor();
  await alarm.waitFor({ state: 'detached' });
  expect(await bell.textContent()).toBe('1');
  await expect.poll(() => maha.evaluate(() => document.activeElement?.className)).toBe('alarms');
  await maha.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  const { rows } = await sql<{ who: string }>`
    select actor_name as who from audit where act = 'alarm.settled'
  `.execute(studio.db);
  expect(rows).toEqual([{ who: 'مها الهاشم' }]);
});

test('the screen of health lists them where it says that articles are late', async () => {
  await maha.goto(studio.at('/health'));
  const part = maha.getByRole('region', { name: 'النشر المجدول' });
  await part.getByRole('listitem').filter({ hasText: 'اتفاق عند الفجر' }).waitFor();
  await part.getByRole('button', { name: 'طيّ التنبيه' }).click();
  await part.getByText('لا تنبيهات مفتوحة.').waitFor();
  expect(await bell.textContent()).toBe('');
});

test('what is taken from the clock leaves no alarm, and who settles none has no bell', async () => {
  const { articleId } = await due('خبر يُسحب من الجدول');
  await expect.poll(counted).toBe('1');
  await inTransaction(studio.db, (tx) => unscheduleArticle(tx, EDITOR, new Date(), { articleId }));
  await expect.poll(counted).toBe('');
  await using karim = await studio.newPage();
  await maha.getByRole('link', { name: 'الناس والحقوق' }).click();
  await accept(karim, studio, await invite(maha, KARIM, 'مراسل'));
  expect(await karim.getByRole('button', { name: /^التنبيهات/ }).count()).toBe(0);
});
