import { fold } from '../../fold/index.ts';
import { KIND, shippedLexicon, spellingsOf } from '../../lexicon/index.ts';
import { certainHamza } from './certain-hamza.ts';
import { type Split, splitsOf } from './splits.ts';
import { mayHavePronoun } from './ta-marbuta.ts';
import type { Speller } from './word-rule.ts';

const NOMINAL = KIND.noun | KIND.people | KIND.things | KIND.feminine | KIND.name;

/** Endings that leave a noun as it is, and a verb of the past. Not ان and ا, which end many a name. */
const INFLECTED: readonly { kinds: number; endings: readonly string[] }[] = [
  {
    kinds: KIND.noun | KIND.people | KIND.things | KIND.feminine,
    endings: 'ات ون ين تين ها هم هن هما نا كم ه تها ته تهم تهما تنا اتها اته اتهم اتنا اتهما ية يون يين'.split(' '),
  },
  { kinds: KIND.past, endings: 'ت وا نا ها هم ه تها ته تهم وها وه وهم'.split(' ') },
];
const ANYTHING = { kinds: Object.values(KIND).reduce((all, kind) => all | kind, 0), ending: '' };

/** Endings that an imperative can have too: for اكتب it is no matter that أكتب has a hamza. */
const OF_IMPERATIVES = new Set(['', 'وا', 'ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'وها', 'وه', 'وهم']);

/** Nouns of the seventh, eighth and tenth forms, whose alef has no hamza: إنتخابات, إستقبال, إجتماع. */
const JOINING = /^إ(?:ست|ن|.[تطد]).{2}/;

/**
 * The hamza of an alef where it was left out (الى, امس, الاسعار), and none where there is none (إستقبال), as far as just
 * one spelling is known: ان may be أن and إن, اعلام may be media and flags.
 */
export const hamza: Speller = (letters) => {
  if (!/[اإ]/.test(letters)) return null;
  const splits = splitsOf(letters);
  const certain = certainHamza(letters, splits);
  if (certain !== null) return certain;
  const forms = formsOf(letters, splits);
  const [only = letters] = forms;
  return forms.size === 1 && only !== letters ? only : null;
};

/** Every spelling that a reading of the word would give it; the word itself among them where it may be right. */
function formsOf(letters: string, splits: readonly Split[]): Set<string> {
  const whole = splits.flatMap((split) => [...readingsOf(letters, split, ANYTHING)]);
  const inflected = splits.flatMap((split) => inflectedReadings(letters, split));
  // كادوا is of كاد, whatever ك and أدوا would be.
  const readings = whole.length === 0 || inflected.some(({ isAsTyped }) => isAsTyped) ? inflected : whole;
  return new Set(readings.map(({ form }) => form));
}

function inflectedReadings(letters: string, split: Split): Reading[] {
  return INFLECTED.flatMap(({ kinds, endings }) =>
    endings
      .filter((ending) => split.base.length - ending.length >= 2 && split.base.endsWith(ending))
      .flatMap((ending) => [...readingsOf(letters, split, { kinds, ending })]),
  );
}

function* readingsOf(letters: string, split: Split, as: { kinds: number; ending: string }): Generator<Reading> {
  const { clitic, base, hasArticle } = split;
  const bare = base.slice(0, base.length - as.ending.length);
  const candidates = [...spellingsOf(fold(bare)), ...(/^ا?ت/.test(as.ending) ? inTa(bare) : [])];
  for (const spelling of candidates) {
    const restored = restore(bare, spelling);
    if (restored === null || (hasArticle && !isNounSpelt(spelling, candidates))) continue;
    if (restored === bare) {
      yield { form: letters, isAsTyped: true };
    } else if (as.ending === '' || (shippedLexicon.kindsOf(fold(spelling)) & as.kinds) !== 0) {
      const isSure = !isDoubtful(spelling, { letters, clitic, hasArticle, ending: as.ending });
      yield { form: isSure ? clitic + restored + as.ending : letters, isAsTyped: false };
    }
  }
}

const inTa = (bare: string): string[] => spellingsOf(`${fold(bare)}ه`).filter((spelling) => spelling.endsWith('ة'));

/** What a word would be spelt as; itself also where that can't be sure. */
type Reading = { form: string; isAsTyped: boolean };
type Place = { letters: string; clitic: string; hasArticle: boolean; ending: string };

/** How long a word must be to be seen behind one letter, since many a name begins with that letter: فاساري, كاوان. */
const LEAST: Readonly<Record<string, number>> = { و: 4, ف: 6 };

/** A reading that is too short to be sure of, or beside which the word may be right as it stands. */
function isDoubtful(spelling: string, { letters, clitic, hasArticle, ending }: Place): boolean {
  if (spelling.length < 4 && ending !== '') return true;
  if (/^[وفبكل]$/.test(clitic) && spelling.length < (LEAST[clitic] ?? 5)) return true;
  // اليم is the sea as well; ألمانيا is long enough.
  if (letters.startsWith('ال') && !hasArticle && spelling.length < 5) return true;
  if (hasArticle) return false;
  return (
    mayBeVerbWithout(spelling, ending) || (letters.endsWith('ه') && spelling.endsWith('ة') && mayHavePronoun(letters))
  );
}

/** Behind the article stand no verbs; and what is spelt like the imperative of a comparative is that comparative. */
function isNounSpelt(spelling: string, others: readonly string[]): boolean {
  if ((shippedLexicon.kindsOf(fold(spelling)) & NOMINAL) === 0) return false;
  return !(/^ا..[^يه]$/.test(spelling) && others.includes(`أ${spelling.slice(1)}`));
}

/** Whether what lacks its hamza may be an imperative (اقرأ beside أقرأ), or have it from the first person alone. */
function mayBeVerbWithout(spelling: string, ending: string): boolean {
  if (!spelling.startsWith('أ')) return false;
  const folded = fold(spelling);
  if (shippedLexicon.kindsOf(folded) === KIND.imperfect) return true;
  if (!OF_IMPERATIVES.has(ending) || spelling.length > 4) return false;
  return (shippedLexicon.kindsOf(`ي${folded.slice(1)}`) & KIND.imperfect) !== 0;
}

/** The word with the hamzas of a spelling; null where it has others than that, which makes it another word. */
function restore(bare: string, spelling: string): string | null {
  if (spelling.length < bare.length) return null;
  let restored = '';
  for (let at = 0; at < bare.length; at += 1) {
    const typed = bare.charAt(at);
    const right = spelling.charAt(at);
    const isInside = at > 0 && at < bare.length - 1 && bare.length >= 4;
    if (typed === right || !/[اأإآ]/.test(typed)) restored += typed;
    else if (typed === 'ا' && (at === 0 || isInside)) restored += right;
    else if (typed === 'إ' && right === 'ا' && at === 0 && JOINING.test(bare)) restored += right;
    else return null;
  }
  return restored;
}
