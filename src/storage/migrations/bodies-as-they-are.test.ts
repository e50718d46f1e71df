import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { databaseBefore, migrateUpTo } from '../../../test/builders/database-before.ts';

test('on a full database bodies and revisions stay as they are stored, and new ones are stored as they are', async () => {
  await using database = await databaseBefore('0006');
  const { db } = database;
  const put = (id: number) => sql`
    with put as (
      insert into article (id, state, created_at, first_published_at) overriding system value
      values (${id}, 'published', now(), now())
    ), revised as (
      insert into revision (id, article_id, number, made_at, made_by, content) overriding system value
      values (${id}, ${id}, 1, now(), '', jsonb_build_object('body', repeat('كلمة ', 2000)))
    )
    insert into live_article (article_id, revision_id, kind, kicker, headline, standfirst, body, teaser, word_count,
      section_id, comment_policy, published_at)
    values (${id}, ${id}, 'news', '', 'عنوان', '',
      jsonb_build_object('type', 'doc', 'text', repeat('كلمة ', 2000)), '', 0, 1, 'open', now())
  `;
  await sql`
    insert into section (id, position, name, slug) overriding system value values (1, 1, 'قسم', 'قسم')
  `.execute(db);
  const files = async () =>
    (
      await sql`
        select pg_relation_filenode('live_article'::regclass) as live, pg_relation_filenode('revision'::regclass) as kept
      `.execute(db)
    ).rows[0];
  const compressions = async () =>
    (
      await sql`
        select pg_column_compression(body) as live, pg_column_compression(content) as kept
        from live_article join revision on revision.id = revision_id order by revision.id
      `.execute(db)
    ).rows;
  await put(1).execute(db);
  const before = await files();
  await migrateUpTo(database, '0010');
  await put(2).execute(db);
  expect(await files()).toEqual(before);
  expect(await compressions()).toEqual([
    { live: 'pglz', kept: 'pglz' },
    { live: null, kept: null },
  ]);
});
