import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase } from '../../test/builders/database.ts';
import { testServers } from '../../test/builders/servers.ts';
import { inTransaction, openDatabase, type Tx } from './connection.ts';
import { withKeysCheckedAtOnce } from './keys-at-once.ts';
import { migrate } from './migrate.ts';

describe.each(testServers.filter((server) => server.exists()))('$name', (server) => {
  let running: Awaited<ReturnType<typeof server.start>>;
  beforeAll(async () => {
    running = await server.start();
    return () => running[Symbol.asyncDispose]();
  });
  const isGranted = server.name.startsWith('embedded');

  async function withTags() {
    const database = await emptyDatabase(running.address);
    await migrate(database.address);
    const { db, close } = openDatabase(database.address, {
      name: 'test',
      onBroken: (error) => expect.fail(error.message),
    });
    await sql`insert into tag (name, slug) select n::text, n::text from generate_series(1, 3) n`.execute(db);
    await sql`
      with put as (insert into article (state, created_at) select 'draft', now() from generate_series(1, 3) returning id),
      revised as (
        insert into revision (article_id, number, made_at, made_by, content) select id, 1, now(), '', '{}' from put
        returning id, article_id
      )
      insert into live_article (article_id, revision_id, kind, kicker, headline, standfirst, teaser, word_count,
        comment_policy)
      select article_id, id, 'news', '', 'عنوان', '', '', 0, 'open' from revised
    `.execute(db);
    const role = async (tx: Tx) =>
      (await sql<{ role: string }>`select current_setting('session_replication_role') as role`.execute(tx)).rows[0]
        ?.role;
    const tagged = (tx: Tx, articles: readonly number[], tags: readonly number[]) =>
      withKeysCheckedAtOnce(
        tx,
        [
          { table: 'tag', ids: tags },
          { table: 'live_article', key: 'article_id', ids: articles },
        ],
        async () => {
          const within = await role(tx);
          await sql`
            insert into live_article_tag (tag_id, article_id, position)
            select tag, article, 1 from unnest(${tags}::bigint[]) tag, unnest(${articles}::bigint[]) article
          `.execute(tx);
          return within;
        },
      );
    return {
      db,
      role,
      tagged,
      count: async () => (await sql`select from live_article_tag`.execute(db)).rows.length,
      [Symbol.asyncDispose]: async () => {
        await close();
        await database[Symbol.asyncDispose]();
      },
    };
  }

  test(`many rows are written, ${isGranted ? 'checked in one go' : 'each checked, as the role may not'}`, async () => {
    await using there = await withTags();
    await inTransaction(there.db, async (tx) => {
      expect(await there.tagged(tx, [1, 2, 3], [1, 2, 3])).toBe(isGranted ? 'replica' : 'origin');
      expect(await there.role(tx)).toBe('origin');
    });
    expect(await there.count()).toBe(9);
  });

  test.for([
    [
      [1, 2],
      [1, 99],
    ],
    [[98, 1], [1]],
  ])('articles %j with tags %j: one leads nowhere, and nothing is written', async ([articles = [], tags = []]) => {
    await using there = await withTags();
    await expect(inTransaction(there.db, (tx) => there.tagged(tx, articles, tags))).rejects.toMatchObject({
      code: '23503',
    });
    expect(await there.count()).toBe(0);
  });

  test('what is referred to stays until the transaction ends, and is let go with it', async () => {
    await using there = await withTags();
    const remove = (tag: number) =>
      inTransaction(there.db, async (tx) => {
        await sql`set local lock_timeout = '50ms'`.execute(tx);
        await sql`delete from tag where id = ${tag}`.execute(tx);
      });
    await inTransaction(there.db, async (tx) => {
      await there.tagged(tx, [1], [1]);
      await expect(remove(1)).rejects.toMatchObject({ code: '55P03' });
      await remove(2);
    });
    await expect(remove(1)).rejects.toMatchObject({ code: '23503' });
    await remove(3);
  });
});
