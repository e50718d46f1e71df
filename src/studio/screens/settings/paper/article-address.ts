import { latinDigits } from '../../../../arabic/numbers/index.ts';
import { percentEncodedLength, slugOf } from '../../../../arabic/slug/index.ts';
import { ARTICLE_PATTERN, articlePath, SLUG_BYTES } from '../../../../newsroom/addresses/article-path.ts';

/** How new articles are addressed, as it is set. */
export type Addressing = { readonly articlePattern: string; readonly slugMaxBytes: number; readonly zone: string };

/** Those that papers choose; any other can be typed. */
export const USUAL_PATTERNS = {
  slug: '/{slug}/',
  month: '/{year}/{month}/{slug}/',
  day: '/{year}/{month}/{day}/{slug}/',
  id: '/{id}/{slug}/',
} as const;

/** The number of the article in the example. */
const EXAMPLE_ID = 1_204;

/** What of it can't be saved as it stands. */
export function addressProblem({ articlePattern, slugMaxBytes }: Addressing): 'pattern' | 'slugBytes' | null {
  if (!ARTICLE_PATTERN.test(articlePattern)) return 'pattern';
  return slugMaxBytes >= SLUG_BYTES.least && slugMaxBytes <= SLUG_BYTES.most ? null : 'slugBytes';
}

/** A number of bytes as it was typed, in digits of any set; 0 for what is none. */
export function bytesIn(typed: string): number {
  const digits = latinDigits(typed.trim());
  return /^\d{1,6}$/.test(digits) ? Number(digits) : 0;
}

/** Where an article with this headline would live if it were published now, how long its slug is, and what was left out. */
export type AddressExample = { readonly path: string; readonly bytes: number; readonly leftOut: string };

export function exampleOf(headline: string, at: Date, addressing: Addressing): AddressExample {
  const { articlePattern, slugMaxBytes, zone } = addressing;
  const whole = slugOf(headline, { maxBytes: Number.POSITIVE_INFINITY }) ?? '';
  const slug = slugOf(headline, { maxBytes: slugMaxBytes }) ?? '';
  return {
    path: articlePath(articlePattern, slug, { id: EXAMPLE_ID, publishedAt: at, zone }),
    bytes: percentEncodedLength(slug),
    leftOut: whole.slice(slug.length).replaceAll('-', ' ').trim(),
  };
}
