import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { SECRET, signedInAs } from '../test/builders/session.ts';
import { timesOf } from './asking.ts';
import { importNewsroom, openBench, pidOf, placesOf } from './imported.ts';
import type { Work, Worked } from './newsroom-at-work.ts';
import { photograph } from './photograph.ts';
import { processesOf, startUntilReady, WARRAQ } from './stack.ts';

const ARTICLES = 1000;
const PAGES_A_SECOND = 200;
const QUIET_SECONDS = 30;

/** What the burst is, unless `--pictures` and `--minutes` say otherwise. */
const PICTURES = 200;
const MINUTES = 10;

/** Uploads of one browser that are under way at a time. */
const AT_ONCE = 4;
const PIECE_BYTES = 512 * 1024;

/** A page of 99 readers of 100 may take so much longer in the burst than in quiet; below the floor nobody sees it. */
const MOST_TIMES = 3;
const FLOOR_MS = 50;
/** What the processes of the server may have more of than in quiet, in MB: a decoder, threads that clean, one that draws. */
const MOST_MORE_MB = 600;

const READY = /^ready (http\S+)$/m;

/**
 * 200 photographs of 3,200 px come up in ten minutes, four at a time, while readers ask for 200 pages a second: what 99
 * of 100 readers wait for at most beside the same in quiet, and what memory the server takes more. `--pictures N` and
 * `--minutes M` make it shorter.
 */
export async function burst(options: readonly string[]): Promise<void> {
  const [pictures, minutes] = [numberIn(options, '--pictures') ?? PICTURES, numberIn(options, '--minutes') ?? MINUTES];
  const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-'));
  // The database of a root's folder runs under another user, who must get there.
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  importNewsroom(data, ARTICLES);
  const server = ['start', '--data', data, '--port', '0', '--no-sample'];
  const product = await startUntilReady('env', [`WARRAQ_SECRET=${SECRET}`, WARRAQ, ...server], READY);
  const database = await openBench(data);
  try {
    const { articles } = await placesOf(database);
    const pages = ['/', ...articles.map(({ path }) => encodeURI(path))];
    const stack = () => processesOf(pidOf(product), join(data, 'postgres'));
    const editor = { name: 'محرّر القياس', grants: [{ role: 'editor', within: null }] } as const;
    const cookie = await signedInAs(database.db, new Date(), editor);
    // Every page is asked for once, so that both halves find the same ones held.
    for (const page of pages) await (await fetch(product.url + page)).arrayBuffer();
    const quiet = await measured(stack, product.url, pages, () => sleep(QUIET_SECONDS * 1_000));
    const files = await photographs(pictures);
    const uploads: number[] = [];
    const busy = await measured(stack, product.url, pages, async () => {
      uploads.push(...(await uploadAll(product.url, cookie, files, minutes)));
    });
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::integer as waiting from rendition_queue where state = 'waiting'
    `.execute(database.db);
    tell(quiet, busy, uploads, rows[0]?.waiting ?? 0, minutes);
  } finally {
    await database.close();
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Measured = { readonly worked: Worked; readonly peakMb: number };

/** What readers waited for, and the most memory that the server's processes had, while something went on. */
async function measured(
  stack: () => readonly number[],
  origin: string,
  pages: readonly string[],
  goesOn: () => Promise<void>,
): Promise<Measured> {
  const work: Work = { origin, token: '', pages, pagesASecond: PAGES_A_SECOND, articles: [], updatesASecond: 0 };
  const program = fileURLToPath(new URL('newsroom-at-work.ts', import.meta.url));
  const readers = spawn('node', [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  readers.stdin.end(JSON.stringify(work));
  let said = '';
  readers.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  let peakMb = 0;
  const looking = setInterval(() => {
    peakMb = Math.max(peakMb, ownMb(stack()));
  }, 500);
  await goesOn();
  clearInterval(looking);
  readers.kill('SIGTERM');
  await once(readers, 'close');
  return { worked: JSON.parse(said), peakMb };
}

/** The memory that some processes have to themselves (proc_pid_smaps(5)): what they share is counted once at most. */
function ownMb(pids: readonly number[]): number {
  let kb = 0;
  for (const pid of pids) {
    try {
      kb += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch (error) {
      // One that has ended since.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
  return kb / 1_000;
}

/** So many photographs, each with colours of its own and bytes that no other has. */
async function photographs(count: number): Promise<readonly Buffer[]> {
  const drawn = await photograph();
  const some = await Promise.all(
    [0, 1, 2, 3].map((turn) =>
      drawn
        .clone()
        .modulate({ hue: turn * 90 })
        .jpeg({ quality: 92 })
        .toBuffer(),
    ),
  );
  return Array.from({ length: count }, (_, index) =>
    Buffer.concat([some[index % some.length] ?? Buffer.alloc(0), Buffer.from(String(index))]),
  );
}

/** Uploads all in so many minutes, evenly; how long each took, from its first byte to its picture, in ms. */
async function uploadAll(origin: string, cookie: string, files: readonly Buffer[], minutes: number): Promise<number[]> {
  const begun = performance.now();
  const everyMs = (minutes * 60_000) / files.length;
  const times: number[] = [];
  let next = 0;
  const hands = Array.from({ length: AT_ONCE }, async () => {
    for (let index = next++; index < files.length; index = next++) {
      await sleep(Math.max(0, begun + index * everyMs - performance.now()));
      const sent = performance.now();
      await upload(origin, cookie, files[index] ?? Buffer.alloc(0));
      times.push(performance.now() - sent);
    }
  });
  await Promise.all(hands);
  return times;
}

async function upload(origin: string, cookie: string, bytes: Buffer): Promise<void> {
  const own = { cookie, origin, 'tus-resumable': '1.0.0' };
  const ask = async (method: string, path: string, headers: Record<string, string>, body: BodyInit | null = null) => {
    const answer = await fetch(`${origin}/api/studio/media/${path}`, { method, headers: { ...own, ...headers }, body });
    if (!answer.ok) throw new Error(`${answer.status} from ${path}: ${await answer.text()}`);
    await answer.arrayBuffer();
    return answer.headers.get('location') ?? '';
  };
  const begin = { 'upload-length': String(bytes.length), 'upload-metadata': 'filename eC5qcGc=' };
  const place = await ask('POST', 'uploads', begin);
  for (let offset = 0; offset < bytes.length; offset += PIECE_BYTES)
    await ask(
      'PATCH',
      place,
      { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      new Uint8Array(bytes.subarray(offset, offset + PIECE_BYTES)),
    );
  await ask('POST', `${place}/finish`, { 'content-type': 'application/json' }, '{}');
}

function tell(quiet: Measured, busy: Measured, uploads: readonly number[], waiting: number, minutes: number): void {
  const mostMs = Math.max(FLOOR_MS, quiet.worked.pageP99 * MOST_TIMES);
  const mostMb = quiet.peakMb + MOST_MORE_MB;
  const { p50, p99 } = timesOf(uploads);
  console.log(`\n## ${uploads.length} photographs in ${minutes} minutes beside ${PAGES_A_SECOND} pages a second`);
  console.log(`${''.padEnd(28)}${'quiet'.padStart(9)}${'burst'.padStart(9)}${'limit'.padStart(9)}`);
  const row = (name: string, of: (one: Measured) => number, limit: number | null) =>
    console.log(
      name.padEnd(28) +
        [of(quiet), of(busy), limit].map((value) => (value === null ? '' : value.toFixed(1)).padStart(9)).join('') +
        (limit === null ? '' : of(busy) <= limit ? '  held' : '  not held'),
    );
  row('pages answered', ({ worked }) => worked.pages, null);
  row('page, half (ms)', ({ worked }) => worked.pageP50, null);
  row('page, 99 of 100 (ms)', ({ worked }) => worked.pageP99, mostMs);
  row('memory, most (MB)', ({ peakMb }) => peakMb, mostMb);
  console.log(`an upload: half ${p50.toFixed(0)} ms, 99 of 100 ${p99.toFixed(0)} ms; ${waiting} wait for their widths`);
  if (busy.worked.pageP99 > mostMs || busy.peakMb > mostMb) process.exitCode = 1;
}

function numberIn(options: readonly string[], name: string): number | null {
  const given = options[options.indexOf(name) + 1];
  return options.includes(name) && given !== undefined ? Number(given) : null;
}
