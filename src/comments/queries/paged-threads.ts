import { type RawBuilder, sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';

/**
 * How many comments fill a page: with an article over them they fit into the weight of a page of news. A thread stands
 * on one page, however long it is.
 */
export const COMMENTS_ON_PAGE = 50;

/** What readers see something of, from a `comment` row under the given name. */
const seen = (alias: string) => sql.raw(`${alias}.state in ('shown', 'removed') and ${alias}.kind = 'comment'`);

/**
 * The beginning of a question about the comments of an article: `thread` has each that readers see something of, with
 * the `root` of its thread; `sized` the roots with how many are shown; `paged` the roots with their page.
 *
 * It goes down from the comments that answer nothing seen, so that it ends whatever answers what. It goes by look-ups
 * (`offset 0`, a scalar in place of `exists`) whose conditions name nothing but an id: with the state in them too, the
 * planner of a young paper reads the index of all that is shown.
 */
export const pagedThreads = (articleId: ArticleId): RawBuilder<unknown> => sql`
  with recursive thread as (
    select id, id as root, null::bigint as parent, state, written_at from comment
    where article_id = ${articleId} and ${seen('comment')}
      and (select ${seen('answered')} from comment answered where answered.id = comment.parent_id) is not true
    union all
    select answer.id, thread.root, thread.id, answer.state, answer.written_at
    from thread, lateral (
      select id, state, kind, written_at from comment where parent_id = thread.id offset 0
    ) answer
    where ${seen('answer')}
  ), sized as (
    select root, count(*) as places, count(*) filter (where state = 'shown') as shown,
      min(written_at) filter (where id = root) as begun_at
    from thread group by root
  ), begun as (
    select root, (sum(places) over (order by begun_at nulls last, root) - places)::bigint / ${COMMENTS_ON_PAGE}::int as stretch
    from sized where shown > 0
  ), paged as (
    select root, dense_rank() over (order by stretch) as page from begun
  )
`;
