import { KIND, type Lexicon } from '../lexicon/index.ts';
import { familiesOf } from '../stem/index.ts';
import { type Ending, isBefore } from './affixes.ts';
import type { EntryEnd } from './compile.ts';
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
  // Of the same length: ل and an entry with its article lose a letter, what is stretched has more.
  const isRespelt =
    spelt !== null && spelt !== before.letters + form && spelt.length === before.letters.length + form.length;
  if (spelt !== null && (isRespelt || isGlued)) {
    const families = familiesOf(spelt, lexicon).filter((family) => lexicon.kindsOf(family) !== 0);
    if (families.some((family) => family !== end.letters)) return true;
  }
  for (let head = 0; head < before.letters.length; head += 1) {
    if (!isBefore(before.letters.slice(0, head), 'any')) continue;
    const clitic = before.letters.slice(head);
    const word = clitic + form;
    const isKnown =
      clitic === ARTICLE
        ? (lexicon.kindsOf(word) & (hasHamza(letters, head, text) ? ANYTHING : KIND.particle)) !== 0
        : lexicon.kindsOf(word) !== 0 || (!before.hasArticle && isFormOfKnown(word, { end, letters, text }, lexicon));
    if (isKnown) return true;
  }
  return false;
}

/**
 * An entry with an ending that is a word by itself: رضا, طالبان; or her إبل, for the accusative of أبله. A feminine is a
 * word of its own as often as not.
 */
function isOtherWord(form: string, ending: Ending, lexicon: Lexicon): boolean {
  const kinds = lexicon.kindsOf(form);
  if (ending.makes !== 'accusative') return (kinds & (KIND.name | KIND.particle)) !== 0;
  return kinds !== 0 || endsBy(form, 'ها', NOUN, lexicon);
}

/**
 * وزنا is the accusative of وزن, وصلت she of وصل, كتفها her كتف; and وحيه his وحي, if ة isn't written. An entry of four
 * letters that ends in ه (تافه) is too long to be one by chance.
 */
function isFormOfKnown(
  word: string,
  { end, letters, text }: { end: EntryEnd; letters: readonly Letter[]; text: string },
  lexicon: Lexicon,
): boolean {
  const last = letters.at(-1);
  const mayBeOwned =
    (TA_AT_END.test(end.entry) || end.letters.length <= 3) &&
    last !== undefined &&
    !TA_AT_END.test(text.slice(last.start, last.end));
  return (
    (mayBeOwned && endsBy(word, 'ه', NOUN, lexicon)) ||
    ['ا', 'ها'].some((ending) => endsBy(word, ending, NOUN, lexicon)) ||
    ['ت', 'وا', 'نا'].some((ending) => endsBy(word, ending, KIND.past, lexicon))
  );
}

function endsBy(word: string, ending: string, kinds: number, lexicon: Lexicon): boolean {
  if (!word.endsWith(ending) || word.length - ending.length < 3) return false;
  return (lexicon.kindsOf(word.slice(0, -ending.length)) & kinds) !== 0;
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
