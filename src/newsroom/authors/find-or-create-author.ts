import type { AuthorId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import type { AuthorContent } from '../contract.ts';
import { createAuthor } from './create-author.ts';

/** The author of this name, the oldest if there are several; made as a guest's when there is none. For imports. */
export async function findOrCreateAuthor(
  tx: Tx,
  actor: Actor,
  at: Date,
  { name, kind = 'guest' }: { name: string; kind?: AuthorContent['kind'] },
): Promise<{ authorId: AuthorId }> {
  const known = await tx.selectFrom('author').select('id').where('name', '=', name).orderBy('id').executeTakeFirst();
  if (known !== undefined) return { authorId: known.id as AuthorId };
  return createAuthor(tx, actor, at, { name, kind, slug: null, role: '', bio: '', portraitId: null });
}
