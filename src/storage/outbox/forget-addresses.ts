import { sql } from 'kysely';
import type { Db } from '../connection.ts';

/** How long the audit tells from which network address something was done. */
export const ADDRESS_KEPT_DAYS = 90;

/** So many at once that who writes beside it waits for none. */
const FORGOTTEN_AT_ONCE = 5_000;

/**
 * Takes network addresses out of entries that are old, and nothing else: where somebody sat is needed while an account
 * may have been stolen, and is nobody's business for ever. Returns how many.
 */
export async function forgetAddresses(db: Db, now: Date): Promise<number> {
  const since = new Date(now.getTime() - ADDRESS_KEPT_DAYS * 86_400_000);
  for (let forgotten = 0; ; ) {
    const { numAffectedRows = 0n } = await sql`
      update audit set from_address = null where id in (
        select id from audit where from_address is not null and at < ${since} order by at limit ${FORGOTTEN_AT_ONCE}
      )
    `.execute(db);
    forgotten += Number(numAffectedRows);
    if (numAffectedRows < FORGOTTEN_AT_ONCE) return forgotten;
  }
}
