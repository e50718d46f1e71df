import { sql } from 'kysely';
import { type Db, IMPORTING } from '../../storage/index.ts';

/**
 * The files of the last import that was broken off and neither went on nor was undone, whose newsroom is half there;
 * null where there is none, or while it runs.
 */
export const brokenOffImport = (db: Db): Promise<readonly string[] | null> =>
  db.connection().execute(async (holder) => {
    const { rows } = await sql<{ files: readonly string[] | null }>`
      select facts -> 'facts' -> 'files' as files from import
      where step not in ('done', 'undone') order by id desc limit 1
    `.execute(holder);
    const [found] = rows;
    return found === undefined || (await isRunning(holder)) ? null : (found.files ?? []);
  });

/** Whether somebody holds the lock of imports. */
async function isRunning(holder: Db): Promise<boolean> {
  const { rows } = await sql<{ isFree: boolean }>`
    select pg_try_advisory_lock(${sql.join(IMPORTING)}) as "isFree"
  `.execute(holder);
  if (rows[0]?.isFree !== true) return true;
  await sql`select pg_advisory_unlock(${sql.join(IMPORTING)})`.execute(holder);
  return false;
}
