import { type RawBuilder, sql } from 'kysely';
import type { PictureId } from '../../base/ids.ts';
import type { PictureView } from '../views.ts';
import { pictureJson } from './cards.ts';

/** Every held picture that a body refers to, as a JSON list in SQL. */
export function bodyPictures(body: RawBuilder<unknown>) {
  return sql`coalesce((select jsonb_agg(${pictureJson('shown')}) from picture shown where shown.id in (
    select (found #>> '{}')::bigint from jsonb_path_query(${body}, '$.**.picture ? (@.type() == "number")') as found)), '[]')`;
}

/** The same as a map, as the views carry it. */
export function pictureMap(pictures: readonly PictureView[]): ReadonlyMap<PictureId, PictureView> {
  return new Map(pictures.map((picture) => [picture.id, picture]));
}
