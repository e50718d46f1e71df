import { dayInZone } from './day-in-zone.ts';

/** What an article's address may be made of, besides its slug. */
export type PathParts = { readonly id: number; readonly publishedAt: Date | null; readonly zone: string };

/** What may stand in a pattern in braces; filled in when an article is published. */
export const PATTERN_NAMES = ['year', 'month', 'day', 'id', 'slug'] as const;

const KNOWN: ReadonlySet<string> = new Set(PATTERN_NAMES);

/** What a pattern is: steps of letters, digits and hyphens, or of these names in braces, and the slug at the end. */
export const ARTICLE_PATTERN = /^\/(?:[\p{L}\p{N}-]+\/|\{(?:year|month|day|id)\}\/)*\{slug\}\/$/u;

/**
 * The first name in braces that no pattern may have, or null.
 *
 * @example unknownNameIn('/{nope}/{slug}/') // 'nope'
 */
export const unknownNameIn = (pattern: string): string | null =>
  [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name).find((name) => !KNOWN.has(name)) ?? null;

/** What may be set as the longest slug, in percent-encoded bytes: some words at least, and what servers take at most. */
export const SLUG_BYTES = { least: 40, most: 1_500 } as const;

const SLUG_ALONE = '/{slug}/';
const DATED = /\{(?:year|month|day)\}/;

/**
 * Where an article with this slug lives, by the site's pattern (`/{slug}/`, `/{year}/{month}/{slug}/`). One whose
 * date isn't known lives at its slug alone where the pattern asks for a date.
 */
export function articlePath(pattern: string, slug: string, { id, publishedAt, zone }: PathParts): string {
  if (publishedAt === null && DATED.test(pattern)) return articlePath(SLUG_ALONE, slug, { id, publishedAt, zone });
  const [year = '', month = '', day = ''] = publishedAt === null ? [] : dayInZone(publishedAt, zone).split('-');
  const parts: Readonly<Record<string, string>> = { slug, id: String(id), year, month, day };
  return pattern.replace(/\{(\w+)\}/g, (written, name: string) => parts[name] ?? written);
}
