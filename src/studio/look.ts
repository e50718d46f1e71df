import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';
import type { Locale } from './say.tsx';

/*
 * Language and theme as this device was last told: in cookies, because the server writes both into the first bytes of the
 * shell, so that nothing is seen in the wrong direction or colour. They hold nothing of the person.
 */

const YEAR_SECONDS = 31_536_000;

const put = (name: string, value: string) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser, and it must be there at once.
  document.cookie = `${name}=${value}; path=/studio; max-age=${YEAR_SECONDS}; samesite=lax`;
};

/** The language that the shell came in. */
export const shellLocale = (): Locale => (document.documentElement.lang === 'en' ? 'en' : 'ar');

/** Turns the document to a language, now and when it is next opened. */
export function rememberLocale(locale: Locale): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr';
  put('studio-language', locale);
}

/** The themes that are offered: as the device has it, by day, by night. */
export const SCHEMES = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

/** The theme that is pinned, or that of the system. */
export const schemeManager: MantineColorSchemeManager = {
  get: (usual) => SCHEMES.find((scheme) => document.cookie.includes(`studio-scheme=${scheme}`)) ?? usual,
  set: (scheme) => put('studio-scheme', scheme),
  clear: () => put('studio-scheme', 'auto'),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
};
