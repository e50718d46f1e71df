/*
 * Makes src/arabic/lexicon/words.json. A developer's tool: the product never runs it. How, from what and under which
 * licences stands in docs/decisions/0017-lexicon.md.
 *
 *   node lexicon/make.ts            writes the file
 *   node lexicon/make.ts --review   prints what a person should look at: words that read like others with a clitic
 *
 * Needs Debian's tesseract-ocr, tesseract-ocr-ara, tesseract-ocr-script-arab, hunspell and hunspell-ar.
 */
import { writeFileSync } from 'node:fs';
import { fold } from '../src/arabic/fold/index.ts';
import { KIND, type Lexicon } from '../src/arabic/lexicon/index.ts';
import { familiesOf } from '../src/arabic/stem/index.ts';
import { attestedWords } from './attested.ts';
import { classify, type Entry } from './classify.ts';
import { lexiconOf } from './draft.ts';
import { LEFT_OUT, WHOLE } from './hand.ts';
import { dictionaryStems, Speller } from './hunspell.ts';
import { namesAmong } from './names.ts';

const OUT = new URL('../src/arabic/lexicon/words.json', import.meta.url);

const attested = attestedWords();
const stems = dictionaryStems();
const speller = new Speller();
const bases = [...attested].filter((word) => (stems.has(word) || WHOLE.has(word)) && !LEFT_OUT.has(word));
const candidates = [...bases, ...femininesOf(attested, speller)].sort();
const entries = withoutForms(classify(candidates, attested, speller));
const names = namesAmong(attested, entries, speller);

if (process.argv.includes('--review')) review(entries);
else write(entries, names);

/**
 * Words in ة that the dictionary only makes of others, and that are words of their own for us: كبيرة, والدة, فعالية.
 * That the article can stand before one tells that it begins with no clitic.
 */
function femininesOf(attested: ReadonlySet<string>, speller: Speller): string[] {
  const isAttested = (word: string) => attested.has(word) || attested.has(`ال${word}`);
  const ofStems = [...stems].map((stem) => `${stem}ة`).filter((word) => isAttested(word) && !stems.has(word));
  const possible = [...attested].filter(
    (word) => word.endsWith('ة') && word.length > 3 && attested.has(`ال${word}`) && !stems.has(word),
  );
  const accepted = speller.accepted(possible.flatMap((word) => [word, `ال${word}`]));
  const whole = possible.filter((word) => accepted.has(word) && accepted.has(`ال${word}`) && !word.startsWith('ال'));
  return [...new Set([...whole, ...speller.accepted(ofStems)])].filter((word) => !LEFT_OUT.has(word));
}

/**
 * The dictionary has forms as words of their own: sound plurals, verbs of another person, the accusative, a noun with
 * its pronoun. They are forms of the word that they are read as, but for those that a person knows to be whole.
 */
function withoutForms(all: readonly Entry[]): Entry[] {
  const lexicon = lexiconOf(all);
  return all.filter((entry) => {
    if (WHOLE.has(entry.word) || !mayBeForm(entry, lexicon)) return true;
    const folded = fold(entry.word);
    const others = { ...lexicon, kindsOf: (other: string) => (other === folded ? 0 : lexicon.kindsOf(other)) };
    const families = familiesOf(entry.word, others);
    return families.includes(folded) && families.length === 1;
  });
}

function mayBeForm({ word, kinds }: Entry, lexicon: Lexicon): boolean {
  if (word.startsWith('وو')) return true;
  const isVerbAlone = !kinds.has('noun') && !kinds.has('people');
  const bare = lexicon.kindsOf(fold(word.slice(0, -1)));
  if (isVerbAlone) return /(?:ت|نا|وا|ا|ه|ها|هم|ون|ان)$/.test(word);
  if (word.endsWith('ا')) return (bare & KIND.noun) !== 0;
  if (word.endsWith('ه')) return (bare & KIND.noun) !== 0 || (lexicon.kindsOf(fold(word)) & KIND.feminine) !== 0;
  return word.endsWith('ات');
}

function write(all: readonly Entry[], names: readonly string[]): void {
  const kinds = { noun: '', people: '', things: '', past: '', imperfect: '', name: names.join(' ') };
  for (const kind of ['noun', 'people', 'things', 'past', 'imperfect'] as const) {
    kinds[kind] = all
      .filter((entry) => entry.kinds.has(kind))
      .map(({ word }) => word)
      .join(' ');
  }
  const about =
    'Made by lexicon/make.ts from the word lists of Tesseract (Google, Apache-2.0); docs/decisions/0017-lexicon.md says how.';
  writeFileSync(OUT, `${JSON.stringify({ about, licence: 'Apache-2.0', kinds }, null, 1)}\n`);
  for (const [kind, words] of Object.entries(kinds)) console.log(kind, words.split(' ').length);
}

function review(all: readonly Entry[]): void {
  const lexicon = lexiconOf(all);
  for (const { word } of all) {
    const folded = fold(word);
    const without = { ...lexicon, kindsOf: (other: string) => (other === folded ? 0 : lexicon.kindsOf(other)) };
    const [family = ''] = familiesOf(word, without);
    if (family !== folded) console.log(word, family);
  }
}
