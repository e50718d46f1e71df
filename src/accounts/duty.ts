import type { Role } from '../newsroom/index.ts';
import type { DUTY_WHO, SECOND_FACTOR_STATES } from './contract.ts';

/** Whom the paper demands a second factor of, and from which day on; the database's clock has said whether it has begun. */
export type Duty = { readonly who: (typeof DUTY_WHO)[number]; readonly from: string; readonly hasBegun: boolean };

/** How somebody stands to the second factor. */
export type SecondFactorState = (typeof SECOND_FACTOR_STATES)[number];

type Held = {
  readonly grants: readonly { readonly role: Role }[];
  readonly hasTwoFactor: boolean;
  readonly passkeys: number;
};

/** Those whose mistakes, or whose thieves, readers would see. */
const EDITING: readonly Role[] = ['editor', 'administrator'];

const isDemandedOf = ({ grants }: Held, { who }: Duty): boolean =>
  who === 'everybody' || grants.some(({ role }) => EDITING.includes(role));

/**
 * Whether an account has a second factor, or should. A passkey counts, since it is two factors by itself; of
 * administrators one is always recommended.
 */
export function secondFactorOf(person: Held, duty: Duty | null): SecondFactorState {
  if (person.hasTwoFactor || person.passkeys > 0) return 'has';
  if (duty !== null && isDemandedOf(person, duty)) return duty.hasBegun ? 'due' : 'coming';
  return person.grants.some(({ role }) => role === 'administrator') ? 'recommended' : 'none';
}

/**
 * The same of a session. From the day on it is one of two factors only where a code was asked for, or where it was
 * begun by a passkey: who has one may still come in by the password alone, as its thief may.
 */
export const secondFactorIn = (session: Held & { readonly isByPasskey: boolean }, duty: Duty | null) =>
  duty?.hasBegun === true && isDemandedOf(session, duty) && !session.hasTwoFactor
    ? secondFactorOf({ ...session, passkeys: session.isByPasskey ? 1 : 0 }, duty)
    : secondFactorOf(session, duty);
