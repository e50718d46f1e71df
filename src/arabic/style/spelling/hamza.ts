import { fold } from '../../fold/index.ts';
import { KIND, shippedLexicon } from '../../lexicon/index.ts';
import { spellingsOf } from '../../lexicon/spellings.ts';
import { CERTAIN_NOUNS, CERTAIN_PARTICLES, CERTAIN_VERBS } from './certain.ts';
import { type Split, splitsOf } from './splits.ts';
import { mayHavePronoun } from './ta-marbuta.ts';
import type { Speller } from './word-rule.ts';

const NOMINAL = KIND.noun | KIND.people | KIND.things | KIND.feminine | KIND.name;

/** Endings that leave a noun or a verb of the past as it is. Not ان and ا, which end many a name. */
const ENDINGS =
  'ات ون ين تين ها هم هن هما نا كم ه ت وا تها ته تهم تهما تنا اتها اته اتهم اتنا اتهما ونها ونه وها وه وهم ية يون يين'.split(
    ' ',
  );
/** Without ته and تها, by which اصابته may be أصابته and إصابته. */
const PAST_ENDINGS = ['', 'ت', 'وا', 'نا', 'ا', 'تا', 'ه', 'ها', 'هم', 'وه', 'وها', 'وهم'];

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
  const certain = certainOf(letters, splits);
  if (certain !== null) return certain;
  const spellings = formsOf(letters, splits);
  const [only = letters] = spellings;
  return spellings.size === 1 && only !== letters ? only : null;
};

/** Each of the words that are certain, by its spelling without hamza and with ى where a careless ي may stand. */
const byBare = (words: ReadonlySet<string>) => new Map([...words].map((word) => [bareOf(word), word]));
const bareOf = (word: string): string => word.replace(/[أإآ]/g, 'ا').replace(/ي$/, 'ى');

const PARTICLE_OF = byBare(CERTAIN_PARTICLES);
const NOUN_OF = byBare(CERTAIN_NOUNS);
const VERB_OF = byBare(CERTAIN_VERBS);

function certainOf(letters: string, splits: readonly Split[]): string | null {
  // واحد is one, not أحد behind و.
  const isKnown = shippedLexicon.kindsOf(fold(letters)) !== 0;
  for (const { clitic, base } of splits) {
    if (!base.includes('ا')) continue;
    const isPlain = /^[وف]?$/.test(clitic);
    const particle = isPlain && (clitic === '' || base.length > 2) ? particleOf(base) : undefined;
    const word =
      particle ??
      (clitic !== '' && isKnown ? undefined : (NOUN_OF.get(bareOf(base)) ?? (isPlain ? verbOf(base) : undefined)));
    if (word === undefined) continue;
    // ى and ي are another rule's.
    const restored = word.slice(0, -1) + (/[ىي]$/.test(base) ? base.slice(-1) : word.slice(-1));
    if (restored !== base && addsHamzasOnly(base, restored) && !isShortBehindLetter(clitic, base))
      return clitic + restored;
  }
  return null;
}

/** أصابته is no careless إصابته. */
const addsHamzasOnly = (base: string, restored: string): boolean =>
  [...base].every((typed, at) => typed === restored.charAt(at) || typed === 'ا');

/** باول is a name, and not بأول. */
const isShortBehindLetter = (clitic: string, base: string): boolean => base.length < 4 && /^[وف]?[بك]$/.test(clitic);

/** الي may also be إليّ or آلي, so only the letter as printed will do; but اى is أي whatever its letter. */
function particleOf(base: string): string | undefined {
  return base.endsWith('ي') && base !== 'اي' ? undefined : PARTICLE_OF.get(bareOf(base));
}

function verbOf(base: string): string | undefined {
  if (base.endsWith('ي')) return undefined;
  for (const ending of PAST_ENDINGS) {
    const verb = base.endsWith(ending) ? VERB_OF.get(bareOf(base.slice(0, base.length - ending.length))) : undefined;
    if (verb !== undefined && (ending === '' || !/(?:ى|ت|وا)$/.test(verb))) return verb + ending;
  }
  return undefined;
}

/** Every spelling that a reading of the word would give it; the word itself among them where it may be right. */
function formsOf(letters: string, splits: readonly Split[]): Set<string> {
  const whole = new Set<string>();
  for (const split of splits) for (const form of readingsOf(letters, split, '')) whole.add(form);
  const inflected = new Set<string>();
  for (const split of splits) {
    for (const ending of ENDINGS) {
      if (split.base.length - ending.length >= 2 && split.base.endsWith(ending)) {
        for (const form of readingsOf(letters, split, ending)) inflected.add(form);
      }
    }
  }
  if (whole.size === 0) return inflected;
  // كادوا is of كاد, whatever ك and أدوا would be.
  return inflected.has(letters) ? inflected : whole;
}

function* readingsOf(letters: string, { clitic, base, hasArticle }: Split, ending: string): Generator<string> {
  const bare = base.slice(0, base.length - ending.length);
  const candidates = [...spellingsOf(fold(bare)), ...(/^ا?ت/.test(ending) ? inTa(bare) : [])];
  for (const spelling of candidates) {
    if (hasArticle && !isNounSpelt(spelling, candidates)) continue;
    const restored = restore(bare, spelling);
    if (restored === null) continue;
    const isPlain = restored === bare;
    yield isPlain || isDoubtful(spelling, { letters, clitic, hasArticle, ending })
      ? letters
      : clitic + restored + ending;
  }
}

const inTa = (bare: string): string[] => spellingsOf(`${fold(bare)}ه`).filter((spelling) => spelling.endsWith('ة'));

type Reading = { letters: string; clitic: string; hasArticle: boolean; ending: string };

/** How long a word must be to be seen behind one letter, since many a name begins with that letter: فاساري, كاوان. */
const LEAST: Readonly<Record<string, number>> = { و: 4, ف: 6 };

/** A reading that is too short to be sure of, or beside which the word may be right as it stands. */
function isDoubtful(spelling: string, { letters, clitic, hasArticle, ending }: Reading): boolean {
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
  return !(/^ا[^ي]{2}[^يه]$/.test(spelling) && others.includes(`أ${spelling.slice(1)}`));
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
