import type { PersonId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { webAuthn } from '../auth/libraries.ts';
import { challengeEnd, challengeIn, makeChallenge, passkeyName } from '../auth/passkey-challenge.ts';
import type { Visit } from '../auth/visit.ts';
import type { ShownPasskey } from '../contract.ts';
import { passkeyUnknown } from '../refusals.ts';
import { hashOf } from '../token.ts';
import { noteByPasskey } from './by-passkey.ts';
import { type CameIn, letIn } from './let-in.ts';

/** What a browser needs to show a passkey; whose is not asked, the passkey tells. */
export async function beginSignInByPasskey(visit: Visit, at: Date) {
  const { generateAuthenticationOptions } = await webAuthn();
  return generateAuthenticationOptions({
    rpID: passkeyName(visit),
    challenge: makeChallenge(visit, at, 'comeIn'),
    userVerification: 'required',
  });
}

/** Lets in who shows a passkey, without password and code: it is something one has, opened by what one is or knows. */
export async function signInByPasskey(tx: Tx, visit: Visit, at: Date, { response }: ShownPasskey): Promise<CameIn> {
  const challenge = challengeIn(visit, at, 'comeIn', response.response);
  const passkey = await tx
    .selectFrom('passkey')
    .select(['id', 'person_id', 'credential_id', 'public_key', 'counter'])
    .where('credential_id', '=', response.id)
    .forUpdate()
    .executeTakeFirst();
  if (challenge === null || passkey === undefined || (await isUsed(tx, at, challenge))) throw passkeyUnknown();
  const { verifyAuthenticationResponse } = await webAuthn();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: visit.origin,
    expectedRPID: passkeyName(visit),
    requireUserVerification: true,
    credential: {
      ...{ id: passkey.credential_id, counter: passkey.counter },
      publicKey: Uint8Array.from(Buffer.from(passkey.public_key, 'base64url')),
    },
  }).catch((cause: unknown) => {
    // Whatever it says, it is of what the browser sent: nothing else goes in.
    throw Object.assign(passkeyUnknown(), { cause });
  });
  if (!verified) throw passkeyUnknown();
  const { newCounter } = authenticationInfo;
  await tx.updateTable('passkey').set({ counter: newCounter }).where('id', '=', passkey.id).execute();
  const came = await letIn(tx, visit, at, { personId: passkey.person_id as PersonId, by: 'passkey' });
  if (came === null) throw passkeyUnknown();
  await noteByPasskey(tx, visit, came.cookies);
  return came;
}

/** Takes note of an answered challenge; whether it was answered before. The passkey's row is locked, so none slips in. */
async function isUsed(tx: Tx, at: Date, challenge: string): Promise<boolean> {
  const identifier = hashOf(`passkey ${challenge}`);
  const before = await tx
    .selectFrom('verification')
    .select('id')
    .where('identifier', '=', identifier)
    .executeTakeFirst();
  if (before !== undefined) return true;
  const times = { created_at: at, updated_at: at, expires_at: challengeEnd(at) };
  await tx
    .insertInto('verification')
    .values({ identifier, value: 'used', ...times })
    .execute();
  return false;
}
