import type { AuthorId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { firstNamable } from '../addresses/put-address.ts';
import type { AuthorContent } from '../contract.ts';
import { createAuthor } from './create-author.ts';
import { lockAuthors } from './lock-authors.ts';

/** The author of this name, the oldest if there are several; made as a guest's when there is none. For imports. */
export async function findOrCreateAuthor(
  tx: Tx,
  actor: Actor,
  at: Date,
  { name, kind = 'guest', bio = '' }: { name: string; kind?: AuthorContent['kind']; bio?: string },
): Promise<{ authorId: AuthorId; isNew: boolean }> {
  const known = await findAuthor(tx, name);
  if (known !== null) return { authorId: known, isNew: false };
  await lockAuthors(tx);
  const justMade = await findAuthor(tx, name);
  if (justMade !== null) return { authorId: justMade, isNew: false };
  const content = { name, kind, slug: firstNamable([name], 'author'), role: '', bio, portraitId: null };
  const { authorId } = await createAuthor(tx, actor, at, content);
  return { authorId, isNew: true };
}

async function findAuthor(tx: Tx, name: string): Promise<AuthorId | null> {
  const found = await tx.selectFrom('author').select('id').where('name', '=', name).orderBy('id').executeTakeFirst();
  return found === undefined ? null : (found.id as AuthorId);
}
