import { KIND, type Lexicon } from '../lexicon/index.ts';
import { type Ending, isBefore } from './affixes.ts';
import type { Reading } from './readings.ts';
import { type Letter, unstretched } from './written.ts';

const NOUN = KIND.noun | KIND.people | KIND.things | KIND.feminine;
const ANYTHING = Object.values(KIND).reduce<number>((all, kind) => all | kind, 0);
const ARTICLE = 'ال';
/** A ة, as letter or presentation form, with the signs on it. */
const TA_AT_END = /[ةﺓﺔ]\p{M}*$/u;

/**
 * Whether letters that can be read as an entry with something before or behind it are a known word of another meaning:
 * وكيل is no و and كيل. The entry alone never is, nor with the article, which is read as one unless its alef
 * carries a hamza (ألعاب).
 */
export function isInnocent(
  reading: Reading,
  letters: readonly Letter[],
  { text, lexicon }: { text: string; lexicon: Lexicon },
): boolean {
  const { before, end, ending, isGlued } = reading;
  const form = end.letters.replaceAll(' ', '') + (ending?.letters ?? '');
  if (ending !== null && isOtherWord(form, ending, lexicon)) return true;
  const spelt = spelling(letters);
  if (before.letters === '') {
    const isAsListed = spelt === null || spelt === form;
    return (isGlued || !isAsListed) && spelt !== null && lexicon.kindsOf(spelt) !== 0;
  }
  if (spelt !== null && spelt !== before.letters + form && lexicon.kindsOf(spelt) !== 0) return true;
  for (let head = 0; head < before.letters.length; head += 1) {
    if (!isBefore(before.letters.slice(0, head), 'any')) continue;
    const clitic = before.letters.slice(head);
    const word = clitic + form;
    const isKnown =
      clitic === ARTICLE
        ? (lexicon.kindsOf(word) & (hasHamza(letters, head, text) ? ANYTHING : KIND.particle)) !== 0
        : lexicon.kindsOf(word) !== 0 ||
          (!before.hasArticle && isFormOfKnown(word, { entry: end.entry, letters, text }, lexicon));
    if (isKnown) return true;
  }
  return false;
}

/** An entry with an ending that is a word by itself: رضا, طالبان. A feminine is a word of its own as often as not. */
function isOtherWord(form: string, ending: Ending, lexicon: Lexicon): boolean {
  const kinds = lexicon.kindsOf(form);
  return (kinds & (ending.makes === 'accusative' ? ANYTHING : KIND.name | KIND.particle)) !== 0;
}

/** وزنا is the accusative of وزن, وصلت she of وصل; and وحيه his وحي, if the entry is حية and ة isn't written. */
function isFormOfKnown(
  word: string,
  { entry, letters, text }: { entry: string; letters: readonly Letter[]; text: string },
  lexicon: Lexicon,
): boolean {
  const last = letters.at(-1);
  const isOwned = TA_AT_END.test(entry) && last !== undefined && !TA_AT_END.test(text.slice(last.start, last.end));
  const endsBy = (ending: string, kinds: number): boolean =>
    word.endsWith(ending) &&
    word.length - ending.length >= 3 &&
    (lexicon.kindsOf(word.slice(0, -ending.length)) & kinds) !== 0;
  return (isOwned && endsBy('ه', NOUN)) || endsBy('ا', NOUN) || ['ت', 'وا', 'نا'].some((one) => endsBy(one, KIND.past));
}

/** The folded letters as written, what is stretched once; null where a sign stands for a letter. */
function spelling(letters: readonly Letter[]): string | null {
  if (letters.some(({ kind }) => kind !== 'letter')) return null;
  return unstretched(letters);
}

function hasHamza(letters: readonly Letter[], at: number, text: string): boolean {
  const letter = letters[at];
  return letter !== undefined && /^[أإآ]/.test(text.slice(letter.start, letter.end).normalize('NFKC'));
}
