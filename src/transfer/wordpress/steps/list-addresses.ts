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

/** The slugs of all lists, as they are compared with the steps of links. */
export const listSlugs = ({ categories, tags, authors }: ListFacts): ListSlugs => ({
  category: new Set(categories.map(({ slug }) => slugKey(slug))),
  tag: new Set(tags.map(({ slug }) => slugKey(slug))),
  author: new Set(authors.flatMap(({ login }) => niceNames(login).map(slugKey))),
});

/** Where the lists of a site lay below some words; categories with those above them, and without. */
export function listPaths(
  { categories, tags, authors, site }: ListFacts,
  terms: Terms,
  bases: ListBases,
): readonly OldAddress[] {
  const root = (pathOf(site.baseBlogUrl || site.link || '') ?? '').replace(/\/+$/, '');
  const bySlug = new Map(categories.map((term) => [term.slug, term]));
  const below = (words: readonly string[], ways: readonly string[]) =>
    words.flatMap((word) => ways.map((way) => `${root}/${word}/${way}/`));
  return [
    ...categories.flatMap((term) => {
      const thingId = terms.sections.get(term.slug || term.name);
      if (thingId === undefined) return [];
      const ways = [wayTo(term, bySlug), term.slug];
      return below(bases.category, ways).map((rawPath) => ({ rawPath, thing: 'section' as const, thingId }));
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

function wayTo(term: FoundTerm, bySlug: ReadonlyMap<string, FoundTerm>): string {
  const slugs = [term.slug];
  let above = bySlug.get(term.parent);
  while (above !== undefined && !slugs.includes(above.slug)) {
    slugs.push(above.slug);
    above = bySlug.get(above.parent);
  }
  return slugs.reverse().join('/');
}
