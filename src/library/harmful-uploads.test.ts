import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { sql } from 'kysely';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { photograph, servedLibrary } from '../../test/builders/served-library.ts';
import { libraryPicture } from './index.ts';

/* What is no picture, and what somebody means ill with, over a real server. */

describe('what is no picture, or a harmful one', () => {
  /** A PNG whose head says another size (PNG §11.2.1). */
  async function pngOf(width: number, height: number): Promise<Buffer> {
    const bytes = await sharp({ create: { width: 12, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    return bytes;
  }

  /** The beginning of a file of HEIF's kind: its brands, and an item of the last code named (ISO/IEC 23008-12). */
  function boxes(major: string, ...others: readonly string[]): Buffer {
    const brands = Buffer.from(`ftyp${major}\0\0\0\0${others.join('')}`, 'latin1');
    const items = Buffer.from(`meta\0\0\0\0infe\x02\0\0\0\0\x01\0\0${others.at(-1)}`, 'latin1');
    return Buffer.concat(
      [brands, items].map((box) => {
        const sized = Buffer.concat([Buffer.alloc(4), box]);
        sized.writeUInt32BE(sized.length);
        return sized;
      }),
    );
  }

  const refused: readonly (readonly [
    what: string,
    name: string,
    bytes: () => Promise<Buffer> | Buffer,
    code: string,
  ])[] = [
    ['a page', 'x.html', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'media.notAPicture'],
    [
      'a page that calls itself a picture',
      'x.jpg',
      () => Buffer.from('<html><body onload=alert(1)>'),
      'media.notAPicture',
    ],
    [
      'a drawing with a script',
      'x.svg',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
      'media.notAPicture',
    ],
    ['a film', 'x.jpg', () => Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), 'media.notAPicture'],
    ['a picture of 300 megapixels', 'x.png', () => pngOf(20_000, 15_000), 'media.pictureTooLarge'],
    ['a bomb that says it is small', 'x.png', () => pngOf(9_000, 9_000), 'media.notAPicture'],
    [
      'a file of some kilobytes that takes two gigabytes',
      'x.avif',
      () =>
        sharp({ create: { width: 11_000, height: 9_000, channels: 3, background: '#369' } })
          .avif({ effort: 0 })
          .toBuffer(),
      'media.pictureTooHeavy',
    ],
    ['a photograph of an iPhone', 'IMG_0042.HEIC', () => boxes('heic', 'mif1', 'heic', 'MiPr'), 'media.heicNotTaken'],
    ['one that calls itself a JPEG', 'IMG_0042.JPG', () => boxes('heix', 'mif1', 'heix'), 'media.heicNotTaken'],
    ['several in one file', 'x.heic', () => boxes('hevc', 'msf1', 'hevc', 'heic'), 'media.heicNotTaken'],
    ['one that names no code by its brand', 'x.heif', () => boxes('mif1', 'mif1', 'hvc1'), 'media.heicNotTaken'],
    ['one in a code that nobody knows', 'x.heif', () => boxes('mif1', 'mif1', 'jpeg'), 'media.notAPicture'],
    ['an AVIF that is broken', 'x.avif', () => boxes('avif', 'avif', 'mif1', 'miaf'), 'media.notAPicture'],
    ['one cut in its first box', 'x.heic', () => Buffer.from('\0\0\0\x18ftyp', 'latin1'), 'media.notAPicture'],
    ['nothing', 'x.png', () => Buffer.alloc(0), 'media.notAPicture'],
  ];

  test.each(refused)('is refused and leaves only why: %s', async (_what, name, bytes, code) => {
    const held = await servedLibrary();
    const { status, body } = await held.upload(await bytes(), name);
    expect([status, body.code]).toEqual([422, code]);
    expect(await readdir(join(held.mediaFolder, 'uploads'))).toEqual([expect.stringMatching(/\.json$/)]);
    expect(await held.db.selectFrom('picture').selectAll().execute()).toEqual([]);
  });

  test('who lost the answer on the line is refused again without sending anything, until the upload is forgotten', async () => {
    const held = await servedLibrary();
    const bytes = await pngOf(12_000, 9_000);
    const place = held.placeOf(await held.begin(bytes.length, 'خريطة.png'));
    await held.sendOn(place, 0, bytes);
    const asked = ask({ port: held.port, method: 'POST', path: `/api/media${place}/finish` });
    asked.on('error', () => 'it was cut');
    asked.end();
    // The connection is cut when the server has the request and before it has an answer.
    await once(asked, 'finish');
    asked.destroy();
    const uploads = join(held.mediaFolder, 'uploads');
    await expect.poll(() => readdir(uploads)).toEqual([expect.stringMatching(/\.json$/)]);
    // A client that goes on asks how far it has come, and sends the rest, which is nothing.
    expect(await held.offsetOf(place)).toBe(bytes.length);
    const refusal = { code: 'media.pictureTooLarge', facts: { name: 'خريطة.png', megapixels: 100 } };
    for (const _again of [1, 2]) expect(await held.finish(place)).toMatchObject({ status: 422, body: refusal });
    expect((await held.finish(place, 'editor')).body.code).toBe('media.unknownUpload');
    expect((await held.sendOn(place, bytes.length, Buffer.alloc(1))).body.code).toBe('media.unknownUpload');
    expect((await held.send('DELETE', place)).status).toBe(204);
    expect((await held.finish(place)).body.code).toBe('media.unknownUpload');
    expect(await readdir(uploads)).toEqual([]);
  });

  test('a picture with a page behind it is a picture, without the page', async () => {
    const held = await servedLibrary();
    const bytes = Buffer.concat([await photograph(300), Buffer.from('<script>alert(1)</script>')]);
    const { body } = await held.upload(bytes, 'x.html');
    const picture = await libraryPicture(held.db, Number(body.pictureId));
    const [name = ''] = await readdir(join(held.mediaFolder, picture?.hash.slice(0, 2) ?? ''));
    const kept = await readFile(join(held.mediaFolder, picture?.hash.slice(0, 2) ?? '', name));
    expect([kept.includes('<script>'), name.endsWith('.jpeg')]).toEqual([false, true]);
  });

  test('an AVIF is taken in, whatever else its brands allow', async () => {
    const held = await servedLibrary();
    const avif = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#369' } })
      .avif({ effort: 0 })
      .toBuffer();
    expect((await held.upload(avif, 'صورة.avif')).body.pictureId).toBe(1);
  });

  test('a wrong ending changes nothing: what it is, is told by its bytes', async () => {
    const held = await servedLibrary();
    const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const { body } = await held.upload(png, 'صورة.jpg');
    const { rows } = await sql<{ type: string }>`select media_type as type from picture`.execute(held.db);
    expect([body.pictureId, rows]).toEqual([1, [{ type: 'image/png' }]]);
  });
});
