import { once } from 'node:events';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { photograph, servedLibrary } from '../../test/builders/served-library.ts';
import { libraryPicture } from './index.ts';
import { checkRoom } from './uploads/room.ts';
import { findUpload, removeGivenUp, uploadsKept } from './uploads/upload-files.ts';

/* A client of tus over a real server: all that can happen to an upload of a picture on its way. */

test('what a server speaks is told before anything is sent', async () => {
  const held = await servedLibrary();
  const { status, headers } = await held.send('OPTIONS', '/uploads');
  expect(status).toBe(204);
  expect(headers).toMatchObject({
    ...{ 'tus-resumable': '1.0.0', 'tus-version': '1.0.0', 'tus-max-size': '32000000' },
    'tus-extension': 'creation,expiration,termination',
  });
});

test('a picture comes in pieces, and is in the library with its name', async () => {
  const held = await servedLibrary();
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
  const held = await servedLibrary();
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
  const held = await servedLibrary();
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

describe('more than there is room for', () => {
  test('a file of 2 GB is refused before its first byte', async () => {
    const held = await servedLibrary();
    const { status, body } = await held.begin(2_000_000_000, 'فيلم.mov');
    expect([status, body.code, body.facts]).toEqual([422, 'media.fileTooLarge', { name: 'فيلم.mov', megabytes: 32 }]);
  });

  test('one that was said to be small is cut off where it was to end, and memory stays', async () => {
    const held = await servedLibrary();
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
    const held = await servedLibrary();
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
    const held = await servedLibrary();
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
    const held = await servedLibrary();
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
    const held = await servedLibrary();
    expect(await held.begin(10, 'x', 'moderator')).toMatchObject({
      status: 403,
      body: { code: 'newsroom.notAllowed' },
    });
  });

  test('for the upload of another finds none', async () => {
    const held = await servedLibrary();
    const place = held.placeOf(await held.begin(10));
    const as = { 'x-who': 'editor' };
    expect((await held.send('HEAD', place, as)).status).toBe(404);
    expect((await held.sendOn(place, 0, Buffer.alloc(10), as)).body.code).toBe('media.unknownUpload');
    expect((await held.finish(place, 'editor')).body.code).toBe('media.unknownUpload');
    expect((await held.send('DELETE', place, as)).status).toBe(404);
    expect(await held.offsetOf(place)).toBe(0);
  });

  test('from another place than the upload stands at is told where it stands', async () => {
    const held = await servedLibrary();
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
    const held = await servedLibrary();
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
