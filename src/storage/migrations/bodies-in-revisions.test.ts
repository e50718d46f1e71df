import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { waitersIn } from '../../../test/builders/database.ts';
import { databaseBefore } from '../../../test/builders/database-before.ts';
import { heardLater } from '../../base/heard-later.ts';
import { migrate } from '../migrate.ts';

test('a full database lets go of its second bodies without a row being written anew, and of nothing else', async () => {
  await using database = await databaseBefore('0010');
  const { db } = database;
  await sql`
    with put as (
      insert into article (id, state, created_at, first_published_at) overriding system value
      select id, 'published', now(), now() from generate_series(1, 500) id
    ), revised as (
      insert into revision (id, article_id, number, made_at, made_by, content) overriding system value
      select id, id, 1, now(), '', jsonb_build_object('body', repeat('كلمة ', 2000)) from generate_series(1, 500) id
    ), sectioned as (
      insert into section (id, position, name, slug) overriding system value values (1, 1, 'قسم', 'قسم')
    )
    insert into live_article (article_id, revision_id, kind, kicker, headline, standfirst, body, teaser, word_count,
      section_id, comment_policy, published_at)
    select id, id, 'news', '', 'عنوان ' || id, '', to_jsonb(repeat('كلمة ', 2000)), '', 0, 1, 'open', now()
    from generate_series(1, 500) id
  `.execute(db);
  const shown = async () =>
    (
      await sql`
        select live_article.article_id, revision_id, headline, length(revision.content ->> 'body') as units,
          pg_relation_filenode('live_article'::regclass) as file
        from live_article join revision on revision.id = revision_id order by article_id
      `.execute(db)
    ).rows;
  const before = await shown();
  expect(before).toHaveLength(500);
  await migrate(database.address);
  expect(await shown()).toEqual(before);
});

test('who asks while it waits for a long question waits for its two seconds at most, and it can be done again', async () => {
  await using database = await databaseBefore('0010');
  const { db } = database;
  await db.transaction().execute(async (tx) => {
    await sql`select from live_article`.execute(tx);
    const migrating = heardLater(migrate(database.address));
    await expect.poll(() => waitersIn(db), { interval: 5 }).toBe(1);
    // Behind the change in the queue; it gives up its place there, and not the reader.
    await sql`select from live_article`.execute(db);
    await expect(migrating).rejects.toThrow(/lock timeout/);
  });
  await migrate(database.address);
});
