import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, urlOf } from '../builders/database.ts';
import { BUILT, build, environment } from '../builders/live-server.ts';
import { postOf, SITE_OPENING } from '../builders/wxr.ts';

/* What an import takes of memory doesn't grow with what is wrong in a file: the most that the whole command ever held. */

beforeAll(build);

const folder = await mkdtemp(join(tmpdir(), 'warraq-memory-'));
afterAll(() => rm(folder, { recursive: true }));

const MEGABYTE = 1024 * 1024;
/** How much more than a small import a monstrous one may take: 32 MB of an item are looked at, several times over. */
const MORE_MEGABYTES = 480;

/** The most memory that a running process has held, in megabytes (proc(5), VmHWM). */
const mostHeldBy = (pid: number): number => Number(/^VmHWM:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0) / 1024;

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Imports a file of these parts by the command, into a newsroom of its own.
 *
 * @param engine settings of Node's
 */
async function imported(parts: Iterable<string | Buffer>, engine: readonly string[] = []) {
  await using database = await testDatabase();
  const [file, report] = [join(folder, 'site.xml'), join(folder, 'report.json')];
  await pipeline(Readable.from(parts), createWriteStream(file));
  const args = ['import', 'wordpress', file, '--data', join(folder, 'data'), '--report', report];
  const child = spawn(process.execPath, [...engine, BUILT, ...args], {
    env: { ...environment(), DATABASE_URL: urlOf(database.address) },
    stdio: 'ignore',
  });
  let most = 0;
  const looking = setInterval(() => {
    most = Math.max(most, mostHeldBy(child.pid ?? 0));
  }, 50);
  const [status] = await once(child, 'close');
  clearInterval(looking);
  const { found, imported: came, failed } = JSON.parse(await readFile(report, 'utf8'));
  return { status, most, found, came, failed };
}

function* repeated(part: string | Buffer, times: number): Generator<string | Buffer> {
  for (let time = 0; time < times; time++) yield part;
}

function* monster(middle: Iterable<string | Buffer>): Generator<string | Buffer> {
  yield SITE_OPENING + postOf(1);
  yield* middle;
  yield `${postOf(2)}</channel></rss>`;
}

const TEXT = Buffer.alloc(MEGABYTE, 'كلام ');
/** With a million items and 500 megabytes it is the same, but takes minutes. */
const ITEMS = 10_000;
const MEGABYTES = 64;

test('an item without end, and items without anything, take no more memory than a small site', async () => {
  const small = await imported(monster([]));
  expect(small).toMatchObject({ status: 0, found: 2, came: 2 });
  const endless = await imported(
    monster(
      (function* () {
        yield '<item><title>بلا نهاية</title><content:encoded><![CDATA[';
        yield* repeated(TEXT, MEGABYTES);
      })(),
    ),
  );
  const empty = await imported(monster(repeated('<item></item>\n'.repeat(1000), ITEMS / 1000)));
  expect(endless).toMatchObject({ status: 0, failed: 1 });
  expect(endless.most).toBeLessThan(small.most + MORE_MEGABYTES);
  expect(empty).toMatchObject({ status: 0, found: ITEMS + 2, came: 2, failed: ITEMS });
  expect(empty.most).toBeLessThan(small.most + MORE_MEGABYTES);
});

/** Were the texts alone of all these held, they would be a hundred megabytes. */
function* articles(count: number): Generator<string> {
  const text = 'عادت المياه إلى الحيّ بعد شهر. '.repeat(400);
  yield SITE_OPENING;
  for (let id = 1; id <= count; id++) yield postOf(id, `خبر ${id}`, text);
  yield '</channel></rss>';
}

const ARTICLES = 4_000;
/** More than an import has in use at any time, and less than all texts. */
const HEAP_MEGABYTES = 88;

test('a site whose texts are more than may be held comes in', async () => {
  const whole = await imported(articles(ARTICLES), [`--max-old-space-size=${HEAP_MEGABYTES}`]);
  expect(whole).toMatchObject({ status: 0, found: ARTICLES, came: ARTICLES });
});
