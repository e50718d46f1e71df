import type { Kind } from '../src/arabic/lexicon/index.ts';
import { SHORT_NOUNS, THINGS } from './hand.ts';
import type { Speller } from './hunspell.ts';

/** A word as printed, and what it can be. */
export type Entry = { word: string; kinds: ReadonlySet<Kind> };

const IMPERFECT = /^[يتنأ]/;

/** What each word can be, told by which endings and clitics hunspell lets it have and which of those forms are attested. */
export function classify(words: readonly string[], attested: ReadonlySet<string>, speller: Speller): Entry[] {
  const forms = words.flatMap((word) => [`ال${word}`, `س${word}`, `${word}وا`, `${word}ت`, `${word}ون`, `ال${word}ون`]);
  const accepted = speller.accepted([...new Set(forms)]);
  const is = (form: string) => accepted.has(form);
  const stands = (...forms: string[]) => forms.some((form) => attested.has(form));

  return words
    .map((word): Entry => {
      const kinds = new Set<Kind>();
      const noun = is(`ال${word}`) && (word.length > 2 || SHORT_NOUNS.has(word));
      const imperfect = IMPERFECT.test(word) && is(`س${word}`);
      if (imperfect) kinds.add('imperfect');
      if (!imperfect && word.length > 2 && (is(`${word}وا`) || is(`${word}ت`)) && !word.endsWith('ة'))
        kinds.add('past');
      if (noun) {
        const people =
          is(`ال${word}ون`) &&
          stands(`${word}ون`, `ال${word}ون`, `وال${word}ون`, `ال${word}ين`, `${word}ين`, `لل${word}ين`);
        kinds.add(people ? 'people' : 'noun');
        if (THINGS.has(word)) kinds.add('things');
      }
      return { word, kinds };
    })
    .filter(({ kinds }) => kinds.size > 0);
}
