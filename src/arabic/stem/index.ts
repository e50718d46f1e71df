export { type SpeltWord, speltWords } from './exact.ts';
export { familiesOf } from './stem.ts';
export { type Term, type TermReader, termReader, termsOf } from './terms.ts';
