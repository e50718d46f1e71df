import { type StoredPage, sizeOf } from './stored-page.ts';

/** Pages within a bound of memory. */
export type Shelf = {
  get(path: string): StoredPage | undefined;
  /** Puts a page in place of the one with the same path, and throws out others until all fit. */
  put(page: StoredPage): void;
  /** Tells that a page has grown or shrunk by a coding. */
  weigh(page: StoredPage): void;
  remove(page: StoredPage): void;
  pages(): IterableIterator<StoredPage>;
  bytes(): number;
};

/**
 * Throws out by second chance: in the order they came, sparing once each page that was asked for since.
 * A hit then only sets a mark, where keeping pages in order of use would cost more than sending one.
 *
 * @param onOut told of each page that leaves, whatever the reason
 */
export function createShelf(maxBytes: number, onOut: (page: StoredPage, why: 'evicted' | 'replaced') => void): Shelf {
  const pages = new Map<string, StoredPage>();
  const sizes = new Map<StoredPage, number>();
  let total = 0;

  function remove(page: StoredPage, why: 'evicted' | 'replaced'): void {
    if (pages.get(page.path) !== page) return;
    pages.delete(page.path);
    total -= sizes.get(page) ?? 0;
    sizes.delete(page);
    onOut(page, why);
  }

  function weigh(page: StoredPage): void {
    if (pages.get(page.path) !== page) return;
    const size = sizeOf(page);
    total += size - (sizes.get(page) ?? 0);
    sizes.set(page, size);
    makeRoom();
  }

  function makeRoom(): void {
    for (const page of pages.values()) {
      if (total <= maxBytes) return;
      if (page.used && page.state === 'fresh') {
        page.used = false;
        // To the end of the row; the loop comes back to it.
        pages.delete(page.path);
        pages.set(page.path, page);
      } else remove(page, 'evicted');
    }
  }

  return {
    get: (path) => pages.get(path),
    put: (page) => {
      const old = pages.get(page.path);
      if (old !== undefined) remove(old, 'replaced');
      pages.set(page.path, page);
      weigh(page);
    },
    weigh,
    remove: (page) => remove(page, 'replaced'),
    pages: () => pages.values(),
    bytes: () => total,
  };
}
