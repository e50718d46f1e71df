import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import { passkeysNeedName } from '../refusals.ts';
import type { Visit } from './visit.ts';

/** How long a browser may take from being asked to the answer. */
const CHALLENGE_MINUTES = 5;

/** When it was made, in milliseconds since 1970, and what nobody can guess. */
const TIME_BYTES = 6;
const RANDOM_BYTES = 18;
const HEAD_BYTES = TIME_BYTES + RANDOM_BYTES;

/** What a challenge is for: to make a passkey for somebody, or to come in. */
export type ChallengeFor = { readonly make: PersonId } | 'comeIn';

/** The name that passkeys are bound to (WebAuthn's RP ID); refused where the studio is open at a bare address. */
export function passkeyName({ origin }: Visit): string {
  const { hostname } = new URL(origin);
  if (isIP(hostname) !== 0 || hostname.startsWith('[')) throw passkeysNeedName();
  return hostname;
}

/**
 * Makes a challenge that any node knows for its own by its signature: nothing is kept of it, so that whoever asks for
 * many fills no table.
 */
export function makeChallenge({ secret }: Visit, at: Date, what: ChallengeFor): Buffer<ArrayBuffer> {
  const head = randomBytes(HEAD_BYTES);
  head.writeUIntBE(at.getTime(), 0, TIME_BYTES);
  return Buffer.concat([head, signatureOf(secret, what, head)]);
}

const ClientData = z.object({ challenge: z.string() });

/** The challenge that an answer says it answers; null where it isn't ours, was for something else, or is too old. */
export function challengeIn(
  { secret }: Visit,
  at: Date,
  what: ChallengeFor,
  { clientDataJSON }: { clientDataJSON: string },
): string | null {
  const challenge = saidChallenge(clientDataJSON);
  const bytes = Buffer.from(challenge ?? '', 'base64url');
  const head = bytes.subarray(0, HEAD_BYTES);
  const expected = signatureOf(secret, what, head);
  const given = bytes.subarray(HEAD_BYTES);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const ageMs = at.getTime() - head.readUIntBE(0, TIME_BYTES);
  return ageMs >= 0 && ageMs < CHALLENGE_MINUTES * 60_000 ? challenge : null;
}

/** When a challenge that is answered now can't be answered any more. */
export const challengeEnd = (at: Date): Date => new Date(at.getTime() + CHALLENGE_MINUTES * 60_000);

const signatureOf = (secret: string, what: ChallengeFor, head: Buffer): Buffer =>
  createHmac('sha256', secret)
    .update(`passkey ${what === 'comeIn' ? what : `make ${what.make}`} `)
    .update(head)
    .digest();

function saidChallenge(clientDataJSON: string): string | null {
  try {
    return ClientData.parse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())).challenge;
  } catch {
    // No JSON, or not of this shape: what is answered isn't ours.
    return null;
  }
}
