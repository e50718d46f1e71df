export { type AddedWord, KIND, type Kind, type Lexicon, lexiconWith } from './lexicon.ts';
export { isEmptyWord, shippedLexicon } from './shipped.ts';
export { spellingsOf } from './spellings.ts';
