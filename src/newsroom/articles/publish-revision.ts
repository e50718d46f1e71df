import type { RevisionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { siteSettings } from '../settings/site-settings.ts';
import { clearAlarms } from './alarms.ts';
import { chooseRelated } from './choose-related.ts';
import { checkComplete } from './completeness.ts';
import { liveTags } from './live-tags.ts';
import { type LockedArticle, revisionContent } from './lock-article.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { putArticleAddress } from './put-article-address.ts';
import { putLive } from './put-live.ts';

/** What the ways to publish have in common; right and state are theirs to check. */
export async function publishRevision(
  tx: Tx,
  actor: Actor,
  at: Date,
  article: LockedArticle,
  how: { act: string; revisionId: RevisionId; publishedAt: Date | null; updatedAt: Date | null },
): Promise<{ path: string }> {
  const { act, revisionId, publishedAt, updatedAt } = how;
  const { id } = article;
  await oneAtATime(tx);
  const site = await siteSettings(tx);
  const content = await revisionContent(tx, id, revisionId);
  await checkComplete(tx, actor, id, content);

  const { slug, headline } = content;
  const path = await putArticleAddress(tx, article, { site, slug, headline, publishedAt });
  const before = await liveTags(tx, [id], site.zone);
  await putLive(tx, { articleId: id, revisionId, content, publishedAt, updatedAt });
  const filled = await chooseRelated(tx, id);
  await tx
    .updateTable('article')
    .set({ state: 'published', first_published_at: publishedAt, due_at: null, due_revision_id: null })
    .where('id', '=', id)
    .execute();
  await clearAlarms(tx, at, id);
  const tags = new Set([...before, ...(await liveTags(tx, [id], site.zone)), ...filled, 'addresses']);
  const facts = { revisionId, path };
  await announce(tx, { act, by: actor, at, thing: 'article', thingId: id, tags: [...tags], facts });
  return { path };
}
