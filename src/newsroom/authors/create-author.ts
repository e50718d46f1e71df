import { DEFAULT_SLUG_BYTES } from '../../arabic/index.ts';
import type { AuthorId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { freeSlug, putAddress } from '../addresses/put-address.ts';
import type { AuthorContent } from '../contract.ts';
import { checkPictures } from '../pictures.ts';
import { checkRight } from '../rights.ts';
import { authorPath } from './author-path.ts';
import { lockAuthors } from './lock-authors.ts';

/** Adds a name that signs: of the staff, a guest, an agency. Two people may have one name; their addresses differ. */
export async function createAuthor(
  tx: Tx,
  actor: Actor,
  at: Date,
  { kind, name, slug: wish, role, bio, portraitId }: AuthorContent,
): Promise<{ authorId: AuthorId }> {
  checkRight(actor, 'author.edit');
  await checkPictures(tx, portraitId === null ? [] : [portraitId]);
  await lockAuthors(tx);
  const place = { maxBytes: DEFAULT_SLUG_BYTES, pathOf: authorPath, thing: 'author', thingId: null } as const;
  const slug = await freeSlug(tx, wish ?? name, place);
  const { id } = await tx
    .insertInto('author')
    .values({ kind, name, slug, role, bio, portrait_id: portraitId })
    .returning('id')
    .executeTakeFirstOrThrow();
  await putAddress(tx, 'author', id, authorPath(slug));
  await announce(tx, {
    act: 'author.created',
    by: actor,
    at,
    thing: 'author',
    thingId: id,
    tags: [`author:${id}`, 'addresses'],
    facts: { name },
  });
  return { authorId: id as AuthorId };
}
