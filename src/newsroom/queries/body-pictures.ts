import { type RawBuilder, sql } from 'kysely';
import type { PictureId } from '../../base/ids.ts';
import type { PictureView } from '../views.ts';
import { pictureJson } from './cards.ts';

/**
 * Every held picture that a body refers to, as a JSON list in SQL. Each is asked for by itself: a join is guessed to
 * find a thousand, and then reads all pictures of the newsroom.
 */
export function bodyPictures(body: RawBuilder<unknown>) {
  return sql`coalesce((
    select jsonb_agg(held.picture) filter (where held.picture is not null)
    from (
      select (select ${pictureJson('shown')} from picture shown where shown.id = asked.id) as picture
      from (
        select distinct (found #>> '{}')::bigint as id
        from jsonb_path_query(${body}, '$.**.picture ? (@.type() == "number")') as found
      ) as asked
    ) as held), '[]')`;
}

/** The same as a map, as the views carry it. */
export function pictureMap(pictures: readonly PictureView[]): ReadonlyMap<PictureId, PictureView> {
  return new Map(pictures.map((picture) => [picture.id, picture]));
}
