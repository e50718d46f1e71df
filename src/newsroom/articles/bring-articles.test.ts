import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { bringArticles, publishArticle, readyToBring } from '../index.ts';

/** PostgreSQL's "lock_not_available" (appendix A). */
const NOT_NOW = '55P03';

test('batches are brought in beside each other, and who publishes waits for all of them', async () => {
  await using news = await newsroom();
  const { articleId: waiting, revisionId: basedOn } = await news.draft();
  const day = new Date('2014-03-01T09:00:00Z');
  const bring = async (tx: Tx, path: string) => {
    const { rows } = await sql<{ id: ArticleId }>`
      insert into address (path, state, thing, thing_id)
      select ${path}, 'canonical', 'article', nextval(pg_get_serial_sequence('article', 'id')) returning thing_id as id
    `.execute(tx);
    const [taken] = rows;
    if (taken === undefined) throw new Error('no id');
    const standing = { state: 'published', publishedAt: day, updatedAt: null } as const;
    const brought = { articleId: taken.id, content: await news.content(), writtenAt: day, standing };
    await bringArticles(tx, news.importer, news.clock.now(), [readyToBring(brought)], { importId: 1 });
    return taken.id;
  };
  const publish = () =>
    news.run(async (tx) => {
      await sql`set local lock_timeout = '50ms'`.execute(tx);
      return publishArticle(tx, news.editor, news.clock.now(), { articleId: waiting, basedOn });
    });
  const ids = await news.run(async (first) => {
    const one = await bring(first, '/one/');
    const other = await news.run((second) => bring(second, '/other/'));
    await expect(publish()).rejects.toMatchObject({ code: NOT_NOW });
    return [one, other];
  });
  await publish();
  for (const id of ids) expect(await news.live(id)).toMatchObject({ publishedAt: day });
});
