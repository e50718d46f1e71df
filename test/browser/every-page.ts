import { describe, expect, test } from 'vitest';
import { exampleFrame } from '../../src/site/example-views.ts';
import { galleryPage } from '../../src/site/gallery/gallery-page.ts';
import { pageExamples } from '../../src/site/gallery/page-examples.ts';
import type { PaperPage } from '../builders/paper.ts';
import {
  bringAxe,
  complaintsOf,
  faultsIn,
  faultsInLooks,
  loadPictures,
  overflowsOf,
  WIDTHS,
} from './faults-of-page.ts';
import type { Stage } from './stage.ts';

/** Rules for whole pages, which a page of a hundred examples can't keep. */
const OF_WHOLE_PAGES = ['heading-order', 'landmark-unique'];

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
      const frame = { ...exampleFrame(), assets: stage.assets, sheet: stage.assets.sheet };
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
