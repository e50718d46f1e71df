import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { runningStudio } from '../../builders/running-studio.ts';
import { accept, firstRun, invite, KARIM, MAHA, signIn } from './people.ts';

/* The screen of the system's health, while something goes wrong and is mended. Each test goes on where the one before ended. */

const studio = await runningStudio();
afterAll(() => studio[Symbol.asyncDispose]());
const maha = await studio.newPage();
await firstRun(maha, studio);

const partsOf = (page: Page) => page.locator('.part-panel h2').allTextContents();
const raiseAlarm = () =>
  sql`insert into alarm (code, thing, thing_id, raised_at) values ('article.dueFailed', 'article', 1, now())`.execute(
    studio.db,
  );

/** Until all is well: on a busy machine the database may have answered slowly a moment ago, which is told rightly. */
const allIsWell = () =>
  expect
    .poll(async () => {
      const now = maha.getByRole('button', { name: 'عرض الحالة الآن' });
      if (await now.isVisible()) await now.click();
      return maha.locator('.health__sum').textContent();
    })
    .toBe('كل شيء سليم');

test('by its letter one comes to all parts, each with a sign, a figure and what it is of', async () => {
  await maha.getByRole('table').waitFor();
  await maha.keyboard.press('g');
  await maha.keyboard.press('p');
  await maha.getByRole('heading', { name: 'حالة النظام', level: 1 }).waitFor();
  await maha.getByRole('region', { name: 'الساعة' }).waitFor();
  await allIsWell();
  expect((await partsOf(maha)).toSorted()).toEqual(
    [
      ...[
        'قاعدة البيانات',
        'القرص',
        'النشر المجدول',
        'التغييرات',
        'البحث',
        'مقاسات الصور',
        'الصفحات',
        'البريد',
        'الساعة',
      ],
    ].toSorted(),
  );
  expect(await maha.getByRole('region', { name: 'قاعدة البيانات' }).textContent()).toMatch(/سليم.*م\.ث.*الاتصالات/);
  await expect.poll(() => maha.locator('.nav .count').count()).toBe(0);
});

test('what goes wrong meanwhile is announced, and moves nothing until it is asked for; the nav counts it', async () => {
  await allIsWell();
  const before = await partsOf(maha);
  await raiseAlarm();
  const line = maha.getByRole('status').filter({ hasText: 'تغيّرت حالة النظام' });
  await line.waitFor();
  expect(await partsOf(maha)).toEqual(before);
  await expect.poll(() => maha.locator('.nav .count').textContent()).toContain('شيء واحد بحاجة إلى نظر');
  await line.getByRole('button', { name: 'عرض الحالة الآن' }).press('Enter');
  expect((await partsOf(maha))[0]).toBe('النشر المجدول');
  const part = maha.getByRole('region', { name: 'النشر المجدول' });
  expect(await part.textContent()).toMatch(/يحتاج نظرًا.*المطلوب: النظر في التنبيهات.*منذ/);
});

test('all of it is copied as text, with the names that logs have', async () => {
  await maha.getByRole('button', { name: 'نسخ تقرير للمهندس' }).click();
  await maha.getByText('نُسخ التقرير نصًّا').waitFor();
  const report = await maha.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^حالة النظام · \d{4}-\d\d-\d\dT.*\nhttp:\/\/localhost/);
  expect(report).toMatch(/يحتاج نظرًا · النشر المجدول \(schedule\/alarms\)\n.*\n {2}منذ \d{4}-.*Z\n {2}.*التنبيهات/);
  expect(report).toContain('سليم · الساعة (clock)');
});

test('where the browser keeps its clipboard to itself, the report is shown, to be copied by hand', async () => {
  await using page = await studio.newPage();
  // As over plain HTTP, where there is none (Clipboard API, section 4).
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await signIn(page, studio, MAHA);
  await page.goto(studio.at('/health'));
  await page.getByRole('button', { name: 'نسخ تقرير للمهندس' }).click();
  const field = page.getByLabel('هذا المتصفّح لا ينسخ من هنا');
  expect(await field.inputValue()).toMatch(/^حالة النظام · [\s\S]*\(schedule\/alarms\)/);
  expect(await page.evaluate(() => String(getSelection()))).toContain('(clock)');
});

test('on a phone the bar counts what needs a look, and so does the entry behind it', async () => {
  await using page = await studio.newPage({ width: 390 });
  await signIn(page, studio, MAHA);
  const more = page.getByRole('button', { name: /^المزيد/ });
  await expect.poll(() => more.textContent()).toContain('شيء واحد بحاجة إلى نظر');
  await more.click();
  expect(await page.getByRole('link', { name: /حالة النظام/ }).textContent()).toContain('شيء واحد بحاجة إلى نظر');
});

test('while the server does not answer, what was measured stays, and says so', async () => {
  await maha.context().setOffline(true);
  await maha.getByText('لا جواب من الخادم الآن').waitFor();
  expect(await maha.locator('.part-panel').count()).toBe(9);
  await maha.context().setOffline(false);
  await maha.getByText('لا جواب من الخادم الآن').waitFor({ state: 'hidden' });
  await sql`delete from alarm`.execute(studio.db);
  await expect
    .poll(async () => {
      const now = maha.getByRole('button', { name: 'عرض الحالة الآن' });
      if (await now.isVisible()) await now.click();
      else await maha.getByRole('button', { name: 'قياس الآن' }).click();
      return maha.locator('.health__sum').textContent();
    })
    .toBe('كل شيء سليم');
});

test('pictures whose widths failed are tried again from there', async () => {
  await sql`
    with put as (
      insert into picture (hash, media_type, width_px, height_px, size_bytes, created_at)
      values (${'a'.repeat(64)}, 'image/webp', 800, 450, 1000, now()) returning id
    )
    insert into rendition_queue (picture_id, state, attempts, due_at) select id, 'failed', 3, now() from put
  `.execute(studio.db);
  const part = maha.getByRole('region', { name: 'مقاسات الصور' });
  const again = part.getByRole('button', { name: 'محاولة صنعها من جديد' });
  await expect
    .poll(async () => {
      const now = maha.getByRole('button', { name: 'عرض الحالة الآن' });
      if (await now.isVisible()) await now.click();
      return again.isVisible();
    })
    .toBe(true);
  expect(await part.textContent()).toMatch(/1 تعذّرت.*بعد ثلاث محاولات/);
  await again.click();
  await maha.getByText('عادت إلى الانتظار صورة واحدة، وتُصنع تباعًا.').waitFor();
  const { rows } = await sql<{ who: string }>`
    select actor_name as who from audit where act = 'picture.triedAgain'
  `.execute(studio.db);
  expect(rows).toEqual([{ who: MAHA.name }]);
  await sql`delete from picture`.execute(studio.db);
});

test('who may not see it finds no way there, and is told why at its address', async () => {
  await using karim = await studio.newPage();
  await maha.getByRole('link', { name: 'الناس والحقوق' }).click();
  await accept(karim, studio, await invite(maha, KARIM, 'مراسل'));
  expect(await karim.locator('.nav').textContent()).not.toContain('حالة النظام');
  await karim.goto(studio.at('/health'));
  await karim.getByRole('heading', { name: 'ليست هذه الشاشة من حقوق دورك' }).waitFor();
});
