import { sql } from 'kysely';
import { type Body, parseBody } from '../body/index.ts';
import type { Tx } from '../storage/index.ts';
import { unknownThing } from './refusals.ts';

/** Any part of a body, as far as it may hold others. */
type Part = { readonly type: string; readonly attrs?: object; readonly content?: readonly Part[] };

/** A held picture where it stands in a body, with what is said of it there. */
type Placed = { readonly picture: number; readonly alt: string; readonly credit: string };

/** Every place of a held picture in a body; also those in galleries and in lists. */
export const placedIn = (body: Body): readonly Placed[] => placedBelow(body);

/** The pictures that a body refers to, by id. */
export const picturesIn = (body: Body): readonly number[] => placedIn(body).map(({ picture }) => picture);

function placedBelow(part: Part): readonly Placed[] {
  const { attrs, content = [] } = part;
  return [...(isPlaced(attrs) ? [attrs] : []), ...content.flatMap(placedBelow)];
}

const isPlaced = (attrs: object | undefined): attrs is Placed =>
  attrs !== undefined && 'picture' in attrs && typeof attrs.picture === 'number';

/** A body with other pictures in the places of some. */
export function withPictures(body: Body, change: (placed: Placed) => Placed): Body {
  const changed = (part: Part): Part => ({
    ...part,
    ...(isPlaced(part.attrs) ? { attrs: change(part.attrs) } : {}),
    ...(part.content === undefined ? {} : { content: part.content.map(changed) }),
  });
  return parseBody(changed(body));
}

/** Refuses pictures that aren't held; those that are stay until the transaction ends. */
export async function checkPictures(tx: Tx, pictureIds: readonly number[]): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select id from unnest(${[...pictureIds]}::bigint[]) id
    where not exists (select from picture where picture.id = id.id for key share)
  `.execute(tx);
  if (rows.length > 0) throw unknownThing({ thing: 'picture', ids: rows.map(({ id }) => id) });
}
