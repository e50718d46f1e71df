import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/builders/database.ts';
import { objectStorage } from '../../test/builders/object-storage.ts';
import { inTransaction } from '../storage/index.ts';
import { folderPlace, keepPicture, keepPictures, openPlace, type PictureToKeep, pictureAddress } from './index.ts';
import type { KeptPicture } from './keep-pictures.ts';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-media-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A picture unlike any of another number: by its size, because colours close to each other become one. */
const drawing = (number: number, width = 40 + (number % 50), height = 30 + Math.floor(number / 50)) =>
  sharp({ create: { width, height, channels: 3, background: '#1b3a8a' } });

const jpeg = (number: number, width?: number, height?: number) => drawing(number, width, height).jpeg().toBuffer();

async function* each<Key>(pictures: readonly PictureToKeep<Key>[]) {
  yield* pictures;
}

const keep = <Key>({ db }: TestDatabase, folder: string, pictures: readonly PictureToKeep<Key>[]) =>
  Array.fromAsync(keepPictures(db, folderPlace(folder), each(pictures)));

/** What became of each, in a word. */
const told = (kept: readonly KeptPicture<unknown>[]) =>
  kept.map((one) => [one.key, 'picture' in one ? one.picture.mediaType : one.refusal.code]);

const fileOf = (folder: string, one: KeptPicture<unknown> | undefined) => {
  if (one === undefined || !('picture' in one)) throw new Error('it is not held');
  const { picture } = one;
  return join(folder, picture.hash.slice(0, 2), pictureAddress(picture).replace('/media/', ''));
};

test('what others say of a picture counts where its file is silent', async () => {
  await using database = await testDatabase();
  const said = { alt: ' قارب\nعلى الشط ', caption: 'قارب يعود', credit: 'كريم زين' };
  const signed = await drawing(2)
    .withExif({ IFD0: { Artist: 'Nour Haddad' } })
    .jpeg()
    .toBuffer();
  await keep(database, await newFolder(), [
    { key: 1, originalName: '1.jpg', said, bytes: await jpeg(1) },
    { key: 2, originalName: '2.jpg', said, bytes: signed },
    { key: 3, originalName: '3.jpg', bytes: await jpeg(3) },
  ]);
  const { rows } = await sql`select alt, caption, credit from picture order by original_name`.execute(database.db);
  expect(rows).toEqual([
    { alt: 'قارب على الشط', caption: 'قارب يعود', credit: 'كريم زين' },
    { alt: 'قارب على الشط', caption: 'قارب يعود', credit: 'Nour Haddad' },
    { alt: '', caption: '', credit: '' },
  ]);
});

test('each picture is told of in its place: kept as it came, drawn anew, or refused', async () => {
  await using database = await testDatabase();
  const folder = await newFolder();
  const uploads = await newFolder();
  const onDisk = join(uploads, 'قارب.jpg');
  await writeFile(onDisk, await jpeg(1));
  execFileSync('/usr/bin/mkfifo', [join(uploads, 'pipe.jpg')]);
  const named = (key: string, bytes: Uint8Array) => ({ key, originalName: `${key}.jpg`, bytes });
  const kept = await keep(database, folder, [
    { key: 'file', originalName: 'قارب.jpg', path: onDisk },
    named('png', await drawing(2).png().toBuffer()),
    named('webp', await drawing(3).webp().toBuffer()),
    named('progressive', await drawing(4).jpeg({ progressive: true }).toBuffer()),
    named('wide', await jpeg(5, 2000, 1000)),
    named('turned', await drawing(6).withMetadata({ orientation: 6 }).jpeg().toBuffer()),
    named('gif', await drawing(7).gif().toBuffer()),
    named('tail', Buffer.concat([await jpeg(8), Buffer.from('<script>alert(1)</script>')])),
    named('svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    named('cut', (await jpeg(9, 900, 900)).subarray(0, 2000)),
    named('empty', Buffer.alloc(0)),
    named('large', Buffer.alloc(32_000_001)),
    { key: 'gone', originalName: 'x.jpg', path: join(uploads, 'gone.jpg') },
    { key: 'folder', originalName: 'x.jpg', path: uploads },
    { key: 'pipe', originalName: 'x.jpg', path: join(uploads, 'pipe.jpg') },
  ]);
  expect(told(kept)).toEqual([
    ['file', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
    ['progressive', 'image/jpeg'],
    ['wide', 'image/webp'],
    ['turned', 'image/webp'],
    ['gif', 'image/webp'],
    ['tail', 'image/jpeg'],
    ['svg', 'media.notAPicture'],
    ['cut', 'media.notAPicture'],
    ['empty', 'media.notAPicture'],
    ['large', 'media.fileTooLarge'],
    ['gone', 'media.fileUnreadable'],
    ['folder', 'media.fileUnreadable'],
    ['pipe', 'media.fileUnreadable'],
  ]);
  const sizes = kept.map((one) => ('picture' in one ? `${one.picture.widthPx}x${one.picture.heightPx}` : ''));
  expect(sizes.slice(4, 6)).toEqual(['1600x800', '30x46']);
  for (const one of kept.slice(0, 8))
    await sharp(await readFile(fileOf(folder, one)))
      .raw()
      .toBuffer();
  expect((await readFile(fileOf(folder, kept[7]))).includes('<script>')).toBe(false);
});

test('a heavy picture is drawn anew, and becomes lighter', async () => {
  await using database = await testDatabase();
  const folder = await newFolder();
  const dots = Buffer.alloc(900 * 900 * 3).map((_, at) => (at * at * 31) >> 7);
  const bytes = await sharp(dots, { raw: { width: 900, height: 900, channels: 3 } })
    .jpeg({ quality: 100 })
    .toBuffer();
  expect(bytes.length).toBeGreaterThan(400_000);
  const [kept] = await keep(database, folder, [{ key: 1, originalName: 'x.jpg', bytes }]);
  expect(told(kept === undefined ? [] : [kept])).toEqual([[1, 'image/webp']]);
  expect((await readFile(fileOf(folder, kept))).length).toBeLessThan(bytes.length);
});

const names = [
  ['عاجل من حلب.png', 'عاجل من حلب.png', 'its first word is kept (case-d14)'],
  [encodeURIComponent('صورة الوزير.jpg').toLowerCase(), 'صورة الوزير.jpg', 'it is decoded (case-d15)'],
  ['آمنة'.normalize('NFD'), 'آمنة'.normalize('NFC'), 'its letters are composed'],
  ['تخفيض 100%.jpg', 'تخفيض 100%.jpg', 'a percent sign that encodes nothing stays'],
  ['%2e%2e%2f..%5cetc%2Fpasswd.jpg', '....etcpasswd.jpg', 'it holds no path'],
  ['قارب\u202Egpj.exe', 'قاربgpj.exe', 'it turns no direction'],
  ['a%00b\u0007.jpg', 'ab.jpg', 'it holds nothing invisible that acts'],
] as const;

test('of pictures with the same bytes the first gives its name', async () => {
  await using database = await testDatabase();
  const bytes = await jpeg(1);
  const pictures = ['first.jpg', 'second.jpg'].map((originalName, key) => ({ key, originalName, bytes }));
  await keep(database, await newFolder(), pictures);
  const rows = await database.db.selectFrom('picture').select('original_name').execute();
  expect(rows.map((row) => row.original_name)).toEqual(['first.jpg']);
});

test('names are kept for people', async () => {
  await using database = await testDatabase();
  const pictures = await Promise.all(
    names.map(async ([originalName], key) => ({ key, originalName, bytes: await jpeg(key) })),
  );
  await keep(database, await newFolder(), pictures);
  const rows = await database.db.selectFrom('picture').select('original_name').execute();
  expect(new Set(rows.map((row) => row.original_name))).toEqual(new Set(names.map(([, name]) => name)));
});

test('the same bytes are kept once: in a batch, by two at once, and from one time to the next', async () => {
  await using database = await testDatabase();
  const folder = await newFolder();
  const bytes = await Promise.all(Array.from({ length: 60 }, (_, number) => jpeg(number)));
  const pictures = [...bytes, ...bytes].map((one, key) => ({ key, originalName: 'x.jpg', bytes: one }));
  const [first, second] = await Promise.all([
    keep(database, folder, pictures),
    keep(database, folder, pictures.toReversed()),
  ]);
  const rows = await database.db.selectFrom('picture').select('id').execute();
  expect(rows.length).toBe(60);
  expect(second.toReversed()).toEqual(first);
  expect(await keep(database, folder, pictures)).toEqual(first);
  expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
});

test('who puts one in alone while a site moves in is told of the row that is there', async () => {
  await using database = await testDatabase();
  const folder = await newFolder();
  const bytes = await jpeg(1);
  const [moved] = await keep(database, folder, [{ key: 1, originalName: 'x.jpg', bytes }]);
  const alone = await inTransaction(database.db, (tx) =>
    keepPicture(tx, folderPlace(folder), bytes, { originalName: 'y.jpg' }),
  );
  expect(moved).toEqual({ key: 1, picture: alone });
});

test('more pictures than a batch holds come back in their order, and whoever stops early leaves nothing under way', async () => {
  await using database = await testDatabase();
  const folder = await newFolder();
  const pictures = await Promise.all(
    Array.from({ length: 700 }, async (_, key) => ({ key, originalName: 'x.jpg', bytes: await jpeg(key) })),
  );
  let last = -1;
  for await (const { key } of keepPictures(database.db, folderPlace(folder), each(pictures))) {
    expect(key).toBe(++last);
    if (key === 300) break;
  }
  const rows = await database.db.selectFrom('picture').select('id').execute();
  expect(rows.length).toBeGreaterThan(300);
  expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
});

test('what a killed process left unfinished is removed, and what another is writing is not', async () => {
  await using database = await testDatabase();
  const folder = await newFolder();
  await mkdir(join(folder, 'unfinished'));
  for (const name of ['old', 'young']) await writeFile(join(folder, 'unfinished', name), 'half');
  const yesterday = new Date(Date.now() - 86_400_000);
  await utimes(join(folder, 'unfinished', 'old'), yesterday, yesterday);
  await keep(database, folder, []);
  expect(await readdir(join(folder, 'unfinished'))).toEqual(['young']);
});

test('pictures that fail to be written end it, and leave no half', async () => {
  await using database = await testDatabase();
  const folder = await newFolder();
  const pictures = await Promise.all(
    Array.from({ length: 40 }, async (_, key) => ({ key, originalName: 'x.jpg', bytes: await jpeg(key) })),
  );
  // Files stand where folders would.
  for (let number = 0; number < 256; number++) await writeFile(join(folder, number.toString(16).padStart(2, '0')), '');
  await expect(keep(database, folder, pictures)).rejects.toMatchObject({ code: 'ENOTDIR' });
  expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
  expect(await database.db.selectFrom('picture').select('id').execute()).toEqual([]);
});

test('many come into a bucket; where it is away, it ends with that, and what was told to be held is there', async () => {
  await using database = await testDatabase();
  await using storage = await objectStorage();
  const place = openPlace({ mediaFolder: await newFolder(), s3: storage.setting });
  async function* pictures(then: () => void = () => undefined) {
    for (let key = 0; key < 400; key++) {
      if (key === 300) then();
      yield { key, originalName: `${key}.jpg`, bytes: await jpeg(key) };
    }
  }
  const held: string[] = [];
  const takeIn = async (then?: () => void) => {
    for await (const one of keepPictures(database.db, place, pictures(then))) {
      if (!('picture' in one)) throw one.refusal;
      held.push(pictureAddress(one.picture).replace('/media/', ''));
    }
  };
  await expect(takeIn(() => storage.fail('gone'))).rejects.toMatchObject({ code: 'media.placeAway' });
  storage.fail('none');
  const objects = new Set(await storage.objects());
  expect(held.filter((name) => !objects.has(name))).toEqual([]);
  await takeIn();
  expect(new Set(held)).toEqual(new Set(await storage.objects()));
  expect(held.length).toBeGreaterThanOrEqual(400);
});
