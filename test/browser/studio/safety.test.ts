import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Locator } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { runningStudio } from '../../builders/running-studio.ts';
import { accept, firstRun, invite, MAHA, PASSWORD, RANA, setUpTwoFactorHere, signIn } from './people.ts';

/*
 * How accounts are kept safe, as people meet it. One story: each test goes on where the one before ended.
 */
const studio = await runningStudio();
afterAll(() => studio[Symbol.asyncDispose]());
const maha = await studio.newPage();
const rana = await studio.newPage();
const omar = await studio.newPage();
const OMAR = { name: 'عمر درويش', email: 'omar@almarfa.example' };
await firstRun(maha, studio);
await accept(rana, studio, await invite(maha, RANA, 'محرّر'));
await accept(omar, studio, await invite(maha, OMAR, 'مراسل'));

/** What is said of a field beside its name. */
const describedBy = (field: Locator): Promise<string> =>
  field.evaluate((input) => {
    const ids = (input.getAttribute('aria-describedby') ?? '').split(' ');
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  });

test('an editor gives a reporter a role for the night, until six in the morning, and takes it back', async () => {
  // Of the people screen an editor has what is theirs to do, and nobody's address.
  await rana.goto(studio.at('/people'));
  await rana.getByRole('heading', { name: 'منح لليلة واحدة' }).waitFor();
  expect(await rana.locator('.tabs__tab').allTextContents()).toEqual(['منح لليلة واحدة']);
  expect(await rana.content()).not.toContain(MAHA.email);
  await rana.getByRole('combobox', { name: 'لمن' }).fill('عُمَر');
  await rana.getByRole('option', { name: OMAR.name }).click();
  expect(await rana.getByLabel('حتى').inputValue()).toMatch(/^\d{4}-\d\d-\d\dT06:00$/);
  await rana.getByRole('button', { name: 'منح لليلة واحدة' }).click();
  const row = rana.getByRole('row', { name: OMAR.name });
  await row.waitFor();
  await omar.goto(studio.at('/account'));
  await expect.poll(() => omar.locator('.me').textContent()).toContain('محرّر');

  await row.getByRole('button', { name: 'إنهاء الآن' }).click();
  await rana.getByText('لا منح ساريًا الآن').waitFor();
  await rana.keyboard.press('Control+z');
  await row.waitFor();
});

test('what somebody holds for a night is seen beside what they hold for good, and in what they may do', async () => {
  await maha.goto(studio.at('/people'));
  await maha.getByRole('row', { name: OMAR.email }).getByRole('link').click();
  const pane = maha.getByRole('complementary', { name: OMAR.name });
  await pane.getByRole('list', { name: 'منح لليلة واحدة' }).waitFor();
  const published = pane.getByRole('row', { name: 'نشر المقالات وجدولتها' }).getByRole('cell');
  expect(await published.allTextContents()).toEqual(['نعم']);
  // When the night is over it is gone, without anybody doing anything.
  await sql`update night_grant set given_at = given_at - interval '1 day', until = now()`.execute(studio.db);
  await maha.reload();
  await expect.poll(() => published.allTextContents()).toEqual(['لا']);
});

test('the log is searched by names however they are spelt, the search is in the address, and it is exported', async () => {
  await maha.goto(studio.at('/people?tab=audit'));
  await maha.getByRole('combobox', { name: 'بحث في السجلّ' }).fill('رَنـا');
  await maha.getByRole('option', { name: RANA.name }).click();
  await expect.poll(() => maha.url()).toContain('who=');
  const rows = () => maha.locator('.audit tbody tr').allTextContents();
  // What was found before stays until the answer is there.
  await expect
    .poll(async () => {
      const told = await rows();
      return told.length > 0 && told.every((row) => row.includes(RANA.name));
    })
    .toBe(true);
  expect(await rows()).toContainEqual(expect.stringContaining(`مُنح لليلة واحدة «\u2068${OMAR.name}\u2069» دور محرّر`));
  await maha.getByRole('combobox', { name: 'بحث في السجلّ' }).fill('دخول');
  await maha.getByRole('option', { name: 'الدخول والأمان' }).click();
  await expect.poll(async () => (await rows()).length).toBe(1);
  await maha.reload();
  await expect.poll(async () => (await rows()).length).toBe(1);
  const [download] = await Promise.all([
    maha.waitForEvent('download'),
    maha.getByRole('link', { name: 'تصدير' }).click(),
  ]);
  const table = await readFile(await download.path(), 'utf8');
  expect(table.split('\r\n')).toEqual([
    expect.stringMatching(/^\uFEFF"الوقت/),
    expect.stringContaining('"سُجّل دخول بدعوة"'),
    '',
  ]);
  await maha.getByLabel('إلى', { exact: true }).fill('2020-01-01');
  await maha.getByRole('heading', { name: 'لا شيء في السجلّ بهذه المرشّحات' }).waitFor();
  await maha.getByRole('link', { name: 'مسح الكل' }).last().click();
  await expect.poll(async () => (await rows()).length).toBeGreaterThan(5);
});

test('another address is confirmed by its link, and the former one takes it back with a new password', async () => {
  await omar.goto(studio.at('/account'));
  await omar.getByLabel('البريد الجديد').fill('omar@new.example');
  await omar.locator('.part', { hasText: 'البريد الجديد' }).getByLabel('كلمة المرور الحالية').fill(PASSWORD);
  await omar.getByRole('button', { name: 'تغيير البريد' }).click();
  await omar.getByText('كُتب رابط التأكيد').waitFor();
  const linkTo = async (email: string) => {
    const { path } = await studio.db
      .selectFrom('mail')
      .select('path')
      .where('to_address', '=', email)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    return studio.origin + path;
  };
  await using elsewhere = await studio.newPage();
  await elsewhere.goto(await linkTo('omar@new.example'));
  await elsewhere.getByRole('button', { name: 'تأكيد البريد' }).click();
  await elsewhere.getByRole('heading', { name: 'تغيّر البريد' }).waitFor();
  await omar.reload();
  await omar.getByText('omar@new.example').waitFor();

  await elsewhere.goto(await linkTo(OMAR.email));
  await elsewhere.getByRole('button', { name: 'إعادة البريد وإنهاء الجلسات' }).click();
  await elsewhere.getByLabel('كلمة المرور', { exact: true }).fill('بوّابة جديدة تمامًا');
  await elsewhere.getByRole('button', { name: 'حفظ كلمة المرور' }).click();
  await elsewhere.getByRole('heading', { name: 'حُفظت كلمة المرور' }).waitFor();
  await omar.goto(studio.at('/account'));
  await omar.getByRole('heading', { name: /الدخول إلى استوديو/ }).waitFor();
});

test('who tries too often is told for how long to wait, and sees the seconds pass', async () => {
  await using page = await studio.newPage();
  await page.goto(studio.at('/sign-in'));
  const tryOnce = async () => {
    // While an answer is on its way the button is off, and Enter does nothing.
    await page.locator('[type=submit]:enabled').waitFor();
    await page.locator('[name=email]').fill('nobody@almarfa.example');
    await page.locator('[name=password]').fill('ليست كلمتي');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/sign-in')),
      page.locator('[name=password]').press('Enter'),
    ]);
    return answer;
  };
  for (let tries = 0; tries < 5; tries += 1) expect((await tryOnce()).status()).toBe(422);
  const paused = await tryOnce();
  expect([paused.status(), Number(paused.headers()['retry-after']) > 800]).toEqual([429, true]);
  const timer = page.getByRole('timer');
  const first = await timer.textContent();
  expect(first).toMatch(/1[45]:\d\d|15:00/);
  await expect.poll(() => timer.textContent()).not.toBe(first);
});

test('once it is demanded, a second factor comes before everything else, and then everything is back', async () => {
  await maha.goto(studio.at('/people?tab=safety'));
  await maha.getByRole('list', { name: 'من ينقصه التحقّق بخطوتين' }).getByText(MAHA.name).waitFor();
  await maha.getByRole('button', { name: 'تذكير بالبريد' }).click();
  await maha.getByText('كُتبت رسالة واحدة تذكير.').waitFor();
  await maha.getByRole('button', { name: 'تذكير بالبريد' }).click();
  await maha
    .getByRole('alert')
    .getByText(/لا يُكرَّر/)
    .waitFor();

  // An editor is reminded quietly, and can send the line away.
  await maha.getByLabel('مَن يُلزَم به').selectOption({ label: 'المديرون والمحرّرون' });
  await maha.getByLabel('من يوم').fill('2099-01-01');
  // The browser writes the day in its own language; the paper's is heard with the field.
  expect(await describedBy(maha.getByLabel('من يوم'))).toMatch(/^1 يناير 2099 يبدأ الإلزام/);
  await maha.getByRole('button', { name: 'حفظ', exact: true }).click();
  await maha.getByText('حُفظ الإلزام بالتحقّق بخطوتين.').waitFor();
  await rana.goto(studio.at('/account'));
  const reminder = rana.getByRole('complementary', { name: 'الإلزام بالتحقّق بخطوتين' });
  await reminder.waitFor();
  expect(await reminder.textContent()).toContain('1 يناير 2099');
  await reminder.getByRole('button', { name: 'إخفاء إلى المرة القادمة' }).click();
  await reminder.waitFor({ state: 'hidden' });

  await rana.goto(studio.at('/people'));
  await rana.getByRole('heading', { name: 'منح لليلة واحدة' }).waitFor();
  await maha.getByLabel('من يوم').fill('2026-01-01');
  await maha.getByRole('button', { name: 'حفظ', exact: true }).click();
  for (const page of [maha, rana]) {
    if (page === rana) await page.getByRole('button', { name: 'منح لليلة واحدة' }).click();
    if (page === rana) await page.reload();
    await page.getByRole('heading', { name: 'خطوة واحدة قبل الدخول' }).waitFor();
    await page.goto(studio.at('/people'));
    await page.getByRole('heading', { name: 'خطوة واحدة قبل الدخول' }).waitFor();
    // Whose session couldn't be ended is told so, and comes back to where they were.
    await page.route('**/api/studio/sign-out', (route) => route.abort());
    await page.getByRole('button', { name: 'خروج' }).click();
    await page.locator('.toast').filter({ hasText: 'لا نصل إلى الخادم' }).waitFor();
    await page.unroute('**/api/studio/sign-out');
    await setUpTwoFactorHere(page);
    await page.getByRole('link', { name: 'إلى الاستوديو' }).click();
    await page.getByRole('heading', { name: 'الناس والحقوق' }).waitFor();
  }
});

test('what is typed in the same moment as the palette is called goes into it, and not to the page behind', async () => {
  await using page = await studio.newPage();
  await signIn(page, studio, OMAR, 'بوّابة جديدة تمامًا');
  await page.evaluate(() => {
    const press = (key: string, code: string, ctrlKey = false) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, code, ctrlKey, bubbles: true, cancelable: true }),
      );
    press('k', 'KeyK', true);
    for (const letter of 'داكن') press(letter, '');
  });
  await expect.poll(() => page.getByRole('combobox', { name: 'لوحة الأوامر' }).inputValue()).toBe('داكن');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  // And with Enter among them it is done at once.
  await page.evaluate(() => {
    const press = (key: string, code: string, ctrlKey = false) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, code, ctrlKey, bubbles: true, cancelable: true }),
      );
    press('k', 'KeyK', true);
    for (const letter of 'داكن') press(letter, '');
    press('Enter', 'Enter');
  });
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
});

test('after eight seconds it is said what is awaited, and waiting can be stopped and begun again', async () => {
  await using page = await studio.newPage();
  await signIn(page, studio, OMAR, 'بوّابة جديدة تمامًا');
  await page.clock.install();
  let held = true;
  const waiting: (() => void)[] = [];
  await page.route('**/api/studio/me/security', async (route) => {
    if (held) await new Promise<void>((resolve) => waiting.push(resolve));
    await route.continue().catch(() => 'it was stopped');
  });
  await page.goto(studio.at('/account'));
  await page.locator('.waiting').waitFor();
  await page.clock.fastForward(8_000);
  await page.getByText('في انتظار «حسابي» من الخادم.').waitFor();
  await page.getByRole('button', { name: 'إيقاف الانتظار' }).click();
  await page.getByRole('heading', { name: 'أُوقف الانتظار' }).waitFor();
  held = false;
  for (const go of waiting) go();
  await page.getByRole('button', { name: 'محاولة الآن' }).click();
  await page.getByRole('heading', { name: 'الجلسات' }).waitFor();
});
