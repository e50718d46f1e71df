import { server as arServer } from './ar/server.ts';
import { site as arSite } from './ar/site.ts';
import { server as enServer } from './en/server.ts';
import { site as enSite } from './en/site.ts';

/** The languages in which the system speaks. */
export type Locale = 'ar' | 'en';

const WORDS = { ar: { site: arSite, server: arServer }, en: { site: enSite, server: enServer } } as const;

/** What the reader's pages and the server say, in a language. */
export const sayIn = (locale: Locale) => WORDS[locale];
