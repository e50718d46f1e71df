import type { WxrItem, WxrItemTerm } from '../wxr/index.ts';

/** What WXR 1.0 and plug-ins call the two taxonomies of WordPress. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['tag', 'post_tag'],
  ['tags', 'post_tag'],
  ['categories', 'category'],
]);

/**
 * The terms of an item, each once. WXR 1.0 writes each of them twice, the first time as a bare name; and an element
 * that doesn't say of which taxonomy it is says nothing where the same name stands with one.
 */
export function itemTerms({ terms }: Pick<WxrItem, 'terms'>): readonly WxrItemTerm[] {
  const named = terms.map((term) => ({ ...term, domain: SAME.get(term.domain) ?? term.domain }));
  const found = new Map<string, WxrItemTerm>();
  for (const term of named) {
    const isBare = term.slug === '';
    const isSaidBetter =
      isBare && named.some((other) => other.slug !== '' && other.name === term.name && fits(term, other));
    if (!isSaidBetter) found.set(`${term.domain} ${term.slug || term.name}`, term);
  }
  return [...found.values()];
}

const fits = (bare: WxrItemTerm, other: WxrItemTerm): boolean => bare.domain === '' || bare.domain === other.domain;
