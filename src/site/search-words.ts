import type { Digits } from '../arabic/index.ts';

/** The first and the last day of a search, as they are written; null for an open end. */
type Stretch = { readonly from: string | null; readonly to: string | null };

/** A sentence with something drawn in it: a link, words in bold. */
type Drawn<Part> = readonly (Part | string)[];

/** What the search page says. Sentences that hold a link take it as it is drawn, and put it in its place. */
export type SearchWords = {
  /** The page, and the way there. */
  readonly name: string;
  /** The title of a search. */
  of(typed: string): string;
  field(paper: string): string;
  readonly go: string;
  /** How many articles were found. */
  results(count: number, digits: Digits): string;
  /** Which spellings were found, and the way to the one that was typed. */
  forms<Part>(forms: readonly Part[], asTyped: Part): Drawn<Part>;
  /** A query within a sentence. */
  quoted(typed: string): string;
  didYouMean<Part>(neighbour: Part, results: string): Drawn<Part>;
  readonly onlySome: string;
  /** Before the two orders. */
  readonly sort: string;
  readonly orders: Readonly<Record<'rank' | 'date', string>>;
  /** The way to what narrows a search, and its name. */
  readonly narrow: string;
  readonly narrowing: string;
  readonly section: string;
  readonly allSections: string;
  readonly time: string;
  readonly allTime: string;
  period(period: 'day' | 'week' | 'year', digits: Digits): string;
  stretch(stretch: Stretch): string;
  readonly from: string;
  readonly to: string;
  readonly applyDates: string;
  /** What a search was narrowed to. */
  readonly narrowedTo: string;
  readonly filters: Readonly<Record<'section' | 'author' | 'tag' | 'time', (value: string) => string>>;
  /** After the name of a filter, for whoever doesn't see the cross. */
  readonly remove: string;
  /** At the end of the last page that can be turned to. */
  noMorePages(results: string): string;
  pastLastPage<Part>(toFirst: (words: string) => Part): Drawn<Part>;
  noneFor(typed: string): string;
  readonly how: string;
  readonly tips: {
    readonly anyWords: string;
    readonly oneWord: string;
    readonly otherWord: string;
    readonly spelling: string;
    readonly phrase: string;
    notAsPhrase<Part>(link: (words: string) => Part): Drawn<Part>;
    /** `period` is the name of one, null for days that were chosen. */
    allTime<Part>(period: string | null, link: (words: string) => Part): Drawn<Part>;
    noFilters<Part>(link: (words: string) => Part): Drawn<Part>;
  };
  readonly unready: { readonly title: string; readonly text: string };
};
