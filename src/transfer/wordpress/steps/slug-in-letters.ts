import { canonicalPath } from '../../../arabic/index.ts';

/** A slug of the old site in letters, encoded or not as it came; null for one that was cut within a letter, and for ''. */
export const slugInLetters = (slug: string): string | null => canonicalPath(`/${slug}/`)?.slice(1, -1) || null;
