import { KIND } from '../lexicon/index.ts';

/** What may stand before a word and is written as one with it, and the kinds of words it can stand before. */
export type Clitic = {
  letters: string;
  before: number;
  hasArticle: boolean;
  /** What taking it off costs beside other readings, in letters; the article, the commonest of all, a little less. */
  cost: number;
};

const NOMINAL = KIND.noun | KIND.people | KIND.things | KIND.feminine | KIND.name;
const ANY = NOMINAL | KIND.past | KIND.imperfect | KIND.particle;

/**
 * The clitics of Arabic in their written order: a conjunction (و, ف), a preposition (ب, ك, ل) or the mark of the
 * future (س), the article. ل and the article are written لل. Longest first.
 * After any grammar of Arabic; the combinations are those of light10 (Larkey, Ballesteros, Connell 2007) and more.
 */
export const CLITICS: readonly Clitic[] = ['', 'و', 'ف']
  .flatMap((conjunction): Clitic[] => [
    ...['بال', 'كال', 'لل', 'ال'].map((article) => ({
      letters: conjunction + article,
      before: NOMINAL,
      hasArticle: true,
      cost: conjunction.length + (article === 'لل' ? 1 : article.length - 0.5),
    })),
    ...['ب', 'ك', 'ل'].map((preposition) => ({
      letters: conjunction + preposition,
      // Before a verb, ل is "to" or "let".
      before: NOMINAL | KIND.particle | (preposition === 'ل' ? KIND.imperfect : 0),
      hasArticle: false,
      cost: conjunction.length + 1,
    })),
    // Rarer than a noun that begins with it and ends in a pronoun: سيدهم.
    { letters: `${conjunction}س`, before: KIND.imperfect, hasArticle: false, cost: conjunction.length + 2 },
    ...(conjunction === '' ? [] : [{ letters: conjunction, before: ANY, hasArticle: false, cost: 1 }]),
  ])
  .sort((one, other) => other.letters.length - one.letters.length);
