import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderPlace, keepPictures, pictureAddress } from '../../src/media/index.ts';
import { testDatabase } from '../builders/database.ts';

/* The disk under the media folder becomes full while a site's pictures come in. A small disk can only be made by root. */

const isRoot = process.getuid?.() === 0;
const PICTURES = 600;

async function* pictures() {
  for (let key = 0; key < PICTURES; key++) {
    const size = { width: 60 + (key % 30), height: 40 + Math.floor(key / 30) };
    const drawing = sharp({ create: { ...size, channels: 3, background: '#1b3a8a' } });
    const bytes = await (key % 9 === 0 ? drawing.gif() : drawing.jpeg()).toBuffer();
    yield { key, originalName: `${key}.jpg`, bytes };
  }
}

describe.skipIf(!isRoot)('where the disk under the pictures becomes full', () => {
  test('it ends with a refusal that names the folder; what was told is there whole, no half is, and it goes on', async () => {
    await using database = await testDatabase();
    const disk = await mkdtemp(join(tmpdir(), 'warraq-small-disk-'));
    execFileSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
    onTestFinished(async () => {
      execFileSync('/usr/bin/umount', ['-l', disk]);
      await rm(disk, { recursive: true });
    });
    const held = new Set<number>();
    const takeIn = async () => {
      for await (const kept of keepPictures(database.db, folderPlace(disk), pictures())) {
        if (!('picture' in kept)) throw kept.refusal;
        held.add(kept.key);
        const path = join(disk, kept.picture.hash.slice(0, 2), pictureAddress(kept.picture).replace('/media/', ''));
        await sharp(await readFile(path), { failOn: 'warning' })
          .raw()
          .toBuffer();
      }
    };
    await expect(takeIn()).rejects.toMatchObject({ kind: 'busy', code: 'media.diskFull', facts: { folder: disk } });
    expect(held.size).toBeLessThan(PICTURES);
    expect(await readdir(join(disk, 'unfinished'))).toEqual([]);
    const { length } = await database.db.selectFrom('picture').select('id').execute();
    expect(length).toBeGreaterThanOrEqual(held.size);

    execFileSync('/usr/bin/mount', ['-o', 'remount,size=32m', disk]);
    await takeIn();
    expect(held.size).toBe(PICTURES);
  });
});
