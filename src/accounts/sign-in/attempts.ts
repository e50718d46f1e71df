import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../storage/index.ts';
import { tooManyAttempts } from '../refusals.ts';
import { networkOf } from './network-of.ts';

/** How long a pause is, after the last try that was one too many. */
export const WINDOW_MINUTES = 15;

/** A try: of what, on whose account, by its address as it was typed, and from where. */
export type Try = {
  /** Each is counted apart from the others. */
  readonly purpose: 'password' | 'forgottenPassword' | 'changedEmail';
  readonly secret: string;
  readonly email: string;
  readonly from: string;
  /** Whether whose account it is has come in from there. */
  readonly isKnownPlace: boolean;
};

/**
 * How many wrong tries there may be without a pause between them. Those on one account from one place are few; those on
 * one account from anywhere, and from one place on any, are more, so that an office behind one address goes on working.
 * Whoever has ten networks can use up an account's fifty: its owner then comes in from where they have been in, or by a
 * passkey, and from nowhere else.
 */
const LIMITS: readonly { readonly most: number; readonly what: (tried: Try) => string | null }[] = [
  { most: 5, what: ({ email, from }) => `account ${email} from ${networkOf(from)}` },
  { most: 50, what: ({ from }) => `from ${networkOf(from)}` },
  { most: 50, what: ({ email, isKnownPlace }) => (isKnownPlace ? null : `account ${email}`) },
];

type Key = { readonly key: string; readonly most: number };

const keysOf = (tried: Try): readonly Key[] =>
  LIMITS.flatMap(({ most, what }) => {
    const counted = what(tried);
    if (counted === null) return [];
    const key = createHmac('sha256', tried.secret).update(`attempt ${tried.purpose} ${counted}`).digest('hex');
    return [{ most, key }];
  });

/**
 * Counts a try before it is made, so that many at once are not more than one after the other; refused where there were
 * too many. Whether there is such an account makes no difference.
 *
 * @returns how many are left after this one
 */
export async function countTry(tx: Tx, at: Date, tried: Try): Promise<{ left: number }> {
  const keys = keysOf(tried);
  const { rows } = await sql<{ key: string; count: number; before: Date | null }>`
    insert into sign_in_attempt as attempt (key, count, last_at)
    select key, 1, ${at}::timestamptz from unnest(${keys.map(({ key }) => key)}::text[]) as key order by key
    on conflict (key) do update set
      count = case when attempt.last_at <= ${pauseBefore(at)} then 1 else attempt.count + 1 end, last_at = excluded.last_at
    -- As it was before this statement, by which no time has passed yet.
    returning key, count, (select last_at from sign_in_attempt former where former.key = attempt.key) as before
  `.execute(tx);
  const leftOf = new Map(keys.map(({ key, most }) => [key, most - (rows.find((row) => row.key === key)?.count ?? 0)]));
  const left = Math.min(...leftOf.values());
  if (left < 0) {
    const lastTries = rows.flatMap(({ key, before }) => ((leftOf.get(key) ?? 0) < 0 ? [before ?? at] : []));
    const endMs = Math.max(...lastTries.map((last) => last.getTime())) + WINDOW_MINUTES * 60_000;
    // Thrown, so that this one isn't counted and doesn't make the pause longer.
    throw tooManyAttempts({ seconds: Math.max(1, Math.ceil((endMs - at.getTime()) / 1_000)) });
  }
  return { left };
}

/** Takes back a try that was right: those on this account from this place are forgotten, of the others it is one less. */
export async function forgetTry(tx: Tx, tried: Try): Promise<void> {
  const [own, ...others] = keysOf(tried).map(({ key }) => key);
  await sql`delete from sign_in_attempt where key = ${own}`.execute(tx);
  await countLess(tx, others);
}

/** Takes back a try that showed nothing, neither right nor wrong: those before it stay. */
export const takeBackTry = (tx: Tx, tried: Try): Promise<void> =>
  countLess(
    tx,
    keysOf(tried).map(({ key }) => key),
  );

async function countLess(tx: Tx, keys: readonly string[]): Promise<void> {
  await sql`delete from sign_in_attempt where key = any (${keys}::text[]) and count = 1`.execute(tx);
  await sql`update sign_in_attempt set count = count - 1 where key = any (${keys}::text[])`.execute(tx);
}

/** Forgets what has been paused for, and long since. */
export async function pruneTries(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('last_at', '<=', pauseBefore(at)).execute();
}

const pauseBefore = (at: Date): Date => new Date(at.getTime() - WINDOW_MINUTES * 60_000);
