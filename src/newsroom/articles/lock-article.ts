import { sql } from 'kysely';
import type { ArticleId, RevisionId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { ArticleContent } from '../contract.ts';
import { stale, unknownThing } from '../refusals.ts';
import { type ArticleAct, checkRight, checkRightIn } from '../rights.ts';
import type { Trail } from '../sections/trail.ts';
import { PLACES } from './places.ts';
import type { ArticleState } from './states.ts';

/** An article that this transaction alone may change until it ends. */
export type LockedArticle = {
  readonly id: ArticleId;
  readonly state: ArticleState;
  readonly firstPublishedAt: Date | null;
  readonly dueAt: Date | null;
  readonly dueRevisionId: RevisionId | null;
  /** The newest revision. */
  readonly latest: RevisionId;
  readonly number: number;
  /** Its address, once it was published; also while it isn't. */
  readonly path: string | null;
  /** The revision that readers see. */
  readonly liveRevisionId: RevisionId | null;
  readonly livePublishedAt: Date | null;
  /** Where it stands: as last saved, as readers see it, as scheduled. */
  readonly places: readonly Trail[];
};

/** Reads an article for a change by an actor who may make it in every place where it stands, or refuses. */
export async function lockArticle(tx: Tx, actor: Actor, act: ArticleAct, articleId: ArticleId): Promise<LockedArticle> {
  checkRight(actor, act);
  // Locked by itself: what the other tables say is read after the wait, not before it.
  await sql`select from article where id = ${articleId} for update`.execute(tx);
  const { rows } = await sql<LockedArticle>`
    select article.id, article.state, first_published_at as "firstPublishedAt", due_at as "dueAt",
      due_revision_id as "dueRevisionId", draft.revision_id as latest, revision.number, address.path,
      live.revision_id as "liveRevisionId", live.published_at as "livePublishedAt", ${PLACES} as places
    from article
    join draft on draft.article_id = article.id
    join revision on revision.id = draft.revision_id
    left join address on address.thing = 'article' and address.thing_id = article.id and address.state = 'canonical'
    left join live_article live on live.article_id = article.id
    where article.id = ${articleId}
  `.execute(tx);
  const [article] = rows;
  if (article === undefined) throw unknownThing({ thing: 'article', ids: [articleId] });
  checkRightIn(actor, act, article.places);
  return article;
}

/** Refuses when the actor worked on another revision than the newest. */
export function checkFresh(article: LockedArticle, basedOn: RevisionId | null): void {
  if (article.latest !== basedOn) throw stale({ articleId: article.id, basedOn, latest: article.latest });
}

/** What a revision holds. It was checked when it was saved. */
export async function revisionContent(tx: Tx, articleId: ArticleId, revisionId: RevisionId): Promise<ArticleContent> {
  const { rows } = await sql<{ content: unknown }>`
    select content from revision where article_id = ${articleId} and id = ${revisionId}
  `.execute(tx);
  const [revision] = rows;
  if (revision === undefined) throw unknownThing({ thing: 'revision', ids: [revisionId] });
  // One that was saved before a field existed gets what the field begins with.
  return ArticleContent.parse(revision.content);
}
