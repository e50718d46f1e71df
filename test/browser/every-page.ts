import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleFrame } from '../../src/site/example-views.ts';
import { galleryPage } from '../../src/site/gallery/gallery-page.ts';
import { pageExamples } from '../../src/site/gallery/page-examples.ts';
import type { PaperPage } from '../builders/paper.ts';
import type { Stage } from './stage.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** WCAG 2.0 to 2.2, A and AA, and what axe holds for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those that a dark page can break though the light one keeps them: nothing but its colours differs. */
const OF_COLOUR = ['cat.color'];

/** Rules for whole pages, which a page of a hundred examples can't keep. */
const OF_WHOLE_PAGES = ['heading-order', 'landmark-unique'];

const WIDTHS = [360, 390, 768, 1280] as const;

/** A phone and a desk, by day and by night. */
const LOOKS = [390, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What must be so wherever a reader is: nobody is kept out, nothing reaches over the edge, no policy is broken. */
export function everyPage(stage: Stage): void {
  describe.concurrent('axe finds nothing, nothing reaches over the edge, nothing complains', () => {
    for (const kind of Object.keys(stage.paper.pages) as PaperPage[])
      test(`on the page: ${kind}`, async () => {
        await using page = await stage.newPage();
        const complaints = await complaintsOf(page, stage.addressOf(kind));
        const answer = await page.goto(stage.addressOf(kind));
        expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
        await loadPictures(page);
        expect(await overflowsOf(page)).toEqual([]);
        expect(await faultsInLooks(page)).toEqual([]);
        expect(complaints).toEqual([]);
      });

    test('on any example of a component', async () => {
      await using page = await stage.newPage();
      await stage.showExample(page, galleryPage(stage.assets));
      expect(await overflowsOf(page)).toEqual([]);
      expect(await faultsInLooks(page, OF_WHOLE_PAGES)).toEqual([]);
    });

    test('on any example of a page', async () => {
      await using page = await stage.newPage();
      const faults: Record<string, readonly string[]> = {};
      const frame = { ...exampleFrame(), assets: stage.assets };
      for (const [name, draw] of Object.entries(pageExamples(frame))) {
        await stage.showExample(page, draw());
        await bringAxe(page);
        faults[name] = await faultsIn(page);
      }
      expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
      expect(Object.keys(faults).length).toBeGreaterThan(20);
    });

    test('and a picture without words, a pale text and a wide one are found, where they are planted', async () => {
      await using page = await stage.open('article');
      await page.evaluate(() => {
        for (const image of document.querySelectorAll('.art__pic img')) image.removeAttribute('alt');
        const bad = new CSSStyleSheet();
        bad.replaceSync('.stand { color: #bbb !important; } .foot { inline-size: 2000px; }');
        document.adoptedStyleSheets.push(bad);
      });
      expect(await overflowsOf(page)).toHaveLength(WIDTHS.length);
      await bringAxe(page);
      const rules = (await faultsIn(page)).map((fault) => fault.split(':')[0]);
      expect(rules).toEqual(['color-contrast', 'image-alt']);
    });

    test('and a script that was slipped in is stopped, and complained of', async () => {
      await using page = await stage.newPage();
      const address = stage.addressOf('article');
      const complaints = await complaintsOf(page, address);
      await page.route(address, async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace('</main>', '<script>window.slipped = true</script></main>');
        await route.fulfill({ response: answer, body });
      });
      await page.goto(address);
      expect(await page.evaluate(() => 'slipped' in window)).toBe(false);
      expect(complaints.join()).toContain('script-src-elem inline');
    });
  });
}

/** What a page complains of from now on, at its own address. */
async function complaintsOf(page: Page, address: string): Promise<readonly string[]> {
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
const loadPictures = (page: Page) =>
  page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
  });

/** The widths at which a page can be pushed sideways, and how far. */
async function overflowsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${over} px at ${width} px`);
  }
  return found;
}

/** Brings axe into a page, through the debugger, which no content policy stops. */
async function bringAxe(page: Page): Promise<void> {
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
async function faultsIn(page: Page, without: readonly string[] = [], rules = RULES): Promise<string[]> {
  const { violations } = await page.evaluate(
    ([tags, off]) =>
      window.axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      }),
    [rules, [...without]] as const,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

async function faultsInLooks(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  const found: string[] = [];
  await bringAxe(page);
  for (const { width, scheme } of LOOKS) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: scheme });
    const faults = await faultsIn(page, without, scheme === 'dark' ? OF_COLOUR : RULES);
    found.push(...faults.map((fault) => `${width} ${scheme}, ${fault}`));
  }
  return found;
}
