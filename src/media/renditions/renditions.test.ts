import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/builders/database.ts';
import { childrenOf } from '../../../test/builders/processes.ts';
import { inTransaction } from '../../storage/index.ts';
import { folderPlace, keepPicture, keepRenditions, type PictureView, pictureAddress, removeFiles } from '../index.ts';
import { findPictures, lockPicture, putKnown } from '../picture-rows.ts';
import { CROP_NAMES, cropSize, partOf } from './crops.ts';
import { widthsFor } from './ladder.ts';
import { rgbOf, TONES, toneOf } from './tone.ts';

const ladders = [
  [1600, 900, [320, 480, 800, 960, 1280, 1600], 'the widest that is kept'],
  [800, 450, [320, 480, 800], 'its own width comes last'],
  [1000, 600, [320, 480, 800, 1000], 'a rung close below its own is left out'],
  [300, 200, [300], 'narrower than every rung'],
  [1600, 12_000, [], 'more dots than are drawn'],
] as const;

for (const [widthPx, heightPx, widths, why] of ladders)
  test(`${widthPx} × ${heightPx} px: ${why}`, () => expect(widthsFor({ widthPx, heightPx })).toEqual(widths));

test('the tone of a tone is itself, and a colour gets the one nearest to it', () => {
  const tones = Array.from({ length: TONES }, (_, tone) => tone);
  expect(tones.map((tone) => toneOf(rgbOf(tone)))).toEqual(tones);
  expect(rgbOf(toneOf([250, 130, 10]))).toEqual([208, 128, 48]);
});

/** A database and a media folder. */
async function library() {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'warraq-renditions-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const keep = (bytes: Buffer, originalName = 'صورة.png'): Promise<PictureView> =>
    inTransaction(database.db, (tx) => keepPicture(tx, folderPlace(folder), bytes, { originalName }));
  const filesOf = async ({ hash }: PictureView) =>
    (await readdir(join(folder, hash.slice(0, 2)))).filter((name) => name.startsWith(`${hash}-`)).sort();
  return {
    ...{ database, db: database.db, folder, keep, filesOf },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

const drawing = (width: number, height: number, background = '#c8a040') =>
  sharp({ create: { width, height, channels: 4, background } });

/** Makes what is to be made until the test ends. */
function work({ db, folder }: { db: TestDatabase['db']; folder: string }) {
  const failures: unknown[] = [];
  const place = folderPlace(folder);
  const weighed = vi.spyOn(place, 'bytesMadeOf');
  const working = keepRenditions({ db, place, onFailed: ({ why }) => failures.push(why) });
  return { failures, weighed, [Symbol.asyncDispose]: () => working.close() };
}

const rowsOf = async (db: TestDatabase['db']) =>
  (
    await sql<{ id: number; widths: number[]; tone: number | null }>`
      select id, rendition_widths as widths, tone from picture order by id
    `.execute(db)
  ).rows;

/** What is noted of the bytes that the files made of a picture take, and what they take. */
async function bytesOf({ db, folder, filesOf }: Awaited<ReturnType<typeof library>>, picture: PictureView) {
  const { rows } = await sql<{ noted: number }>`
    select rendition_bytes::float8 as noted from picture where id = ${picture.id}
  `.execute(db);
  const files = await filesOf(picture);
  const sizes = await Promise.all(files.map((name) => stat(join(folder, picture.hash.slice(0, 2), name))));
  return { noted: rows[0]?.noted, there: sizes.reduce((sum, { size }) => sum + size, 0) };
}

const queueOf = async (db: TestDatabase['db']) =>
  (
    await sql<{
      state: string;
      attempts: number;
    }>`select state, attempts from rendition_queue order by picture_id`.execute(db)
  ).rows;

const told = async (db: TestDatabase['db']) =>
  (await sql<{ tags: string[] }>`select tags from outbox where act = 'pictures.made' order by id`.execute(db)).rows;

test('a picture is made in every width and format, with its tone, and its pages are told', async () => {
  await using held = await library();
  const picture = await held.keep(await drawing(700, 350).png().toBuffer());
  await using _ = work(held);
  await expect.poll(() => told(held.db)).toEqual([{ tags: [`picture:${picture.id}`] }]);
  const tone = toneOf([200, 160, 64]);
  expect(await rowsOf(held.db)).toEqual([{ id: picture.id, widths: [320, 480, 700], tone }]);
  expect(await queueOf(held.db)).toEqual([]);
  const names = [320, 480, 700].flatMap((width) =>
    ['avif', 'jpeg', 'webp'].map((format) => `${picture.hash}-${width}.${format}`),
  );
  const crops = CROP_NAMES.map((name) => `${picture.hash}-${name}-50-50.jpeg`);
  expect(await held.filesOf(picture)).toEqual([...names, ...crops].sort());
  const { noted, there } = await bytesOf(held, picture);
  expect(noted).toBe(there);
  for (const name of names) {
    const found = await sharp(join(held.folder, picture.hash.slice(0, 2), name)).metadata();
    const format = found.format === 'heif' ? 'avif' : found.format;
    expect(`${picture.hash}-${found.width}.${format}`).toBe(name);
    expect(found.height).toBe(Math.round((found.width ?? 0) / 2));
  }
});

test('crops keep the focus, as far as the edges of the picture allow, and are no larger than it', () => {
  const wide = { widthPx: 1600, heightPx: 800 };
  expect(partOf(wide, 'square', { x: 50, y: 50 })).toEqual({ left: 400, top: 0, width: 800, height: 800 });
  expect(partOf(wide, 'square', { x: 0, y: 50 })).toMatchObject({ left: 0 });
  expect(partOf(wide, 'square', { x: 100, y: 0 })).toMatchObject({ left: 800 });
  expect(partOf(wide, 'card', { x: 25, y: 90 })).toEqual({ left: 19, top: 0, width: 1524, height: 800 });
  const high = { widthPx: 600, heightPx: 1200 };
  expect(partOf(high, 'wide', { x: 10, y: 20 })).toEqual({ left: 0, top: 172, width: 600, height: 338 });
  const sizes = CROP_NAMES.map((name) => cropSize(wide, name));
  expect(sizes.map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([
    [1200, 630],
    [1200, 675],
    [1067, 800],
    [800, 800],
  ]);
  expect(cropSize({ widthPx: 1, heightPx: 9 }, 'card')).toEqual({ widthPx: 1, heightPx: 1 });
});

test('a picture is cut around its focus, and anew where that is moved; no card is too heavy', async () => {
  await using held = await library();
  // Noise, which no codec makes light, with a white place at the right.
  const noise = randomBytes(1400 * 900 * 3);
  const white = await drawing(100, 900, '#ffffff').png().toBuffer();
  const bytes = await sharp(noise, { raw: { width: 1400, height: 900, channels: 3 } })
    .composite([{ input: white, left: 1300, top: 0 }])
    .jpeg({ quality: 60 })
    .toBuffer();
  const picture = await held.keep(bytes);
  await using working = work(held);
  const cropped = async () => (await findPictures(held.db, [picture.hash]))[0];
  await expect.poll(async () => (await cropped())?.cropFocus).toEqual({ x: 50, y: 50 });
  for (const name of CROP_NAMES) {
    const file = join(held.folder, picture.hash.slice(0, 2), `${picture.hash}-${name}-50-50.jpeg`);
    const { width = 0, height = 0, format } = await sharp(file).metadata();
    expect([name, { widthPx: width, heightPx: height }, format]).toEqual([name, cropSize(picture, name), 'jpeg']);
    expect((await stat(file)).size).toBeLessThan(300_000);
  }
  await expect.poll(() => told(held.db)).toHaveLength(1);
  // A folder of many pictures is not looked through for each that comes in.
  expect(working.weighed).not.toHaveBeenCalled();

  const moveFocusTo = (focusX: number) =>
    inTransaction(held.db, async (tx) => {
      const known = await lockPicture(tx, picture.id);
      if (known !== null) await putKnown(tx, picture.id, { ...known, focusX });
    });
  await moveFocusTo(100);
  await expect.poll(async () => (await cropped())?.cropFocus).toEqual({ x: 100, y: 50 });
  await expect.poll(() => told(held.db)).toHaveLength(2);
  // Those of the other focus lie there still.
  const { noted, there } = await bytesOf(held, picture);
  expect(noted).toBe(there);
  const square = join(held.folder, picture.hash.slice(0, 2), `${picture.hash}-square-100-50.jpeg`);
  const { dominant } = await sharp(
    await sharp(square).extract({ left: 820, top: 0, width: 80, height: 900 }).toBuffer(),
  ).stats();
  expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(230);

  // Back to where it was: the same files are written once more.
  await moveFocusTo(50);
  await expect.poll(async () => (await cropped())?.cropFocus).toEqual({ x: 50, y: 50 });
  expect(await bytesOf(held, picture)).toEqual({ noted: there, there });
});

test('what is see-through stands on paper where a format knows nothing of it, and on no tone', async () => {
  await using held = await library();
  const picture = await held.keep(await drawing(40, 20, '#00000000').png().toBuffer());
  await using _ = work(held);
  await expect.poll(() => told(held.db)).toHaveLength(1);
  expect(await rowsOf(held.db)).toEqual([{ id: picture.id, widths: [40], tone: null }]);
  const { data } = await sharp(join(held.folder, picture.hash.slice(0, 2), `${picture.hash}-40.jpeg`))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(Math.min(...data)).toBeGreaterThan(250);
});

test('a picture of too many dots is shown as it is, and fails nowhere', async () => {
  await using held = await library();
  const picture = await held.keep(await drawing(1600, 12_000).webp({ quality: 20 }).toBuffer());
  await using working = work(held);
  await expect.poll(() => told(held.db)).toEqual([{ tags: [`picture:${picture.id}`] }]);
  expect(await rowsOf(held.db)).toEqual([{ id: picture.id, widths: [], tone: null }]);
  expect((await findPictures(held.db, [picture.hash]))[0]?.cropFocus).toBeNull();
  expect([await held.filesOf(picture), working.failures]).toEqual([[], []]);
});

test('where the disk is full two are given back, and no other is tried until there may be room', async () => {
  await using held = await library();
  for (let width = 20; width < 24; width++) await held.keep(await drawing(width, 10).png().toBuffer());
  const failures: unknown[] = [];
  const full = {
    ...folderPlace(held.folder),
    settle: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
  };
  const waits: number[] = [];
  const untilItEnds = (durationMs: number, closing: AbortSignal) => {
    waits.push(durationMs);
    return new Promise<void>((resolve) => closing.addEventListener('abort', () => resolve()));
  };
  const onFailed = (failed: unknown) => failures.push(failed);
  const working = keepRenditions({ db: held.db, place: full, onFailed, wait: untilItEnds });
  await expect.poll(() => waits).toEqual([60_000]);
  await working.close();
  expect(failures).toHaveLength(2);
  expect(await queueOf(held.db)).toEqual(Array(4).fill({ state: 'waiting', attempts: 0 }));
});

test('two nodes make each picture once between them', async () => {
  await using held = await library();
  for (let width = 20; width < 32; width++) await held.keep(await drawing(width, 10).png().toBuffer());
  await using one = work(held);
  await using other = work(held);
  await expect.poll(async () => (await told(held.db)).flatMap(({ tags }) => tags).length).toBe(12);
  expect(new Set((await told(held.db)).flatMap(({ tags }) => tags)).size).toBe(12);
  expect([one.failures, other.failures]).toEqual([[], []]);
});

test('a picture over which the process dies is made again', async () => {
  await using held = await library();
  await held.keep(await drawing(1600, 1600).png().toBuffer());
  await using working = work(held);
  await expect.poll(() => childrenOf(process.pid, 'rendition-program')).toHaveLength(1);
  for (const pid of await childrenOf(process.pid, 'rendition-program')) process.kill(pid, 'SIGKILL');
  await expect.poll(() => working.failures).toEqual(['the process ended: SIGKILL']);
  expect(await queueOf(held.db)).toEqual([{ state: 'waiting', attempts: 1 }]);
  await sql`update rendition_queue set due_at = now()`.execute(held.db);
  await expect.poll(async () => (await rowsOf(held.db))[0]?.widths.length).toBe(6);
});

test('one that a dead node had comes back, and is left as it is after the third', async () => {
  await using held = await library();
  await held.keep(await drawing(40, 20).png().toBuffer());
  await sql`update rendition_queue set attempts = 3, due_at = now() - interval '1 second'`.execute(held.db);
  await using _ = work(held);
  await expect.poll(() => queueOf(held.db)).toEqual([{ state: 'failed', attempts: 3 }]);
  expect((await rowsOf(held.db))[0]?.widths).toEqual([]);
});

test('a picture whose file is broken is tried three times, and keeps no other waiting', async () => {
  await using held = await library();
  const good = await held.keep(await drawing(40, 20).png().toBuffer());
  const broken = await held.keep(await drawing(50, 20).png().toBuffer());
  const file = join(held.folder, broken.hash.slice(0, 2), pictureAddress(broken).replace('/media/', ''));
  await writeFile(file, (await readFile(file)).subarray(0, 60));
  await using working = work(held);
  await expect.poll(async () => (await rowsOf(held.db)).find(({ id }) => id === good.id)?.widths).toEqual([40]);
  for (let attempt = 2; attempt <= 3; attempt++) {
    await sql`update rendition_queue set due_at = now() where attempts < ${attempt}`.execute(held.db);
    await expect.poll(() => working.failures).toHaveLength(attempt);
  }
  expect(await queueOf(held.db)).toEqual([{ state: 'failed', attempts: 3 }]);
});

test('a server that ends gives back what it was at, and it counts as untried', async () => {
  await using held = await library();
  await held.keep(await drawing(1600, 1600).png().toBuffer());
  {
    await using _ = work(held);
    await expect.poll(() => childrenOf(process.pid, 'rendition-program')).toHaveLength(1);
  }
  expect(await childrenOf(process.pid, 'rendition-program')).toEqual([]);
  expect(await queueOf(held.db)).toEqual([{ state: 'waiting', attempts: 0 }]);
});

test('what was drawn of a picture follows it where it goes meanwhile and the drawing fails', async () => {
  await using held = await library();
  const picture = await held.keep(await drawing(1200, 1200).png().toBuffer());
  await using working = work(held);
  await expect.poll(() => held.filesOf(picture)).not.toEqual([]);
  await held.db.deleteFrom('picture').execute();
  for (const pid of await childrenOf(process.pid, 'rendition-program')) process.kill(pid, 'SIGKILL');
  await expect.poll(() => held.db.selectFrom('removed_picture').select('hash').execute()).toHaveLength(1);
  await expect.poll(() => working.failures).toEqual(['the process ended: SIGKILL']);
});

test('renditions of a picture whose row goes meanwhile follow it', async () => {
  await using held = await library();
  const picture = await held.keep(await drawing(1200, 1200).png().toBuffer());
  await using _ = work(held);
  await expect.poll(() => held.filesOf(picture)).not.toEqual([]);
  await held.db.deleteFrom('picture').execute();
  await expect.poll(() => held.db.selectFrom('removed_picture').select('hash').execute()).toHaveLength(1);
  await removeFiles(held.db, folderPlace(held.folder));
  expect(await readdir(join(held.folder, picture.hash.slice(0, 2)))).toEqual([]);
});
