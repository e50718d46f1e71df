import { sql } from 'kysely';
import type { PictureId } from '../../base/ids.ts';
import type { Db, Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { checkRight, checkRightIn, may, mayIn } from '../rights.ts';
import { type Trail, trailOf } from '../sections/trail.ts';

/** Where readers see a picture, or will at a set time. */
export type PictureStanding = {
  /** It stands in an article or a static page, where readers are owed what it shows and whose it is. */
  readonly isOwed: boolean;
  /**
   * The trails of all articles that show it, each as it was last saved, as readers see it and as it is scheduled; an
   * empty one for what is the whole paper's: a static page, a portrait, the logo. None where no reader meets it.
   */
  readonly places: readonly Trail[];
};

/** Where a picture stands; drafts alone are nowhere. */
export async function pictureStanding(db: Db | Tx, pictureId: PictureId): Promise<PictureStanding> {
  const id = sql`${pictureId}::bigint`;
  const { rows } = await sql<PictureStanding>`
    with shown as materialized (
      select distinct article.id, article.due_revision_id
      from revision_picture used join revision on revision.id = used.revision_id
      join article on article.id = revision.article_id
      where used.picture_id = ${id} and (
        exists (
          select from live_article live where live.article_id = article.id and live.revision_id = revision.id)
        or article.due_revision_id = revision.id)
    ), page as materialized (
      select id from static_page
      where jsonb_path_exists(body, '$.**.picture ? (@ == $id)', jsonb_build_object('id', ${id}))
    )
    select exists (select from shown) or exists (select from page) as "isOwed",
      (select coalesce(jsonb_agg(${trailOf(sql`stands.section_id`)}), '[]') from (
        select live.section_id from shown join live_article live on live.article_id = shown.id
        union
        select (revision.content #>> '{sectionIds,0}')::bigint
        from shown join draft on draft.article_id = shown.id join revision on revision.id = draft.revision_id
        union
        select (due.content #>> '{sectionIds,0}')::bigint
        from shown join revision due on due.article_id = shown.id and due.id = shown.due_revision_id
        union
        select null from page
        union
        select null from author where portrait_id = ${id}
        union
        select null from site where logo_picture_id = ${id}
      ) stands) as places
  `.execute(db);
  const [standing] = rows;
  if (standing === undefined) throw new Error('a count has no row');
  return standing;
}

/** Whether the actor may say anew what a picture that stands there shows, whose it is, and what its crops keep. */
export const mayDescribe = (actor: Actor, { places }: PictureStanding): boolean =>
  places.length === 0 ? may(actor, 'media.edit') : mayIn(actor, 'media.editShown', places);

/** Refuses who may not: what readers see is said by those who may change it wherever it stands. */
export function checkMayDescribe(actor: Actor, { places }: PictureStanding): void {
  checkRight(actor, 'media.edit');
  if (places.length > 0) checkRightIn(actor, 'media.editShown', places);
}
