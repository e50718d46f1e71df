import { announce, type Db, inTransaction, type Tx } from '../../storage/index.ts';
import type { Visit } from '../auth/visit.ts';
import { type TypedWith, wrongPassword } from '../refusals.ts';
import { countTry, forgetTry, type Try, takeBackTry, WINDOW_MINUTES } from './attempts.ts';
import type { FewAtOnce } from './few-at-once.ts';
import { isKnownPlace } from './known-place.ts';

/** Whose password is tried, and who does it. */
type AtDoor = Pick<Visit, 'secret' | 'from' | 'cookie'> & { readonly email: string };

type Guard = {
  readonly db: Db;
  readonly at: Date;
  readonly few: FewAtOnce;
  /** What is typed with the password, so that the no names nothing else. */
  readonly typedWith: TypedWith;
};

/**
 * Runs a command that checks a password; null from it means that the password was wrong. The try is counted and
 * committed first: however many come at once, no more are checked than there may be. What is thrown says nothing of the
 * password, so that the try is taken back.
 */
export async function guarded<Result>(
  { db, at, few, typedWith }: Guard,
  atDoor: AtDoor,
  command: (tx: Tx) => Promise<Result | null>,
): Promise<Result> {
  const { secret, email, from } = atDoor;
  const tried: Try = { purpose: 'password', secret, email, from, isKnownPlace: await isKnownPlace(db, at, atDoor) };
  const { left } = await inTransaction(db, (tx) => countTry(tx, at, tried));
  const result = await few(() =>
    inTransaction(db, async (tx) => {
      const came = await command(tx);
      if (came !== null) await forgetTry(tx, tried);
      return came;
    }),
  ).catch(async (error: unknown) => {
    await inTransaction(db, (tx) => takeBackTry(tx, tried));
    throw error;
  });
  if (result !== null) return result;
  if (left === 0) await inTransaction(db, (tx) => tellOfPause(tx, at, tried));
  throw wrongPassword({ typedWith, left, minutes: WINDOW_MINUTES });
}

/** The audit tells on whose account too many tries were made, and from where; of an unknown address only from where. */
async function tellOfPause(tx: Tx, at: Date, { email, from }: Try): Promise<void> {
  const person = await tx.selectFrom('person').select(['id', 'name']).where('email', '=', email).executeTakeFirst();
  await announce(tx, {
    act: 'signIn.paused',
    by: { kind: 'nobody', name: '', personId: null, from },
    ...{ at, thing: 'person', thingId: person?.id ?? null, tags: [] },
    facts: { name: person?.name ?? null, minutes: WINDOW_MINUTES },
  });
}
