import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { mailCatcher } from '../../builders/mail-catcher.ts';
import { runningStudio } from '../../builders/running-studio.ts';
import { accept, firstRun, invite, KARIM, MAHA } from './people.ts';

/* The server for mail, from none to one that sends. Each test goes on where the one before ended. */

const studio = await runningStudio();
afterAll(() => studio[Symbol.asyncDispose]());
const maha = await studio.newPage();
await firstRun(maha, studio);
const ACCOUNT = { username: 'studio', password: 'كلمة الخادم' };

test('what can’t be a server is said at its field, by keyboard', async () => {
  await maha.goto(studio.at('/settings/mail'));
  await maha.getByLabel('الخادم', { exact: true }).fill('smtp://x');
  await maha.getByLabel('بريد المرسِل').fill('studio@almarfa.example');
  await maha.keyboard.press('Enter');
  await maha.getByText('ليس هذا اسم خادم ولا رقمه').waitFor();
  expect(await maha.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('host');
  expect(await maha.getByRole('button', { name: 'إرسال رسالة تجربة' }).count()).toBe(0);
});

test('a server that is saved sends at once what waits, and its trial tells what it answered', async () => {
  await using catcher = await mailCatcher({ account: ACCOUNT });
  await maha.getByRole('link', { name: 'الناس والحقوق' }).click();
  await invite(maha, KARIM, 'مراسل');
  await maha.goto(studio.at('/settings/mail'));
  await maha.getByText('رسالة واحدة في الانتظار').waitFor();
  await maha.getByLabel('الخادم', { exact: true }).fill('127.0.0.1');
  await maha.getByLabel('المنفذ').fill(String(catcher.port));
  await maha.getByText('بلا تشفير', { exact: true }).click();
  await maha.getByText('تمرّ الرسائل وكلمة المرور مكشوفة').waitFor();
  await maha.getByLabel('اسم الدخول').fill(ACCOUNT.username);
  await maha.getByLabel('كلمة المرور', { exact: true }).fill(ACCOUNT.password);
  await maha.getByLabel('بريد المرسِل').fill('studio@almarfa.example');
  await maha.keyboard.press('Enter');
  await maha.getByText('حُفظ خادم البريد').waitFor();
  await expect.poll(() => catcher.caught.map(({ to }) => to)).toEqual([[KARIM.email]]);
  await maha.getByText('محفوظة. تُترك فارغة').waitFor();
  expect(await maha.getByLabel('كلمة المرور', { exact: true }).inputValue()).toBe('');
  await maha.getByRole('button', { name: 'إرسال رسالة تجربة' }).click();
  await maha.getByText(MAHA.email).waitFor();
  expect(await maha.getByText('جواب الخادم:').count()).toBe(1);
  expect(catcher.caught).toHaveLength(2);
});

test('a kept password goes to no other server, and a server that is gone is told as that', async () => {
  await maha.getByLabel('الخادم', { exact: true }).fill('localhost');
  await maha.getByRole('button', { name: 'حفظ الخادم' }).click();
  await maha.getByText('كلمة المرور المحفوظة كُتبت لخادم آخر').waitFor();
  expect(await maha.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('password');
  await maha.getByRole('button', { name: 'إرسال رسالة تجربة' }).click();
  await maha.getByText(/المطلوب: مراجعة/).waitFor();
});

test('removing it asks once more, and mail waits again', async () => {
  await maha.getByRole('button', { name: 'إزالة خادم البريد…' }).click();
  await maha.getByRole('dialog').getByRole('button', { name: 'إزالة خادم البريد' }).click();
  await maha.getByText('أُزيل خادم البريد').waitFor();
  await maha.getByText('بعد حفظ خادم يمكن إرسال رسالة تجربة').waitFor();
});

test('of much mail that waits the older is shown when it is asked for', async () => {
  await sql`
    insert into mail (kind, to_address, to_name, language, path, created_at, expires_at, next_try_at)
    select 'password', 'a' || n || '@almarfa.example', 'سلمى', 'ar', '/studio/password?token=x', now(),
      now() + interval '1 hour', now() + interval '1 hour'
    from generate_series(1, 220) n
  `.execute(studio.db);
  await maha.goto(studio.at('/people?tab=mail'));
  const rows = maha.locator('tbody tr');
  await expect.poll(() => rows.count()).toBe(100);
  // Who works by keyboard stays where the button is, and at the end where it was.
  const older = maha.getByRole('button', { name: 'رسائل أقدم' });
  const focused = () => maha.evaluate(() => document.activeElement?.textContent);
  await older.press('Enter');
  await expect.poll(() => rows.count()).toBe(200);
  await expect.poll(focused).toBe('رسائل أقدم');
  await older.press('Enter');
  await maha.getByRole('row', { name: 'a1@almarfa.example' }).waitFor();
  expect(await older.count()).toBe(0);
  await expect.poll(focused).toBe('هذا آخر ما في القائمة.');
  await studio.db.deleteFrom('mail').execute();
});

test('the tab is for administrators alone', async () => {
  await using karim = await studio.newPage();
  await maha.goto(studio.at('/people'));
  await accept(karim, studio, await invite(maha, { ...KARIM, email: 'k@almarfa.example' }, 'محرّر'));
  await karim.goto(studio.at('/settings/redirects'));
  await karim.getByRole('heading', { name: 'التحويلات', level: 2 }).waitFor();
  expect(await karim.locator('.settings__nav').textContent()).not.toContain('البريد');
  await karim.goto(studio.at('/settings/mail'));
  await karim.getByRole('heading', { name: 'ليست هذه الشاشة من حقوق دورك' }).waitFor();
});
