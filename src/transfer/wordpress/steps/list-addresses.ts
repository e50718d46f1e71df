import type { OldAddress, OldQuery } from '../../../newsroom/index.ts';
import type { FoundTerm, SiteFacts } from './facts.ts';
import { pathOf } from './former-paths.ts';
import type { ListBases, ListSlugs } from './list-bases.ts';
import { encodedOnce, niceNames, slugKey } from './slug-in-letters.ts';
import type { Terms } from './terms.ts';

/** What the files say of the lists of a site. */
export type ListFacts = Pick<SiteFacts, 'categories' | 'tags' | 'authors' | 'site'>;

/** Below which words WordPress has its lists when nobody changes that. */
export const USUAL_BASES: ListBases = { category: ['category'], tag: ['tag'], author: ['author'] };

/** No site has its categories so deep; a damaged file may, and each of them would be an address of that length. */
const MOST_LEVELS = 100;

/** The slugs of all lists, as they are compared with the steps of links; what has none is no step of any. */
export const listSlugs = ({ categories, tags, authors }: ListFacts): ListSlugs => ({
  category: slugKeys(categories.map(({ slug }) => slug)),
  tag: slugKeys(tags.map(({ slug }) => slug)),
  author: slugKeys(authors.flatMap(({ login }) => niceNames(login))),
});

const slugKeys = (slugs: readonly string[]): ReadonlySet<string> =>
  new Set(slugs.filter((slug) => slug !== '').map(slugKey));

/**
 * Where the lists of a site lay below some words; categories with those above them, and without. What has no slug lay
 * nowhere.
 */
export function listPaths(
  { categories, tags, authors, site }: ListFacts,
  terms: Terms,
  bases: ListBases,
): readonly OldAddress[] {
  const root = (pathOf(site.baseBlogUrl || site.link || '') ?? '').replace(/\/+$/, '');
  // A category at the top names '' as the one above it: that is none, even where one has no slug.
  const bySlug = new Map(categories.filter(({ slug }) => slug !== '').map((term) => [term.slug, term]));
  const below = (words: readonly string[], ways: readonly string[]) =>
    words.flatMap((word) => ways.filter((way) => way !== '').map((way) => `${root}/${word}/${way}/`));
  return [
    ...categories.flatMap((term) => {
      const thingId = terms.sections.get(term.slug || term.name);
      if (thingId === undefined || term.slug === '') return [];
      return below(bases.category, [...waysTo(term, bySlug), term.slug]).map((rawPath) => ({
        rawPath,
        thing: 'section' as const,
        thingId,
      }));
    }),
    ...tags.flatMap(({ slug, name }) => {
      const thingId = terms.tags.get(slug || name);
      if (thingId === undefined) return [];
      return below(bases.tag, [slug]).map((rawPath) => ({ rawPath, thing: 'tag' as const, thingId }));
    }),
    ...authors.flatMap(({ login }) => {
      const thingId = terms.authors.get(login);
      if (thingId === undefined) return [];
      return below(bases.author, niceNames(login)).map((rawPath) => ({ rawPath, thing: 'author' as const, thingId }));
    }),
  ];
}

/** The queries at which they were, whatever the words. */
export function listQueries({ categories, tags, authors }: ListFacts, terms: Terms): readonly OldQuery[] {
  const queries: OldQuery[] = [];
  for (const { id, slug, name } of categories) {
    const thingId = terms.sections.get(slug || name);
    if (thingId === undefined) continue;
    queries.push({ search: `?category_name=${encodedOnce(slug)}`, thing: 'section', thingId });
    if (id !== '') queries.push({ search: `?cat=${id}`, thing: 'section', thingId });
  }
  for (const { slug, name } of tags) {
    const thingId = terms.tags.get(slug || name);
    if (thingId !== undefined) queries.push({ search: `?tag=${encodedOnce(slug)}`, thing: 'tag', thingId });
  }
  for (const { id, login } of authors) {
    const thingId = terms.authors.get(login);
    if (thingId === undefined) continue;
    for (const slug of niceNames(login))
      queries.push({ search: `?author_name=${encodedOnce(slug)}`, thing: 'author', thingId });
    if (id !== '') queries.push({ search: `?author=${id}`, thing: 'author', thingId });
  }
  return queries;
}

/** With the categories above it; nothing where those are more than an address has. A circle is gone through once. */
function waysTo(term: FoundTerm, bySlug: ReadonlyMap<string, FoundTerm>): readonly string[] {
  const slugs = new Set([term.slug]);
  let above = bySlug.get(term.parent);
  while (above !== undefined && !slugs.has(above.slug)) {
    if (slugs.size === MOST_LEVELS) return [];
    slugs.add(above.slug);
    above = bySlug.get(above.parent);
  }
  return [[...slugs].reverse().join('/')];
}
