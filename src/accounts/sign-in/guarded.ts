import { announce, type Db, inTransaction, type Tx } from '../../storage/index.ts';
import { wrongPassword } from '../refusals.ts';
import { countTry, forgetTry, type Try, WINDOW_MINUTES } from './attempts.ts';
import type { FewAtOnce } from './few-at-once.ts';

type Guard = { readonly db: Db; readonly at: Date; readonly few: FewAtOnce };

/**
 * Runs a command that checks a password; null from it means that the password was wrong. The try is counted and
 * committed first: however many come at once, no more are checked than there may be.
 */
export async function guarded<Result>(
  { db, at, few }: Guard,
  tried: Try,
  command: (tx: Tx) => Promise<Result | null>,
): Promise<Result> {
  const { left } = await inTransaction(db, (tx) => countTry(tx, at, tried));
  const result = await few(() =>
    inTransaction(db, async (tx) => {
      const came = await command(tx);
      if (came !== null) await forgetTry(tx, tried);
      return came;
    }),
  );
  if (result !== null) return result;
  if (left === 0) await inTransaction(db, (tx) => tellOfPause(tx, at, tried));
  throw wrongPassword({ left, minutes: WINDOW_MINUTES });
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
