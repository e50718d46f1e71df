import type { Db, Tx } from '../../storage/index.ts';

/** Those who may sign in and do everything: administrators of the whole paper who aren't disabled. */
export const administrators = (db: Db | Tx) =>
  db
    .selectFrom('person')
    .innerJoin('person_grant', 'person_grant.person_id', 'person.id')
    .where('role', '=', 'administrator')
    .where('within', 'is', null)
    .where('disabled_at', 'is', null);

/** Whether there is any. */
export async function hasAdministrator(db: Db | Tx): Promise<boolean> {
  const found = await administrators(db).select('person.id').limit(1).executeTakeFirst();
  return found !== undefined;
}
