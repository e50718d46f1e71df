export { type Assets, readAssets } from './assets.ts';
export { BRAND_FILES, type BrandFile, brandKey } from './brand/brand.ts';
export { drawCard, drawIcon, drawLogo } from './brand/draw-brand.ts';
export { manifestOf } from './brand/manifest.ts';
export { maintenancePage, type WholePage } from './pages/notice/maintenance-page.tsx';
export { renderSearch, type SearchRequest } from './render-search.ts';
export { renderSite, type SiteRequest } from './render-site.ts';
export type { Rendered } from './rendered.ts';
export { targetKey } from './target-key.ts';
