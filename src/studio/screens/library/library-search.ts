import type { LibraryAsked } from '../../data/media.ts';

type Filters = {
  readonly [Name in keyof LibraryAsked]?: NonNullable<LibraryAsked[Name]> | undefined;
};

/** What is looked at in the library: which pictures, in which order, and one of them. A link shows the same to others. */
export type MediaSearch = Filters & { readonly picture?: number };

/** What a filter is given: what the address says now, and how to say something else. */
export type FilterProps = { readonly search: MediaSearch; readonly onNarrow: (next: MediaSearch) => void };

const LACKS = ['any', 'alt', 'credit', 'use', 'licence'] as const;
const SORTS = ['oldest', 'taken'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an address says; what nobody understands is as if it weren't there. */
export function mediaSearch(given: Record<string, unknown>): MediaSearch {
  const lacks = LACKS.find((one) => one === given.lacks);
  const sort = SORTS.find((one) => one === given.sort);
  return {
    ...textOf('q', given.q),
    ...(lacks === undefined ? {} : { lacks }),
    ...textOf('credit', given.credit),
    ...textOf('agency', given.agency),
    ...(typeof given.from === 'string' && DAY.test(given.from) ? { from: given.from } : {}),
    ...(typeof given.upTo === 'string' && DAY.test(given.upTo) ? { upTo: given.upTo } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(typeof given.picture === 'number' ? { picture: given.picture } : {}),
  };
}

/** A year that is looked for is a number in the address. */
const textOf = <Name extends string>(name: Name, said: unknown): { readonly [Each in Name]?: string } =>
  (typeof said === 'string' && said !== '') || typeof said === 'number'
    ? ({ [name]: String(said) } as { readonly [Each in Name]: string })
    : {};
