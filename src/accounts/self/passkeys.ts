import type { PasskeyId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import { authFor } from '../auth/auth.ts';
import { webAuthn } from '../auth/libraries.ts';
import { ofPassword, outcomeOf } from '../auth/outcome.ts';
import { challengeIn, makeChallenge, passkeyName } from '../auth/passkey-challenge.ts';
import { headersOf } from '../auth/visit.ts';
import type { MadePasskey } from '../contract.ts';
import { passkeyNotMade, unknownThing } from '../refusals.ts';
import { noteByPasskeyHere } from '../sign-in/by-passkey.ts';
import type { Self } from './self.ts';

/**
 * What a browser needs to make a passkey; null where the password is wrong. One that can be found without an address
 * being typed, and that asks for a finger, a face or a PIN each time: it stands for the password and the second factor.
 */
export async function beginPasskey(
  tx: Tx,
  { visit, actor, personId }: Self,
  at: Date,
  { password }: { password: string },
) {
  const rpID = passkeyName(visit);
  const checked = ofPassword(
    await outcomeOf(
      (await authFor(tx, visit)).api.verifyPassword({
        body: { password },
        headers: headersOf(visit),
        returnHeaders: true,
      }),
    ),
  );
  if (checked === null) return null;
  const known = await tx
    .selectFrom('passkey')
    .select(['credential_id as id'])
    .where('person_id', '=', personId)
    .execute();
  const challenge = makeChallenge(visit, at, { make: personId });
  const { generateRegistrationOptions } = await webAuthn();
  return generateRegistrationOptions({
    ...{ rpID, rpName: visit.paper, challenge, userName: actor.name, userDisplayName: actor.name },
    userID: Buffer.from(String(personId)),
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** Keeps the passkey that a browser made. */
export async function addPasskey(
  tx: Tx,
  { visit, actor, personId }: Self,
  at: Date,
  { name, response }: MadePasskey,
): Promise<void> {
  const challenge = challengeIn(visit, at, { make: personId }, response.response);
  if (challenge === null) throw passkeyNotMade();
  const { verifyRegistrationResponse } = await webAuthn();
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: visit.origin,
    expectedRPID: passkeyName(visit),
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    // Whatever it says, it is of what the browser sent: nothing else goes in.
    throw Object.assign(passkeyNotMade(), { cause });
  });
  if (!verified.verified) throw passkeyNotMade();
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  const put = await tx
    .insertInto('passkey')
    .values({
      ...{ person_id: personId, name, credential_id: id, counter, transports: [...transports] },
      ...{ public_key: Buffer.from(publicKey).toString('base64url'), created_at: at },
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (put === undefined) throw passkeyNotMade();
  await noteByPasskeyHere(tx, visit);
  await announce(tx, {
    ...{ act: 'passkey.added', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name },
  });
}

/** Takes one of one's passkeys away: nobody comes in by it any more. */
export async function removePasskey(
  tx: Tx,
  { actor, personId }: Self,
  at: Date,
  { passkeyId }: { passkeyId: PasskeyId },
): Promise<void> {
  const removed = await tx
    .deleteFrom('passkey')
    .where('id', '=', passkeyId)
    .where('person_id', '=', personId)
    .returning('name')
    .executeTakeFirst();
  if (removed === undefined) throw unknownThing({ thing: 'passkey', ids: [passkeyId] });
  await announce(tx, {
    ...{ act: 'passkey.removed', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name: removed.name },
  });
}
