import { sql } from 'kysely';
import type { ArticleId } from '../../../base/ids.ts';
import { chooseRelatedOf } from '../../../newsroom/index.ts';
import { type Db, inTransaction } from '../../../storage/index.ts';
import { learn } from './learn.ts';

/** Articles that are looked at together. */
const ARTICLES = 500;

/** Chooses what is shown beside each article that came. */
export async function chooseRelated(db: Db, importId: number, onProgress: (articles: number) => void): Promise<void> {
  await learn(db, ['live_article', 'live_article_section', 'live_article_tag', 'live_related']);
  for (let last = 0, done = 0; ; ) {
    const { rows } = await sql<{ number: number; id: ArticleId }>`
      select number, thing_id as id from import_item
      where import_id = ${importId} and number > ${last} and outcome = 'imported' and thing = 'article'
        and path is not null
      order by number limit ${ARTICLES}
    `.execute(db);
    const end = rows.at(-1);
    if (end === undefined) return;
    await inTransaction(db, (tx) =>
      chooseRelatedOf(
        tx,
        rows.map(({ id }) => id),
      ),
    );
    last = end.number;
    done += rows.length;
    onProgress(done);
  }
}
