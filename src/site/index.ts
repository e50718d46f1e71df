export { type Assets, readAssets } from './assets.ts';
export { renderSite, type SiteRequest } from './render-site.ts';
export type { Rendered } from './rendered.ts';
