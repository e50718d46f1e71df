import type { Page } from 'playwright-core';

/** How many parts of a page can be worked with, how many of them Tab reached, and which got no frame that is seen. */
export type Tabbed = { readonly all: number; readonly reached: number; readonly frameless: readonly string[] };

/** Goes through a page with Tab alone. */
export async function tabbedThrough(page: Page): Promise<Tabbed> {
  const all = await page.evaluate(() => {
    const parts = [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')].filter(
      (part) => part.checkVisibility() && part.getAttribute('tabindex') !== '-1',
    );
    return parts.length;
  });
  const reached = new Set<string>();
  const frameless: string[] = [];
  await page.locator('body').press('Tab');
  // One more: after the last the focus goes round by the document itself.
  for (let presses = 0; presses <= all; presses++) {
    const { name, isFramed, isBody } = await page.evaluate(() => {
      const part = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(part ?? document.body);
      const place = [...document.querySelectorAll('*')].indexOf(part ?? document.body);
      return {
        name: `${place} ${part?.textContent}`,
        isBody: part === document.body,
        isFramed: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      };
    });
    if (!isBody) reached.add(name);
    if (!isBody && !isFramed) frameless.push(name);
    await page.keyboard.press('Tab');
  }
  return { all, reached: reached.size, frameless };
}
