export { compileWordList, type ListEntry, type WordList } from './compile.ts';
export { hitsOf } from './hits.ts';
export type { Hit } from './word-hits.ts';
