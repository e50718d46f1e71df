import { fold } from '../../../../arabic/fold/index.ts';
import type { Locale } from '../../../say.tsx';

/** A zone by its IANA name, and by what its clocks are called in a language (CLDR, generic location format). */
export type Zone = { readonly id: string; readonly called: string; readonly found: string };

/** The zones that the browser knows, and the one that is set, which may be none of them. */
export function zonesIn(locale: Locale, set: string): readonly Zone[] {
  return [...new Set([set, ...Intl.supportedValuesOf('timeZone')])].map((id) => {
    const called = calledIn(locale, id);
    return { id, called, found: fold(`${id.replaceAll('_', ' ')} ${called} ${calledIn(other(locale), id)}`) };
  });
}

const other = (locale: Locale): Locale => (locale === 'ar' ? 'en' : 'ar');

const calledIn = (locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** Whether each typed word is in a zone's names, however it is spelt. */
export const isZoneFor = ({ found }: Zone, typed: string): boolean =>
  fold(typed)
    .split(/\s+/)
    .every((word) => found.includes(word));
