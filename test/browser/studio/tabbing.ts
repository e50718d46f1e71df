import type { Page } from 'playwright-core';

/** How many parts of a page can be worked with, how many of them Tab reached, and which got no frame that is seen. */
export type Tabbed = { readonly all: number; readonly reached: number; readonly frameless: readonly string[] };

/** Goes through a page with Tab alone. */
export async function tabbedThrough(page: Page): Promise<Tabbed> {
  const all = await page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll('a[href], button:enabled, input:enabled, select, textarea, iframe, [tabindex="0"]'),
    ].filter((part) => part.checkVisibility() && part.getAttribute('tabindex') !== '-1' && !part.closest('[inert]'));
    // Of radio buttons that belong together Tab reaches one, and arrows the others.
    const radios = new Set<string>();
    return parts.filter((part) => {
      if (!(part instanceof HTMLInputElement) || part.type !== 'radio') return true;
      const isFirst = !radios.has(part.name);
      radios.add(part.name);
      return isFirst;
    }).length;
  });
  let reached = 0;
  const frameless: string[] = [];
  // It begins at the page's beginning, wherever the focus was: behind the end come the browser's own buttons.
  await page.evaluate(() => {
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
  });
  await page.keyboard.press('Tab');
  // A field for a date is several steps.
  for (let presses = 0; presses <= 4 * all; presses++) {
    const { name, isFramed, isBody, isNew } = await page.evaluate(() => {
      const part = document.activeElement;
      // A choice shows it around its label.
      const framed = [part, part?.closest('label') ?? null].filter((one) => one !== null);
      const isNew = part?.hasAttribute('data-reached') === false;
      part?.setAttribute('data-reached', '');
      return {
        name: `${part?.localName}.${part?.className} ${part?.textContent}`,
        isNew,
        isBody: part === document.body,
        isFramed: framed.some((one) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        }),
      };
    });
    if (isBody) break;
    if (isNew) reached += 1;
    if (!isFramed) frameless.push(name);
    await page.keyboard.press('Tab');
  }
  return { all, reached, frameless };
}
