import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { sql } from 'kysely';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { newsroomWithPictures } from '../../test/builders/library.ts';
import { wellAt } from '../../test/builders/well.ts';
import { drawingProcess } from '../media/index.ts';
import { type Actor, actorWith } from '../newsroom/index.ts';
import { createPageStore } from '../pagestore/index.ts';
import { boundedServer } from '../server/bounded-server.ts';
import { createFrame } from '../server/frame.ts';
import { listen } from '../server/http-server.ts';
import { createLog } from '../server/log.ts';
import { createMetrics } from '../server/metrics.ts';
import { libraryPicture } from './index.ts';
import { mediaRoutes } from './routes.ts';
import { checkRoom } from './uploads/room.ts';
import { findUpload, removeGivenUp, uploadsKept } from './uploads/upload-files.ts';

/*
 * A client of tus over a real server. Longer than a file should be: it is everything that a client, and somebody who
 * means ill, does to uploads.
 */

type Answer = { status: number; headers: IncomingHttpHeaders; body: Record<string, unknown> };

/** A newsroom whose library takes uploads; who asks is named in a header, as a session would name them. */
async function library() {
  const news = await newsroomWithPictures();
  const people: Readonly<Record<string, Actor>> = {
    reporter: news.reporter,
    editor: news.editor,
    moderator: actorWith('person', 'هدى', 'moderator'),
  };
  const logged: string[] = [];
  const log = createLog('info', { write: (line) => logged.push(line) });
  const store = createPageStore({
    ...{ maxBytes: 1_000_000, clock: news.clock, keyOf: (target) => target },
    ...{ isAway: () => false, onStale: () => 'nobody is told' },
  });
  const drawing = drawingProcess();
  const frame = await createFrame({
    ...{ log, metrics: createMetrics(store, wellAt), health: wellAt, trustedProxies: [] },
    sentenceOf: ({ code }) => code,
    isDiskFull: async () => false,
    routes: (api) => {
      api.register(mediaRoutes, {
        ...{ db: news.db, clock: news.clock, mediaFolder: news.mediaFolder, place: news.place, draw: drawing.draw },
        actorOf: async ({ headers }) => people[String(headers['x-who'])] ?? news.reporter,
      });
    },
  });
  const server = boundedServer(frame.listener);
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    drawing.close();
    await frame.close();
    await news[Symbol.asyncDispose]();
  });
  const send = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string | number>> = {},
    body: Uint8Array | null = null,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const outgoing = ask({
        port,
        method,
        path: `/api/media${path}`,
        headers: { 'tus-resumable': '1.0.0', ...headers },
      });
      outgoing.on('error', reject);
      outgoing.on('response', async (incoming) => {
        let text = '';
        for await (const chunk of incoming) text += String(chunk);
        const { statusCode: status = 0 } = incoming;
        resolve({ status, headers: incoming.headers, body: text.startsWith('{') ? JSON.parse(text) : {} });
      });
      outgoing.end(body);
    });

  const begin = (length: number, name = 'صورة.jpg', who = 'reporter') =>
    send('POST', '/uploads', {
      ...{ 'upload-length': length, 'x-who': who },
      'upload-metadata': `kind cGljdHVyZQ==,filename ${Buffer.from(name).toString('base64')}`,
    });
  const placeOf = ({ headers }: Answer) => `/${headers.location}`;
  const sendOn = (place: string, offset: number, bytes: Uint8Array, more = {}) =>
    send(
      'PATCH',
      place,
      { 'upload-offset': offset, 'content-type': 'application/offset+octet-stream', ...more },
      bytes,
    );
  const offsetOf = async (place: string) => Number((await send('HEAD', place)).headers['upload-offset']);
  const finish = (place: string, who = 'reporter') => send('POST', `${place}/finish`, { 'x-who': who });

  /** All of it in one go. */
  async function upload(bytes: Uint8Array, name?: string): Promise<Answer> {
    const place = placeOf(await begin(bytes.length, name));
    expect((await sendOn(place, 0, bytes)).status).toBe(204);
    return finish(place);
  }
  return { ...news, port, logged, send, begin, placeOf, sendOn, offsetOf, finish, upload };
}

const photograph = (width = 900) =>
  sharp({
    create: {
      width,
      height: 600,
      channels: 3,
      background: '#336699',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 95 })
    .toBuffer();

test('what a server speaks is told before anything is sent', async () => {
  const held = await library();
  const { status, headers } = await held.send('OPTIONS', '/uploads');
  expect(status).toBe(204);
  expect(headers).toMatchObject({
    ...{ 'tus-resumable': '1.0.0', 'tus-version': '1.0.0', 'tus-max-size': '32000000' },
    'tus-extension': 'creation,expiration,termination',
  });
});

test('a picture comes in pieces, and is in the library with its name', async () => {
  const held = await library();
  const bytes = await photograph();
  const begun = await held.begin(bytes.length, 'ميناء الصيد.jpg');
  expect([begun.status, begun.headers.location]).toEqual([201, expect.stringMatching(/^uploads\/[0-9a-f-]{36}$/)]);
  const place = held.placeOf(begun);
  for (let at = 0; at < bytes.length; at += 100_000) {
    const { status, headers } = await held.sendOn(place, at, bytes.subarray(at, at + 100_000));
    expect([status, Number(headers['upload-offset'])]).toEqual([204, Math.min(at + 100_000, bytes.length)]);
  }
  const { status, body } = await held.finish(place);
  expect(status).toBe(200);
  expect(await libraryPicture(held.db, Number(body.pictureId))).toMatchObject({
    name: 'ميناء الصيد.jpg',
    widthPx: 900,
  });
  // Who never heard the answer asks again.
  expect((await held.finish(place)).body).toEqual(body);
  expect((await held.outbox()).filter(({ act }) => act === 'picture.uploaded')).toHaveLength(1);
  // The same bytes are the same picture.
  expect((await held.upload(bytes)).body).toEqual(body);
});

test('whoever asks for the picture again while it is being made is told the same', async () => {
  const held = await library();
  const bytes = await photograph(870);
  const place = held.placeOf(await held.begin(bytes.length));
  await held.sendOn(place, 0, bytes);
  const [first, ...again] = await Promise.all([1, 2, 3].map(() => held.finish(place)));
  expect(first?.status).toBe(200);
  expect(again.map(({ status, body }) => ({ status, body }))).toEqual(
    again.map(() => ({ status: 200, body: first?.body })),
  );
});

test('a connection that is cut at 99 % loses nothing that came, and the rest is enough', async () => {
  const held = await library();
  const bytes = await photograph();
  const place = held.placeOf(await held.begin(bytes.length));
  const cutAt = Math.floor(bytes.length * 0.99);
  const outgoing = ask({
    ...{ port: held.port, method: 'PATCH', path: `/api/media${place}` },
    headers: {
      ...{ 'tus-resumable': '1.0.0', 'upload-offset': 0, 'content-length': bytes.length },
      'content-type': 'application/offset+octet-stream',
    },
  });
  outgoing.on('error', () => 'it was cut');
  outgoing.write(bytes.subarray(0, cutAt));
  await expect.poll(() => held.offsetOf(place)).toBe(cutAt);
  outgoing.destroy();
  // The server has let go of it once what is sent on is taken.
  await expect.poll(async () => (await held.sendOn(place, cutAt, bytes.subarray(cutAt))).status).toBe(204);
  expect((await held.finish(place)).status).toBe(200);
  // Neither a fault of ours nor a database that is away.
  expect(held.logged.filter((line) => /"level":(?:[456]0|"(?:warn|error)")/.test(line))).toEqual([]);
});

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
    const held = await library();
    const { status, body } = await held.upload(await bytes(), name);
    expect([status, body.code]).toEqual([422, code]);
    expect(await readdir(join(held.mediaFolder, 'uploads'))).toEqual([expect.stringMatching(/\.json$/)]);
    expect(await held.db.selectFrom('picture').selectAll().execute()).toEqual([]);
  });

  test('who lost the answer on the line is refused again without sending anything, until the upload is forgotten', async () => {
    const held = await library();
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
    const held = await library();
    const bytes = Buffer.concat([await photograph(300), Buffer.from('<script>alert(1)</script>')]);
    const { body } = await held.upload(bytes, 'x.html');
    const picture = await libraryPicture(held.db, Number(body.pictureId));
    const [name = ''] = await readdir(join(held.mediaFolder, picture?.hash.slice(0, 2) ?? ''));
    const kept = await readFile(join(held.mediaFolder, picture?.hash.slice(0, 2) ?? '', name));
    expect([kept.includes('<script>'), name.endsWith('.jpeg')]).toEqual([false, true]);
  });

  test('an AVIF is taken in, whatever else its brands allow', async () => {
    const held = await library();
    const avif = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#369' } })
      .avif({ effort: 0 })
      .toBuffer();
    expect((await held.upload(avif, 'صورة.avif')).body.pictureId).toBe(1);
  });

  test('a wrong ending changes nothing: what it is, is told by its bytes', async () => {
    const held = await library();
    const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const { body } = await held.upload(png, 'صورة.jpg');
    const { rows } = await sql<{ type: string }>`select media_type as type from picture`.execute(held.db);
    expect([body.pictureId, rows]).toEqual([1, [{ type: 'image/png' }]]);
  });
});

describe('more than there is room for', () => {
  test('a file of 2 GB is refused before its first byte', async () => {
    const held = await library();
    const { status, body } = await held.begin(2_000_000_000, 'فيلم.mov');
    expect([status, body.code, body.facts]).toEqual([422, 'media.fileTooLarge', { name: 'فيلم.mov', megabytes: 32 }]);
  });

  test('one that was said to be small is cut off where it was to end, and memory stays', async () => {
    const held = await library();
    const place = held.placeOf(await held.begin(1_000));
    const before = process.memoryUsage().rss;
    const outgoing = ask({
      ...{ port: held.port, method: 'PATCH', path: `/api/media${place}` },
      headers: {
        ...{ 'tus-resumable': '1.0.0', 'upload-offset': 0, 'content-length': 2_000_000_000 },
        'content-type': 'application/offset+octet-stream',
      },
    });
    outgoing.on('error', () => 'the server stops reading');
    const piece = Buffer.alloc(1_000_000);
    const answered = once(outgoing, 'response') as Promise<[{ statusCode?: number }]>;
    let isOver = false;
    const pour = async () => {
      while (!isOver) if (!outgoing.write(piece)) await Promise.race([once(outgoing, 'drain'), answered]);
    };
    const poured = pour();
    const [{ statusCode }] = await answered;
    isOver = true;
    await poured;
    outgoing.destroy();
    expect(statusCode).toBe(413);
    expect((await held.send('HEAD', place)).status).toBe(404);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  test('a full disk is foretold, and one person cannot hold it all', async () => {
    const held = await library();
    const known = { length: 1e15, owner: 'x', name: '', pictureId: null, refusal: null };
    const upload = { ...known, id: '', offset: 0, restsSince: new Date() };
    await expect(checkRoom(held.mediaFolder, { length: 1_000, owner: 'y' }, [upload])).rejects.toMatchObject({
      code: 'media.noRoom',
      facts: { megabytes: 1, left: 0 },
    });
    for (let count = 0; count < 50; count++) expect((await held.begin(10)).status).toBe(201);
    const { status, body } = await held.begin(10);
    expect([status, body.code]).toEqual([503, 'media.tooManyUploads']);
    expect((await held.begin(10, 'x', 'editor')).status).toBe(201);
  });

  test('what nobody goes on with for a day is forgotten, and what is cancelled at once', async () => {
    const held = await library();
    const place = held.placeOf(await held.begin(10));
    const cancelled = held.placeOf(await held.begin(10));
    expect((await held.send('DELETE', cancelled)).status).toBe(204);
    expect((await held.send('HEAD', cancelled)).status).toBe(404);
    await aged(held.mediaFolder, 25);
    // Begun a day ago, but the last byte came just now.
    expect((await held.sendOn(place, 0, Buffer.alloc(4))).status).toBe(204);
    await removeGivenUp(held.mediaFolder, new Date());
    expect(await held.offsetOf(place)).toBe(4);
    await aged(held.mediaFolder, 23);
    await removeGivenUp(held.mediaFolder, new Date());
    expect(await held.offsetOf(place)).toBe(4);
    await aged(held.mediaFolder, 25);
    await removeGivenUp(held.mediaFolder, new Date());
    expect(await readdir(join(held.mediaFolder, 'uploads'))).toEqual([]);
  });

  test('what a killed process or a power cut left keeps no other upload from beginning, and goes after a day', async () => {
    const held = await library();
    const whole = held.placeOf(await held.begin(10));
    const torn = held.placeOf(await held.begin(10));
    const left = (name: string) => join(held.mediaFolder, 'uploads', name);
    await writeFile(left(`${torn.replace('/uploads/', '')}.json`), '{"length":1');
    for (const name of ['bytes-alone', 'words-alone.json', 'unfinished.json.new']) await writeFile(left(name), '');
    expect((await held.send('HEAD', torn)).status).toBe(404);
    expect((await held.begin(10)).status).toBe(201);
    expect(await uploadsKept(held.mediaFolder)).toHaveLength(2);
    await aged(held.mediaFolder, 25);
    expect((await held.sendOn(whole, 0, Buffer.alloc(4))).status).toBe(204);
    await removeGivenUp(held.mediaFolder, new Date());
    const id = whole.replace('/uploads/', '');
    expect(await readdir(join(held.mediaFolder, 'uploads'))).toEqual([id, `${id}.json`]);
  });
});

/** Makes every file of an upload so many hours old. */
async function aged(mediaFolder: string, hours: number): Promise<void> {
  const at = new Date(Date.now() - hours * 3_600_000);
  const folder = join(mediaFolder, 'uploads');
  for (const name of await readdir(folder)) await utimes(join(folder, name), at, at);
}

describe('a request', () => {
  test('of somebody without the right is refused', async () => {
    const held = await library();
    expect(await held.begin(10, 'x', 'moderator')).toMatchObject({
      status: 403,
      body: { code: 'newsroom.notAllowed' },
    });
  });

  test('for the upload of another finds none', async () => {
    const held = await library();
    const place = held.placeOf(await held.begin(10));
    const as = { 'x-who': 'editor' };
    expect((await held.send('HEAD', place, as)).status).toBe(404);
    expect((await held.sendOn(place, 0, Buffer.alloc(10), as)).body.code).toBe('media.unknownUpload');
    expect((await held.finish(place, 'editor')).body.code).toBe('media.unknownUpload');
    expect((await held.send('DELETE', place, as)).status).toBe(404);
    expect(await held.offsetOf(place)).toBe(0);
  });

  test('from another place than the upload stands at is told where it stands', async () => {
    const held = await library();
    const place = held.placeOf(await held.begin(10));
    await held.sendOn(place, 0, Buffer.alloc(4));
    for (const offset of [0, 3, 5])
      expect(await held.sendOn(place, offset, Buffer.alloc(5))).toMatchObject({
        status: 409,
        body: { code: 'media.uploadElsewhere', facts: { offset: 4 } },
      });
    expect(await held.finish(place)).toMatchObject({ status: 409, body: { facts: { received: 4, of: 10 } } });
  });

  test('that lacks what it must say is refused by name', async () => {
    const held = await library();
    expect(await held.send('POST', '/uploads')).toMatchObject({
      status: 422,
      body: { facts: { header: 'upload-length' } },
    });
    expect(await held.send('POST', '/uploads', { 'upload-length': 10, 'tus-resumable': '0.2.2' })).toMatchObject({
      status: 412,
      body: { code: 'media.uploadVersion' },
    });
    const place = held.placeOf(await held.begin(10));
    expect(
      (await held.send('PATCH', place, { 'upload-offset': 0, 'content-type': 'text/html' }, Buffer.from('x'))).status,
    ).toBe(415);
    expect((await held.send('PATCH', '/uploads/..%2f..%2fx', { 'upload-offset': 0 })).status).toBe(400);
    expect(await findUpload(held.mediaFolder, '00000000-0000-4000-8000-000000000000', 'x')).toBeNull();
  });
});
