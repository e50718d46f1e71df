import { afterAll, expect, test } from 'vitest';
import { runningStudio } from '../../builders/running-studio.ts';
import { accept, firstRun, invite, KARIM } from './people.ts';

/* Addresses that lead on, made, led elsewhere and taken away, and what readers are answered meanwhile. Each test goes on where the one before ended. */

const studio = await runningStudio();
afterAll(() => studio[Symbol.asyncDispose]());
const maha = await studio.newPage();
await firstRun(maha, studio);

const answerAt = async (path: string) => {
  const answer = await fetch(studio.origin + encodeURI(path), { redirect: 'manual' });
  return `${answer.status} ${decodeURI(answer.headers.get('location') ?? '')}`.trim();
};
const rowOf = (path: string) => maha.getByRole('listitem').filter({ hasText: path });

test('a redirect is made by keyboard, shown, and taken back by Ctrl Z', async () => {
  await maha.goto(studio.at('/settings/redirects'));
  await maha.getByRole('heading', { name: 'لا تحويلات بعد' }).waitFor();
  await maha.keyboard.press('[');
  await maha.getByLabel('العنوان القديم').waitFor();
  await maha.keyboard.type('https://old.example/%D9%85%D8%AF%D9%86/old.html');
  await maha.keyboard.press('Tab');
  await maha.keyboard.type('محليات');
  await maha.keyboard.press('Enter');
  await rowOf('مدن').waitFor();
  expect(await rowOf('مدن').textContent()).toMatch(/محليّات.*باليد: .*مها الهاشم/);
  await expect.poll(() => answerAt('/مدن/old.html')).toBe('301 /محليات/');
  await maha.keyboard.press('Control+z');
  await maha.getByRole('heading', { name: 'لا تحويلات بعد' }).waitFor();
  await expect.poll(() => answerAt('/مدن/old.html')).toBe('404');
});

test('what the command refuses is said at the field, which keeps what was typed', async () => {
  await maha.locator('.led__head').getByRole('button').click();
  const from = maha.getByLabel('العنوان القديم');
  const to = maha.getByLabel('يقود إلى');
  const refusedAt = async (field: typeof from, path: string, target: string, said: RegExp) => {
    await from.fill(path);
    await to.fill(target);
    await maha.keyboard.press('Enter');
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    const texts = await maha.locator('.led__form .problem').allTextContents();
    expect(texts.join(' ')).toMatch(said);
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    expect([await from.inputValue(), await to.inputValue()]).toEqual([path, target]);
  };
  await refusedAt(to, '/حلقة/', '/حلقة', /حلقة لا تنتهي/);
  await refusedAt(from, '/feed/', '/محليات/', /يجيب عنه النظام نفسه/);
  await refusedAt(to, '/ا/', '/لا-شيء/', /لا/);
  await refusedAt(from, '/سياسة/', '/محليات/', /لا يُحوّل العنوان/);
  await from.fill('/قديم/');
  await to.fill('/محليات/');
  await maha.keyboard.press('Enter');
  await rowOf('قديم').waitFor();
});

test('half filled in, it is not left without a question, and looking through the list is no leaving', async () => {
  await maha.locator('.led__head').getByRole('button').click();
  const from = maha.getByLabel('العنوان القديم');
  await from.fill('/نصف/');
  await maha.getByRole('searchbox').fill('قديم');
  await rowOf('قديم').waitFor();
  await maha.getByRole('link', { name: 'دليل الأسلوب' }).click();
  const dialog = maha.getByRole('dialog', { name: 'لم يُحفظ ما مُلئ هنا' });
  await dialog.getByRole('button', { name: 'بقاء' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await from.inputValue()).toBe('/نصف/');
  await maha.getByRole('button', { name: 'إلغاء' }).click();
  await from.waitFor({ state: 'hidden' });
  await maha.getByRole('link', { name: 'دليل الأسلوب' }).click();
  await maha.getByRole('heading', { name: 'دليل الأسلوب', level: 2 }).waitFor();
  await maha.getByRole('link', { name: 'التحويلات' }).click();
});

test('it is led elsewhere and removed, and each is taken back', async () => {
  await maha.getByRole('button', { name: 'تعديل تحويل /قديم/…' }).click();
  await maha.getByLabel('يقود إلى').fill('/سياسة/');
  await maha.keyboard.press('Enter');
  await expect.poll(() => rowOf('قديم').textContent()).toContain('سياسة');
  await expect.poll(() => answerAt('/قديم/')).toBe('301 /سياسة/');
  await maha.getByRole('button', { name: 'تراجع' }).click();
  await expect.poll(() => answerAt('/قديم/')).toBe('301 /محليات/');
  await maha.locator('.toast').filter({ hasText: 'عاد كل شيء كما كان.' }).waitFor();
  await maha.getByRole('button', { name: 'إزالة تحويل /قديم/' }).click();
  await expect.poll(() => answerAt('/قديم/')).toBe('404');
  await maha.getByRole('button', { name: 'تراجع' }).click();
  await expect.poll(() => answerAt('/قديم/')).toBe('301 /محليات/');
});

test('a search in another spelling finds it, and what is looked for stands in the address', async () => {
  await maha.getByRole('searchbox').fill('قديمه');
  await maha.getByText('لا تحويل فيه').waitFor();
  await maha.getByRole('searchbox').fill('قدي');
  await rowOf('قديم').waitFor();
  expect(decodeURIComponent(maha.url())).toContain('search=قدي');
  await maha.getByText('من النقل', { exact: true }).click();
  await maha.getByText('لا تحويل فيه').waitFor();
  await maha.getByRole('button', { name: 'مسح البحث والمرشّح' }).click();
  await rowOf('قديم').waitFor();
});

test('the tester goes a reader’s way, says why, and begins a redirect of what leads nowhere', async () => {
  const answer = maha.getByRole('status', { name: 'جواب الرابط' });
  const asked = async (address: string) => {
    await maha.getByRole('textbox', { name: 'الرابط' }).fill(address);
    await maha.keyboard.press('Enter');
  };
  // It is there before its words are, so that they are read out.
  expect(await answer.textContent()).toBe('');
  await asked('https://old.example/%D9%82%D8%AF%D9%8A%D9%85');
  await expect.poll(() => answer.textContent()).toMatch(/301\/قديم.*200\/محليات\/.*حُوّل باليد إلى قسم/);
  // It was pasted from a former site: what answers there is not what is asked.
  const elsewhere = maha.getByRole('status').filter({ hasText: 'هذا عنوان موقع آخر' });
  expect(await elsewhere.textContent()).toContain('old.example');
  await asked(`${studio.origin}/robots.txt`);
  await elsewhere.waitFor({ state: 'hidden' });
  await expect.poll(() => answer.textContent()).toMatch(/200.*يجيب النظام نفسه/);
  await asked('/wp-sitemap.xml');
  await expect.poll(() => answer.textContent()).toMatch(/301.*200.*صيغة من موقع سابق/);
  await asked('//evil.example/x');
  await expect.poll(() => answer.textContent()).toMatch(/404/);
  await asked('/لم-يكن/');
  await expect.poll(() => answer.textContent()).toMatch(/404\/لم-يكن\/.*لا شيء في هذا العنوان/);
  await answer.getByRole('button', { name: 'تحويل هذا العنوان…' }).click();
  expect(await maha.getByLabel('العنوان القديم').inputValue()).toBe('/لم-يكن/');
});

test('a reporter has no such tab', async () => {
  await using karim = await studio.newPage();
  await maha.goto(studio.at('/people'));
  await accept(karim, studio, await invite(maha, KARIM, 'مراسل'));
  await karim.goto(studio.at('/settings/redirects'));
  await karim.getByRole('heading', { name: 'ليست هذه الشاشة من حقوق دورك' }).waitFor();
});
