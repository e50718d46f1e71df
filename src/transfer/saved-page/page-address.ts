import { firstOf, type PageMeta } from './page-meta.ts';
import { attributeOf, type Element, elementsIn, findElement, type ParentNode } from './page-tree.ts';

/** Attributes of a text's elements that hold an address. */
const ADDRESS_ATTRIBUTES = new Set(['href', 'src', 'data-src', 'data-lazy-src', 'data-original']);

/** The folder in which a browser saves a page's pictures beside it. */
const SAVED_BESIDE = /(?:^|\/)[^/]+_files\//;
const FRAGMENT_OR_SCHEME = /^(?:#|[a-z][a-z0-9+.-]*:|\/\/)/i;

/** The address from which the page was saved, when it says so. */
export function pageAddressOf(page: ParentNode, meta: PageMeta): string | null {
  const link = findElement(
    page,
    (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical',
  );
  const base = findElement(page, (element) => element.tagName === 'base');
  const told = [base, link].map((element) => (element === null ? null : attributeOf(element, 'href')));
  return (
    [...told, firstOf(meta, ['og:url'])].find((address) => address !== null && /^https?:\/\/[^/]/i.test(address)) ??
    null
  );
}

/**
 * Writes out the relative addresses of a text: they lead into the page's own site, and would lead into ours. What was
 * saved beside the page stays as it is. Without the page's address, links lose theirs and keep their words.
 */
export function writeOutAddresses(text: Element, pageAddress: string | null): void {
  for (const element of elementsIn(text)) {
    for (const attribute of element.attrs) {
      const address = attribute.value.trim();
      if (!ADDRESS_ATTRIBUTES.has(attribute.name) || address === '' || FRAGMENT_OR_SCHEME.test(address)) continue;
      if (SAVED_BESIDE.test(address)) continue;
      if (pageAddress !== null && URL.canParse(address, pageAddress))
        attribute.value = new URL(address, pageAddress).href;
      else if (attribute.name === 'href') attribute.value = '';
    }
  }
}
