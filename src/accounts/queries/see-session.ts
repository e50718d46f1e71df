import type { Db } from '../../storage/index.ts';
import type { Session } from './find-session.ts';

/** How exactly it is kept when a session was last used: each request would be a write. */
const SEEN_EVERY_MS = 60_000;

/** Takes note that a session is used. */
export async function seeSession(db: Db, at: Date, { id, seenAt }: Session): Promise<void> {
  if (at.getTime() - seenAt.getTime() < SEEN_EVERY_MS) return;
  await db.updateTable('session').set({ updated_at: at }).where('id', '=', id).execute();
}
