import { sql } from 'kysely';
import type { AlarmId, ArticleId } from '../../base/ids.ts';
import type { Facts } from '../../base/refusal.ts';
import type { Db } from '../../storage/index.ts';
import { PLACES } from '../articles/places.ts';
import type { Scope } from '../rights.ts';
import type { Trail } from '../sections/trail.ts';

/** Something that the clock could not do with an article, and that nobody has seen to yet. */
export type AlarmView = {
  readonly id: AlarmId;
  readonly raisedAt: Date;
  /** Why: the code and the facts of a refusal (docs/refusals.md), as JSON keeps them. */
  readonly code: string;
  readonly facts: Facts;
  readonly articleId: ArticleId;
  /** As the newest revision has it; perhaps empty, which may be what hinders it. */
  readonly headline: string;
  /** When it should have appeared. */
  readonly dueAt: Date | null;
  /** Where the article stands. */
  readonly places: readonly Trail[];
};

/** How many are shown at once. */
export const MOST_ALARMS = 50;

/**
 * The alarms that are open, newest first; `before` goes on after those that were shown. `within` leaves out articles
 * that stand anywhere outside of these sections and those below them.
 */
export async function alarms(
  db: Db,
  { before, within }: { before: AlarmId | null } & Scope,
): Promise<readonly AlarmView[]> {
  const { rows } = await sql<AlarmView>`
    select alarm.id, alarm.raised_at as "raisedAt", alarm.code, alarm.facts, article.id as "articleId",
      revision.content ->> 'headline' as headline, article.due_at as "dueAt", ${PLACES} as places
    from alarm
    join article on article.id = alarm.thing_id
    join draft on draft.article_id = article.id
    join revision on revision.id = draft.revision_id
    where alarm.thing = 'article' and alarm.cleared_at is null and alarm.settled_at is null
      and (${before}::bigint is null or alarm.id < ${before})
      and (${within === null} or not exists (
        select from jsonb_array_elements(${PLACES}) as place(trail)
        where not exists (
          select from jsonb_array_elements_text(trail) as step(id)
          where step.id::bigint = any(${within === null ? [] : [...within]}::bigint[]))
      ))
    order by alarm.id desc limit ${MOST_ALARMS}
  `.execute(db);
  return rows;
}
