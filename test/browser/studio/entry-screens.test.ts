import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { runningStudio, type StudioPage } from '../../builders/running-studio.ts';
import { bringAxe, faultsByDayAndNight } from '../faults-of-page.ts';
import { accept, firstRun, invite, MAHA, PASSWORD, RANA, setUpTwoFactorHere, signIn } from './people.ts';

/*
 * What people see on their way in, by a link or with a second factor, on a phone and on a desk: nobody is kept out,
 * nothing reaches over the edge. One story: each test goes on where the one before ended.
 */
const studio = await runningStudio();
afterAll(() => studio[Symbol.asyncDispose]());
const maha = await studio.newPage();
const rana = await studio.newPage();

const LOOKS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** What is wrong with what a page shows now, in both looks, by day and by night. */
async function faultsOf(page: StudioPage): Promise<readonly string[]> {
  const found: string[] = [];
  await page.evaluate(() => document.fonts.ready);
  await bringAxe(page);
  for (const look of LOOKS) {
    await page.setViewportSize(look);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${over} px too wide at ${look.width} px`);
    found.push(...(await faultsByDayAndNight(page)).map((fault) => `${look.width} px, ${fault}`));
  }
  return found;
}

/** Where the mail leads that was written last to somebody; its link is of the server as it names itself. */
async function mailedLink(email: string): Promise<string> {
  const { rows } = await sql<{ path: string }>`
    select path from mail where to_address = ${email} order by id desc limit 1
  `.execute(studio.db);
  const [last] = rows;
  if (last === undefined) throw new Error(`nothing was mailed to ${email}`);
  return studio.origin + last.path;
}

test('before anybody has an account, where the link is that makes the first', async () => {
  await maha.goto(`${studio.origin}/studio/`);
  await maha.getByRole('heading', { name: 'لا حساب في الاستوديو بعد' }).waitFor();
  expect(await maha.locator('.command-line').textContent()).toBe('bin/warraq sign-in-link');
  expect(await maha.locator('[name=password]').count()).toBe(0);
  expect(await faultsOf(maha)).toEqual([]);
});

test('the first account, and the steps to the paper', async () => {
  await maha.goto(await studio.welcomeLink());
  await maha.getByLabel('اسم الصحيفة').waitFor();
  expect(await faultsOf(maha)).toEqual([]);
  await firstRun(maha, studio);
});

test('an invitation', async () => {
  const link = await invite(maha, RANA, 'محرّر');
  await rana.goto(await mailedLink(RANA.email));
  const accepting = rana.getByRole('button', { name: 'قبول الدعوة والدخول' });
  await accepting.waitFor();
  expect(await faultsOf(rana)).toEqual([]);
  // Its address shows no token any more; a phone that loads the page again still has the invitation.
  expect(new URL(rana.url()).search).toBe('');
  await rana.reload();
  await accepting.waitFor();
  await using elsewhere = await studio.newPage();
  await elsewhere.goto(rana.url());
  await elsewhere.getByText('عنوانه هنا ناقص').waitFor();
  await accept(rana, studio, link);
});

test('a new password', async () => {
  await using page = await studio.newPage();
  await page.goto(studio.at('/forgotten'));
  await page.locator('[name=email]').fill(RANA.email);
  await page.locator('[name=email]').press('Enter');
  await page.getByRole('status').first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await expect.poll(() => mailedLink(RANA.email)).toContain('/password?');
  await page.goto(await mailedLink(RANA.email));
  await page.locator('[name=password]').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('a second factor that is due, its codes, and what asks for one', async () => {
  await sql`insert into two_factor_duty (who, from_on) values ('editors', '2020-01-01')`.execute(studio.db);
  await rana.goto(studio.at('/people'));
  await rana.getByRole('button', { name: 'تفعيل…' }).waitFor();
  expect(await faultsOf(rana)).toEqual([]);
  await setUpTwoFactorHere(rana);
  expect(await faultsOf(rana)).toEqual([]);

  await using page = await studio.newPage();
  await page.goto(studio.at('/sign-in'));
  await page.locator('[name=email]').fill(RANA.email);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'رمز التحقّق' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('too many tries', async () => {
  await using page = await studio.newPage();
  for (let tries = 0; tries < 6; tries += 1) {
    await page.goto(studio.at('/sign-in'));
    await page.locator('[name=email]').fill('nobody@almarfa.example');
    await page.locator('[name=password]').fill(`ليست كلمتي ${tries}`);
    await page.locator('[name=password]').press('Enter');
    await page.getByRole('alert').waitFor();
  }
  expect(await faultsOf(page)).toEqual([]);
});

test('another address for mail, confirmed and taken back', async () => {
  await using page = await studio.newPage();
  await sql`delete from two_factor_duty`.execute(studio.db);
  await signIn(page, studio, MAHA);
  await page.goto(studio.at('/account'));
  await page.getByRole('button', { name: /تغيير البريد/ }).click();
  await page.locator('[name=email]').fill('maha.new@almarfa.example');
  await page.locator('[name=password]').first().fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect.poll(() => mailedLink('maha.new@almarfa.example')).toContain('token=');
  await using fresh = await studio.newPage();
  await fresh.goto(await mailedLink('maha.new@almarfa.example'));
  await fresh.getByRole('button').first().waitFor();
  expect(await faultsOf(fresh)).toEqual([]);
});
