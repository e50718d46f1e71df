import { sql } from 'kysely';
import type { PersonId, SessionId } from '../../base/ids.ts';
import { type Db, inTransaction } from '../../storage/index.ts';
import { authFor } from '../auth/auth.ts';
import type { Visit } from '../auth/visit.ts';

/** One's second factor, passkeys and sessions, as one sees them. */
export type SecurityView = {
  readonly twoFactor: { readonly isOn: boolean; readonly backupCodes: number };
  readonly passkeys: readonly { id: number; name: string; createdAt: Date }[];
  readonly sessions: readonly {
    id: number;
    isThis: boolean;
    createdAt: Date;
    seenAt: Date;
    from: string | null;
    userAgent: string | null;
  }[];
};

/** What stands between one's account and others. */
export async function security(
  db: Db,
  visit: Visit,
  at: Date,
  { personId, sessionId }: { personId: PersonId; sessionId: SessionId },
): Promise<SecurityView> {
  const passkeys = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as createdAt'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .limit(100)
    .execute();
  const { rows: sessions } = await sql<SecurityView['sessions'][number]>`
    select id, id = ${sessionId} as "isThis", created_at as "createdAt", updated_at as "seenAt",
           nullif(ip_address, '') as "from", nullif(user_agent, '') as "userAgent"
      from session where person_id = ${personId} and expires_at > ${at}
     order by id = ${sessionId} desc, updated_at desc limit 100
  `.execute(db);
  const backupCodes = await backupCodesLeft(db, visit, personId);
  return { twoFactor: { isOn: backupCodes !== null, backupCodes: backupCodes ?? 0 }, passkeys, sessions };
}

/** How many backup codes are left, which only better-auth can read; null where the second factor isn't on. */
async function backupCodesLeft(db: Db, visit: Visit, personId: PersonId): Promise<number | null> {
  const isOn = await db
    .selectFrom('two_factor')
    .select('id')
    .where('person_id', '=', personId)
    .where('verified', '=', true)
    .executeTakeFirst();
  if (isOn === undefined) return null;
  const { backupCodes } = await inTransaction(db, async (tx) =>
    (await authFor(tx, visit)).api.viewBackupCodes({ body: { userId: String(personId) } }),
  );
  return backupCodes.length;
}
