import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { databaseBefore, migrateUpTo } from '../../../test/builders/database-before.ts';
import { heardLater } from '../../base/heard-later.ts';
import type { Db } from '../index.ts';

/** Three pictures; a live revision shows the first as its lead, and the second within its body. */
async function filled(db: Db): Promise<void> {
  await sql`
    with held as (
      insert into picture (id, hash, media_type, width_px, height_px, size_bytes, original_name, created_at)
      overriding system value
      select id, repeat(id::text, 64), 'image/webp', 800, 450, 1000, 'أُمسية ' || id || '.webp', now()
      from generate_series(1, 3) id
    ), put as (
      insert into article (id, state, created_at, first_published_at) overriding system value
      values (1, 'published', now(), now())
    ), revised as (
      insert into revision (id, article_id, number, made_at, made_by, content) overriding system value
      values (1, 1, 1, now(), '', '{"leadPicture": {"pictureId": 1}, "body": [{"picture": 2}]}')
    ), sectioned as (
      insert into section (id, position, name, slug) overriding system value values (1, 1, 'قسم', 'قسم')
    )
    insert into live_article (article_id, revision_id, kind, kicker, headline, standfirst, teaser, word_count,
      section_id, comment_policy, published_at)
    values (1, 1, 'news', '', 'عنوان', '', '', 0, 1, 'open', now())
  `.execute(db);
}

const known = async (db: Db) => {
  const places = await sql`select picture_id, place from revision_picture order by picture_id`.execute(db);
  const names = await sql<{ folded: string }>`select folded from picture order by id`.execute(db);
  return { places: places.rows, names: names.rows.map(({ folded }) => folded) };
};

const ALL = {
  places: [
    { picture_id: 1, place: 'lead' },
    { picture_id: 2, place: 'body' },
  ],
  names: ['امسيه 1.webp', 'امسيه 2.webp', 'امسيه 3.webp'],
};

test('while the places of pictures are looked for, readers go on being shown them', async () => {
  await using database = await databaseBefore('0018');
  const { db } = database;
  await filled(db);
  let migrating = Promise.resolve();
  await db.transaction().execute(async (tx) => {
    // Looking for places waits for this, as it waits for its own end where there are many.
    await sql`lock table live_article in access exclusive mode`.execute(tx);
    migrating = heardLater(migrateUpTo(database, '0019'));
    const looking = async () =>
      (await sql`select from pg_locks where relation = 'live_article'::regclass and not granted`.execute(db)).rows
        .length;
    await expect.poll(looking, { interval: 5 }).toBe(1);
    const { rows } = await sql`
      select mode from pg_locks
      where relation = 'picture'::regclass and mode = 'AccessExclusiveLock' and pid <> pg_backend_pid()
    `.execute(db);
    expect(rows).toEqual([]);
  });
  await migrating;
  expect(await known(db)).toEqual(ALL);
});

test('broken off half-way, it is done again and leaves the same', async () => {
  await using database = await databaseBefore('0018');
  const { db } = database;
  await filled(db);
  await migrateUpTo(database, '0019');
  await sql`delete from migration where name = '0018-library'`.execute(db);
  await sql`delete from revision_picture where place = 'body'`.execute(db);
  await sql`update picture set folded = '' where id = 3`.execute(db);
  await migrateUpTo(database, '0019');
  expect(await known(db)).toEqual(ALL);
});
