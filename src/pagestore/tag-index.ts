import type { StoredPage } from './stored-page.ts';

/** Which pages show a thing. */
export type TagIndex = {
  add(page: StoredPage): void;
  remove(page: StoredPage): void;
  /** Every page that carries one of the tags, each once. */
  pagesWith(tags: readonly string[]): ReadonlySet<StoredPage>;
};

/** An index that holds a tag only while a page carries it. */
export function createTagIndex(): TagIndex {
  const byTag = new Map<string, Set<StoredPage>>();

  return {
    add: (page) => {
      for (const tag of page.tags) {
        const pages = byTag.get(tag);
        if (pages === undefined) byTag.set(tag, new Set([page]));
        else pages.add(page);
      }
    },
    remove: (page) => {
      for (const tag of page.tags) {
        const pages = byTag.get(tag);
        if (pages?.delete(page) && pages.size === 0) byTag.delete(tag);
      }
    },
    pagesWith: (tags) => new Set(tags.flatMap((tag) => [...(byTag.get(tag) ?? [])])),
  };
}
