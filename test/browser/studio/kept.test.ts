import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { runningStudio } from '../../builders/running-studio.ts';
import { accept, KARIM, MAHA, PASSWORD } from './people.ts';

/*
 * What somebody typed, chose and did stays theirs: it is lost neither to a key, nor to a network that is gone, nor to
 * whoever sits down after them; and the focus stays where they work. One story, from the first run on.
 */
const studio = await runningStudio();
afterAll(() => studio[Symbol.asyncDispose]());
const maha = await studio.newPage();

const textOfFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const idOfFocus = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const said = (page: Page) => page.locator('.toast');

test('sections that could not be added stay in the field; what is chosen later is seen when one goes back', async () => {
  await maha.goto(await studio.welcomeLink());
  await maha.getByLabel('اسم الصحيفة').fill('صحيفة المرفأ');
  await maha.getByLabel('الاسم', { exact: true }).fill(MAHA.name);
  await maha.getByLabel('البريد').fill(MAHA.email);
  await maha.getByLabel('كلمة المرور', { exact: true }).fill(PASSWORD);
  await maha.getByRole('button', { name: 'إنشاء الحساب' }).click();
  await maha.getByRole('heading', { name: 'ما أقسام الصحيفة؟' }).waitFor();
  expect(await idOfFocus(maha)).toBe('main');

  let asked = 0;
  await maha.route('**/settings/sections', (route) => (++asked === 3 ? route.abort() : route.continue()));
  await maha.getByRole('button', { name: 'التالي: التاريخ والأرقام' }).click();
  await maha.getByRole('alert').waitFor();
  await maha.getByText('أقسام موجودة').waitFor();
  expect(await maha.locator('.pill').allTextContents()).toEqual([
    'اقتصاد',
    'مجتمع',
    'ثقافة',
    'رياضة',
    'رأي',
    'تحقيقات',
  ]);
  await maha.getByRole('button', { name: 'التالي: التاريخ والأرقام' }).click();

  await maha.getByRole('radio', { name: /مصري/ }).check();
  await maha.getByRole('button', { name: 'التالي: النقل من ووردبريس' }).click();
  await maha.getByRole('heading', { name: 'هل للصحيفة موقع ووردبريس؟' }).waitFor();
  expect(await idOfFocus(maha)).toBe('main');
  await maha.getByRole('link', { name: 'السابق' }).click();
  await maha.getByRole('link', { name: 'السابق' }).click();
  const month = new Intl.DateTimeFormat('ar-EG', { month: 'long' }).format(new Date());
  await expect.poll(() => maha.locator('.site-head').textContent()).toContain(month);
  expect(await maha.locator('.site-head__menu li').count()).toBe(8);
});

test('a role is chosen by keyboard; what can’t be sent is said above, with the way to it, and at the field', async () => {
  await maha.goto(studio.at('/people?tab=invitations&invite=true'));
  await maha.getByLabel('الاسم', { exact: true }).fill(KARIM.name);
  // Where something has taken the focus in a screen, the screen leaves it there.
  expect(await maha.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name');
  await maha.getByLabel('البريد').fill('karim@almarfa');
  const role = maha.getByLabel('الدور');
  await role.focus();
  await maha.keyboard.press('ArrowDown');
  await maha.keyboard.press('ArrowDown');
  await maha.keyboard.press('ArrowUp');
  expect(await role.inputValue()).toBe('editor');
  expect(await maha.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');

  await maha.getByText('أقسام محدّدة').click();
  await maha.getByRole('button', { name: 'كتابة الدعوة' }).click();
  const summary = maha.getByRole('alert');
  await summary.getByRole('button', { name: 'اختيار الأقسام: هذا الحقل فارغ، ولا بدّ منه.' }).click();
  expect(await maha.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('within-editor');
  for (const name of ['سياسة', 'محليّات', 'اقتصاد', 'ثقافة']) {
    await maha.keyboard.type(name);
    await maha.getByRole('option', { name }).click();
  }
  await maha.keyboard.press('Escape');
  await maha.getByRole('button', { name: 'كتابة الدعوة' }).click();
  // Browsers take an address without a dot; the server does not, and says so at the field.
  await summary.getByRole('button', { name: /^البريد: هذا ليس عنوان بريد كاملًا/ }).waitFor();
  expect(await summary.evaluate((part) => part === document.activeElement)).toBe(true);
  await maha.getByLabel('البريد').fill(KARIM.email);
  await maha.getByRole('button', { name: 'كتابة الدعوة' }).click();
  // No server sends mail here: it leads to where the link is, to be handed on another way.
  await maha.getByRole('row', { name: KARIM.email }).getByRole('button', { name: 'نسخ الرابط' }).waitFor();
  await expect.poll(() => textOfFocus(maha)).toContain('دعوة زميل');
});

test('what is half filled in goes along into a drawer and back, with the focus, where a tablet is turned', async () => {
  await maha.goto(studio.at('/people?tab=invitations&invite=true'));
  await maha.getByLabel('الاسم', { exact: true }).fill('سلمى الدالي');
  await maha.getByLabel('الدور').selectOption('editor');
  const wide = { width: 1440, height: 900 };
  const tall = { width: 800, height: 1280 };
  const drawer = maha.getByRole('dialog');
  const pane = maha.getByRole('complementary', { name: 'دعوة زميل' });
  for (const [turned, size, field] of [
    [drawer, tall, 'الدور'],
    [pane, wide, 'الدور'],
    [drawer, tall, 'البريد'],
  ] as const) {
    await maha.getByLabel(field).focus();
    await maha.setViewportSize(size);
    expect(await turned.getByLabel('الاسم', { exact: true }).inputValue()).toBe('سلمى الدالي');
    expect(await turned.getByLabel('الدور').inputValue()).toBe('editor');
    const hasFocus = () => turned.getByLabel(field).evaluate((one) => one === document.activeElement);
    await expect.poll(hasFocus).toBe(true);
  }

  // A list that opens in the drawer is scrolled there.
  await drawer.getByText('أقسام محدّدة').click();
  await drawer.locator('[data-field="within-editor"]').click();
  const option = maha.getByRole('option', { name: 'سياسة' });
  await option.hover();
  await maha.mouse.wheel(0, 400);
  const scrolled = () => option.evaluate((one) => one.closest('.mantine-ScrollArea-viewport')?.scrollTop ?? 0);
  await expect.poll(scrolled).toBeGreaterThan(0);
  await drawer.getByLabel('البريد').focus();
  await maha.setViewportSize(wide);
  await pane.getByRole('button', { name: 'إلغاء' }).click();
  await pane.waitFor({ state: 'hidden' });
});

test('mail is deleted only after it was said whose; its link is copied by hand where the clipboard is closed', async () => {
  await maha.getByRole('link', { name: 'البريد المنتظر' }).click();
  const row = maha.getByRole('row', { name: KARIM.email });
  await row.getByRole('button', { name: 'حذف…' }).click();
  const dialog = maha.getByRole('dialog');
  await dialog.getByRole('button', { name: new RegExp(`حذف الرسالة إلى .*${KARIM.email}`) }).waitFor();
  await dialog.getByRole('button', { name: 'إلغاء' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await maha.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
  await row.getByRole('button', { name: 'نسخ الرابط' }).click();
  const field = row.getByRole('textbox');
  const link = await field.inputValue();
  expect(await maha.evaluate(() => document.getSelection()?.toString())).toBe(link);

  await using karim = await studio.newPage();
  await accept(karim, studio, link);
});

test('sections beyond those that have a column are named, and the pane by whose rights it shows', async () => {
  await maha.getByRole('link', { name: 'الناس', exact: true }).click();
  await maha.getByRole('row', { name: KARIM.email }).getByRole('link').click();
  const pane = maha.getByRole('complementary', { name: KARIM.name });
  const cells = (act: string) => pane.getByRole('row', { name: act }).getByRole('cell').allTextContents();
  await expect
    .poll(async () => (await cells('نشر المقالات وجدولتها')).map((text) => text.replace(/[\u2068\u2069]/g, '')))
    .toEqual(['سياسة، محليّات، اقتصاد، ثقافة']);
  expect(await cells('تغيير الأدوار')).toEqual(['لا']);

  await pane.getByRole('button', { name: 'تعديل الأدوار…' }).click();
  await pane.getByRole('button', { name: 'إلغاء' }).click();
  await expect.poll(() => textOfFocus(maha)).toBe('تعديل الأدوار…');
});

test('Ctrl Z in a text takes back the text, and elsewhere the last act; one that fails can be tried again', async () => {
  await maha.getByRole('button', { name: 'تعطيل الحساب' }).click();
  await said(maha).filter({ hasText: 'عُطّل حساب' }).waitFor();
  await maha.keyboard.press('[');
  const name = maha.getByLabel('الاسم', { exact: true });
  await name.waitFor();
  await maha.keyboard.type('سلمى');
  await maha.keyboard.press('Control+z');
  expect(await name.inputValue()).not.toBe('سلمى');
  // What was typed is not lost by going elsewhere; who says that it may be is not asked again.
  await name.fill('سلمى');
  await maha.getByRole('link', { name: 'السجلّ' }).click();
  const leaving = maha.getByRole('dialog', { name: 'لم يُحفظ ما مُلئ هنا' });
  await leaving.getByRole('button', { name: 'بقاء' }).click();
  expect(await name.inputValue()).toBe('سلمى');
  await maha.getByRole('button', { name: MAHA.name }).click();
  await maha.getByRole('menuitem', { name: 'خروج' }).click();
  await leaving.getByRole('button', { name: 'بقاء' }).click();
  expect(await maha.evaluate(() => fetch('/api/studio/me').then(({ status }) => status))).toBe(200);
  expect(await name.inputValue()).toBe('سلمى');
  await maha.getByRole('link', { name: 'السجلّ' }).click();
  await leaving.getByRole('button', { name: 'ترك ما مُلئ' }).click();
  await name.waitFor({ state: 'hidden' });
  await maha.keyboard.press('[');
  await name.fill('سلمى');
  await maha.getByRole('button', { name: 'إلغاء' }).click();
  await maha.getByRole('link', { name: 'الناس', exact: true }).click();
  const row = maha.getByRole('row', { name: KARIM.email });
  expect(await row.textContent()).toContain('معطَّل');

  await maha.context().setOffline(true);
  await maha.keyboard.press('Control+z');
  await said(maha).filter({ hasText: 'لا نصل إلى الخادم' }).waitFor();
  await maha.context().setOffline(false);
  await said(maha).filter({ hasText: 'عاد الاتصال.' }).waitFor();
  await maha.keyboard.press('Control+z');
  await said(maha).filter({ hasText: 'عاد كل شيء كما كان.' }).waitFor();
  await expect.poll(() => row.textContent()).not.toContain('معطَّل');
});

test('offline nobody is signed out, the language goes back, and both are said', async () => {
  await maha.context().setOffline(true);
  await maha.getByRole('button', { name: MAHA.name }).click();
  await maha.getByRole('menuitem', { name: 'خروج' }).click();
  await said(maha).filter({ hasText: 'لا نصل إلى الخادم' }).waitFor();
  expect(await maha.getByRole('heading', { level: 1 }).textContent()).toBe('الناس والحقوق');
  await maha.context().setOffline(false);

  await maha.route('**/api/studio/me', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await maha.getByRole('button', { name: MAHA.name }).click();
  await maha.getByRole('menuitem', { name: 'English' }).click();
  await said(maha).filter({ hasText: 'لم تُحفظ اللغة، فعادت كما كانت.' }).waitFor();
  expect(await maha.locator('html').getAttribute('lang')).toBe('ar');
  await maha.unroute('**/api/studio/me');
});

test('a link to where sessions are ended ends none', async () => {
  await maha.goto(studio.at('/sign-out'));
  await maha.getByRole('heading', { level: 1 }).waitFor();
  expect(await maha.evaluate(() => fetch('/api/studio/me').then(({ status }) => status))).toBe(200);
  await maha.getByRole('row', { name: KARIM.email }).waitFor();
});

test('in the palette the chosen is always seen, the focus goes back, and its keys close it too', async () => {
  const row = maha.getByRole('row', { name: KARIM.email }).getByRole('link');
  await row.focus();
  await maha.keyboard.press('Control+k');
  const palette = maha.getByRole('dialog');
  await expect.poll(() => maha.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  await maha.setViewportSize({ width: 1440, height: 420 });
  await maha.keyboard.press('ArrowUp');
  const isSeen = () =>
    maha.evaluate(() => {
      const list = document.querySelector('.palette__list')?.getBoundingClientRect();
      const chosen = document.querySelector('.palette__entry[aria-selected="true"]')?.getBoundingClientRect();
      return list !== undefined && chosen !== undefined && chosen.top > list.top - 1 && chosen.bottom < list.bottom + 1;
    });
  await expect.poll(isSeen).toBe(true);
  await maha.setViewportSize({ width: 1440, height: 900 });

  await maha.keyboard.type('people');
  await maha.getByRole('option', { name: 'الناس والحقوق', selected: true }).waitFor();
  await maha.getByRole('combobox').fill('داكن');
  await maha.getByRole('option', { name: /داكن/, selected: true }).waitFor();
  await maha.keyboard.press('Enter');
  await palette.waitFor({ state: 'hidden' });
  await expect.poll(() => textOfFocus(maha)).toContain(KARIM.name);

  await maha.keyboard.press('Control+k');
  await expect.poll(() => maha.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  await maha.keyboard.press('Control+/');
  const help = maha.getByRole('dialog', { name: 'اختصارات لوحة المفاتيح' });
  await help.waitFor();
  await expect.poll(() => help.evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true);
  await maha.keyboard.press('Control+/');
  await palette.waitFor({ state: 'hidden' });
});

test('who comes after somebody takes nothing of theirs back, and finds the studio in their own language', async () => {
  await maha.getByRole('row', { name: KARIM.email }).getByRole('link').click();
  await maha.getByRole('button', { name: 'تعطيل الحساب' }).click();
  await said(maha).filter({ hasText: 'عُطّل حساب' }).waitFor();
  await maha.getByRole('button', { name: 'إعادة التفعيل' }).click();
  await said(maha).filter({ hasText: 'أُعيد تفعيل حساب' }).waitFor();
  await maha.getByRole('button', { name: MAHA.name }).click();
  await maha.getByRole('menuitem', { name: 'خروج' }).click();
  await maha.getByRole('heading', { name: /الدخول إلى استوديو/ }).waitFor();
  expect(await said(maha).count()).toBe(0);

  await studio.db.updateTable('person').set({ language: 'en' }).where('email', '=', MAHA.email).execute();
  await maha.locator('[name=email]').fill(MAHA.email);
  await maha.locator('[name=password]').fill(PASSWORD);
  await maha.keyboard.press('Enter');
  await maha.getByRole('heading', { name: 'People and rights' }).waitFor();
  await expect.poll(() => idOfFocus(maha)).toBe('main');
  expect(await maha.locator('html').getAttribute('dir')).toBe('ltr');
  await maha.keyboard.press('Control+z');
  await said(maha).filter({ hasText: 'There is nothing to undo.' }).waitFor();
});

test('a name that is typed stays when the language changes; a password can be refused after it was changed', async () => {
  await maha.getByRole('link', { name: 'My account' }).click();
  const name = maha.getByLabel('Name', { exact: true });
  await name.fill('مها');
  await maha.locator('.me').click();
  await maha.getByRole('menuitem', { name: 'العربية' }).click();
  await maha.getByRole('heading', { name: 'حسابي', level: 1 }).waitFor();
  expect(await maha.getByLabel('الاسم', { exact: true }).inputValue()).toBe('مها');

  const form = maha.locator('form').filter({ has: maha.getByLabel('كلمة المرور الجديدة') });
  const present = form.getByLabel('كلمة المرور الحالية');
  const change = async (from: string, to: string) => {
    await present.fill(from);
    await maha.getByLabel('كلمة المرور الجديدة').fill(to);
    await maha.getByRole('button', { name: 'تغيير كلمة المرور' }).click();
  };
  await change(PASSWORD, 'سفينة بلا ميناء تغرق');
  await expect.poll(() => present.inputValue()).toBe('');
  await change('ليست كلمتي أنا', PASSWORD);
  await maha.getByRole('alert').waitFor();
  expect(await present.inputValue()).toBe('ليست كلمتي أنا');
});
