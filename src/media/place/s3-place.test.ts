import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { objectStorage } from '../../../test/builders/object-storage.ts';
import { putFile } from '../put-file.ts';
import type { S3Setting } from './s3-client.ts';
import { s3Place } from './s3-place.ts';

const HASH = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const BYTES = Buffer.from('صورة '.repeat(50_000));
const NOBODY_SYNCS = async () => 'nothing to bring to disk';

async function bucket(changed: Partial<S3Setting> = {}) {
  const storage = await objectStorage();
  const folder = await mkdtemp(join(tmpdir(), 'warraq-on-the-way-'));
  onTestFinished(async () => {
    await storage[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  const place = s3Place({ ...storage.setting, ...changed }, folder);
  const settle = async (names: readonly string[]) => {
    for (const name of names) await putFile(folder, { name, bytes: BYTES });
    await place.settle(names, NOBODY_SYNCS);
  };
  const left = async () => (await readdir(folder, { recursive: true })).filter((name) => name.includes(HASH));
  return { ...storage, place, folder, settle, left };
}

test('a file that is settled is in the bucket, is sent as it was, and is on this machine no more', async () => {
  const { place, settle, objects, left } = await bucket();
  await settle([`${HASH}.webp`, `${HASH}-320.avif`]);
  expect(await objects()).toEqual([`${HASH}-320.avif`, `${HASH}.webp`]);
  expect(await left()).toEqual([]);
  expect(await place.sizeOf(`${HASH}.webp`)).toBe(BYTES.length);
  const open = await place.open(`${HASH}.webp`);
  expect(open?.sizeBytes).toBe(BYTES.length);
  expect(open && (await buffer(open.bytes)).equals(BYTES)).toBe(true);
  expect([await place.sizeOf(`${OTHER}.webp`), await place.open(`${OTHER}.webp`)]).toEqual([null, null]);
});

test('who had the same file on its way finds it sent', async () => {
  const { place, settle } = await bucket();
  await settle([`${HASH}.webp`]);
  await place.settle([`${HASH}.webp`], NOBODY_SYNCS);
});

test('a file is brought for a program that draws, and forgotten', async () => {
  const { place, settle, left } = await bucket();
  await settle([`${HASH}.webp`]);
  await place.bring(`${HASH}.webp`);
  expect(await left()).toEqual([join('ab', `${HASH}.webp`)]);
  await place.forget(`${HASH}.webp`);
  expect(await left()).toEqual([]);
});

test('what was made of a picture is weighed without its own file, and without what others have', async () => {
  const { place, settle } = await bucket();
  await settle([`${HASH}.webp`, `${HASH}-320.avif`, `${HASH}-card-50-50.jpeg`, `${OTHER}-320.avif`]);
  expect(await place.bytesMadeOf(HASH)).toBe(2 * BYTES.length);
  expect(await place.bytesMadeOf('ef'.repeat(32))).toBe(0);
});

test('what a picture has is removed, and of others nothing', async () => {
  const { place, settle, objects } = await bucket();
  await settle([`${HASH}.webp`, `${HASH}-320.avif`, `${OTHER}.webp`]);
  await place.remove([HASH]);
  await place.remove([HASH]);
  expect(await objects()).toEqual([`${OTHER}.webp`]);
});

test('what a killed process left on its way goes after an hour', async () => {
  const { place, folder, left } = await bucket();
  await putFile(folder, { name: `${HASH}.webp`, bytes: BYTES });
  await place.tidy(new Date());
  expect(await left()).toHaveLength(1);
  await place.tidy(new Date(Date.now() + 3_700_000));
  expect(await left()).toEqual([]);
});

const wrong = [
  [{ secret: 'another' }, 'media.placeRefuses', 'SignatureDoesNotMatch', 'refuses'],
  [{ keyId: 'NOBODY' }, 'media.placeRefuses', 'InvalidAccessKeyId', 'refuses'],
  [{ bucket: 'no-such-bucket' }, 'media.placeRefuses', 'NoSuchBucket', 'refuses'],
  [{ endpoint: 'http://127.0.0.1:61234' }, 'media.placeAway', 'ECONNREFUSED', 'away'],
] as const;

for (const [changed, code, why, problem] of wrong)
  test(`${JSON.stringify(changed)}: ${code} ${why}`, async () => {
    const { place, settle, left } = await bucket(changed);
    const refusal = { code, facts: { why } };
    await expect(settle([`${HASH}.webp`])).rejects.toMatchObject(refusal);
    expect(await left()).toHaveLength(1);
    await expect(place.open(`${HASH}.webp`)).rejects.toMatchObject(refusal);
    await expect(place.remove([HASH])).rejects.toMatchObject(refusal);
    expect(await place.check()).toBe(problem);
  });

test('storage that is full, breaks connections, or breaks off is told from one that refuses', async () => {
  const { place, settle, fail } = await bucket();
  await settle([`${HASH}.webp`]);
  fail('full');
  await expect(settle([`${OTHER}.webp`])).rejects.toMatchObject({ kind: 'busy', code: 'media.placeFull' });
  expect(await place.check()).toBe('full');
  fail('gone');
  await expect(settle([`${OTHER}.webp`])).rejects.toMatchObject({ kind: 'busy', code: 'media.placeAway' });
  fail('cut');
  await expect(place.bring(`${HASH}.webp`)).rejects.toMatchObject({ code: 'media.placeAway' });
  fail('none');
  await settle([`${OTHER}.webp`]);
});

test('no key stands in what is told', async () => {
  const secret = 'a-secret-that-nobody-reads';
  const { place, settle } = await bucket({ secret });
  const error: unknown = await settle([`${HASH}.webp`]).catch((refusal: unknown) => refusal);
  expect(JSON.stringify([error, String(error), place.name])).not.toContain(secret);
});
