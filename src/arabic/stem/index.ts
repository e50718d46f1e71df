export { type SpeltWord, speltWords } from './exact.ts';
export { familiesOf } from './stem.ts';
export { type Sought, type Term, type TermReader, termReader, termsOf } from './terms.ts';
export { type MemorySize, type WordMemory, wordMemory } from './word-memory.ts';
