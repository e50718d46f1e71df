import { sql } from 'kysely';
import type { ArticleId } from '../../../base/ids.ts';
import { putRelated, relatedOf } from '../../../newsroom/index.ts';
import { commitLater, type Db, inTransaction } from '../../../storage/index.ts';
import { behind } from './behind.ts';
import { learn } from './learn.ts';

/** Ids that are asked for at once. */
const IDS = 10_000;

/** Chooses what is shown beside each article that came. */
export async function chooseRelated(db: Db, importId: number, onProgress: (articles: number) => void): Promise<void> {
  await learn(db, ['live_article', 'live_article_section', 'live_article_tag']);
  const came = await articlesOf(db, importId);
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

/** The articles that the import brought in for readers. */
async function articlesOf(db: Db, importId: number): Promise<ReadonlySet<ArticleId>> {
  const came = new Set<ArticleId>();
  for (let last = 0; ; ) {
    const { rows } = await sql<{ number: number; id: ArticleId }>`
      select number, thing_id as id from import_item
      where import_id = ${importId} and number > ${last}
        and outcome = 'imported' and thing = 'article' and path is not null
      order by number limit ${IDS}
    `.execute(db);
    for (const { id } of rows) came.add(id);
    const end = rows.at(-1);
    if (end === undefined) return came;
    last = end.number;
  }
}
