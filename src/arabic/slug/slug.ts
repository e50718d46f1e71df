import { percentEncodedLength } from './percent-encoding.ts';
import { slugWords } from './slug-words.ts';

/** The longest slug a site makes unless it is set otherwise, in percent-encoded bytes: 50 Arabic letters. */
export const DEFAULT_SLUG_BYTES = 300;

/** No title is used so often; a caller whose every slug is taken has a fault, and must not hang on it. */
const MAX_NUMBER = 100_000;

/** A letter with the marks that hang on it. */
const LETTER = /\P{M}\p{M}*/gu;

/**
 * The slug of a title, for `/slug/`: whole words, joined by hyphens, in NFC and not percent-encoded.
 * Null when the title has neither letter nor digit. A slug that is `taken` (a route of the site, another article)
 * gets the next free number from 2; the number counts in the limit.
 *
 * @param options.maxBytes the limit in percent-encoded bytes; only a first word that is itself too long is cut
 * @example slugOf('هل تعود الكهرباء؟', { maxBytes: 300 }) // 'هل-تعود-الكهرباء'
 */
export function slugOf(title: string, options: { maxBytes: number; taken?: (slug: string) => boolean }): string | null {
  const { maxBytes, taken = () => false } = options;
  const words = slugWords(title);
  const slug = fitting(words, maxBytes);
  if (slug === null || !taken(slug)) return slug;

  for (let number = 2; number <= MAX_NUMBER; number += 1) {
    const suffix = `-${number}`;
    const shorter = fitting(words, maxBytes - suffix.length);
    if (shorter === null) return null;
    if (!taken(shorter + suffix)) return shorter + suffix;
  }
  throw new RangeError(`no free number up to ${MAX_NUMBER} for the slug ${slug}`);
}

function fitting(words: readonly string[], maxBytes: number): string | null {
  const [first, ...others] = words;
  if (first === undefined) return null;
  let slug = cutWord(first, maxBytes);
  if (slug !== first) return slug;

  let bytes = percentEncodedLength(slug);
  for (const word of others) {
    bytes += 1 + percentEncodedLength(word);
    if (bytes > maxBytes) break;
    slug += `-${word}`;
  }
  return slug;
}

function cutWord(word: string, maxBytes: number): string | null {
  let kept = '';
  let bytes = 0;
  for (const letter of word.match(LETTER) ?? []) {
    bytes += percentEncodedLength(letter);
    if (bytes > maxBytes) break;
    kept += letter;
  }
  return kept === '' ? null : kept;
}
