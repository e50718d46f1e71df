import type { PersonId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import { authFor } from '../auth/auth.ts';
import { outcomeOf, unexpected } from '../auth/outcome.ts';
import { sessionTokenIn } from '../auth/session-cookie.ts';
import { headersOf, type Visit } from '../auth/visit.ts';
import { findPersonActor } from '../queries/find-session.ts';

/** What proved who somebody is. */
export type ProvedBy = 'password' | 'code' | 'backupCode' | 'passkey' | 'invitation' | 'welcome' | 'link';

/** Somebody is in, or has to show a second factor; and what the browser is to keep. */
export type CameIn = { readonly next: 'in' | 'secondFactor'; readonly cookies: readonly string[] };

/**
 * Ends the session that the browser had before: whoever put it there must not have a part in the one that begins
 * (session fixation). Null where the person is disabled; nothing of the new session may stay then.
 */
export async function cameIn(
  tx: Tx,
  visit: Visit,
  at: Date,
  { personId, by, cookies }: { personId: PersonId; by: ProvedBy; cookies: readonly string[] },
): Promise<CameIn | null> {
  const actor = await findPersonActor(tx, personId, visit.from);
  if (actor === null) {
    await tx.deleteFrom('session').where('person_id', '=', personId).execute();
    return null;
  }
  const former = sessionTokenIn(visit.cookie, visit.secret);
  if (former !== null) await tx.deleteFrom('session').where('token', '=', former).execute();
  await announce(tx, {
    ...{ act: 'session.begun', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { by },
  });
  return { next: 'in', cookies };
}

/** Begins a session of somebody who has proved who they are by another way than a password. */
export async function letIn(
  tx: Tx,
  visit: Visit,
  at: Date,
  { personId, by }: { personId: PersonId; by: ProvedBy },
): Promise<CameIn | null> {
  const outcome = await outcomeOf(
    (await authFor(tx, visit)).api.beginSession({
      body: { userId: String(personId) },
      headers: headersOf(visit),
      returnHeaders: true,
    }),
  );
  if (outcome.is === 'refused') throw unexpected(outcome.code);
  return cameIn(tx, visit, at, { personId, by, cookies: outcome.cookies });
}
