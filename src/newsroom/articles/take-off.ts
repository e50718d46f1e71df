import type { Tx } from '../../storage/index.ts';
import { siteSettings } from '../settings/site-settings.ts';
import { liveTags } from './live-tags.ts';
import type { LockedArticle } from './lock-article.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Takes an article out of readers' sight, and tells which pages showed it. Its address stays its own. */
export async function takeOff(tx: Tx, { id }: LockedArticle): Promise<readonly string[]> {
  await oneAtATime(tx);
  const { zone } = await siteSettings(tx);
  const tags = await liveTags(tx, [id], zone);
  await tx.deleteFrom('live_article').where('article_id', '=', id).execute();
  return [...tags, 'addresses'];
}
