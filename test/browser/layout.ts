import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Stage } from './stage.ts';

/** Later than anybody waits for a font with a page of which nothing is seen. */
const SLOW_FONT_MS = 1_500;

/** Nothing moves by itself. */
export function layout(stage: Stage): void {
  describe.concurrent('nothing moves while the fonts are late', () => {
    for (const kind of ['front', 'article', 'section'] as const)
      test.each([390, 1280])(`on the page: ${kind}, at %i px`, async (width) => {
        await using page = await stage.newPage({ width });
        await page.route('**/*.woff2', async (route) => {
          await sleep(SLOW_FONT_MS);
          await route.continue();
        });
        await page.goto(stage.addressOf(kind));
        const fonts = await page.evaluate(() => document.fonts.ready.then(({ size }) => size));
        expect(fonts).toBeGreaterThan(0);
        expect(await page.evaluate(shiftsOf)).toEqual([]);
      });

    test('and what moves is seen, where it is planted', async () => {
      await using page = await stage.open('article');
      await page.evaluate(async () => {
        // Nothing counts as moved before the first paint.
        for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
        document.querySelector('main')?.before('سطر يأتي متأخرًا فوق ما يُقرأ');
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      });
      expect(await page.evaluate(shiftsOf)).not.toEqual([]);
    });
  });
}

/** What moved since the page began, and by how much. */
export function shiftsOf(): Promise<string[]> {
  type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const shifts = list.getEntries().filter((entry) => entry.entryType === 'layout-shift') as Shift[];
      observer.disconnect();
      resolve(
        shifts.map(({ value, sources }) => {
          const moved = sources.map(({ node }) => (node instanceof Element ? node.className : node?.textContent));
          return `${value.toFixed(4)} ${moved.join(', ')}`;
        }),
      );
    });
    // A page without a shift calls nobody: a mark of our own does.
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => {
      observer.disconnect();
      resolve([]);
    }, 300);
  });
}
