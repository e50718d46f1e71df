import { sql } from 'kysely';
import type { ArticleId, RevisionId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import type { ArticleState } from '../articles/states.ts';
import { ArticleContent } from '../contract.ts';

/** An article as its writers have it before them. */
export type DraftView = {
  readonly articleId: ArticleId;
  readonly state: ArticleState;
  readonly revisionId: RevisionId;
  readonly content: ArticleContent;
  readonly dueAt: Date | null;
  /** Once it was published. */
  readonly address: string | null;
};

/** The newest revision of an article; null when there is no such article. */
export async function draft(db: Db, id: ArticleId): Promise<DraftView | null> {
  const { rows } = await sql<Omit<DraftView, 'content'> & { content: unknown }>`
    select article.id as "articleId", article.state, revision.id as "revisionId", revision.content,
      article.due_at as "dueAt", address.path as address
    from article
    join draft on draft.article_id = article.id
    join revision on revision.id = draft.revision_id
    left join address on address.thing = 'article' and address.thing_id = article.id and address.state = 'canonical'
    where article.id = ${id}
  `.execute(db);
  const [row] = rows;
  // One that was saved before a field existed gets what the field begins with.
  return row === undefined ? null : { ...row, content: ArticleContent.parse(row.content) };
}
