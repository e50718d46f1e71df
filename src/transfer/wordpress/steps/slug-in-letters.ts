import { canonicalPath } from '../../../arabic/index.ts';

/** A slug of the old site in letters, encoded or not as it came; null for one that was cut within a letter, and for ''. */
export const slugInLetters = (slug: string): string | null => canonicalPath(`/${slug}/`)?.slice(1, -1) || null;

/** The form in which slugs are compared: in letters and small ones; one that was cut within a letter as it came. */
export const slugKey = (slug: string): string => (slugInLetters(slug) ?? slug).toLowerCase();

/** A slug as a query has it, whether it came encoded or not. */
export const encodedOnce = (slug: string): string => encodeURIComponent(slugInLetters(slug) ?? slug);

/** WordPress makes the slug of an author's address from the login: small letters, hyphens for blanks and dots. */
export const niceNames = (login: string): readonly string[] => [
  ...new Set([
    login,
    login
      .toLowerCase()
      .trim()
      .replace(/[\s.@_]+/g, '-')
      .replace(/-{2,}/g, '-'),
  ]),
];
