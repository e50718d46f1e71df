import { isEmptyWord, speltWords, type TermReader } from '../../arabic/index.ts';

/** What is read of a query, in UTF-16 units: more than anybody types, and little enough to be answered at once. */
export const LONGEST_QUERY = 400;
const MOST_WORDS = 16;

/** What a reader looks for: all the words, in whatever form, and all the phrases, spelt and joined as typed. */
export type Query = {
  /** Each by the families of which any will do. */
  words: readonly (readonly string[])[];
  phrases: readonly (readonly string[])[];
};

/** Quotation marks by which people ask for a phrase, opening and closing. */
const QUOTED = /"([^"]*)"|«([^«»]*)»|“([^“”„]*)”|„([^“”„]*)[“”]/g;

/**
 * Reads what was typed into a search field. Nothing in it is an operator; what stands in quotation marks is a phrase,
 * and a mark without its other half is passed over. Words that say nothing (في, التي) count only where there are no
 * others.
 *
 * @example parseQuery('أسعار "البنك المركزي"', termReader()) // { words: [['سعر']], phrases: [['البنك', 'المركزي']] }
 */
export function parseQuery(typed: string, read: TermReader): Query {
  const text = typed.slice(0, LONGEST_QUERY);
  const phrases: string[][] = [];
  const rest = text.replace(QUOTED, (_, ...groups: (string | number | undefined)[]) => {
    const quoted = groups.slice(0, 4).find((group) => typeof group === 'string');
    const words = speltWords(String(quoted ?? '')).map(({ spelling }) => spelling);
    if (words.length > 0) phrases.push(words.slice(0, MOST_WORDS));
    return ' ';
  });
  const words = withoutTwins(read(rest).map(({ families }) => families));
  const telling = words.filter((families) => !families.every(isEmptyWord));
  const kept = telling.length > 0 || phrases.length > 0 ? telling : words;
  return { words: kept.slice(0, MOST_WORDS), phrases: phrases.slice(0, MOST_WORDS) };
}

/** Whether a query asks for nothing at all, as one of punctuation does. */
export const isNothing = ({ words, phrases }: Query): boolean => words.length === 0 && phrases.length === 0;

function withoutTwins(words: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(words.map((families) => [families.join(' '), families])).values()];
}
