import type { Actor } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { NewDuty } from '../contract.ts';
import { checkRight } from '../rights.ts';

/** Demands a second factor, of whom and from which day on; or only recommends it again. */
export async function demandTwoFactor(tx: Tx, actor: Actor, at: Date, { duty }: NewDuty): Promise<void> {
  checkRight(actor, 'twoFactor.demand');
  if (duty === null) await tx.deleteFrom('two_factor_duty').execute();
  else {
    const demanded = { who: duty.who, from_on: duty.from };
    await tx
      .insertInto('two_factor_duty')
      .values(demanded)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(demanded))
      .execute();
  }
  await announce(tx, {
    ...{ act: 'twoFactor.demanded', by: actor, at, thing: 'site', thingId: null, tags: [] },
    facts: duty ?? {},
  });
}
