export { partsOfName } from './compounds.ts';
export { plainNumber, type Word, wordsOf } from './words.ts';
