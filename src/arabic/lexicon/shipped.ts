import { fold } from '../fold/index.ts';
import { AMBIGUOUS } from './ambiguous.ts';
import { BROKEN_PLURALS } from './broken-plurals.ts';
import { IRREGULAR } from './irregular.ts';
import { addWord, KIND, type Kind, type Lexicon } from './lexicon.ts';
import { NAMES } from './names.ts';
import { EMPTY_WORDS, PARTICLES } from './particles.ts';
import { PLACES, type Place } from './places.ts';
import words from './words.json' with { type: 'json' };

type Shipped = {
  kinds: Map<string, number>;
  families: Map<string, string>;
  ambiguous: Set<string>;
  empty: Set<string>;
};

let known: Shipped | null = null;

/** The lexicon that comes with Warraq: some 25,000 words of news Arabic. Read when it is asked for the first time. */
export const shippedLexicon: Lexicon = {
  kindsOf: (folded) => shipped().kinds.get(folded) ?? 0,
  familyOf: (folded) => shipped().families.get(folded) ?? folded,
  isAmbiguous: (folded) => shipped().ambiguous.has(folded),
};

/** Whether a folded word says nothing of what a text is about (في, التي, كان). */
export const isEmptyWord = (folded: string): boolean => shipped().empty.has(folded);

/** Most programs that import this never ask; they pay nothing for it. */
function shipped(): Shipped {
  known ??= readShipped();
  return known;
}

function readShipped(): Shipped {
  const kinds = new Map<string, number>();
  const families = new Map<string, string>();
  for (const [kind, line] of Object.entries(words.kinds)) {
    if (isKind(kind)) for (const word of line.split(' ')) addWord(kinds, word, kind);
  }
  for (const name of NAMES) addWord(kinds, withoutArticle(name), 'name');
  for (const word of PARTICLES) addWord(kinds, word, 'particle');
  for (const { word, forms } of [...IRREGULAR, ...BROKEN_PLURALS]) {
    for (const form of forms) {
      addWord(kinds, form, 'noun');
      families.set(fold(form), fold(word));
    }
  }
  for (const place of PLACES) addPlace(kinds, families, place);
  return { kinds, families, ambiguous: new Set(AMBIGUOUS.map(fold)), empty: new Set(EMPTY_WORDS.map(fold)) };
}

function isKind(name: string): name is Kind {
  return name in KIND;
}

/** Inflections of a nisba, all one family with the place: لبناني, لبنانية, لبنانيون, لبنانيين, لبنانيات, لبنانيان … */
const NISBA_ENDINGS = ['', 'ه', 'ا', 'ون', 'ين', 'ات', 'ان', 'تان', 'تين'];

function addPlace(kinds: Map<string, number>, families: Map<string, string>, { names, adjectives }: Place): void {
  const bare = names.map(withoutArticle);
  const [family = ''] = bare;
  for (const name of bare) {
    addWord(kinds, name, 'name');
    families.set(fold(name), fold(family));
  }
  for (const adjective of adjectives) {
    for (const ending of NISBA_ENDINGS) {
      const form = fold(adjective) + ending;
      families.set(form, fold(family));
      kinds.set(form, (kinds.get(form) ?? 0) | KIND.noun);
    }
  }
}

/** A name is kept without its article: whoever looks for أردن means الأردن. */
const withoutArticle = (name: string): string => (name.startsWith('ال') && name.length > 4 ? name.slice(2) : name);
