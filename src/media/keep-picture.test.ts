import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../test/builders/database.ts';
import { inTransaction } from '../storage/index.ts';
import { folderPlace, keepPicture, pictureAddress } from './index.ts';

async function mediaFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-media-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#1b3a8a' } });

test('a photograph is kept once, no wider than a page shows it, with neither place nor what is glued behind it', async () => {
  await using database = await testDatabase();
  const folder = await mediaFolder();
  const photograph = await drawing(3000, 1500)
    .withExif({ IFD3: { GPSLatitude: '33/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();
  const bytes = Buffer.concat([photograph, Buffer.from('<script>alert(1)</script>')]);
  const keep = () =>
    inTransaction(database.db, (tx) => keepPicture(tx, folderPlace(folder), bytes, { originalName: 'قارب.jpg' }));
  const kept = await keep();
  expect(await keep()).toEqual(kept);
  expect([kept.widthPx, kept.heightPx]).toEqual([1600, 800]);
  const file = join(folder, kept.hash.slice(0, 2), pictureAddress(kept).replace('/media/', ''));
  const written = await readFile(file);
  expect(written.includes('<script>')).toBe(false);
  const found = await sharp(written).metadata();
  expect([found.format, found.exif]).toEqual(['webp', undefined]);
});

const refused = [
  [
    'an SVG with a script',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
  ],
  ['a page', Buffer.from('<!doctype html><p>خبر')],
  ['nothing', Buffer.alloc(0)],
  ['a picture cut in the middle', (await drawing(900, 900).png().toBuffer()).subarray(0, 1200)],
] as const;

for (const [what, bytes] of refused)
  test(`${what} is refused, and leaves nothing`, async () => {
    await using database = await testDatabase();
    const folder = await mediaFolder();
    const keep = inTransaction(database.db, (tx) =>
      keepPicture(tx, folderPlace(folder), bytes, { originalName: 'x.png' }),
    );
    await expect(keep).rejects.toMatchObject({ code: 'media.notAPicture' });
    expect(await readdir(folder)).toEqual([]);
  });

test('a picture of more dots than are decoded is refused as too large, before it takes their memory', async () => {
  await using database = await testDatabase();
  const folder = await mediaFolder();
  const bytes = Buffer.from(await drawing(12, 8).png().toBuffer());
  // The head says 12,000 by 9,000 (PNG §11.2.1: width and height from the 17th byte on, then their checksum).
  bytes.writeUInt32BE(12_000, 16);
  bytes.writeUInt32BE(9_000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  const keep = inTransaction(database.db, (tx) =>
    keepPicture(tx, folderPlace(folder), bytes, { originalName: 'x.png' }),
  );
  await expect(keep).rejects.toMatchObject({ code: 'media.pictureTooLarge', facts: { megapixels: 100 } });
  expect(await readdir(folder)).toEqual([]);
});

test('a picture that cannot be written leaves no half of it', async () => {
  await using database = await testDatabase();
  const folder = await mediaFolder();
  const bytes = await drawing(20, 10).png().toBuffer();
  const hash = createHash('sha256').update(bytes).digest('hex');
  const place = join(folder, hash.slice(0, 2));
  // A folder stands where the file would.
  await mkdir(join(place, `${hash}.webp`), { recursive: true });
  const keep = inTransaction(database.db, (tx) =>
    keepPicture(tx, folderPlace(folder), bytes, { originalName: 'x.png' }),
  );
  await expect(keep).rejects.toMatchObject({ code: 'EISDIR' });
  expect(await readdir(place)).toEqual([`${hash}.webp`]);
});
