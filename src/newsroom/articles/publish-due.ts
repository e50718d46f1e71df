import { sql } from 'kysely';
import type { Clock } from '../../base/clock.ts';
import type { ArticleId } from '../../base/ids.ts';
import { Refusal } from '../../base/refusal.ts';
import { type Db, inTransaction, isHeldUp, isLostConnection, type Tx } from '../../storage/index.ts';
import { CLOCK } from '../actor.ts';
import { dueFailed } from '../refusals.ts';
import { raiseAlarm } from './alarms.ts';
import { lockArticle } from './lock-article.ts';
import { datesNow } from './publish-article.ts';
import { publishRevision } from './publish-revision.ts';

/** The most that is looked at in one round; the next round follows within a second. */
const AT_ONCE = 100;

/** An article that appears within a minute of its time bears that time; a later one bears the time it appeared. */
const ON_TIME_MS = 60_000;

/**
 * Publishes what is due, each article in a transaction of its own, also what fell due while nothing ran. Several
 * nodes may do this at once: none waits for another, none does it twice. What can't be published stays scheduled,
 * is tried again, and becomes an alarm; but one that something else only held up is no more than tried again, and the
 * round fails on it when the others were seen to. Answers with how many were published.
 */
export async function publishDue(db: Db, clock: Clock): Promise<number> {
  const due = await db
    .selectFrom('article')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('due_at', '<=', clock.now())
    // What failed before comes last, so that many of those never keep the others waiting.
    .orderBy(hasAlarm)
    .orderBy('due_at')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
  let published = 0;
  const failures: unknown[] = [];
  const heldUp: unknown[] = [];
  for (const { id } of due) {
    const articleId = id as ArticleId;
    try {
      if (await inTransaction(db, (tx) => publishIfDue(tx, clock.now(), articleId))) published += 1;
    } catch (error) {
      if (isLostConnection(error)) throw error;
      if (isHeldUp(error)) {
        heldUp.push(error);
        continue;
      }
      const isNew = await inTransaction(db, (tx) => raiseIfDue(tx, clock.now(), articleId, error));
      // Told once, like the alarm: a round follows every second.
      if (isNew && !(error instanceof Refusal)) failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'articles that were due could not be published');
  if (heldUp.length > 0) throw heldUp[0];
  return published;
}

const hasAlarm = sql<boolean>`exists (
  select from alarm where thing = 'article' and thing_id = article.id and cleared_at is null)`;

/** Whether an article is due, and nobody else is at it; if so it is this transaction's. */
async function lockIfDue(tx: Tx, now: Date, articleId: ArticleId): Promise<boolean> {
  const { rows } = await sql`
    select from article where id = ${articleId} and state = 'scheduled' and due_at <= ${now} for update skip locked
  `.execute(tx);
  return rows.length > 0;
}

async function publishIfDue(tx: Tx, now: Date, articleId: ArticleId): Promise<boolean> {
  if (!(await lockIfDue(tx, now, articleId))) return false;
  const article = await lockArticle(tx, CLOCK, 'article.publish', articleId);
  const { dueAt, dueRevisionId } = article;
  if (dueAt === null || dueRevisionId === null) throw new Error(`article ${articleId} is scheduled for no time`);
  const at = now.getTime() - dueAt.getTime() <= ON_TIME_MS ? dueAt : now;
  const dates = datesNow(article, at);
  await publishRevision(tx, CLOCK, now, article, { act: 'article.published', revisionId: dueRevisionId, ...dates });
  return true;
}

/** An editor may have taken the article from the clock since it failed; then there is nothing to be alarmed about. */
async function raiseIfDue(tx: Tx, now: Date, articleId: ArticleId, error: unknown): Promise<boolean> {
  if (!(await lockIfDue(tx, now, articleId))) return false;
  const { code, facts } = error instanceof Refusal ? error : dueFailed();
  return raiseAlarm(tx, CLOCK, now, { articleId, code, facts });
}
