import type { SessionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import { unknownThing } from '../refusals.ts';
import type { Self } from './self.ts';

type This = { readonly sessionId: SessionId };

/** Ends one of one's own sessions: the present one to sign out, or another that one doesn't know. */
export async function endSession(tx: Tx, { actor, personId }: Self, at: Date, { sessionId }: This): Promise<void> {
  const ended = await tx
    .deleteFrom('session')
    .where('id', '=', sessionId)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst();
  if (ended === undefined) throw unknownThing({ thing: 'session', ids: [sessionId] });
  await announce(tx, { act: 'session.ended', by: actor, at, thing: 'person', thingId: personId, tags: [] });
}

/** Ends all of one's sessions but the present one. */
export async function endOtherSessions(
  tx: Tx,
  { actor, personId }: Self,
  at: Date,
  { sessionId }: This,
): Promise<void> {
  await tx.deleteFrom('session').where('person_id', '=', personId).where('id', '<>', sessionId).execute();
  await announce(tx, { act: 'sessions.ended', by: actor, at, thing: 'person', thingId: personId, tags: [] });
}
