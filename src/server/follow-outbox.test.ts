import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/builders/database.ts';
import { randomFrom, testSeed } from '../../test/builders/random.ts';
import { systemClock } from '../base/clock.ts';
import { bodyOf, createPageStore, type PageStore, type Rendered } from '../pagestore/index.ts';
import { announce, inTransaction } from '../storage/index.ts';
import { followOutbox } from './follow-outbox.ts';

const log = pino({ level: 'silent' });
const by = { kind: 'cli', name: 'test', personId: null, from: null };

/** A node: a store that follows the outbox of a database. */
async function node(database: TestDatabase) {
  const store = createPageStore({ maxBytes: 10_000_000, clock: systemClock });
  const follower = await followOutbox({
    database,
    memories: [store],
    clock: systemClock,
    log,
    onRead: () => undefined,
  });
  return { store, [Symbol.asyncDispose]: () => follower.close() };
}

const page = (body: string, tags: string[]): Rendered => ({ status: 200, contentType: 'text/html', body, tags });

const tell = (database: TestDatabase, act: string, tags: string[]) =>
  inTransaction(database.db, (tx) =>
    announce(tx, { act, by, at: systemClock.now(), thing: 'article', thingId: 1, tags }),
  );

test('what one node publishes, every node drops', async () => {
  await using database = await testDatabase();
  await using one = await node(database);
  await using two = await node(database);
  for (const { store } of [one, two]) {
    await store.render('/', async () => page('الأولى', ['front']));
    await store.render('/مادة/', async () => page('مادة', ['article:9']));
  }
  await tell(database, 'article.published', ['front', 'article:1']);
  for (const { store } of [one, two]) {
    await expect.poll(() => store.find('/')).toBeNull();
    expect(store.find('/مادة/')).not.toBeNull();
  }
});

for (const [act, isKept] of [
  ['article.published', true],
  ['article.withdrawn', false],
  ['article.unpublished', false],
] as const)
  test(`after ${act} the page of before is ${isKept ? 'kept for bad days' : 'gone for good'}`, async () => {
    await using database = await testDatabase();
    await using one = await node(database);
    await one.store.render('/مادة/', async () => page('مادة', ['article:1']));
    await tell(database, act, ['article:1']);
    await expect.poll(() => one.store.find('/مادة/')).toBeNull();
    expect(one.store.counts().pages).toBe(isKept ? 1 : 0);
  });

const random = randomFrom(testSeed());

/** Tags of the newsroom stand for anything that changes; a page shows the names of two of them. */
const THINGS = [1, 2, 3, 4, 5, 6];
const pathOfPair = (first: number) => `/${first}/`;
const pairOf = (first: number) => [first, (first % THINGS.length) + 1];

async function render(database: TestDatabase, things: readonly number[]): Promise<Rendered> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from tag where id = any(${[...things]}::bigint[]) order by id
  `.execute(database.db);
  // Time for a change to overtake what was read.
  await sleep(random() * 4);
  return page(
    JSON.stringify(rows),
    things.map((thing) => `tag:${thing}`),
  );
}

async function attack(database: TestDatabase, nodes: readonly PageStore[]): Promise<void> {
  let isOver = false;
  const readers = nodes.flatMap((store) =>
    [0, 1].map(async () => {
      while (!isOver) {
        const first = THINGS[Math.floor(random() * THINGS.length)] ?? 1;
        await store.render(pathOfPair(first), () => render(database, pairOf(first)));
        await sleep(0);
      }
    }),
  );
  const writers = [0, 1].map(async (writer) => {
    for (let round = 0; round < 60; round++) {
      const id = THINGS[Math.floor(random() * THINGS.length)] ?? 1;
      await inTransaction(database.db, async (tx) => {
        await sql`update tag set name = ${`وسم ${id} ${writer} ${round}`} where id = ${id}`.execute(tx);
        await announce(tx, {
          act: 'tag.renamed',
          by,
          at: systemClock.now(),
          thing: 'tag',
          thingId: id,
          tags: [`tag:${id}`],
        });
        await sleep(random() * 3);
      });
    }
  });
  await Promise.all(writers);
  isOver = true;
  await Promise.all(readers);
  // While the last changes are still on their way.
  for (const store of nodes)
    await Promise.all(THINGS.map((first) => store.render(pathOfPair(first), () => render(database, pairOf(first)))));
}

test('publishing and reading at once from two nodes, no page is held that differs from a fresh rendering', async () => {
  await using database = await testDatabase();
  await sql`
    insert into tag (id, name, slug) overriding system value
    select n, 'وسم ' || n, n::text from generate_series(1, ${THINGS.length}) n
  `.execute(database.db);
  await using one = await node(database);
  await using two = await node(database);
  await attack(database, [one.store, two.store]);
  // The last change was told to both when a page that shows everything is dropped from both.
  for (const { store } of [one, two]) await store.render('/end/', async () => page('', ['end']));
  await tell(database, 'end', ['end']);
  for (const { store } of [one, two]) await expect.poll(() => store.find('/end/')).toBeNull();

  let compared = 0;
  for (const { store } of [one, two])
    for (const first of THINGS) {
      const held = store.find(pathOfPair(first));
      if (held === null) continue;
      compared++;
      expect(bodyOf(held).toString()).toBe((await render(database, pairOf(first))).body);
    }
  expect(compared).toBeGreaterThan(0);
  expect(one.store.counts().overtaken + two.store.counts().overtaken).toBeGreaterThan(0);
});
