import { DEFAULT_SLUG_BYTES } from '../../arabic/index.ts';
import type { AuthorId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { putNamedAddress } from '../addresses/put-address.ts';
import type { AuthorContent } from '../contract.ts';
import { checkPictures } from '../pictures.ts';
import { unknownThing } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { authorPath } from './author-path.ts';

/** Changes what is known of an author. Another slug moves the page, and the old address leads there. */
export async function updateAuthor(
  tx: Tx,
  actor: Actor,
  at: Date,
  { authorId, content }: { authorId: AuthorId; content: AuthorContent },
): Promise<void> {
  checkRight(actor, 'author.edit');
  const old = await tx.selectFrom('author').select('slug').where('id', '=', authorId).forUpdate().executeTakeFirst();
  if (old === undefined) throw unknownThing({ thing: 'author', ids: [authorId] });
  const { kind, name, role, bio, portraitId } = content;
  await checkPictures(tx, portraitId === null ? [] : [portraitId]);
  const wish = content.slug ?? old.slug;
  const place = { maxBytes: DEFAULT_SLUG_BYTES, pathOf: authorPath, thing: 'author', thingId: authorId } as const;
  const slug = wish === old.slug ? wish : (await putNamedAddress(tx, wish, place)).slug;
  await tx
    .updateTable('author')
    .set({ kind, name, slug, role, bio, portrait_id: portraitId })
    .where('id', '=', authorId)
    .execute();
  await announce(tx, {
    act: 'author.updated',
    by: actor,
    at,
    thing: 'author',
    thingId: authorId,
    tags: [`author:${authorId}`, 'addresses'],
    facts: { name },
  });
}
