import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { type PictureView, pictureAddress } from '../../src/media/index.ts';
import { type TestDatabase, testDatabase } from '../builders/database.ts';
import { randomFrom, testSeed } from '../builders/random.ts';

/*
 * The process that takes a site's pictures in is killed in the middle, again and again. Whatever the database holds is
 * on disk, whole; what was told to be held is in the database; and who begins again gets all.
 */

const PROGRAM = fileURLToPath(new URL('../builders/keep-pictures-program.ts', import.meta.url));
const PICTURES = 1200;
const KILLS = 6;

const seed = testSeed();

/** Small pictures, each of its own size; every fifth must be drawn anew. */
async function makeUploads(folder: string): Promise<void> {
  for (let number = 0; number < PICTURES; number++) {
    const size = { width: 24 + (number % 40), height: 24 + Math.floor(number / 40) };
    const drawing = sharp({ create: { ...size, channels: 3, background: '#1b3a8a' } });
    const bytes = await (number % 5 === 0 ? drawing.gif() : drawing.jpeg()).toBuffer();
    await writeFile(join(folder, `${number}.jpg`), bytes);
  }
}

/** Runs until it ends, or until it is killed after it told of so many; returns the names that it told to be held. */
async function run(
  { address }: TestDatabase,
  media: string,
  uploads: string,
  kill: { after: number; waitMs: number } | null,
) {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(address), media, uploads], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let said = '';
  for await (const part of child.stdout) {
    said += part;
    if (kill === null || said.split('\n').length <= kill.after) continue;
    await sleep(kill.waitMs);
    child.kill('SIGKILL');
  }
  await ended;
  // A last line may be cut.
  const lines = said
    .slice(0, said.lastIndexOf('\n') + 1)
    .trim()
    .split('\n');
  return lines.filter((line) => line.startsWith('held ')).map((line) => line.slice('held '.length));
}

type Row = Pick<PictureView, 'hash' | 'mediaType' | 'widthPx' | 'heightPx'> & { sizeBytes: number; name: string };

async function heldPictures({ db }: TestDatabase): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select hash, media_type as "mediaType", width_px as "widthPx", height_px as "heightPx", size_bytes as "sizeBytes",
           original_name as name
    from picture
  `.execute(db);
  return rows;
}

test(`killed ${KILLS} times while pictures come in, no row is without its whole file, and nothing told is lost`, async () => {
  await using database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'warraq-kill-pictures-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [media, uploads] = [join(folder, 'media'), join(folder, 'uploads')];
  await mkdir(uploads);
  await makeUploads(uploads);
  const random = randomFrom(seed);
  const told = new Set<string>();
  let counted = 0;
  try {
    for (let round = 0; round <= KILLS; round++) {
      const isLast = round === KILLS;
      const kill = { after: 1 + Math.floor(random() * (PICTURES / KILLS)) + counted, waitMs: random() * 40 };
      for (const name of await run(database, media, uploads, isLast ? null : kill)) told.add(name);
      // A statement of a killed process may still be under way.
      await sleep(50);
      const rows = await heldPictures(database);
      const names = new Set(rows.map(({ name }) => name));
      expect([...told].filter((name) => !names.has(name))).toEqual([]);
      for (const row of rows) {
        const file = join(media, row.hash.slice(0, 2), pictureAddress(row).replace('/media/', ''));
        const bytes = await readFile(file);
        expect([row.name, bytes.length]).toEqual([row.name, row.sizeBytes]);
      }
      counted = rows.length;
    }
    const rows = await heldPictures(database);
    expect([told.size, rows.length]).toEqual([PICTURES, PICTURES]);
    for (const row of rows) {
      const file = join(media, row.hash.slice(0, 2), pictureAddress(row).replace('/media/', ''));
      const { info } = await sharp(file, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([row.widthPx, row.heightPx]);
    }
    const files = (await readdir(media, { recursive: true })).filter((path) => /^[0-9a-f]{2}\//.test(path));
    expect(files.length).toBe(PICTURES);
  } catch (error) {
    throw new Error(`WARRAQ_TEST_SEED=${seed}`, { cause: error });
  }
});
