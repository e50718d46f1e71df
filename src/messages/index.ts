import { site as arSite } from './ar/site.ts';
import { site as enSite } from './en/site.ts';

/** The languages in which the system speaks to readers. */
export type Locale = 'ar' | 'en';

const WORDS = { ar: { site: arSite }, en: { site: enSite } } as const;

/** What the reader's pages say, in a language. */
export const sayIn = (locale: Locale) => WORDS[locale];
