import { announce, type Tx } from '../../storage/index.ts';
import { authFor } from '../auth/auth.ts';
import { ofPassword, outcomeOf } from '../auth/outcome.ts';
import { headersOf } from '../auth/visit.ts';
import type { Profile } from '../contract.ts';
import { endLinksOf, lockAccount } from '../people/lock-account.ts';
import { isByPasskey, noteByPasskey } from '../sign-in/by-passkey.ts';
import type { Self } from './self.ts';

/** Changes how one is called, and in which language the studio speaks to one. */
export async function updateProfile(
  tx: Tx,
  { actor, personId }: Self,
  at: Date,
  { name, language, roleForm }: Profile,
): Promise<void> {
  await lockAccount(tx, personId);
  const before = await tx.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirstOrThrow();
  await tx
    .updateTable('person')
    .set({ name, language, role_form: roleForm, updated_at: at })
    .where('id', '=', personId)
    .execute();
  await announce(tx, {
    ...{ act: 'person.changed', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name: before.name, to: name },
  });
}

/**
 * Changes one's password. All sessions and links end, and this browser gets a new session: whoever knew the password
 * before is out, and who is coming in by it at this moment, too. Null where the present password is wrong.
 */
export async function changePassword(
  tx: Tx,
  { visit, actor, personId }: Self,
  at: Date,
  { password, newPassword }: { password: string; newPassword: string },
): Promise<{ cookies: readonly string[] } | null> {
  await lockAccount(tx, personId);
  const hadPasskey = await isByPasskey(tx, visit);
  const outcome = ofPassword(
    await outcomeOf(
      (await authFor(tx, visit)).api.changePassword({
        body: { currentPassword: password, newPassword, revokeOtherSessions: true },
        headers: headersOf(visit),
        returnHeaders: true,
      }),
    ),
  );
  if (outcome === null) return null;
  await endLinksOf(tx, personId);
  await announce(tx, {
    ...{ act: 'password.changed', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { by: 'password' },
  });
  if (hadPasskey) await noteByPasskey(tx, visit, outcome.cookies);
  return { cookies: outcome.cookies };
}
