import { randomBytes } from 'node:crypto';
import type { Db } from '../storage/index.ts';

/**
 * What signs cookies and locks the secrets of authenticators: what the environment names, or one that is made once and
 * kept in the database, the same for all nodes.
 */
export async function accountSecret(db: Db, configured: string | null): Promise<string> {
  if (configured !== null) return configured;
  await db
    .insertInto('account_secret')
    .values({ secret: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { secret } = await db.selectFrom('account_secret').select('secret').executeTakeFirstOrThrow();
  return secret;
}
