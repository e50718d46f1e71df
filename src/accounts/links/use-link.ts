import type { PersonId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { linkUseless } from '../refusals.ts';
import { hashOf, newToken } from '../token.ts';

/** What a link is good for, once. */
export type Purpose = 'welcome' | 'password' | 'signIn';

/** How long each is good for. */
export const LINK_MINUTES = { welcome: 24 * 60, password: 60, signIn: 60 } as const satisfies Record<Purpose, number>;

/** When a link that is made now ends. */
export const linkEnd = (purpose: Purpose, at: Date): Date => new Date(at.getTime() + LINK_MINUTES[purpose] * 60_000);

/** Makes a link; those that the same person had before for this end. */
export async function makeLink(
  tx: Tx,
  at: Date,
  { purpose, personId }: { purpose: Purpose; personId: PersonId | null },
): Promise<string> {
  const token = newToken();
  await tx
    .deleteFrom('sign_in_link')
    .where('purpose', '=', purpose)
    .where('person_id', 'is not distinct from', personId)
    .execute();
  await tx
    .insertInto('sign_in_link')
    .values({
      ...{ purpose, person_id: personId, token_hash: hashOf(token) },
      ...{ created_at: at, expires_at: linkEnd(purpose, at) },
    })
    .execute();
  return token;
}

/** Uses a link up; refused where it isn't good for this, or no longer. Of two who use it at once, one does. */
export async function useLink(
  tx: Tx,
  at: Date,
  { purpose, token }: { purpose: Purpose; token: string },
): Promise<PersonId | null> {
  const used = await tx
    .deleteFrom('sign_in_link')
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', at)
    .returning('person_id')
    .executeTakeFirst();
  if (used === undefined) throw linkUseless();
  return used.person_id as PersonId | null;
}

/** The same of a link that belongs to somebody, whose row is locked first: so do all who end links. */
export async function usePersonsLink(
  tx: Tx,
  at: Date,
  link: { purpose: 'password' | 'signIn'; token: string },
): Promise<PersonId> {
  await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', (links) =>
      links.selectFrom('sign_in_link').select('person_id').where('token_hash', '=', hashOf(link.token)),
    )
    .forUpdate()
    .execute();
  const personId = await useLink(tx, at, link);
  if (personId === null) throw linkUseless();
  return personId;
}
