import { Refusal } from '../base/refusal.ts';
import { type Db, readOutbox } from '../storage/index.ts';
import { readPosition } from './follow.ts';
import type { SearchThread } from './thread/start-thread.ts';

/** How the index is that serves. */
export type IndexState = {
  readonly articles: number;
  /** When it was last written down to be in step. */
  readonly followedAt: Date;
  /** When the oldest change was made that it has not read; null where it has read them all. */
  readonly unreadSince: Date | null;
};

/** How the index is; null where none serves yet. */
export async function indexState(db: Db, thread: SearchThread): Promise<IndexState | null> {
  const state = await thread.do('state', null);
  if (state === null) return null;
  const { at: followedAt, outbox } = readPosition(state.position);
  try {
    const { entries } = await readOutbox(db, outbox, 1);
    return { articles: state.articles, followedAt, unreadSince: entries[0]?.at ?? null };
  } catch (error) {
    // The database went back to an earlier state: all that came since then is unread.
    if (!(error instanceof Refusal && error.code === 'storage.outboxPositionLost')) throw error;
    return { articles: state.articles, followedAt, unreadSince: followedAt };
  }
}
