import { sql } from 'kysely';
import type { AuthorId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import type { AuthorPageView, AuthorView } from '../views.ts';
import { addressOf } from './address-of.ts';
import { pictureJson } from './cards.ts';
import { listPage } from './list-page.ts';

/** An author as JSON in SQL, from an `author` row with its `portrait`. */
export const authorJson = sql`jsonb_build_object(
  'id', author.id, 'name', author.name, 'address', ${addressOf('author', 'author.id')}, 'kind', author.kind, 'role', author.role,
  'bio', author.bio, 'portrait', ${pictureJson('portrait')})`;

/** The join that `authorJson` needs, from an `author` row on. */
export const portraitJoin = sql`
  left join picture portrait on portrait.id = author.portrait_id`;

/** One page of what an author has signed, newest first; null for a page or an author that isn't there. */
export async function authorPage(db: Db, id: AuthorId, page: number): Promise<AuthorPageView | null> {
  const [found, list] = await Promise.all([
    sql<{ author: AuthorView }>`
      select ${authorJson} as author from author ${portraitJoin} where author.id = ${id}
    `.execute(db),
    listPage(db, sql`live_article_author where author_id = ${id}`, page),
  ]);
  const author = found.rows[0]?.author;
  if (author === undefined || list === null) return null;
  return { ...list, author };
}
