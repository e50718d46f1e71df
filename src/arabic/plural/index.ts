export { type PluralCategory, pluralCategory } from './category.ts';
export { countNoun } from './count-noun.ts';
export { accusativeOf, type Case, dualOf, type Gender, type Noun } from './noun.ts';
export { counted, NOUNS } from './nouns.ts';
export { pluralMessage } from './plural-message.ts';
