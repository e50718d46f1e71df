import { SearchAsked } from '../../../search/contract.ts';
import { SEARCH } from '../../addresses.ts';
import type { Parameter } from '../../components/field/kept.tsx';

/** What is searched for where an address says nothing; it is left out of addresses. */
const UNSAID: SearchAsked = SearchAsked.parse({});
const NAMES = Object.keys(UNSAID) as readonly (keyof SearchAsked)[];

/** A search of all times, and one that is narrowed by nothing. */
export const ANY_TIME = { period: null, from: null, to: null } as const satisfies Partial<SearchAsked>;
export const UNNARROWED = {
  ...ANY_TIME,
  section: null,
  author: null,
  tag: null,
} as const satisfies Partial<SearchAsked>;

/** Whether a search looks only at a stretch of time. */
export const isTimed = ({ period, from, to }: SearchAsked): boolean => period !== null || from !== null || to !== null;

/** What an address has to say for a search, always in one order. */
export const parametersOf = (asked: SearchAsked): readonly Parameter[] =>
  NAMES.filter((name) => asked[name] !== UNSAID[name]).map((name) => [name, String(asked[name])]);

/**
 * Where a search lies that differs from another in some things and is like it in the others. Whatever changes, it
 * begins at its first page; encoded for HTML attributes and headers.
 *
 * @example searchAddress(asked, { order: 'date' }) // '/search/?q=%D9%85%D8%A7%D8%A1&order=date'
 */
export function searchAddress(asked: SearchAsked, change: Partial<SearchAsked> = {}): string {
  const parameters = parametersOf({ ...asked, page: UNSAID.page, ...change });
  if (parameters.length === 0) return SEARCH;
  return `${SEARCH}?${new URLSearchParams(parameters.map(([name, value]) => [name, value]))}`;
}
