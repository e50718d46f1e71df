import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Facts } from '../../base/refusal.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';

/**
 * Tells the newsroom of something that the clock could not do with an article: once, however often the clock tries and
 * whether or not an editor has settled it meanwhile. Answers whether it is told of now.
 */
export async function raiseAlarm(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId, code, facts }: { articleId: ArticleId; code: string; facts: Facts },
): Promise<boolean> {
  const { rows } = await sql`
    insert into alarm (code, thing, thing_id, facts, raised_at)
    values (${code}, 'article', ${articleId}, ${JSON.stringify(facts)}::jsonb, ${at})
    on conflict (code, thing, thing_id) where cleared_at is null do nothing
    returning id
  `.execute(tx);
  if (rows.length === 0) return false;
  const told = { code, ...facts };
  await announce(tx, {
    act: 'alarm.raised',
    by: actor,
    at,
    thing: 'article',
    thingId: articleId,
    tags: [],
    facts: told,
  });
  return true;
}

/** Ends the alarms of an article: it was published, scheduled anew or taken back. */
export async function clearAlarms(tx: Tx, at: Date, articleId: ArticleId): Promise<void> {
  await tx
    .updateTable('alarm')
    .set({ cleared_at: at })
    .where('thing', '=', 'article')
    .where('thing_id', '=', articleId)
    .where('cleared_at', 'is', null)
    .execute();
}
