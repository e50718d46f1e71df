import { afterAll, expect, test } from 'vitest';
import { runningStudio } from '../../builders/running-studio.ts';
import { firstRun, MAHA } from './people.ts';

/*
 * What is seen where the server doesn't answer, answers with something else, or asks to come later; and how one goes on
 * from there, on the same document.
 */
const studio = await runningStudio();
afterAll(() => studio[Symbol.asyncDispose]());
const page = await studio.newPage();
await firstRun(page, studio);

test('the code of a screen that can’t be fetched is told in the shell, and comes once somebody answers', async () => {
  await page.goto(studio.at('/people'));
  await page.getByRole('row', { name: MAHA.email }).waitFor();
  await page.context().setOffline(true);
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.getByRole('heading', { name: 'لا نصل إلى الخادم' }).waitFor();
  expect(await page.locator('.nav').isVisible()).toBe(true);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'محاولة الآن' }).click();
  await page.getByRole('heading', { name: 'حسابي', level: 1 }).waitFor();
});

test('waiting that was stopped stays stopped, until it is begun again', async () => {
  let asked = 0;
  // Never answered.
  await page.route('**/api/studio/people', () => {
    asked += 1;
  });
  await page.clock.install();
  await page.getByRole('link', { name: 'الناس والحقوق' }).first().click();
  await expect.poll(() => asked).toBe(1);
  await page.clock.runFor(9_000);
  await page.getByRole('button', { name: 'إيقاف الانتظار' }).click();
  await page.getByRole('heading', { name: 'أُوقف الانتظار' }).waitFor();
  await page.clock.runFor(9_000);
  expect(await page.getByRole('heading', { name: 'أُوقف الانتظار' }).isVisible()).toBe(true);
  expect(asked).toBe(1);

  await page.unroute('**/api/studio/people');
  await page.getByRole('button', { name: 'محاولة الآن' }).click();
  await page.getByRole('row', { name: MAHA.email }).waitFor();
  await page.clock.resume();
});

test('a server that asks to come later is no fault, and what isn’t the newsroom is no answer of it', async () => {
  const problem = { status: 429, code: 'request.tooMany', detail: 'طلبات كثيرة في وقت قصير.', facts: {} };
  await page.route('**/api/studio/invitations', (route) =>
    route.fulfill({ status: 429, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
  await page.getByRole('link', { name: 'الدعوات' }).click();
  await page.getByRole('heading', { name: 'لم يُعرض هذا الجزء الآن' }).waitFor();
  await page.getByText(problem.detail).waitFor();

  // As a network's own door answers to everything, with a page.
  await page.route('**/api/studio/mail', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Wi-Fi</p>' }));
  await page.getByRole('link', { name: 'البريد المنتظر' }).click();
  await page.getByRole('heading', { name: 'لا نصل إلى الخادم' }).waitFor();
});

test('a link that can’t be looked at yet is held, and not called useless', async () => {
  await page.route('**/api/studio/links/look', (route) => route.abort());
  await page.goto(`${studio.origin}/studio/invitation?token=used`);
  await page.getByRole('heading', { name: 'لا نصل إلى الخادم' }).waitFor();
  await page.unroute('**/api/studio/links/look');
  await page.getByRole('button', { name: 'محاولة الآن' }).click();
  await page.getByRole('heading', { name: 'هذا الرابط لا يعمل' }).waitFor();
});
