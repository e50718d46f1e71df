import type { Db } from '../../storage/index.ts';

/** Whether anybody has an account here; until then one comes in by the link that the server's start printed. */
export async function hasAccounts(db: Db): Promise<boolean> {
  const found = await db.selectFrom('person').select('id').limit(1).executeTakeFirst();
  return found !== undefined;
}
