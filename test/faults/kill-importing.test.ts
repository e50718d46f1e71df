import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { type DatabaseAddress, driverConfig } from '../../src/storage/database-address.ts';
import { type TestDatabase, testDatabase } from '../builders/database.ts';
import { everythingIn } from '../builders/everything-in.ts';
import { BUILT, build, environment } from '../builders/live-server.ts';
import { randomFrom, testSeed } from '../builders/random.ts';
import { sharedData } from '../shared-data.ts';

/*
 * An import is killed twenty times at any moment and begun again each time. What it leaves in the end is what one
 * that nobody disturbed leaves, row by row: nothing is missing, and nothing is there twice.
 */

const KILLS = 20;
/** Twenty-two starts, on a machine that runs other tests too. */
const PATIENCE_MS = 600_000;
const folder = sharedData('wxr');
const FILE = 'news-daily-rankmath.xml';

beforeAll(build);

/** The command as people give it, on a database of the test's own; its first word is printed when it begins to read. */
function importer({ address }: TestDatabase) {
  const data = mkdtempSync(join(tmpdir(), 'warraq-import-'));
  const args = ['import', 'wordpress', join(folder ?? '', FILE), '--data', data];
  const child = spawn(process.execPath, [BUILT, ...args], {
    env: { ...environment(), DATABASE_URL: urlOf(address) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complained = '';
  child.stderr.on('data', (text: Buffer) => {
    complained += String(text);
  });
  const ended = once(child, 'close').finally(() => rmSync(data, { recursive: true }));
  return { child, ended, complaint: () => complained };
}

function urlOf(address: DatabaseAddress): string {
  const { host, port, user, password, database } = new pg.Client(driverConfig(address));
  const url = new URL(`postgres://localhost/${encodeURIComponent(database ?? '')}`);
  url.username = encodeURIComponent(user ?? '');
  url.password = encodeURIComponent(password ?? '');
  url.searchParams.set('host', host);
  url.searchParams.set('port', String(port));
  return url.href;
}

async function importedWhole(database: TestDatabase): Promise<void> {
  const { ended, complaint } = importer(database);
  const [status] = await ended;
  expect({ status, complaint: complaint() }).toMatchObject({ status: 0 });
}

/** How long an import takes from its first word to its last, in ms. */
async function lengthOf(database: TestDatabase): Promise<number> {
  const { child, ended } = importer(database);
  await once(child.stderr, 'data');
  const began = performance.now();
  await ended;
  return performance.now() - began;
}

test.skipIf(folder === null)(
  'an import killed at any moment ends as one that was not',
  async () => {
    await using undisturbed = await testDatabase();
    const lengthMs = await lengthOf(undisturbed);
    await using database = await testDatabase();
    const seed = testSeed();
    const random = randomFrom(seed);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, ended } = importer(database);
      await Promise.race([once(child.stderr, 'data'), ended]);
      await sleep(random() * lengthMs * 0.6);
      child.kill('SIGKILL');
      await ended;
    }
    await importedWhole(database);
    const expected = await everythingIn(undisturbed.db);
    for (const [part, rows] of Object.entries(await everythingIn(database.db)))
      expect(rows, `${part}, seed ${seed}`).toEqual(expected[part]);
  },
  PATIENCE_MS,
);
