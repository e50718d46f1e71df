import type { ArticleId } from '../base/ids.ts';
import { actorWith, relateArticle } from '../newsroom/index.ts';
import { type Database, inTransaction } from '../storage/index.ts';
import { documentsOf } from './queries/documents.ts';
import type { SearchThread } from './thread/start-thread.ts';

/** What the index chooses, nobody else decided. */
const INDEX = actorWith('clock', 'search index', 'editor');

/** As many as are shown beside an article. */
const BESIDE = 5;

/**
 * Puts beside each newly published article those that are likest to it. Any node may do it, and each that does chooses
 * the same.
 */
export async function relateAlike(
  { db }: Database,
  thread: SearchThread,
  now: Date,
  articles: readonly ArticleId[],
): Promise<void> {
  if (articles.length === 0) return;
  for (const row of await documentsOf(db, articles)) {
    const likest = await thread.do('alike', { row, most: BESIDE });
    if (likest.length === 0) continue;
    await inTransaction(db, (tx) => relateArticle(tx, INDEX, now, { articleId: row.id, likest }));
  }
}
