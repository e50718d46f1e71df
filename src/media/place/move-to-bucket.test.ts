import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { objectStorage } from '../../../test/builders/object-storage.ts';
import { putFile } from '../put-file.ts';
import { moveToBucket } from './move-to-bucket.ts';
import { s3Place } from './s3-place.ts';

const names = ['a0', 'a1', 'b2'].flatMap((start) => {
  const hash = start.padEnd(64, '0');
  return [`${hash}.webp`, `${hash}-320.avif`, `${hash}-320.jpeg`];
});
const bytesOf = (name: string) => Buffer.from(`${name} صورة`.repeat(999));

async function folderAndBucket() {
  const storage = await objectStorage();
  const folder = await mkdtemp(join(tmpdir(), 'warraq-moving-'));
  onTestFinished(async () => {
    await storage[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  for (const name of names) await putFile(folder, { name, bytes: bytesOf(name) });
  await mkdir(join(folder, 'uploads'));
  await writeFile(join(folder, 'uploads', 'under-way'), 'what came so far');
  const move = () => moveToBucket(folder, storage.setting, () => 'nobody looks');
  return { storage, folder, move };
}

test('every picture is in the bucket as it was in the folder, and nothing else', async () => {
  const { storage, folder, move } = await folderAndBucket();
  expect(await move()).toEqual({ sent: names.length, there: 0 });
  expect(await storage.objects()).toEqual(names.toSorted());
  const place = s3Place(storage.setting, join(folder, 'on-the-way'));
  for (const name of names) {
    const open = await place.open(name);
    expect(open && (await buffer(open.bytes)).equals(bytesOf(name))).toBe(true);
  }
});

test('one that was broken off goes on, and what is there is not sent again', async () => {
  const { storage, move } = await folderAndBucket();
  storage.fail('gone');
  await expect(move()).rejects.toMatchObject({ code: 'media.placeAway' });
  storage.fail('none');
  expect((await move()).sent).toBe(names.length);
  expect(await move()).toEqual({ sent: 0, there: names.length });
});

test('what lies in the bucket otherwise than in the folder is put right', async () => {
  const { storage, folder, move } = await folderAndBucket();
  await move();
  const [first = ''] = names;
  await putFile(folder, { name: first, bytes: Buffer.from('another') });
  expect(await move()).toEqual({ sent: 1, there: names.length - 1 });
  const open = await s3Place(storage.setting, join(folder, 'on-the-way')).open(first);
  expect(open && String(await buffer(open.bytes))).toBe('another');
});
