/** A word parted into what is written onto its front and the word itself, both as spelt. */
export type Split = { clitic: string; base: string; hasArticle: boolean };

const CONJUNCTIONS = ['', 'و', 'ف'];
/** What ends in the article, and the prepositions without it; ل and the article are written لل. */
const WITH_ARTICLE = ['ال', 'بال', 'كال', 'لل'];
const PREPOSITIONS = ['', 'ب', 'ك', 'ل'];

const CLITICS = CONJUNCTIONS.flatMap((conjunction) => [
  ...WITH_ARTICLE.map((letters) => ({ clitic: conjunction + letters, hasArticle: true })),
  ...PREPOSITIONS.map((letters) => ({ clitic: conjunction + letters, hasArticle: false })),
]);

/** The ways to part a word, itself without anything before it among them; what stays has two letters or more. */
export function splitsOf(letters: string): Split[] {
  const splits: Split[] = [];
  for (const { clitic, hasArticle } of CLITICS) {
    if (letters.length - clitic.length >= 2 && letters.startsWith(clitic)) {
      splits.push({ clitic, base: letters.slice(clitic.length), hasArticle });
    }
  }
  return splits;
}
