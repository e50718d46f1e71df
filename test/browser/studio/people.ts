import type { Page } from 'playwright-core';
import { codeAt } from '../../builders/authenticator.ts';
import type { RunningStudio } from '../../builders/running-studio.ts';

/** A password that nobody guesses. */
export const PASSWORD = 'سفينة بلا ميناء تنام';

/** Where a studio is open. */
type Place = Pick<RunningStudio, 'origin' | 'at' | 'welcomeLink'>;

/** Somebody who is going to work at the paper. */
export type Newcomer = { readonly name: string; readonly email: string };

export const MAHA: Newcomer = { name: 'مها الهاشم', email: 'maha@almarfa.example' };
export const RANA: Newcomer = { name: 'رنا منصور', email: 'rana@almarfa.example' };
export const KARIM: Newcomer = { name: 'كريم زين', email: 'karim@almarfa.example' };

/** The first run, from the terminal's link to the studio. */
export async function firstRun(page: Page, studio: Place): Promise<void> {
  await page.goto(await studio.welcomeLink());
  await page.getByLabel('اسم الصحيفة').fill('صحيفة المرفأ');
  await page.getByLabel('الاسم', { exact: true }).fill(MAHA.name);
  await page.getByLabel('البريد').fill(MAHA.email);
  await page.getByLabel('كلمة المرور', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'إنشاء الحساب' }).click();
  await page.getByRole('heading', { name: 'ما أقسام الصحيفة؟' }).waitFor();
  await page.getByRole('button', { name: 'التالي: التاريخ والأرقام' }).click();
  await page.getByRole('radio', { name: /مصري/ }).check();
  await page.getByRole('button', { name: 'التالي: النقل من ووردبريس' }).click();
  await page.getByRole('link', { name: 'إلى الاستوديو' }).click();
  await page.getByRole('heading', { name: 'الناس والحقوق' }).waitFor();
}

/** Signs in by password. */
export async function signIn(page: Page, studio: Place, { email }: Newcomer, password = PASSWORD): Promise<void> {
  await page.goto(studio.at('/sign-in'));
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=password]').press('Enter');
  await page.locator('.top__title').waitFor();
}

/** Invites somebody; where no section is named, to the whole paper. Returns the link, as it waits to be mailed. */
export async function invite(page: Page, { name, email }: Newcomer, role: string, section?: string): Promise<string> {
  await page.getByRole('button', { name: /دعوة زميل/ }).click();
  const form = page.getByRole('complementary', { name: 'دعوة زميل' });
  await form.getByLabel('الاسم').fill(name);
  await form.getByLabel('البريد').fill(email);
  await form.getByLabel('الدور').selectOption({ label: role });
  if (section !== undefined) {
    await form.getByText('أقسام محدّدة').click();
    await form.getByLabel('اختيار الأقسام').fill(section);
    await page.getByRole('option', { name: section }).click();
    await page.keyboard.press('Escape');
  }
  await form.getByRole('button', { name: /^(إرسال|كتابة) الدعوة$/ }).click();
  await page.getByRole('status').filter({ hasText: name }).waitFor();
  await page.getByRole('link', { name: 'البريد المنتظر' }).click();
  await page.getByRole('row', { name: email }).getByRole('button', { name: 'نسخ الرابط' }).click();
  await page.getByText('نُسخ الرابط.').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Accepts an invitation, and is in. */
export async function accept(page: Page, studio: Place, link: string): Promise<void> {
  // The server names itself by its number where the paper has no address yet; cookies and passkeys belong to names.
  const { pathname, search } = new URL(link);
  await page.goto(studio.origin + pathname + search);
  await page.getByLabel('كلمة المرور', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'قبول الدعوة والدخول' }).click();
  await page.locator('.top__title').waitFor();
}

/** Sets up two-factor in the account; returns the secret, from which an authenticator makes codes. */
export async function setUpTwoFactor(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'حسابي', exact: true }).first().click();
  return setUpTwoFactorHere(page);
}

/** The same where one is led to it. */
export async function setUpTwoFactorHere(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'تفعيل…' }).click();
  await page.getByLabel('كلمة المرور مرّة أخرى').fill(PASSWORD);
  await page.getByRole('button', { name: 'متابعة' }).click();
  await page.getByRole('img', { name: 'رمز المسح' }).waitFor();
  const secret = ((await page.locator('.account__key').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('الرقم 1 من 6').click();
  await page.keyboard.type(inEasternDigits(codeAt(secret, Date.now())));
  await page.locator('.backup li').first().waitFor();
  return secret;
}

/** As an Arabic keyboard writes them. */
export const inEasternDigits = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));

/** A device that holds passkeys and asks nobody for a finger (WebAuthn level 3 §11). */
export async function giveAuthenticator(page: Page): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('WebAuthn.enable');
  await debug.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}
