import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleFrame } from '../../src/site/example-views.ts';
import { pageExamples } from '../../src/site/gallery/page-examples.ts';
import { EVENING } from '../builders/paper.ts';
import type { Stage } from './stage.ts';

const PAUSE_MS = 200;

/** What may be typed next, under the field of a search. */
export function searchField(stage: Stage): void {
  /** A search page that nothing was asked of yet; its clock stands still. */
  async function open(options: Parameters<Stage['newPage']>[0] = {}) {
    const page = await stage.newPage(options);
    const frame = { ...exampleFrame(), assets: stage.assets, sheet: stage.assets.sheet };
    if (options.javaScriptEnabled !== false) {
      // An installed clock still runs. It is stopped at a time that it can't have reached by now.
      await page.clock.install({ time: EVENING });
      await page.clock.pauseAt(new Date(EVENING.getTime() + 3_600_000));
    }
    await stage.showExample(page, pageExamples(frame)['search-empty']?.() ?? '');
    return page;
  }

  /** Answers for the server, with the query and a word, and lists which queries are asked. */
  async function suggestions(page: Page): Promise<readonly string[]> {
    const asked: string[] = [];
    await page.route('**/search/suggest?*', async (route) => {
      const q = new URL(route.request().url()).searchParams.get('q') ?? '';
      asked.push(q);
      await route.fulfill({ json: { suggestions: [`${q} الطواحين`] } });
    });
    return asked;
  }

  const offered = (page: Page) =>
    page.locator('datalist option').evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));

  describe('the field of a search', () => {
    test('offers what the server suggests, once the reader pauses', async () => {
      await using page = await open();
      const asked = await suggestions(page);
      await page.locator('input[type=search]').pressSequentially('مياه');
      expect(asked).toEqual([]);
      await page.clock.runFor(PAUSE_MS);
      await page.locator('datalist option').waitFor({ state: 'attached' });
      expect(await offered(page)).toEqual(['مياه الطواحين']);
      expect(asked).toEqual(['مياه']);
    });

    test('asks nothing for a letter, and offers no more what was suggested before', async () => {
      await using page = await open();
      const asked = await suggestions(page);
      const field = page.locator('input[type=search]');
      await field.fill('ما');
      await page.clock.runFor(PAUSE_MS);
      await page.locator('datalist option').waitFor({ state: 'attached' });
      await field.fill('م');
      await page.clock.runFor(PAUSE_MS);
      expect(await offered(page)).toEqual([]);
      expect(asked).toEqual(['ما']);
    });

    test('an answer that comes after the reader typed on is not shown', async () => {
      await using page = await open();
      let answerLate = () => {};
      const late = new Promise<void>((resolve) => {
        answerLate = resolve;
      });
      await suggestions(page);
      await page.route('**/search/suggest?q=%D8%AC%D8%B3', async (route) => {
        await late;
        // The page has gone away from it, as it should.
        await route.fulfill({ json: { suggestions: ['جسر قديم'] } }).catch(() => undefined);
      });
      const field = page.locator('input[type=search]');
      const first = page.waitForRequest('**/search/suggest?*');
      await field.fill('جس');
      await page.clock.runFor(PAUSE_MS);
      const failed = page.waitForEvent('requestfailed');
      await first;
      await field.fill('جسر');
      await page.clock.runFor(PAUSE_MS);
      expect((await failed).url()).toContain('%D8%AC%D8%B3');
      answerLate();
      await page.locator('datalist option').waitFor({ state: 'attached' });
      expect(await offered(page)).toEqual(['جسر الطواحين']);
    });

    test.each(['abort', 'fault'] as const)('stays as it is where the server does not suggest: %s', async (how) => {
      await using page = await open();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.route('**/search/suggest?*', (route) =>
        how === 'abort' ? route.abort() : route.fulfill({ status: 500, body: 'no' }),
      );
      const asked = page.waitForRequest('**/search/suggest?*');
      await page.locator('input[type=search]').fill('مياه');
      await page.clock.runFor(PAUSE_MS);
      await asked;
      await leadsToSearch(page);
      expect(faults).toEqual([]);
    });

    test('is a field and a button where no script runs', async () => {
      await using page = await open({ javaScriptEnabled: false });
      expect(await page.locator('datalist').count()).toBe(0);
      await page.getByLabel('ابحث في السفوح').fill('مياه');
      await leadsToSearch(page);
    });
  });
}

/** Sends the field off, and looks where that leads. */
async function leadsToSearch(page: Page): Promise<void> {
  await page.route('**/search/?*', (route) => route.fulfill({ contentType: 'text/html', body: 'found' }));
  await page.getByRole('button', { name: 'ابحث' }).click();
  await page.getByText('found').waitFor();
  expect(new URL(page.url()).search).toBe(`?${new URLSearchParams({ q: 'مياه' })}`);
}
