import type { FormerlyAddressed } from './keep-old-addresses.ts';
import { queryKey } from './query-key.ts';

/** Under what a thing may be kept that a path leads to, and which things the path can mean so. */
export type FormerKey = {
  /** A path, or what `queryKey` gives; a path begins with a slash. */
  readonly key: string;
  readonly of: readonly FormerlyAddressed[];
};

/** Paths of more steps are nobody's: no former system made such. */
const MOST_STEPS = 12;

/** WordPress on a server that can't rewrite addresses has this before each of them. */
const FRONT_FILE = 'index.php';

/** WordPress puts sections below this, unless it was told otherwise; ours have the same path without it. */
const CATEGORY = 'category';

/** What WordPress lists articles of: the word before it in addresses, unless it was told otherwise, and in a query. */
const LISTS = [
  { word: CATEGORY, name: 'category_name', of: 'section' },
  { word: 'tag', name: 'tag', of: 'tag' },
  { word: 'author', name: 'author_name', of: 'author' },
] as const;

/** Begins the address of a text, and of no list: a tag that is called like a text that is no more isn't that text. */
const YEAR = /^\d{4}$/;

/** What WordPress answers below the address of anything: the same for AMP and for embedding, its further pages, … */
const TAIL = /^(?:amp|embed|trackback|\d{1,4}|comment-page-\d{1,6})$/;

const ANYTHING = ['article', 'section', 'author', 'tag', 'static_page', 'picture'] as const;

/**
 * Where else to look for a path that is nobody's, the likeliest first. WordPress answers for a section at the last step
 * whatever stands before it, for an article with its further pages and its pictures' below it, and where it finds
 * nothing, it goes by the slug alone. Below which word its lists lay no import can know for certain, so that a list is
 * found by its slug below any.
 *
 * @param path as `addressKey` gives it
 */
export function formerKeys(path: string): readonly FormerKey[] {
  const steps = path.split('/').filter((step) => step !== '');
  if (steps[0] === FRONT_FILE) steps.shift();
  if (steps.length === 0 || steps.length > MOST_STEPS) return [];
  const lower = steps.map((step) => step.toLowerCase());
  return [...keysOf(steps), ...(lower.join() === steps.join() ? [] : keysOf(lower))];
}

function keysOf(steps: readonly string[]): FormerKey[] {
  const trunk = withoutTails(steps);
  const [last = ''] = trunk.slice(-1);
  return [
    at(steps, ANYTHING),
    ...sectionKeys(steps),
    ...LISTS.filter(({ word }) => steps.slice(0, -1).includes(word)).flatMap((list) => listKey(list, last)),
    ...steps.slice(trunk.length).map((_tail, count) => at(steps.slice(0, steps.length - 1 - count), ANYTHING)),
    // The page of a picture, below that of its article.
    ...(last.includes('.') || trunk.length < 2 ? [] : [at(withoutAttachment(trunk.slice(0, -1)), ['article'])]),
    ...slugKey('name', last, ['article', 'static_page']),
    ...listsBelowAny(trunk).flatMap((list) => listKey(list, last)),
  ];
}

/** Which lists a path can be of, whatever word they lay below; without any, sections alone, as plug-ins have it. */
function listsBelowAny(trunk: readonly string[]): readonly (typeof LISTS)[number][] {
  if (YEAR.test(trunk[0] ?? '')) return [];
  return trunk.length > 1 ? LISTS : LISTS.filter(({ word }) => word === CATEGORY);
}

function sectionKeys(steps: readonly string[]): readonly FormerKey[] {
  const [base, ...below] = steps;
  const last = below.at(-1);
  if (last === undefined) return [];
  return [
    ...(base === CATEGORY ? [at(below, ['section'])] : []),
    ...steps.slice(2).map((_step, count) => at([...steps.slice(0, steps.length - 2 - count), last], ['section'])),
  ];
}

function withoutTails(steps: readonly string[]): readonly string[] {
  const [last = ''] = steps.slice(-1);
  return steps.length > 1 && TAIL.test(last) ? withoutTails(steps.slice(0, -1)) : steps;
}

const withoutAttachment = (steps: readonly string[]): readonly string[] =>
  steps.length > 1 && steps.at(-1) === 'attachment' ? steps.slice(0, -1) : steps;

const at = (steps: readonly string[], of: readonly FormerlyAddressed[]): FormerKey => ({
  key: `/${steps.join('/')}/`,
  of,
});

const listKey = ({ name, of }: (typeof LISTS)[number], slug: string): readonly FormerKey[] => slugKey(name, slug, [of]);

function slugKey(name: string, slug: string, of: readonly FormerlyAddressed[]): readonly FormerKey[] {
  const key = queryKey(new URLSearchParams([[name, slug]]).toString());
  return key === null ? [] : [{ key, of }];
}
