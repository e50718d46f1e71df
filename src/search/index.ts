export { MOST_PAGES, PERIODS, type Period, RESULTS_ON_PAGE, SEARCH_NAMES, SearchAsked } from './contract.ts';
export { documentOfText, holds } from './holds.ts';
export { type IndexKeeper, keepIndex } from './keep-index.ts';
export { type MemoryIndex, memoryIndex } from './memory-index.ts';
export type { Piece } from './query/marks.ts';
export { rebuildIndex } from './rebuild.ts';
export { type SearchIn, search } from './search.ts';
export { type SearchThread, startSearchThread } from './thread/start-thread.ts';
export type { Hit, Narrowed, SearchView } from './views.ts';
