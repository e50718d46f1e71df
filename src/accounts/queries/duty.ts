import { sql } from 'kysely';
import type { Db, Tx } from '../../storage/index.ts';
import type { Duty } from '../duty.ts';

/** What the paper demands, as part of a row; null where it only recommends. Its days are those of the paper's zone. */
export const dutyNow = sql<Duty | null>`(
  select json_build_object('who', who, 'from', from_on,
      'hasBegun', now() >= from_on::timestamp at time zone coalesce((select zone from site), 'UTC'))
    from two_factor_duty)`;

/** The same by itself. */
export async function dutyOf(db: Db | Tx): Promise<Duty | null> {
  const { rows } = await sql<{ duty: Duty | null }>`select ${dutyNow} as duty`.execute(db);
  return rows[0]?.duty ?? null;
}
