import { latest, type SiteView } from '../newsroom/index.ts';
import { type SearchAsked, type SearchThread, search } from '../search/index.ts';
import type { Db } from '../storage/index.ts';
import type { Assets } from './assets.ts';
import { documentOf } from './document.tsx';
import { frameFor } from './frame-for.ts';
import { searchPage } from './pages/search/search-page.tsx';
import type { StyledPage } from './rendered.ts';

/** How many of the newest a search without results shows. */
const NEWEST = 4;

/** What a search page is rendered from. */
export type SearchRequest = {
  readonly db: Db;
  readonly thread: SearchThread;
  /** The paper as it is now. */
  readonly site: SiteView;
  readonly asked: SearchAsked;
  readonly origin: string;
  readonly now: Date;
  readonly assets: Assets;
};

/**
 * The page of a search, whole. It is made for each that asks and kept by nobody: there are as many as there are
 * questions, and what is taken away has to be gone from all of them at once.
 */
export async function renderSearch(request: SearchRequest): Promise<StyledPage> {
  const { db, thread, site, asked, origin, now, assets } = request;
  const view = await search({ db, thread, sections: site.sections, zone: site.zone, now }, asked);
  const isFound = view.state === 'found' || view.state === 'some';
  const newest = isFound ? [] : (await latest(db, { of: 'paper' }, NEWEST)).map(({ card }) => card);
  const frame = frameFor({ site, origin, assets });
  return { html: documentOf(searchPage(view, newest, frame), frame), style: frame.sheet };
}
