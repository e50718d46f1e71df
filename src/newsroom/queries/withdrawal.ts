import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import type { WithdrawalView } from '../views.ts';

/** The public notice that a withdrawn article left; null when it isn't withdrawn. */
export async function withdrawal(db: Db, id: ArticleId): Promise<WithdrawalView | null> {
  const { rows } = await sql<WithdrawalView>`
    select article.id, revision.content ->> 'headline' as headline, article.first_published_at as "publishedAt",
      article.withdrawn_at as "withdrawnAt", article.withdrawal_notice as notice
    from article join draft on draft.article_id = article.id join revision on revision.id = draft.revision_id
    where article.id = ${id} and article.state = 'withdrawn'
  `.execute(db);
  return rows[0] ?? null;
}
