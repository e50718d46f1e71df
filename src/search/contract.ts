import { z } from 'zod';
import { LONGEST_QUERY } from './query/parse-query.ts';

/** Pages that a reader can turn to; who looks further narrows the search. */
export const MOST_PAGES = 50;

/** Articles on a page of results. */
export const RESULTS_ON_PAGE = 10;

/** Stretches of time that readers choose by name. */
export const PERIODS = ['day', 'week', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const Id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
/** A civil day, as a field for dates sends it. */
const Day = z.iso.date();

const Asked = z.object({
  q: z
    .string()
    .catch('')
    // What is past this is not looked for, and would stand in every link of the page.
    .transform((typed) => typed.slice(0, LONGEST_QUERY).toWellFormed()),
  order: z.enum(['rank', 'date']).catch('rank'),
  section: Id.nullable().catch(null),
  author: Id.nullable().catch(null),
  tag: Id.nullable().catch(null),
  period: z.enum(PERIODS).nullable().catch(null),
  /** The first and the last day, both included. */
  from: Day.nullable().catch(null),
  to: Day.nullable().catch(null),
  // The page after the last stands for all that there are not: it says so, where the first would not be what was asked for.
  page: z.coerce
    .number()
    .min(1)
    .refine(Number.isInteger)
    .catch(1)
    .transform((page) => Math.min(page, MOST_PAGES + 1)),
});

/** The names of what an address asks for. */
export const SEARCH_NAMES = Object.keys(Asked.shape);

/**
 * What a search page is asked for, by the names in its address. What makes no sense counts as not asked for, since an
 * address is typed and cut by people: a search never fails for its filters.
 */
export const SearchAsked = Asked.transform((asked) =>
  // Two days the wrong way round are the days between them all the same.
  asked.from !== null && asked.to !== null && asked.from > asked.to
    ? { ...asked, from: asked.to, to: asked.from }
    : asked,
);
export type SearchAsked = z.infer<typeof SearchAsked>;
