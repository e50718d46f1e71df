import { sql } from 'kysely';
import type { Body } from '../body/index.ts';
import type { Tx } from '../storage/index.ts';
import { unknownThing } from './refusals.ts';

/** Any part of a body, as far as it may hold others. */
type Part = { readonly type: string; readonly attrs?: object; readonly content?: readonly Part[] };

/** The pictures that a body refers to, by id; also those in galleries and in lists. */
export const picturesIn = (body: Body): readonly number[] => picturesBelow(body);

function picturesBelow({ attrs, content = [] }: Part): readonly number[] {
  const own = attrs !== undefined && 'picture' in attrs && typeof attrs.picture === 'number' ? [attrs.picture] : [];
  return [...own, ...content.flatMap(picturesBelow)];
}

/** Refuses pictures that aren't held; those that are stay until the transaction ends. */
export async function checkPictures(tx: Tx, pictureIds: readonly number[]): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select id from unnest(${[...pictureIds]}::bigint[]) id
    where not exists (select from picture where picture.id = id.id for key share)
  `.execute(tx);
  if (rows.length > 0) throw unknownThing({ thing: 'picture', ids: rows.map(({ id }) => id) });
}
