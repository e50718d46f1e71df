import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/builders/database.ts';
import { randomFrom } from '../../../test/builders/random.ts';
import { type TestServer, testServers } from '../../../test/builders/servers.ts';
import { inTransaction, openDatabase, type Tx } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { announce } from './announce.ts';
import { listenOutbox } from './listen.ts';
import { BEGINNING, type OutboxEntry, presentPosition, readOutbox } from './read.ts';
import { lockReader, pruneOutbox, putReader } from './readers.ts';

const NOON = new Date('2026-03-01T12:00:00Z');

const published = (thingId: number) => ({
  act: 'article.published',
  by: { kind: 'person', name: 'سلمى', personId: 7, from: '203.0.113.9' },
  at: NOON,
  thing: 'article',
  thingId,
  tags: [`article:${thingId}`],
});

const idsOf = (entries: readonly OutboxEntry[]) => entries.map((entry) => entry.thingId);

test('a command that is taken back leaves nothing; one that commits leaves its entry and its trace', async () => {
  await using database = await testDatabase();
  const { db } = database;
  await inTransaction(db, (tx) => announce(tx, { ...published(1), facts: { headline: 'افتتاح المعرض' } }));
  await expect(
    inTransaction(db, async (tx) => {
      await announce(tx, published(2));
      throw new Error('refused after all');
    }),
  ).rejects.toThrow('refused after all');

  const { entries } = await readOutbox(db, BEGINNING, 10);
  expect(entries).toEqual([
    { id: 1, at: NOON, act: 'article.published', thing: 'article', thingId: 1, tags: ['article:1'] },
  ]);
  const audit = await db
    .selectFrom('audit')
    .select(['actor_name', 'person_id', 'from_address', 'act', 'thing_id', 'facts'])
    .execute();
  expect(audit).toEqual([
    {
      ...{ actor_name: 'سلمى', person_id: 7, from_address: '203.0.113.9' },
      ...{ act: 'article.published', thing_id: 1, facts: { headline: 'افتتاح المعرض' } },
    },
  ]);
});

test('an entry whose number came earlier, and whose commit came later, is read later and not missed', async () => {
  await using database = await testDatabase();
  const { db } = database;
  const slow = await heldOpen(db, (tx) => announce(tx, published(1)));
  await inTransaction(db, (tx) => announce(tx, published(2)));

  const first = await readOutbox(db, BEGINNING, 10);
  expect(idsOf(first.entries)).toEqual([2]);
  await slow.commit();
  const second = await readOutbox(db, first.position, 10);
  expect(idsOf(second.entries)).toEqual([1]);
  expect((await readOutbox(db, second.position, 10)).entries).toEqual([]);
});

test('read in chunks, what commits between two chunks comes after them', async () => {
  await using database = await testDatabase();
  const { db } = database;
  const slow = await heldOpen(db, (tx) => announce(tx, published(1)));
  for (const id of [2, 3, 4]) await inTransaction(db, (tx) => announce(tx, published(id)));

  const first = await readOutbox(db, BEGINNING, 2);
  await slow.commit();
  await inTransaction(db, (tx) => announce(tx, published(5)));
  const second = await readOutbox(db, first.position, 2);
  const third = await readOutbox(db, second.position, 2);
  const fourth = await readOutbox(db, third.position, 2);
  expect([first, second, third, fourth].map((each) => idsOf(each.entries))).toEqual([[2, 3], [4], [1, 5], []]);
  // The second chunk ends the first batch; only an answer that was not cut, to a question of now, is the present.
  expect([first, second, third, fourth].map((each) => each.isPresent)).toEqual([false, false, false, false]);
  expect((await readOutbox(db, fourth.position, 2)).isPresent).toBe(true);
});

test('who starts at the present reads nothing of the past, and what was under way when it commits', async () => {
  await using database = await testDatabase();
  const { db } = database;
  await inTransaction(db, (tx) => announce(tx, published(1)));
  const slow = await heldOpen(db, (tx) => announce(tx, published(2)));
  const present = await presentPosition(db);
  await slow.commit();
  expect(idsOf((await readOutbox(db, present, 10)).entries)).toEqual([2]);
});

test('a position of a database that went back to an earlier state is refused, not read past', async () => {
  await using database = await testDatabase();
  const ahead = { seen: '4000000000:4000000000:', target: null, cursor: 0 };
  await expect(readOutbox(database.db, ahead, 10)).rejects.toMatchObject({ code: 'storage.outboxPositionLost' });
});

test('old entries go once every reader that is still there has read them', async () => {
  await using database = await testDatabase();
  const { db } = database;
  const later = (days: number) => new Date(NOON.getTime() + days * 86_400_000);
  await inTransaction(db, (tx) => announce(tx, published(1)));
  const { position } = await readOutbox(db, BEGINNING, 10);
  await putReader(db, 'search', position, later(8));
  await putReader(db, 'mail', BEGINNING, NOON);
  await inTransaction(db, (tx) => announce(tx, { ...published(2), at: later(7) }));

  expect(await pruneOutbox(db, later(6))).toBe(0);
  expect(await pruneOutbox(db, later(8))).toBe(0); // mail has not read it
  await putReader(db, 'mail', position, later(8));
  expect(await pruneOutbox(db, later(8))).toBe(1);
  expect(idsOf((await readOutbox(db, BEGINNING, 10)).entries)).toEqual([2]);
  // Forty days on nobody has heard of either reader, and neither holds anything back.
  expect(await pruneOutbox(db, later(48))).toBe(1);
});

test('a listener is told of each commit, and again after its connection broke', async () => {
  await using database = await testDatabase();
  const { db } = database;
  let notices = 0;
  let lost = 0;
  const listener = await listenOutbox(database.address, {
    onNotice: () => {
      notices += 1;
    },
    onLost: () => {
      lost += 1;
    },
  });
  await expect.poll(() => notices).toBe(1); // "look", on connecting
  await inTransaction(db, (tx) => announce(tx, published(1)));
  await expect.poll(() => notices).toBe(2);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'warraq listens'
            and datname = current_database()`.execute(db);
  await expect.poll(() => notices).toBe(3);
  expect(lost).toBeGreaterThan(0);
  await inTransaction(db, (tx) => announce(tx, published(2)));
  await expect.poll(() => notices).toBe(4);
  await listener.close();
});

/*
 * The promise itself: writers that commit late, out of order or never; readers that are killed between their
 * chunks. Every committed entry reaches every reader once.
 */
describe.each(testServers)('$name', (server) => {
  test.skipIf(!server.exists())('no reader misses or repeats an entry', () => storm(server));
});

const WRITERS = 32;
const TRANSACTIONS_EACH = 15;
const READERS = ['front', 'search', 'feeds'] as const;
const CHUNK = 7;

async function storm(server: TestServer): Promise<void> {
  await using running = await server.startAlone();
  await migrate(running.address);
  const onBroken = (error: Error) => {
    throw error;
  };
  const writers = openDatabase(running.address, { name: 'writers', most: WRITERS, onBroken });
  const readers = openDatabase(running.address, { name: 'readers', most: READERS.length, onBroken });
  const random = randomFrom(20261125);
  const committed: number[] = [];
  let writing = true;

  async function write(writer: number): Promise<void> {
    for (let turn = 0; turn < TRANSACTIONS_EACH; turn++) {
      const count = 1 + Math.floor(random() * 4);
      const ids = Array.from({ length: count }, (_, each) => (writer * TRANSACTIONS_EACH + turn) * 10 + each);
      const isTakenBack = random() < 0.2;
      // One in twelve stays open for a second or two, long past hundreds of others.
      const pauseMs = random() < 0.08 ? 500 + random() * 1_500 : random() * 15;
      const work = inTransaction(writers.db, async (tx) => {
        for (const id of ids) {
          await announce(tx, published(id));
          await sleep(pauseMs / count);
        }
        if (isTakenBack) throw new TakenBack();
      });
      await work.then(
        () => committed.push(...ids),
        (error: unknown) => {
          if (!(error instanceof TakenBack)) throw error;
        },
      );
    }
  }

  /** Reads until nothing is left. Killed in a third of its turns: what it did since its last commit is undone. */
  async function read(name: string): Promise<number[]> {
    const got: number[] = [];
    for (;;) {
      const wasWriting = writing;
      const isKilled = random() < 0.33;
      const turn = inTransaction(readers.db, async (tx) => {
        const from = (await lockReader(tx, name)) ?? BEGINNING;
        const { entries, position, isPresent } = await readOutbox(tx, from, CHUNK);
        await putReader(tx, name, position, NOON);
        if (isKilled) throw new TakenBack();
        return { entries, isPresent };
      });
      const result = await turn.catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
        return null;
      });
      if (result === null) continue;
      got.push(...idsOf(result.entries).map(Number));
      if (!wasWriting && result.isPresent) return got;
      if (result.entries.length === 0) await sleep(2);
    }
  }

  const written = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer))).finally(() => {
    writing = false;
  });
  const all = await Promise.all([written, ...READERS.map(read)]);
  await writers.close();
  await readers.close();

  const expected = committed.toSorted((a, b) => a - b);
  expect(expected.length).toBeGreaterThan(WRITERS * TRANSACTIONS_EACH);
  const [, ...read_] = all;
  for (const got of read_) expect(got.toSorted((a, b) => a - b)).toEqual(expected);
}

class TakenBack extends Error {}

/** A transaction that has done its work and waits to be told to commit. */
async function heldOpen(db: Parameters<typeof inTransaction>[0], work: (tx: Tx) => Promise<void>) {
  const release = Promise.withResolvers<void>();
  const worked = Promise.withResolvers<void>();
  const done = inTransaction(db, async (tx) => {
    await work(tx);
    worked.resolve();
    await release.promise;
  });
  await worked.promise;
  return {
    commit: () => {
      release.resolve();
      return done;
    },
  };
}
