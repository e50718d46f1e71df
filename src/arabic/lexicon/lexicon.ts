import { fold } from '../fold/index.ts';

/**
 * What a word can be, as bits, since many are several things at once (علم is a noun and a verb).
 *
 * - `noun`: nouns and adjectives; takes the article, prepositions, attached pronouns, the dual.
 * - `people`: a noun or adjective with the plural in ون (معلم, سياسي).
 * - `things`: a noun whose plural in ات is its own although its feminine is another word (خزان, not only خزانة).
 * - `feminine`: ends in ة; the plural in ات is its own.
 * - `past`, `imperfect`: verbs in the third person (كتب, يكتب).
 * - `name`: a person or a place; takes the article and prepositions, and nothing at its end.
 * - `particle`: closed classes.
 */
export const KIND = {
  noun: 1,
  people: 2,
  things: 4,
  feminine: 8,
  past: 16,
  imperfect: 32,
  name: 64,
  particle: 128,
} as const;

export type Kind = keyof typeof KIND;

/** The words that are known, by their folded form. */
export type Lexicon = {
  /** The bits of `KIND`; 0 for a word that isn't known. */
  kindsOf: (folded: string) => number;
  /** The word under which a family is kept (لبنان for لبنانية); the word itself where it has no other. */
  familyOf: (folded: string) => string;
  /** Whether a known word is as often a clitic and another word (بعيد). */
  isAmbiguous: (folded: string) => boolean;
};

/** A word to add to a lexicon, spelt as printed, without article and clitics. */
export type AddedWord = { word: string; kind: Kind };

/** A lexicon with words that it doesn't have: a newsroom's own, or those that its articles teach. */
export function lexiconWith(lexicon: Lexicon, added: readonly AddedWord[]): Lexicon {
  const own = new Map<string, number>();
  for (const { word, kind } of added) addWord(own, word, kind);
  return { ...lexicon, kindsOf: (folded) => lexicon.kindsOf(folded) | (own.get(folded) ?? 0) };
}

/** Puts a word as printed among the kinds of a lexicon; what ends in ة is feminine by that. */
export function addWord(kinds: Map<string, number>, word: string, kind: Kind): void {
  const folded = fold(word);
  const ending = word.endsWith('ة') ? KIND.feminine : 0;
  kinds.set(folded, (kinds.get(folded) ?? 0) | KIND[kind] | ending);
}
