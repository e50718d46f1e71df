import type { Locale } from '../messages/index.ts';

/**
 * The language to answer in, by the header `Accept-Language` (RFC 9110 §12.5.4): English for those who prefer it to
 * Arabic, Arabic for all others, also where nothing or nothing of ours is asked for.
 *
 * @example localeOf('en-GB,en;q=0.9,ar;q=0.5') // 'en'
 */
export function localeOf(header: string | undefined): Locale {
  return weightOf('en', header) > weightOf('ar', header) ? 'en' : 'ar';
}

const RANGE = /^\s*([a-z]{1,8})(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i;

/** How much a language, in any country's form, is wanted: from 0 to 1. */
function weightOf(language: Locale, header = ''): number {
  const weights = header.split(',').map((range) => {
    const [, asked, weight = '1'] = RANGE.exec(range) ?? [];
    return asked?.toLowerCase() === language ? Number(weight) : 0;
  });
  return Math.max(0, ...weights);
}
