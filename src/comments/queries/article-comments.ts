import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import type { CommentsView } from '../views.ts';
import { pagedThreads } from './paged-threads.ts';
import { type CommentRow, threadsOf } from './threads.ts';

type Found = { readonly total: number | null; readonly pages: number | null; readonly comments: readonly CommentRow[] };

/** One page of the comments of an article; null for a page that isn't there, and where nobody has said anything. */
export async function articleComments(
  db: Db,
  articleId: ArticleId,
  { page }: { page: number },
): Promise<CommentsView | null> {
  const { rows } = await sql<{ found: Found }>`
    ${pagedThreads(articleId)}
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

/** On which page of an article's comments one stands that an old site called so; null where readers can't read it. */
export async function commentPage(db: Db, articleId: ArticleId, foreignId: string): Promise<number | null> {
  const { rows } = await sql<{ page: number }>`
    ${pagedThreads(articleId)}
    select paged.page::integer from comment said
    join thread on thread.id = said.id join paged on paged.root = thread.root
    where said.article_id = ${articleId} and said.foreign_id = ${foreignId} and said.state = 'shown'
  `.execute(db);
  return rows[0]?.page ?? null;
}
