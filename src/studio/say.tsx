import { createContext, useContext } from 'react';
import type { Digits } from '../arabic/numbers/index.ts';
import type { StudioWords } from './words.ts';

/** The languages that the studio speaks. */
export type Locale = 'ar' | 'en';

/** What is said in one language, once it is known in which digits. */
export type Catalogue = (digits: Digits) => StudioWords;

/** Each language comes by itself, when it is asked for. */
export async function wordsIn(locale: Locale): Promise<Catalogue> {
  const { studio } = await (locale === 'ar' ? import('../messages/ar/studio.ts') : import('../messages/en/studio.ts'));
  return studio;
}

type Speaking = {
  readonly say: StudioWords;
  readonly locale: Locale;
  readonly digits: Digits;
  readonly speak: (locale: Locale) => Promise<void>;
};

export const SpeakingContext = createContext<Speaking | null>(null);

function useSpeaking(): Speaking {
  const speaking = useContext(SpeakingContext);
  if (speaking === null) throw new Error('nothing is said outside the studio');
  return speaking;
}

/** What the studio says, in the person's language. */
export const useSay = (): StudioWords => useSpeaking().say;

/** The language and the digits, and how to change the language. */
export function useLocale(): Omit<Speaking, 'say'> {
  return useSpeaking();
}
