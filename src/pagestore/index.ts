export { compressed, type Encoding, encodingFor } from './encoding.ts';
export { createPageStore, type PageStore, pathOf, type StoreCounts } from './page-store.ts';
export type { Rendered } from './rendered.ts';
export { bodyOf, type StoredPage } from './stored-page.ts';
