import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import type { CommentsView } from '../views.ts';
import { type CommentRow, threadsOf } from './threads.ts';

/**
 * How many comments fill a page: with an article over them they fit into the weight of a page of news. A thread stands
 * on one page, however long it is.
 */
export const COMMENTS_ON_PAGE = 50;

type Found = { readonly total: number | null; readonly pages: number | null; readonly comments: readonly CommentRow[] };

/** What readers see something of, from a `comment` row under the given name. */
const seen = (alias: string) => sql.raw(`${alias}.state in ('shown', 'removed') and ${alias}.kind = 'comment'`);

/**
 * One page of the comments of an article; null for a page that isn't there, and where nobody has said anything.
 *
 * The question goes down from the comments that answer nothing seen, so that it ends whatever answers what. It goes by
 * look-ups (`offset 0`, a scalar in place of `exists`) whose conditions name nothing but an id: with the state in them
 * too, the planner of a young paper reads the index of all that is shown.
 */
export async function articleComments(
  db: Db,
  articleId: ArticleId,
  { page }: { page: number },
): Promise<CommentsView | null> {
  const { rows } = await sql<{ found: Found }>`
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
    select json_build_object(
      'total', (select sum(shown) from sized), 'pages', (select max(page) from paged),
      'comments', coalesce((
        select json_agg(json_build_object('id', said.id, 'parent', thread.parent, 'isRemoved', said.state = 'removed',
            'foreignId', said.foreign_id, 'name', coalesce(said.author_name, said.name), 'authorId', said.author_id,
            'text', case when said.state = 'removed' then '' else said.text end, 'writtenAt', said.written_at)
          order by said.written_at nulls last, said.id)
        from paged join thread on thread.root = paged.root, lateral (
          select comment.id, state, foreign_id, name, author_id, text, written_at,
            (select author.name from author where author.id = author_id) as author_name
          from comment where comment.id = thread.id offset 0
        ) said
        where paged.page = ${page}
      ), '[]')) as found
  `.execute(db);
  const found = rows[0]?.found;
  if (found === undefined || found.comments.length === 0) return null;
  return { threads: threadsOf(found.comments), total: found.total ?? 0, page, pages: found.pages ?? 1 };
}
