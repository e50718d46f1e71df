import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/* What is wrong with a page as its reader has it: kept out, pushed sideways, complaining. */

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** WCAG 2.0 to 2.2, A and AA, and what axe holds for good practice. */
const EVERYTHING: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What a dark page can break though the light one keeps it: nothing but its colours differs. */
const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** The widths at which nothing may reach over the edge. */
export const WIDTHS = [360, 390, 768, 1280] as const;

/** A phone and a desk. */
const LOOKS = [390, 1280];

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What a page complains of from now on, at its own address. */
export async function complaintsOf(page: Page, address: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('console', (said) => {
    // The browser says of itself that a page was answered with 404 or 410.
    if (!/^Failed to load resource.*\b(404|410)\b/.test(said.text()) || said.location().url !== address)
      complaints.push(`${said.type()}: ${said.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`${violatedDirective} ${blockedURI}`);
    });
  });
  return complaints;
}

/** Those too that are loaded when they come near. */
export const loadPictures = (page: Page) =>
  page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
  });

/** The widths at which a page can be pushed sideways, and how far. */
export async function overflowsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${over} px at ${width} px`);
  }
  return found;
}

/** Brings axe into a page, through the debugger, which no content policy stops. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(AXE);
  await page.evaluate(() => {
    // It takes Arabic, whose letters are narrower when joined, for a font of icons, and would judge no colour of it:
    // it measures with a canvas, which our pages don't use.
    CanvasRenderingContext2D.prototype.measureText = (text) => ({ width: 30 * text.length }) as TextMetrics;
    // The link that covers a card hides the card's words from it.
    const uncovered = new CSSStyleSheet();
    uncovered.replaceSync(':is(h2, h3) a::after, .brief a::after { content: none !important; }');
    document.adoptedStyleSheets.push(uncovered);
  });
}

/** What axe finds, a line each: the rule, and where. */
export async function faultsIn(page: Page, without: readonly string[] = [], runOnly = EVERYTHING): Promise<string[]> {
  const { violations } = await page.evaluate(
    ([only, off]) =>
      window.axe.run(document, {
        runOnly: only,
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      }),
    [runOnly, [...without]] as const,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Makes it day or night. A page hears of it with its next frame, and a colour on its way from one to the other is neither. */
async function turnTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** The same by day and by night, of a page that follows the system; it is day again afterwards. */
export async function faultsByDayAndNight(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  const day = await faultsIn(page, without);
  await turnTo(page, 'dark');
  const night = await faultsIn(page, without, COLOURS);
  await turnTo(page, 'light');
  return [...day.map((fault) => `light: ${fault}`), ...night.map((fault) => `dark: ${fault}`)];
}

/** The same on a phone and on a desk. */
export async function faultsInLooks(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  const found: string[] = [];
  await bringAxe(page);
  for (const width of LOOKS) {
    await page.setViewportSize({ width, height: 844 });
    found.push(...(await faultsByDayAndNight(page, without)).map((fault) => `${width} ${fault}`));
  }
  return found;
}
