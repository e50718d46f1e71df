import type { ArticleId, RevisionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import type { ArticleContent } from '../contract.ts';
import { checkRight, checkRightIn, mayIn } from '../rights.ts';
import { findTrail } from '../sections/trail.ts';
import { addRevision } from './add-revision.ts';
import { checkReferences } from './check-references.ts';
import { checkFresh, lockArticle } from './lock-article.ts';
import { checkState } from './states.ts';

/** What is saved, and the revision that the writer had before them. `articleId` null makes a new article. */
export type SaveDraft = { readonly content: ArticleContent } & (
  | { readonly articleId: null; readonly basedOn?: null }
  | { readonly articleId: ArticleId; readonly basedOn: RevisionId }
);

/** Adds a revision, to a new article or to one that is there. What readers see, and what is scheduled, stays. */
export async function saveDraft(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId, basedOn = null, content }: SaveDraft,
): Promise<{ articleId: ArticleId; revisionId: RevisionId }> {
  checkRight(actor, 'article.save');
  const saved = articleId === null ? null : await lockArticle(tx, actor, 'article.save', articleId);
  if (saved !== null) {
    checkState(saved, 'article.save');
    checkFresh(saved, basedOn);
  }
  await checkReferences(tx, content);
  // Out of one section into another is for who may write in both.
  const place = await findTrail(tx, content.sectionIds[0] ?? null);
  checkRightIn(actor, 'article.save', [place]);

  const id = saved?.id ?? (await createArticle(tx, at));
  const revisionId = await addRevision(tx, actor, at, { articleId: id, number: (saved?.number ?? 0) + 1, content });
  // What was approved is no longer what is there, unless the one who changed it could approve it.
  if (saved?.state === 'approved' && !mayIn(actor, 'article.approve', [...saved.places, place]))
    await tx.updateTable('article').set({ state: 'in_review' }).where('id', '=', id).execute();
  await announce(tx, {
    act: saved === null ? 'article.created' : 'article.saved',
    by: actor,
    at,
    thing: 'article',
    thingId: id,
    tags: [],
    facts: { revisionId, headline: content.headline },
  });
  return { articleId: id, revisionId };
}

async function createArticle(tx: Tx, at: Date): Promise<ArticleId> {
  const { id } = await tx
    .insertInto('article')
    .values({ state: 'draft', created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id as ArticleId;
}
