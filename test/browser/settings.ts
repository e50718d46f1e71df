import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { moveSection, site, updateSite } from '../../src/newsroom/index.ts';
import type { Stage } from './stage.ts';

const ACCENT = { accentLight: '#7a1f5c', accentDark: '#f0a6d2' };
const [PLUM, PINK] = ['rgb(122, 31, 92)', 'rgb(240, 166, 210)'];

const logoColor = (page: Page) => page.locator('.mast .logo').evaluate((logo) => getComputedStyle(logo).color);

/** What the newsroom sets, as its readers see it a moment later. After all else: it changes the paper. */
export function settings({ paper, newPage }: Stage): void {
  test('an accent is worn by every page at once, by day and by night, and by none on paper; the policy allows it', async () => {
    await using page = await newPage();
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    await page.goto(paper.origin);
    expect(await logoColor(page)).toBe('rgb(27, 58, 138)');
    await paper.run((tx, actor, at) => updateSite(tx, actor, at, { theme: ACCENT }));
    await expect.poll(() => page.reload().then(() => logoColor(page))).toBe(PLUM);
    await page.goto(paper.origin + encodeURI(paper.pages.article));
    expect(await logoColor(page)).toBe(PLUM);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await logoColor(page)).toBe(PINK);
    await page.emulateMedia({ colorScheme: 'light', media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--brand'))).toBe(
      'black',
    );
    expect(complaints).toEqual([]);
  });

  test('a section that is moved stands where it was put, and its old address leads there', async () => {
    await using page = await newPage({ width: 1280 });
    await page.goto(paper.origin);
    const { sections } = await paper.run((tx) => site(tx));
    const [first, second] = sections;
    if (first === undefined || second === undefined) throw new Error('the sample paper has two sections');
    await paper.run((tx, actor, at) => moveSection(tx, actor, at, { sectionId: second.id, parentId: first.id }));
    const moved = `${first.address}${second.address.slice(1)}`;
    await expect
      .poll(async () => (await page.goto(paper.origin + encodeURI(second.address)))?.url())
      .toBe(paper.origin + encodeURI(moved));
    expect(await page.locator('h1').textContent()).toContain(second.name);
  });
}
