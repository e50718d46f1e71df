import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/builders/database.ts';
import { systemClock } from '../base/clock.ts';
import { folderPlace } from '../media/index.ts';
import { startSearchThread } from '../search/index.ts';
import { type Db, openDatabase } from '../storage/index.ts';
import { measureHealth } from './measure-health.ts';

async function measuring(db: Db, folder = '') {
  const dataDir = await mkdtemp(join(tmpdir(), 'warraq-health-'));
  const thread = startSearchThread(join(dataDir, 'search'));
  const failures: unknown[] = [];
  const onFailed = (error: unknown) => failures.push(error);
  try {
    const place = folderPlace(join(dataDir, 'media'));
    const { parts } = await measureHealth({
      ...{
        db,
        clock: systemClock,
        dataDir: join(dataDir, folder),
        place,
        thread,
        isMailSent: async () => false,
        node: null,
        onFailed,
      },
    });
    return { problems: Object.fromEntries(parts.map(({ part, problem }) => [part, problem])), failures };
  } finally {
    await thread.close();
    await rm(dataDir, { recursive: true });
  }
}

test('a data folder that is gone is told of the disk, and of the rest how it is', async () => {
  await using database = await testDatabase();
  const { problems, failures } = await measuring(database.db, 'gone');
  expect(problems).toMatchObject({ disk: 'unknown', schedule: null, clock: null });
  // On a busy machine it may rightly be told as slow.
  expect(problems.database).toBeOneOf([null, 'slow']);
  expect(failures).toMatchObject([{ code: 'ENOENT' }]);
});

test('a database that answers with an error is not told as away', async () => {
  await using database = await testDatabase();
  await sql`create schema shadow`.execute(database.db);
  await sql`
    create function shadow.pg_database_size(name) returns bigint language sql as 'select (1 / 0)::bigint'
  `.execute(database.db);
  // Its own function comes after one of that name (PostgreSQL manual, search_path); it holds for new connections.
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db);
  await sql`alter database ${sql.ref(rows[0]?.name ?? '')} set search_path = shadow, public, pg_catalog`.execute(
    database.db,
  );
  const opened = openDatabase(database.address, {
    name: 'warraq test',
    onBroken: (error) => expect.fail(error.message),
  });
  const { problems, failures } = await measuring(opened.db);
  await opened.close();
  expect(problems).toMatchObject({ database: 'unknown', schedule: null });
  expect(failures).toMatchObject([{ message: 'division by zero' }]);
});

test('connections that are all at work are told as that', async () => {
  await using database = await testDatabase();
  const free = Promise.withResolvers<void>();
  const held = Array.from({ length: 5 }, () => database.db.connection().execute(() => free.promise));
  const { problems } = await measuring(database.db);
  free.resolve();
  await Promise.all(held);
  expect(problems).toMatchObject({ database: 'connections', schedule: 'unknown', disk: null });
});
