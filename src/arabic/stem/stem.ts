import { fold } from '../fold/index.ts';
import { lettersAlone, lettersForShapes } from '../letters/index.ts';
import { KIND, type Lexicon, shippedLexicon } from '../lexicon/index.ts';
import { CLITICS } from './clitics.ts';
import { inflectionsOf, type Reading, wholeWord } from './inflections.ts';

const ARTICLE = 'ال';
/** No word of Arabic is nearly as long, with all its clitics; what is longer was never a word, and is not read as one. */
const LONGEST_WORD = 40;
const NOMINAL = KIND.noun | KIND.people | KIND.things | KIND.feminine | KIND.name;
const ANYTHING = Object.values(KIND).reduce((all, kind) => all | kind, 0);

/**
 * The families that a word belongs to, folded: itself without clitics, attached pronouns and the endings of sound
 * plural, dual and nisba, as far as what stays is a word that the lexicon knows. Mostly one; two where the spelling can
 * be read both ways (كتابه is كتاب and كتابة; قوتها is قوة and قوت). Two words count as one where they share a family.
 *
 * Of a word that the lexicon doesn't know only the article and what can be no other ending come off. Broken plurals join
 * their singular as far as the lexicon lists them; the feminine of an adjective is a family of its own.
 *
 * @param word one word as written, without spaces
 * @example familiesOf('وبالتزامن') // ['تزامن']
 * @example familiesOf('طالبان') // ['طالبان'], which is no two of طالب
 */
export function familiesOf(word: string, lexicon: Lexicon = shippedLexicon): readonly string[] {
  const letters = lettersAlone(lettersForShapes(word));
  const folded = fold(letters);
  if (folded.length > LONGEST_WORD) return [folded];
  const written = { endsInTa: letters.endsWith('ة'), hasBareArticle: letters.startsWith(ARTICLE) };
  const families =
    ofKnown(folded, written, lexicon) ??
    firstKnown([otherHamza(folded), ...withSeats(folded)], (spelling) => ofKnown(spelling, written, lexicon)) ??
    ofUnknown(folded);
  // Readings often meet in one family: كتابه owned, and as typed.
  return [...new Set(families)];
}

function firstKnown<T>(spellings: readonly string[], of: (spelling: string) => T | null): T | null {
  for (const spelling of spellings) {
    const known = of(spelling);
    if (known !== null) return known;
  }
  return null;
}

type Written = { endsInTa: boolean; hasBareArticle: boolean };

/** Null where no reading leaves a known word. */
function ofKnown(folded: string, { endsInTa, hasBareArticle }: Written, lexicon: Lexicon): readonly string[] | null {
  const whole = wholeWord(folded, { endsInTa, hasArticle: false }, lexicon);
  if (whole === null) return cheapest(folded, endsInTa, lexicon)?.families ?? null;
  const others = hasBareArticle
    ? withoutArticle(folded, endsInTa, lexicon)
    : lexicon.isAmbiguous(folded)
      ? (cheapest(folded, endsInTa, lexicon)?.families ?? [])
      : [];
  return [...others, ...whole];
}

/** A hamza that was typed as its seat alone, within the word: مسوول for مسؤول, رييس for رئيس. */
function withSeats(folded: string): string[] {
  const spellings: string[] = [];
  for (let at = 1; at < folded.length - 1; at += 1) {
    if (folded[at] === 'و' || folded[at] === 'ي') spellings.push(`${folded.slice(0, at)}ئ${folded.slice(at + 1)}`);
  }
  return spellings;
}

/** The last hamza of a word, often written in the other way: قاريء for قارئ, شئ for شيء. */
function otherHamza(folded: string): string {
  if (folded.endsWith('يء')) return `${folded.slice(0, -2)}ئ`;
  return folded.endsWith('ئ') ? `${folded.slice(0, -1)}يء` : folded;
}

/** A known word that is written like the article and another one: الأم reads like آلام without its signs. */
function withoutArticle(folded: string, endsInTa: boolean, lexicon: Lexicon): readonly string[] {
  const rest = folded.slice(ARTICLE.length);
  return rest.length < 2 ? [] : (wholeWord(rest, { endsInTa, hasArticle: true }, lexicon, NOMINAL) ?? []);
}

/**
 * The reading that takes the fewest letters off; an ending before a clitic, where both take as many. Of two clitics that
 * take as many, both: للجنة is for the committee, and for paradise.
 */
function cheapest(folded: string, endsInTa: boolean, lexicon: Lexicon): Reading | null {
  let best = inflectionsOf(folded, ANYTHING, { endsInTa, hasArticle: false }, lexicon);
  let isByClitic = false;
  for (const { letters, before, hasArticle, cost: ofClitic } of CLITICS) {
    if (!folded.startsWith(letters) || folded.length - letters.length < 2) continue;
    const rest = folded.slice(letters.length);
    const reading = readingOf(rest, before, { endsInTa, hasArticle }, lexicon);
    if (reading === null) continue;
    const cost = reading.cost + ofClitic;
    if (best === null || cost < best.cost) best = { ...reading, cost };
    else if (cost === best.cost && isByClitic) best = { families: [...best.families, ...reading.families], cost };
    else continue;
    isByClitic = true;
  }
  return best;
}

function readingOf(
  rest: string,
  before: number,
  place: { endsInTa: boolean; hasArticle: boolean },
  lexicon: Lexicon,
): Reading | null {
  if (before === KIND.imperfect && !isFuture(rest, lexicon)) return null;
  const whole = wholeWord(rest, place, lexicon, before);
  return whole === null ? inflectionsOf(rest, before, place, lexicon) : { families: whole, cost: 0 };
}

/** What can follow the س of the future: سيعلن, ستدفع; سنجار is no نجار, and سندي no ندي. */
function isFuture(rest: string, lexicon: Lexicon): boolean {
  if (rest.startsWith('ي')) return true;
  if (rest.length < 4) return false;
  return rest.startsWith('ت') || (/^[نا]/.test(rest) && (lexicon.kindsOf(rest) & NOMINAL) === 0);
}

/** Who does something, or is brought to it, by the shape of the word: مانح, مسعف, مستثمر. */
const PARTICIPLE = /^(?:.ا..|م.{3,5})$/;

/**
 * Names mostly: السيسي is سيسي. An ending comes off where the whole word tells that it is one: يون and يين, يتان and
 * يتين, ات behind four letters (of a word in ة: مفاوضات), ون and ين behind a participle.
 */
function ofUnknown(folded: string): readonly string[] {
  const clitic = CLITICS.find(
    ({ letters, hasArticle }) => hasArticle && folded.startsWith(letters) && folded.length - letters.length >= 3,
  );
  const bare = clitic === undefined ? folded : folded.slice(clitic.letters.length);
  if (bare.length < 6) return [bare];
  const shorter = bare.slice(0, -2);
  if (/[وي]ن$/.test(bare) && (shorter.endsWith('ي') || PARTICIPLE.test(shorter))) return [shorter];
  if (bare.endsWith('ات')) return [`${shorter}ه`];
  return [/يت[اي]ن$/.test(bare) ? `${bare.slice(0, -3)}ه` : bare];
}
