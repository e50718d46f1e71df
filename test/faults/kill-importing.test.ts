import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase, urlOf } from '../builders/database.ts';
import { everythingIn } from '../builders/everything-in.ts';
import { BUILT, build, environment } from '../builders/live-server.ts';
import { randomFrom, testSeed } from '../builders/random.ts';
import { sharedData } from '../shared-data.ts';

/*
 * An import is killed twenty times at any moment and begun again each time. What it leaves in the end is what one
 * that nobody disturbed leaves, row by row: nothing is missing, and nothing is there twice.
 */

const KILLS = 20;
const folder = sharedData('wxr');
const FILE = 'news-daily-rankmath.xml';

const made = mkdtempSync(join(tmpdir(), 'warraq-import-'));
const uploads = join(made, 'uploads');
afterAll(() => rmSync(made, { recursive: true }));

beforeAll(build);

/** The files of pictures; what a kill left half-written is removed by whoever comes an hour later. */
const filesIn = (media: string): readonly string[] =>
  readdirSync(media, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name) && !name.startsWith('unfinished'))
    .sort();

/** The command as people give it, on a database of the test's own; its first word is printed when it begins to read. */
function importer({ address }: TestDatabase, data: string) {
  const args = ['import', 'wordpress', join(folder ?? '', FILE), '--data', data, '--media', uploads];
  const child = spawn(process.execPath, [BUILT, ...args], {
    env: { ...environment(), DATABASE_URL: urlOf(address) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complained = '';
  child.stderr.on('data', (text: Buffer) => {
    complained += String(text);
  });
  return { child, ended: once(child, 'close'), complaint: () => complained };
}

/** The site's pictures as its uploads hold them, each of a colour of its own. */
async function makeUploads(): Promise<void> {
  const wxr = readFileSync(join(folder ?? '', FILE), 'utf8');
  const named = [...wxr.matchAll(/<wp:attachment_url><!\[CDATA\[[^\]]*?\/wp-content\/uploads\/([^\]]+)\]/g)];
  for (const [index, [, path = '']] of named.entries()) {
    mkdirSync(join(uploads, dirname(path)), { recursive: true });
    const background = { r: index, g: 90, b: 120 };
    await sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .jpeg()
      .toFile(join(uploads, path));
  }
  expect(named.length).toBeGreaterThan(50);
}

async function importedWhole(database: TestDatabase, data: string): Promise<void> {
  const { ended, complaint } = importer(database, data);
  const [status] = await ended;
  expect({ status, complaint: complaint() }).toMatchObject({ status: 0 });
}

/** How long an import takes from its first word to its last, in ms. */
async function lengthOf(database: TestDatabase, data: string): Promise<number> {
  const { child, ended } = importer(database, data);
  await once(child.stderr, 'data');
  const began = performance.now();
  await ended;
  return performance.now() - began;
}

test.skipIf(folder === null)('an import killed at any moment ends as one that was not', async () => {
  await makeUploads();
  const [dataOfOne, dataOfOther] = [join(made, 'undisturbed'), join(made, 'killed')];
  await using undisturbed = await testDatabase();
  const lengthMs = await lengthOf(undisturbed, dataOfOne);
  await using database = await testDatabase();
  const seed = testSeed();
  const random = randomFrom(seed);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, ended } = importer(database, dataOfOther);
    await Promise.race([once(child.stderr, 'data'), ended]);
    await sleep(random() * lengthMs * 0.6);
    child.kill('SIGKILL');
    await ended;
  }
  await importedWhole(database, dataOfOther);
  const expected = await everythingIn(undisturbed.db);
  for (const [part, rows] of Object.entries(await everythingIn(database.db)))
    expect(rows, `${part}, seed ${seed}`).toEqual(expected[part]);
  expect(filesIn(join(dataOfOther, 'media')), `files, seed ${seed}`).toEqual(filesIn(join(dataOfOne, 'media')));
});
