import { sql } from 'kysely';
import type { ArticleId } from '../../../base/ids.ts';
import { putRelated, relatedOf } from '../../../newsroom/index.ts';
import { commitLater, type Db, inTransaction } from '../../../storage/index.ts';
import { behind } from './behind.ts';
import { learn } from './learn.ts';

/** Chooses what is shown beside each article that came. */
export async function chooseRelated(db: Db, importId: number, onProgress: (articles: number) => void): Promise<void> {
  await learn(db, ['live_article', 'live_article_section', 'live_article_tag']);
  const { rows } = await sql<{ id: ArticleId }>`
    select thing_id as id from import_item
    where import_id = ${importId} and outcome = 'imported' and thing = 'article' and path is not null
  `.execute(db);
  const came = new Set(rows.map(({ id }) => id));
  let done = 0;
  await using writing = behind(1);
  for await (const related of relatedOf(db, (id) => came.has(id)))
    await writing.next(async () => {
      await inTransaction(db, async (tx) => {
        await commitLater(tx);
        await putRelated(tx, related);
      });
      done += related.length;
      onProgress(done);
    });
  await writing.last();
}
