import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { unknownThing } from '../refusals.ts';
import { type ArticleAct, checkRight, checkRightIn } from '../rights.ts';
import { type Trail, trailOf } from '../sections/trail.ts';

/**
 * Where an article stands, in SQL, as JSON: the trails of its main section as it was last saved, as readers see it, and
 * as it is scheduled. Whoever is limited to sections needs each of them: otherwise saving an article into one's own
 * section would be enough to take it from another's. The question around it has `article` and its newest `revision`.
 */
export const PLACES = sql<readonly Trail[]>`(
  select jsonb_agg(${trailOf(sql`stands.section_id`)}) from (
    select (revision.content #>> '{sectionIds,0}')::bigint as section_id
    union
    select section_id from live_article where article_id = article.id
    union
    select (due.content #>> '{sectionIds,0}')::bigint from revision due
    where due.article_id = article.id and due.id = article.due_revision_id
  ) stands)`;

/**
 * Refuses when the actor may not do it with this article, or when there is none. For questions, and for
 * commands that change nothing of what it says; all others lock it.
 */
export async function checkArticleRight(db: Db, actor: Actor, act: ArticleAct, articleId: ArticleId): Promise<void> {
  checkRight(actor, act);
  const { rows } = await sql<{ places: readonly Trail[] }>`
    select ${PLACES} as places
    from article
    join draft on draft.article_id = article.id
    join revision on revision.id = draft.revision_id
    where article.id = ${articleId}
  `.execute(db);
  const [article] = rows;
  if (article === undefined) throw unknownThing({ thing: 'article', ids: [articleId] });
  checkRightIn(actor, act, article.places);
}
