import { followedOf } from './follow.ts';
import type { SearchThread } from './thread/start-thread.ts';

/** How many articles the index that serves holds, and when it was last written down to be in step. */
export type IndexState = { readonly articles: number; readonly followedAt: Date };

/** How the index is; null where none serves yet. */
export async function indexState(thread: SearchThread): Promise<IndexState | null> {
  const state = await thread.do('state', null);
  return state === null ? null : { articles: state.articles, followedAt: followedOf(state.position) };
}
