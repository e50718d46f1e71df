import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { sweep } from '../../src/library/index.ts';
import { build } from '../builders/live-server.ts';
import { storedPaper } from '../builders/stored-paper.ts';

/* A paper whose pictures lie in a storage that speaks S3, and what becomes of it when that fails. */

beforeAll(build);

const photograph = (width: number) =>
  sharp({ create: { width, height: 300, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();

test('a picture is uploaded, made in its widths, sent to readers and deleted, and none of it lies on the machine', async () => {
  await using paper = await storedPaper();
  const { storage, upload, read, db } = paper;
  const { status, body } = await upload(await photograph(700));
  expect(status).toBe(200);
  const row = () =>
    db
      .selectFrom('picture')
      .select(['hash', 'rendition_widths as widths'])
      .where('id', '=', Number(body.pictureId))
      .executeTakeFirst();
  await expect.poll(async () => (await row())?.widths).toEqual([320, 480, 700]);
  const { hash } = (await row()) ?? {};
  const names = (await storage.objects()).filter((name) => name.startsWith(`${hash}-700`));
  expect(names).toEqual([`${hash}-700.avif`, `${hash}-700.jpeg`, `${hash}-700.webp`]);

  const address = `/media/${hash}-700.jpeg`;
  const whole = await read(address);
  const sent = Buffer.from(await whole.arrayBuffer());
  expect((await sharp(sent).metadata()).width).toBe(700);
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    ...{ 'content-type': 'image/jpeg', 'content-length': String(sent.length), etag: `"${hash}-700.jpeg"` },
    'cache-control': 'public, max-age=31536000, immutable',
  });
  const held = await read(address, { headers: { 'if-none-match': `"${hash}-700.jpeg"` } });
  const head = await read(address, { method: 'HEAD' });
  expect([held.status, head.status, head.headers.get('content-length')]).toEqual([304, 200, String(sent.length)]);
  expect((await read(`/media/${'0'.repeat(64)}.webp`)).status).toBe(404);

  await paper.post(`/media/${body.pictureId}/delete`, {});
  await sweep(db, paper, new Date());
  expect((await storage.objects()).filter((name) => name.startsWith(String(hash)))).toEqual([]);
  const left = await readdir(join(paper.mediaFolder, 'on-the-way'), { recursive: true });
  expect(left.filter((name) => name.includes(String(hash)))).toEqual([]);
});

const faults = [
  ['gone', 'media.placeAway'],
  ['silent', 'media.placeAway'],
  ['full', 'media.placeFull'],
] as const;

test('while the storage fails, uploads are refused with a sentence and nothing is held; afterwards the same upload goes in', async () => {
  await using paper = await storedPaper();
  const { storage, db, read } = paper;
  const countOf = async () =>
    Number((await sql<{ n: number }>`select count(*) as n from picture`.execute(db)).rows[0]?.n);
  const before = await countOf();
  const objects = await storage.objects();
  const uploaded = await paper.send(await photograph(400));
  for (const [fault, code] of faults) {
    storage.fail(fault);
    const { status, body } = await paper.finish(uploaded);
    expect([fault, status, body.code]).toEqual([fault, 503, code]);
    expect(body.detail).toContain(paper.storage.setting.bucket);
    expect(await countOf()).toBe(before);
    expect((await read('/')).status).toBe(200);
  }
  storage.fail('none');
  expect(await storage.objects()).toEqual(objects);
  expect((await paper.finish(uploaded)).status).toBe(200);
  expect(await countOf()).toBe(before + 1);
});

test('a reader of a picture is told to come again, or gets an answer that is seen to be broken off', async () => {
  await using paper = await storedPaper();
  const { storage, read } = paper;
  const { body } = await paper.upload(await photograph(500));
  const { hash } = await paper.db
    .selectFrom('picture')
    .select('hash')
    .where('id', '=', Number(body.pictureId))
    .executeTakeFirstOrThrow();
  const address = `/media/${hash}.jpeg`;
  expect((await read(address)).status).toBe(200);
  for (const fault of ['gone', 'silent', 'full'] as const) {
    storage.fail(fault);
    const answer = await read(address);
    const { 'retry-after': again, 'cache-control': kept } = Object.fromEntries(answer.headers);
    expect([fault, answer.status, again, kept]).toEqual([fault, 503, '10', 'no-store']);
  }
  storage.fail('cut');
  await expect(read(address).then((answer) => answer.arrayBuffer())).rejects.toThrow();
  storage.fail('none');
  expect((await read(address)).status).toBe(200);
  expect((await read('/')).status).toBe(200);
});

test('what could not be made in its widths is made once the storage is back', async () => {
  await using paper = await storedPaper();
  const { storage, db } = paper;
  const { body } = await paper.upload(await photograph(420));
  storage.fail('gone');
  const id = Number(body.pictureId);
  await sql`
    insert into rendition_queue (picture_id, due_at) values (${id}, now())
    on conflict (picture_id) do update set due_at = now(), state = 'waiting', attempts = 0
  `.execute(db);
  await sql`update picture set rendition_widths = '{}' where id = ${id}`.execute(db);
  const queue = async () =>
    (
      await sql<{ attempts: number; later: boolean }>`
        select attempts, due_at > now() as later from rendition_queue where picture_id = ${id}
      `.execute(db)
    ).rows[0];
  // Given back untried, for later: it isn't the picture's fault.
  await expect.poll(queue).toEqual({ attempts: 0, later: true });
  storage.fail('none');
  await sql`update rendition_queue set due_at = now() where picture_id = ${id}`.execute(db);
  await expect
    .poll(
      async () =>
        (await db.selectFrom('picture').select('rendition_widths').where('id', '=', id).executeTakeFirst())
          ?.rendition_widths,
    )
    .toEqual([320, 420]);
});
