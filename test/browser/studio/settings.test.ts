import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heardLater } from '../../../src/base/heard-later.ts';
import { runningStudio } from '../../builders/running-studio.ts';
import { firstRun, MAHA, signIn } from './people.ts';

/*
 * What is set in the studio, and seen on the site a moment later. One server; each test leaves the paper so that the next
 * can go on with it.
 */
const studio = await runningStudio();
afterAll(() => studio[Symbol.asyncDispose]());
const founder = await studio.newPage();
beforeAll(() => firstRun(founder, studio));

/** The administrator at a screen of the settings in a window of its own, and a reader beside them. */
async function atSettings(path: string) {
  const editor = await founder.context().newPage();
  await editor.goto(studio.at(path));
  const reader = await studio.newPage();
  return Object.assign(editor, {
    reader,
    [Symbol.asyncDispose]: async () => {
      await editor.close();
      await reader.context().close();
    },
  });
}

const menuOf = async (reader: Page): Promise<readonly string[]> => {
  await reader.goto(`${studio.origin}/`);
  return reader.locator('.nav a').allTextContents();
};

const rowNames = (page: Page) => page.locator('.tree__name').allTextContents();
const focusedRow = (page: Page) =>
  page.evaluate(() => document.activeElement?.querySelector('.tree__name')?.textContent);

/** A move can be taken back from when the settings are read anew after it. */
const readAnew = (page: Page) =>
  heardLater(page.waitForRequest((asked) => asked.method() === 'GET' && asked.url().endsWith('/api/studio/settings')));

describe('sections', () => {
  test('one is moved by Alt and arrows, told at each step, seen on the site at once, and taken back by Ctrl Z', async () => {
    await using page = await atSettings('/settings/sections');
    const rows = page.getByRole('treeitem');
    await rows.first().waitFor();
    const before = await rowNames(page);
    const [first = '', second = ''] = before;
    await rows.first().focus();
    const afterFirst = readAnew(page);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => rowNames(page)).toEqual([second, first, ...before.slice(2)]);
    // The focus goes with it, and what happened is said.
    expect(await focusedRow(page)).toBe(first);
    await page.getByText(`الموضع 2 من ${before.length}`).waitFor();
    await expect.poll(() => menuOf(page.reader)).toEqual([second, first, ...before.slice(2)]);

    await afterFirst;

    // Inwards is where reading goes on: to the left.
    const afterSecond = readAnew(page);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => rows.nth(1).getAttribute('aria-level')).toBe('2');
    await expect.poll(() => menuOf(page.reader)).toEqual([second, ...before.slice(2)]);
    await afterSecond;
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows.nth(1).getAttribute('aria-level')).toBe('1');
    await page.keyboard.press('Control+z');
    await expect.poll(() => menuOf(page.reader)).toEqual(before);
  });

  test('one is lifted by Space, moved, put back by Escape, and dropped by Space; nothing is sent on the way', async () => {
    await using page = await atSettings('/settings/sections');
    const rows = page.getByRole('treeitem');
    await rows.first().waitFor();
    const before = await rowNames(page);
    const [first = '', second = '', third = ''] = before;
    await rows.first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect((await rowNames(page)).slice(0, 2)).toEqual([second, first]);
    await page.keyboard.press('Escape');
    expect(await rowNames(page)).toEqual(before);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await menuOf(page.reader)).toEqual(before);
    const after = readAnew(page);
    await page.keyboard.press('Space');
    await expect.poll(() => menuOf(page.reader)).toEqual([second, third, first, ...before.slice(3)]);
    await after;
    await page.keyboard.press('Control+z');
    await expect.poll(() => menuOf(page.reader)).toEqual(before);
  });

  test('one is dragged below another, and its address says so', async () => {
    await using page = await atSettings('/settings/sections');
    const rows = page.getByRole('treeitem');
    await rows.first().waitFor();
    const [first = ''] = await rowNames(page);
    const grip = await rows.nth(1).locator('.tree__grip').boundingBox();
    if (grip === null) throw new Error('the handle is not drawn');
    const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 10, y);
    await page.mouse.move(x - 32, y, { steps: 4 });
    const after = readAnew(page);
    await page.mouse.up();
    await expect.poll(() => rows.nth(1).getAttribute('aria-level')).toBe('2');
    await expect.poll(() => rows.nth(1).locator('.tree__path').textContent()).toContain(`/${first}/`);
    await after;
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows.nth(1).getAttribute('aria-level')).toBe('1');
  });

  test('one is added by ج, described for readers, renamed, and deleted; its old address leads on', async () => {
    await using page = await atSettings('/settings/sections');
    await page.getByRole('treeitem').first().waitFor();
    await page.keyboard.press('[');
    await page.getByLabel('الاسم', { exact: true }).fill('بيئة ومناخ');
    await page.getByLabel('الاسم', { exact: true }).press('Enter');
    await page.getByLabel('وصف للقرّاء ومحرّكات البحث').fill('الهواء والماء والشجر.');
    await page.keyboard.press('Control+s');
    await page.getByText('حُفظ، وهو على الموقع الآن.').waitFor();
    await expect
      .poll(async () => {
        await page.reader.goto(`${studio.origin}/${encodeURIComponent('بيئة-ومناخ')}/`);
        return page.reader
          .locator('meta[name=description]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('content')).join());
      })
      .toContain('الهواء والماء والشجر.');
    await page.getByLabel('الرابط', { exact: true }).fill('بيئة');
    await page.getByText(/القديم يقود إلى الجديد/).waitFor();
    await page.getByRole('button', { name: 'حفظ' }).click();
    await expect
      .poll(async () => {
        await page.reader.goto(`${studio.origin}/${encodeURIComponent('بيئة-ومناخ')}/`);
        return decodeURIComponent(page.reader.url());
      })
      .toContain('/بيئة/');
    await page.getByRole('button', { name: 'حذف القسم…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'حذف القسم', exact: true }).click();
    await page.getByText(/^حُذف القسم/).waitFor();
    expect(await rowNames(page)).not.toContain('بيئة ومناخ');
  });
});

test('the menu is put in order by keyboard, taken out of and added to, and is the site’s at once', async () => {
  await using page = await atSettings('/settings/sections');
  const grips = page.locator('.chip__grip');
  await grips.first().waitFor();
  const before = await grips.allTextContents();
  const [first = '', second = '', ...rest] = before;
  await grips.first().focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => menuOf(page.reader)).toEqual([second, first, ...rest]);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect.poll(() => menuOf(page.reader)).toEqual([second, rest[0], first, ...rest.slice(1)]);
  await page.keyboard.press('Delete');
  await expect.poll(() => menuOf(page.reader)).toEqual([second, ...rest]);
  await page.getByRole('button', { name: 'إضافة إلى القائمة' }).click();
  await page.getByLabel('المضاف').selectOption('link');
  await page.getByLabel('نصّه').fill('الأحدث');
  await page.getByLabel('عنوانه').fill('/page/2/');
  await page.getByRole('button', { name: 'إضافة', exact: true }).click();
  await expect.poll(() => menuOf(page.reader)).toEqual([second, ...rest, 'الأحدث']);
  await page.getByRole('button', { name: 'رجوع إلى الأقسام العليا بترتيبها' }).click();
  await expect.poll(() => menuOf(page.reader)).toEqual(before);
});

describe('the theme', () => {
  const logoColor = async (reader: Page) => {
    await reader.goto(`${studio.origin}/`);
    return reader.locator('.mast .logo').evaluate((logo) => getComputedStyle(logo).color);
  };
  const inPreview = (page: Page) =>
    page
      .frameLocator('.theme__frame')
      .locator('.mast .logo')
      .evaluate((logo) => getComputedStyle(logo).color);

  test('is seen in the preview before it is saved, and on the site once it is', async () => {
    await using page = await atSettings('/settings/theme');
    const code = page.getByLabel('رمز لون «\u2068اللون الأول\u2069»');
    await code.fill('#7a1f2b');
    await expect.poll(() => inPreview(page)).toBe('rgb(122, 31, 43)');
    expect(await logoColor(page.reader)).toBe('rgb(27, 58, 138)');
    await page.locator('.segment-label', { hasText: 'الليل' }).click();
    await expect.poll(() => inPreview(page)).toBe('rgb(169, 192, 255)');
    await page.keyboard.press('Control+s');
    await page.getByText('حُفظ، وهو على الموقع الآن.').waitFor();
    await expect.poll(() => logoColor(page.reader)).toBe('rgb(122, 31, 43)');
  });

  test('is refused where it can’t be read; the colour that is offered passes', async () => {
    await using page = await atSettings('/settings/theme');
    await page.getByLabel('رمز لون «\u2068اللون الأول\u2069»').fill('#c9973b');
    await page.getByText(/لا يُقرأ/).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('التباين أولًا.').waitFor();
    const said = await page.evaluate(
      async (theme) => {
        const headers = { 'Content-Type': 'application/json' };
        const body = JSON.stringify({ theme });
        return (await fetch('/api/studio/settings', { method: 'POST', headers, body })).json();
      },
      { accentLight: '#c9973b' },
    );
    expect(said).toMatchObject({ code: 'theme.lowContrast', facts: { mode: 'light', color: 'accent' } });
    await page.getByRole('button', { name: /^تغييره إلى/ }).click();
    await page.getByText('التباين أولًا.').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+s');
    await page.getByText('حُفظ، وهو على الموقع الآن.').waitFor();
    await expect.poll(() => logoColor(page.reader)).not.toBe('rgb(122, 31, 43)');
  });

  test('another site may not show the preview in a frame, and who isn’t signed in sees none', async () => {
    await using page = await atSettings('/settings/theme');
    const address = await page.locator('.theme__frame').getAttribute('src');
    const answer = await page.request.get(studio.origin + address);
    expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(answer.headers()['cache-control']).toBe('no-store');
    expect(await answer.text()).not.toContain('<script');
    expect((await page.reader.request.get(studio.origin + address)).status()).toBe(401);
  });
});

test('where new articles live is chosen by keyboard, and seen in an address before it is saved', async () => {
  await using page = await atSettings('/settings/site');
  const usual = page.getByRole('button', { name: 'السنة والشهر' });
  await usual.focus();
  await page.keyboard.press('Enter');
  expect(await usual.getAttribute('aria-pressed')).toBe('true');
  expect(await page.getByLabel('نمط الرابط').inputValue()).toBe('/{year}/{month}/{slug}/');
  const example = page.locator('.article-address__example');
  await expect.poll(() => example.textContent()).toMatch(/\/\d{4}\/\d{2}\/المجلس-البلدي-/);
  // The limit in digits of either set; what it leaves out is named.
  await page.getByLabel('أقصى طول للاسم، بالبايت').fill('٤٠');
  await expect.poll(() => example.textContent()).toContain('اسم المقال 36 بايت والحدّ 40. حُذفت منه');
  await page.getByLabel('أقصى طول للاسم، بالبايت').fill('3');
  await page.getByText('الطول عدد بين 40 و1,500.').waitFor();
  await page.getByLabel('أقصى طول للاسم، بالبايت').fill('240');
  // Where the system answers itself no article can live.
  await page.getByLabel('نمط الرابط').fill('/studio/{slug}/');
  await page.keyboard.press('Control+s');
  await page.getByText('لا يصلح نمط عناوين المقالات').waitFor();
  await usual.click();
  await page.keyboard.press('Control+s');
  await page.getByText('حُفظ، وهو على الموقع الآن.').waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel('نمط الرابط').inputValue()).toBe('/{year}/{month}/{slug}/');
  expect(await page.getByLabel('أقصى طول للاسم، بالبايت').inputValue()).toBe('240');
});

test('unsaved changes are asked about on the way to another tab, and kept by who stays', async () => {
  await using page = await atSettings('/settings/site');
  await page.getByLabel('سطر الوصف').fill('صحيفة الساحل');
  await page.getByRole('link', { name: 'التاريخ والأرقام' }).click();
  const dialog = page.getByRole('dialog', { name: 'تغييرات لم تُحفظ' });
  await dialog.getByRole('button', { name: 'بقاء' }).click();
  expect(await page.getByLabel('سطر الوصف').inputValue()).toBe('صحيفة الساحل');
  await page.getByRole('link', { name: 'التاريخ والأرقام' }).click();
  await dialog.getByRole('button', { name: 'حفظ ومتابعة' }).click();
  await page.getByRole('heading', { name: 'التاريخ والأرقام' }).waitFor();
  await page.getByRole('link', { name: 'الموقع', exact: true }).click();
  await expect.poll(() => page.getByLabel('سطر الوصف').inputValue()).toBe('صحيفة الساحل');
});

test('what somebody else changed meanwhile is not overwritten unseen', async () => {
  await using page = await atSettings('/settings/site');
  await using other = await atSettings('/settings/site');
  await page.getByLabel('سطر الوصف').fill('من هنا');
  await other.getByLabel('سطر الوصف').fill('من هناك');
  await other.keyboard.press('Control+s');
  await other.getByText('حُفظ، وهو على الموقع الآن.').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText(/غُيّر الشيء نفسه/).waitFor();
  expect(await page.getByLabel('سطر الوصف').inputValue()).toBe('من هنا');
  await page.getByRole('button', { name: 'ترك المكتوب هنا وعرض ما حُفظ هناك' }).click();
  await expect.poll(() => page.getByLabel('سطر الوصف').inputValue()).toBe('من هناك');
});

test('dates are written anew on the site and in the studio, and a rule that is off is not told', async () => {
  await using page = await atSettings('/settings/dates');
  await page.getByRole('radio', { name: 'مزدوج' }).check();
  await page.getByText('٢٠١٦ · ١٬٢٣٤', { exact: true }).click();
  await page.keyboard.press('Control+s');
  await page.getByText('حُفظ، وهو على الموقع الآن.').waitFor();
  const [day] = (await page.locator('.dates__example dd').first().textContent())?.split('،') ?? [];
  await expect
    .poll(async () => {
      await page.reader.goto(`${studio.origin}/`);
      return page.reader.locator('.mast__bar').textContent();
    })
    .toContain(day);
  await page.getByRole('link', { name: 'المظهر', exact: true }).click();
  await page.getByText('١٨ بكسل').first().waitFor();
  // Whoever comes in finds them too, without another document.
  await using later = await studio.newPage();
  await signIn(later, studio, MAHA);
  await later.getByRole('link', { name: 'الإعدادات' }).click();
  await later.getByRole('link', { name: 'المظهر', exact: true }).click();
  await later.getByText('١٨ بكسل').first().waitFor();
  await page.getByRole('link', { name: 'دليل الأسلوب' }).click();
  const found = page.locator('.rules__found li');
  await expect.poll(() => found.filter({ hasText: 'علامة النسبة' }).count()).toBe(1);
  await page.getByRole('switch', { name: /علامة النسبة/ }).press('Space');
  await expect.poll(() => found.filter({ hasText: 'علامة النسبة' }).count()).toBe(0);
});
