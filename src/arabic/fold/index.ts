export { type Folded, fold, foldWithOffsets } from './fold.ts';
