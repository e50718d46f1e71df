import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Response } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { HOME } from '../../../src/server/home.ts';
import { runningStudio, type StudioPage } from '../../builders/running-studio.ts';
import { bringAxe, complaintsOf, faultsByDayAndNight, faultsIn } from '../faults-of-page.ts';
import { accept, firstRun, invite, KARIM, RANA, signIn } from './people.ts';
import { fillLibrary, photographs } from './photographs.ts';
import { screensOf } from './screens-of.ts';
import { tabbedThrough } from './tabbing.ts';

/*
 * Every screen as people with small windows, other languages and no mouse have it. One server with three people, of whom
 * two see everything, each in a language; what axe is asked of, nothing is changed in.
 */
const studio = await runningStudio();
afterAll(() => studio[Symbol.asyncDispose]());
const founder = await studio.newPage();
await firstRun(founder, studio);
const MAHA = { name: 'مها الهاشم', email: 'maha@almarfa.example' };
{
  await using karim = await studio.newPage();
  const link = await invite(founder, { ...KARIM, name: 'كريم زين العابدين بن عبد الرحمن الدمشقي' }, 'محرّر', 'محليّات');
  await accept(karim, studio, link);
}
const NOUR = { name: 'نور Haddad', email: 'nour@almarfa.example' };
{
  await using nour = await studio.newPage();
  await accept(nour, studio, await invite(founder, NOUR, 'مدير'));
}
await studio.db.updateTable('person').set({ language: 'en' }).where('email', '=', NOUR.email).execute();
await invite(founder, RANA, 'مدير');
{
  await using photos = await photographs();
  await fillLibrary(founder, studio, photos);
}

const SCREENS = screensOf(studio);
{
  // The looks run at once, and each would give the night that it shows: it is given beforehand.
  const give = SCREENS.inside['nights-given'];
  if (give === undefined) throw new Error('no screen shows a night that was given');
  await using before = await studio.newPage();
  await signIn(before, studio, MAHA);
  await give(before);
}

const LOOKS = [
  { locale: 'ar', who: MAHA, width: 390 },
  { locale: 'ar', who: MAHA, width: 1440 },
  { locale: 'en', who: NOUR, width: 390 },
  { locale: 'en', who: NOUR, width: 1440 },
] as const;

/**
 * What the browser says that is no fault: of a refusal, which the screen says too; of a font that it brought before it
 * was drawn with; and its own debug lines.
 */
const NOISE = [
  /Failed to load resource.*\b(401|403|404|410|422|429)\b/,
  /\.woff2 was preloaded using link preload but not used/,
  /^debug/,
];
const isNoise = (said: string): boolean => NOISE.some((one) => one.test(said));

/** Screens that something lies over: the palette, the sheet of keys, a list of choices, fields for days, the bell’s list. */
const OVER = ['palette', 'keys', 'audit-finding', 'media-dates', 'alarms'];

/** What depends on colours, which are the same in every language. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** How far a page can be pushed sideways. */
const overflowOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Opens the palette by its keys, and waits until what is typed goes into it. */
async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
}

// At once, since a screen is mostly waited for.
describe.concurrent('axe finds nothing, nothing reaches over the edge, no policy is broken', () => {
  test.each(LOOKS)('in $locale, at $width px, by day and by night', async ({ locale, who, width }) => {
    await using page = await studio.newPage({ locale, width, scheme: 'light' });
    const complaints = await complaintsOf(page, studio.origin);
    const found: string[] = [];
    const lookAt = async (name: string, show: (page: StudioPage) => Promise<void>) => {
      await show(page);
      await bringAxe(page);
      const over = await overflowOf(page);
      found.push(...(over > 0 ? [`${name}: ${over} px too wide`] : []));
      const faults = locale === 'ar' ? await faultsByDayAndNight(page) : await faultsIn(page, OF_COLOURS);
      found.push(...faults.map((fault) => `${name}, ${fault}`));
    };
    for (const [name, show] of Object.entries(SCREENS.outside)) await lookAt(name, show);
    await signIn(page, studio, who);
    for (const [name, show] of Object.entries(SCREENS.inside)) await lookAt(name, show);
    expect(found).toEqual([]);
    const html = page.locator('html');
    expect(await html.getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    expect(await html.getAttribute('lang')).toBe(locale);
    expect(complaints.filter((said) => !isNoise(said))).toEqual([]);
  });
});

describe('with a keyboard alone', () => {
  test('everything on every screen is reached, in a frame that is seen', async () => {
    await using page = await studio.newPage();
    const found: Record<string, Awaited<ReturnType<typeof tabbedThrough>>> = {};
    const walk = async (name: string, show: (page: StudioPage) => Promise<void>) => {
      await show(page);
      found[name] = await tabbedThrough(page);
    };
    for (const [name, show] of Object.entries(SCREENS.outside)) await walk(name, show);
    await signIn(page, studio, MAHA);
    // What lies over a screen keeps the focus to itself.
    for (const [name, show] of Object.entries(SCREENS.inside)) if (!OVER.includes(name)) await walk(name, show);
    // More is reached where a list opens under the focus.
    const missed = Object.entries(found).filter(
      ([, { all, reached, frameless }]) => reached < all || frameless.length > 0,
    );
    expect(missed).toEqual([]);
  });

  test('the palette leads anywhere, letters lead to screens on any board, and focus comes back', async () => {
    await using page = await studio.newPage();
    await signIn(page, studio, MAHA);
    await page.getByRole('table').waitFor();
    // As an Arabic board sends them: ل then ا.
    await page.evaluate(() => {
      for (const [key, code] of [
        ['ل', 'KeyG'],
        ['ا', 'KeyH'],
      ] as const)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }));
    });
    await page.getByRole('heading', { name: 'حسابي', level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: 'الناس والحقوق', level: 1 }).waitFor();

    await openPalette(page);
    await page.keyboard.type('حسَابي');
    await page.getByRole('option', { name: 'حسابي', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'حسابي', level: 1 }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');

    // A tab of the settings, by its name in either language.
    for (const [typed, tab] of [
      ['redirects', 'التحويلات'],
      ['أسلوب', 'دليل الأسلوب'],
    ] as const) {
      await openPalette(page);
      await page.keyboard.type(typed);
      await page.getByRole('option', { name: tab, selected: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: tab, level: 2 }).waitFor();
    }
    // A section, to where it is changed.
    await openPalette(page);
    await page.keyboard.type('محليات');
    await page.getByRole('option', { name: 'محليّات', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('الاسم', { exact: true }).inputValue()).toBe('محليّات');
    await page.goto(studio.at('/account'));
    await page.getByRole('heading', { name: 'حسابي', level: 1 }).waitFor();
    await page.locator('#main').focus();

    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: 'اختصارات لوحة المفاتيح' }).waitFor();
    await page.getByRole('switch').press('Space');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('g');
    await page.keyboard.press('k');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('حسابي');
  });

  test('ت and ن go through the people, and the first step of the page is over its nav', async () => {
    await using page = await studio.newPage();
    await signIn(page, studio, MAHA);
    await page.getByRole('table').waitFor();
    await page.keyboard.press('j');
    const pane = page.getByRole('complementary').getByRole('heading', { level: 2 });
    await expect.poll(() => pane.textContent()).toContain('كريم');
    await page.keyboard.press('j');
    await expect.poll(() => pane.textContent()).toBe('مها الهاشم');
    await page.reload();
    await pane.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});

test('a theme that was pinned is in the first byte, and so is the language', async () => {
  await using page = await studio.newPage({ scheme: 'light' });
  await signIn(page, studio, MAHA);
  await openPalette(page);
  await page.keyboard.type('داكن');
  await page.getByRole('option', { name: /داكن/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  await openPalette(page);
  await page.keyboard.type('English');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'People and rights', level: 1 }).waitFor();
  const answer = await page.reload();
  expect(await answer?.text()).toContain('<html lang="en" dir="ltr" data-mantine-color-scheme="dark">');
  await studio.db.updateTable('person').set({ language: 'ar' }).where('email', '=', MAHA.email).execute();
  expect(answer?.headers()['cache-control']).toBe('no-store');
});

test('offline says so and takes nothing away; a server that is gone is asked again', async () => {
  await using page = await studio.newPage();
  await signIn(page, studio, MAHA);
  await page.getByRole('table').waitFor();
  await page.context().setOffline(true);
  await page.getByText('انقطع الاتصال بالشبكة').waitFor();
  expect(await page.getByRole('row').count()).toBe(4);
  await page.getByRole('link', { name: 'الدعوات' }).click();
  await page.getByRole('heading', { name: 'لا نصل إلى الخادم' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'محاولة الآن' }).click();
  await page.getByRole('row', { name: RANA.email }).waitFor();
});

describe('bytes over the line, as they are sent', () => {
  /** A first load; the number, without fonts. */
  const FIRST_MOST = 300_000;
  /** What a further screen may add. */
  const NEXT_MOST = 30_000;

  const sizeOf = (response: Response) => Number(response.headers()['content-length'] ?? 0);
  const isCode = (response: Response) => /\.(?:js|css)$/.test(new URL(response.url()).pathname);

  test('the first load is small enough, and each next screen too', async () => {
    await using page = await studio.newPage();
    let seen: Response[] = [];
    page.on('response', (response) => isCode(response) && seen.push(response));
    const load = async (path: string) => {
      seen = [];
      await page.goto(studio.at(path));
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      return seen;
    };
    const first = await load('/sign-in');
    expect(first.every((response) => response.headers()['content-encoding'] === 'br')).toBe(true);
    expect(first.reduce((sum, response) => sum + sizeOf(response), 0)).toBeLessThan(FIRST_MOST);
    const known = new Set(first.map((response) => response.url()));
    await signIn(page, studio, MAHA);
    for (const path of [
      ...['/media', '/media?picture=1', '/people', '/people?tab=audit', '/health', '/account'],
      ...['site', 'sections', 'redirects', 'style', 'dates', 'theme', 'mail'].map((tab) => `/settings/${tab}`),
      '/setup',
    ]) {
      const next = (await load(path)).filter((response) => !known.has(response.url()));
      const added = next.reduce((sum, response) => sum + sizeOf(response), 0);
      expect(added, path).toBeLessThan(NEXT_MOST);
      for (const response of next) known.add(response.url());
    }
  });

  test('what was built is served for ever, and nothing else of the folder', async () => {
    const manifest: Record<string, { file: string }> = JSON.parse(
      readFileSync(join(HOME, 'dist', 'studio', 'manifest.json'), 'utf8'),
    );
    const script = await fetch(`${studio.origin}/${manifest['src/studio/studio.tsx']?.file}`);
    expect(script.headers.get('cache-control')).toContain('immutable');
    for (const path of [
      '/studio/assets/../manifest.json',
      '/studio/assets/%2e%2e/manifest.json',
      '/studio/assets/x.js',
    ])
      expect((await fetch(studio.origin + path)).headers.get('content-type'), path).toContain('text/html');
  });
});
