import { attributeOf, elementsIn, oneLine, type ParentNode } from './page-tree.ts';

/** The `meta` tags of a page: what is said under each name or property, in order, empty ones left out. */
export type PageMeta = ReadonlyMap<string, readonly string[]>;

export function pageMetaOf(page: ParentNode): PageMeta {
  const meta = new Map<string, string[]>();
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'meta') continue;
    const content = oneLine(attributeOf(element, 'content') ?? '');
    const names = ['property', 'name', 'itemprop'].map((one) => attributeOf(element, one)?.trim().toLowerCase() ?? '');
    if (content === '') continue;
    for (const name of new Set(names.filter((one) => one !== ''))) meta.set(name, [...(meta.get(name) ?? []), content]);
  }
  return meta;
}

/** The first thing said under the first of the names that says anything. */
export function firstOf(meta: PageMeta, names: readonly string[]): string | null {
  for (const name of names) {
    const said = meta.get(name)?.[0];
    if (said !== undefined) return said;
  }
  return null;
}
