import { afterAll, expect, test } from 'vitest';
import { codeAt } from '../../builders/authenticator.ts';
import { runningStudio } from '../../builders/running-studio.ts';
import {
  accept,
  firstRun,
  giveAuthenticator,
  inEasternDigits,
  invite,
  KARIM,
  MAHA,
  PASSWORD,
  RANA,
  setUpTwoFactor,
  signIn,
} from './people.ts';

/*
 * From a server that was just started to a newsroom of three, each in a browser of their own. One story: each test goes
 * on where the one before ended.
 */
const studio = await runningStudio();
afterAll(() => studio[Symbol.asyncDispose]());
const maha = await studio.newPage();
const rana = await studio.newPage();
const karim = await studio.newPage();

test('whoever started the server founds the paper, and lands among its people', async () => {
  for (const path of ['/', '/favicon.svg', '/search?q=x']) {
    const before = await fetch(studio.origin + path);
    expect([path, before.status]).toEqual([path, 503]);
    expect(await before.text()).toContain('نعود بعد قليل');
  }
  await firstRun(maha, studio);
  expect(await maha.locator('.nav__paper').textContent()).toContain('صحيفة المرفأ');
  expect(await maha.getByRole('row', { name: MAHA.email }).textContent()).toContain('كلمة مرور فقط');
  // Egyptian months were chosen, and are on the clock at once.
  const month = new Intl.DateTimeFormat('ar-EG', { month: 'long' }).format(new Date());
  expect(await maha.locator('.clock').textContent()).toContain(month);
  await expect.poll(async () => (await fetch(studio.origin)).text()).toMatch(/صحيفة المرفأ[\s\S]*تحقيقات/);
});

test('a second administrator comes by invitation, with two-factor and a passkey', async () => {
  const link = await invite(maha, RANA, 'مدير');
  await accept(rana, studio, link);
  await expect.poll(() => rana.locator('.nav').textContent()).toContain('الناس والحقوق');
  await setUpTwoFactor(rana);
  expect(await rana.locator('.backup li').count()).toBe(10);
  await rana.getByRole('button', { name: 'حُفظت في مكان آمن' }).click();
  expect(await rana.getByText(/^مفعّل\./).textContent()).toContain('10 رموز احتياطية');

  await giveAuthenticator(rana);
  await rana.getByRole('button', { name: 'إضافة مفتاح…' }).click();
  await rana.getByLabel('اسم المفتاح').fill('حاسوب المكتب');
  await rana.getByLabel('كلمة المرور مرّة أخرى').fill(PASSWORD);
  await rana.getByRole('button', { name: 'متابعة' }).click();
  await rana.getByRole('listitem').filter({ hasText: 'حاسوب المكتب' }).waitFor();
});

test('the passkey lets her in again, without a password', async () => {
  await rana.getByRole('button', { name: RANA.name }).click();
  await rana.getByRole('menuitem', { name: 'خروج' }).click();
  await rana.getByRole('button', { name: 'دخول بمفتاح مرور' }).click();
  await rana.getByRole('heading', { name: 'الناس والحقوق' }).waitFor();
  await expect.poll(() => rana.getByRole('row', { name: RANA.email }).textContent()).toContain('تطبيق، مفتاح مرور');
});

test('a role that has no rights yet says so where it is chosen', async () => {
  await maha.goto(studio.at('/people?invite=true'));
  const role = maha.getByRole('complementary', { name: 'دعوة زميل' }).getByLabel('الدور');
  await role.selectOption({ label: 'قيّم الواجهة' });
  await maha.getByText(/^لا حقوق لهذا الدور بعد/).waitFor();
  await role.selectOption({ label: 'محرّر' });
  await maha.getByText(/^لا حقوق لهذا الدور بعد/).waitFor({ state: 'detached' });
  await maha.goto(studio.at('/people'));
});

test('an editor of one section sees nothing that is not hers', async () => {
  const link = await invite(maha, KARIM, 'محرّر', 'محليّات');
  await accept(karim, studio, link);
  const nav = karim.locator('.nav');
  expect(await nav.getByRole('link').allTextContents()).toEqual([
    expect.stringContaining('صحيفة المرفأ'),
    'الوسائط',
    'حسابي',
    'الموقع كما يراه القرّاء',
  ]);
  await karim.goto(studio.at('/people'));
  await karim.getByRole('heading', { name: 'ليست هذه الشاشة من حقوق دورك' }).waitFor();
  expect(await karim.content()).not.toContain(MAHA.email);
  await karim.goto(studio.at('/people?tab=audit'));
  await karim.getByRole('heading', { name: 'ليست هذه الشاشة من حقوق دورك' }).waitFor();
  await karim.keyboard.press('Control+k');
  await karim.getByRole('combobox', { name: 'لوحة الأوامر' }).fill('ناس');
  expect(await karim.getByRole('option').count()).toBe(0);
});

test('what the roles allow is shown section by section, and a change of them can be taken back', async () => {
  await maha.getByRole('link', { name: 'الناس', exact: true }).click();
  await maha.getByRole('row', { name: KARIM.email }).getByRole('link').click();
  const pane = maha.getByRole('complementary', { name: KARIM.name });
  const cells = async (act: string) => pane.getByRole('row', { name: act }).getByRole('cell').allTextContents();
  await expect.poll(() => cells('نشر المقالات وجدولتها')).toEqual(['نعم', 'لا']);
  expect(await cells('تغيير الأدوار')).toEqual(['لا', 'لا']);

  await pane.getByRole('button', { name: 'تعديل الأدوار…' }).click();
  await pane.getByLabel('الدور').selectOption({ label: 'مراسل' });
  await pane.getByRole('button', { name: 'حفظ الأدوار' }).click();
  await expect.poll(() => cells('نشر المقالات وجدولتها')).toEqual(['لا', 'لا']);
  await maha.keyboard.press('Control+z');
  await expect.poll(() => cells('نشر المقالات وجدولتها')).toEqual(['نعم', 'لا']);
});

test('a disabled account is out at once, on the screen that it has open', async () => {
  await maha.getByRole('button', { name: 'تعطيل الحساب' }).click();
  await maha.getByRole('status').filter({ hasText: 'عُطّل حساب' }).waitFor();
  // The palette is still open there; what is asked next isn't answered any more.
  await karim.getByRole('combobox', { name: 'لوحة الأوامر' }).fill('حسابي');
  await karim.keyboard.press('Enter');
  await karim.getByText('انتهت الجلسة. بعد الدخول تعود الشاشة نفسها.').waitFor();
  await karim.getByRole('heading', { name: /الدخول إلى استوديو/ }).waitFor();
});

test('the audit tells all of it in sentences', async () => {
  await maha.getByRole('link', { name: 'السجلّ' }).click();
  await maha
    .getByRole('row', { name: new RegExp(KARIM.name) })
    .first()
    .waitFor();
  const told = await maha.getByRole('table').textContent();
  expect(told).toContain(RANA.name);
  expect(told).not.toMatch(/\b[a-z]+\.[a-z]+\b(?!\.)/i);
});

test('a wrong password says how many tries are left, and in which language the keyboard writes', async () => {
  await using page = await studio.newPage();
  await page.goto(studio.at('/sign-in'));
  await page.locator('[name=email]').fill(RANA.email);
  await page.locator('[name=password]').pressSequentially('asdfghjkl');
  await page.keyboard.press('Enter');
  const said = page.getByRole('alert');
  await expect.poll(() => said.textContent()).toMatch(/بقيت .*محاولات.* 15 دقيقة.*لغة لوحة المفاتيح الآن: English/s);
  expect(await page.locator('[name=email]').inputValue()).toBe(RANA.email);
});

test('two-factor asks for a code after the password, and takes it in eastern digits', async () => {
  await using page = await studio.newPage();
  const link = await invite(maha, { name: 'هالة صبّاغ', email: 'hala@almarfa.example' }, 'محرّر');
  await accept(page, studio, link);
  const secret = await setUpTwoFactor(page);
  await page.context().clearCookies();
  await page.goto(studio.at('/sign-in'));
  await page.locator('[name=email]').fill('hala@almarfa.example');
  await page.locator('[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'رمز التحقّق' }).waitFor();
  // The code that set it up is used; the next half minute brings another.
  await page.getByLabel('الرقم 1 من 6').click();
  await page.keyboard.type(inEasternDigits(codeAt(secret, Date.now() + 30_000)));
  await page.getByRole('heading', { name: 'الناس والحقوق' }).waitFor();
});

test('who lost the authenticator is let in by the password again, once an administrator showed hers', async () => {
  await maha.goto(studio.at('/people'));
  await maha.getByRole('row', { name: 'hala@almarfa.example' }).getByRole('link').click();
  await maha.getByRole('button', { name: 'إبطال التحقّق بخطوتين…' }).click();
  const dialog = maha.getByRole('dialog', { name: /هالة صبّاغ/ });
  await dialog.getByLabel('كلمة المرور مرّة أخرى').fill('ليست هي');
  await maha.keyboard.press('Enter');
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('كلمة المرور مرّة أخرى').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'إبطال التحقّق بخطوتين' }).click();
  await maha.getByText(/^أُبطل التحقّق بخطوتين لحساب/).waitFor();
  await maha.getByRole('button', { name: 'إبطال التحقّق بخطوتين…' }).waitFor({ state: 'detached' });
  await using hala = await studio.newPage();
  await signIn(hala, studio, { name: 'هالة صبّاغ', email: 'hala@almarfa.example' });
});
