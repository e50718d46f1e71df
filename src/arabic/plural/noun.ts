/** Grammatical gender, which واحد and واحدة follow. */
export type Gender = 'm' | 'f';

/** The case of a dual: after a preposition it is genitive. */
export type Case = 'nom' | 'gen';

/**
 * A noun that is counted. Broken plurals follow no rule, so singular and plural are written down;
 * dual and accusative follow the spelling and are given only where they don't.
 */
export type Noun = {
  gender: Gender;
  singular: string;
  /** In the genitive, as after 3 to 10: محررين, not محررون; ثوانٍ. */
  plural: string;
  /** After لا, where it differs: ثواني. */
  pluralAfterLa?: string;
  dual?: Record<Case, string>;
  /** After 11 to 99, where it differs. */
  accusative?: string;
};

/** How the end of a singular changes: [end, nominative dual, genitive dual, accusative]; the first that fits counts. */
const ENDINGS: readonly (readonly [RegExp, string, string, string])[] = [
  [/ة$/, 'تان', 'تين', 'ة'],
  [/ى$/, 'يان', 'يين', 'ى'],
  [/أ$/, 'آن', 'أين', 'أً'],
  [/اء$/, 'اءان', 'اءين', 'اءً'],
  // A lone hamza after a letter that joins gets a seat before the new ending: شيئان, but جزءان.
  [/(?<=[بتثجحخسشصضطظعغفقكلمنهي])ء$/, 'ئان', 'ئين', 'ئًا'],
  [/$/, 'ان', 'ين', 'ًا'],
];

/** The two of it. */
export function dualOf(noun: Noun, grammaticalCase: Case): string {
  if (noun.dual) return noun.dual[grammaticalCase];
  const [end, nominative, genitive] = endingOf(noun.singular);
  return noun.singular.replace(end, grammaticalCase === 'nom' ? nominative : genitive);
}

/** The singular as it stands after 11 to 99. */
export function accusativeOf(noun: Noun): string {
  if (noun.accusative) return noun.accusative;
  const [end, , , accusative] = endingOf(noun.singular);
  return noun.singular.replace(end, accusative);
}

function endingOf(singular: string) {
  const ending = ENDINGS.find(([end]) => end.test(singular));
  if (ending === undefined) throw new RangeError(`no ending fits ${singular}`);
  return ending;
}
