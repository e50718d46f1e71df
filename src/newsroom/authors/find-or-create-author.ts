import type { AuthorId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import type { AuthorContent } from '../contract.ts';
import { createAuthor } from './create-author.ts';
import { lockAuthors } from './lock-authors.ts';

/** The author of this name, the oldest if there are several; made as a guest's when there is none. For imports. */
export async function findOrCreateAuthor(
  tx: Tx,
  actor: Actor,
  at: Date,
  { name, kind = 'guest' }: { name: string; kind?: AuthorContent['kind'] },
): Promise<{ authorId: AuthorId }> {
  const known = await findAuthor(tx, name);
  if (known !== null) return { authorId: known };
  await lockAuthors(tx);
  const justMade = await findAuthor(tx, name);
  if (justMade !== null) return { authorId: justMade };
  return createAuthor(tx, actor, at, { name, kind, slug: null, role: '', bio: '', portraitId: null });
}

async function findAuthor(tx: Tx, name: string): Promise<AuthorId | null> {
  const found = await tx.selectFrom('author').select('id').where('name', '=', name).orderBy('id').executeTakeFirst();
  return found === undefined ? null : (found.id as AuthorId);
}
