import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, urlOf } from '../builders/database.ts';
import { exportWith } from '../builders/every-field.ts';
import { build, endDatabase, type LiveHome, liveHome, warraq } from '../builders/live-server.ts';
import { postOf, siteOf } from '../builders/wxr.ts';

/*
 * The disk becomes full while the command brings a site in: that of the database, and that of the report. Each time
 * the command says so, and once there is room the same one goes on. A small disk can only be made by root.
 */

const isRoot = process.getuid?.() === 0;
const POSTS = 40;
const PICTURES = 60;

/** Text that no database makes smaller. */
const SITE = siteOf(
  Array.from({ length: POSTS }, (_, id) => postOf(id + 1, undefined, randomBytes(400_000).toString('base64'))).join(''),
);

async function smallDisk(home: LiveHome, size: string): Promise<AsyncDisposable & { readonly folder: string }> {
  const folder = join(home.folder, 'disk');
  await mkdir(folder);
  execFileSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder]);
  return {
    folder,
    [Symbol.asyncDispose]: async () => {
      await endDatabase(join(folder, 'data'));
      execFileSync('/usr/bin/umount', ['-l', folder]);
    },
  };
}

const grow = ({ folder }: { readonly folder: string }, size: string) =>
  execFileSync('/usr/bin/mount', ['-o', `remount,size=${size}`, folder]);

describe.skipIf(!isRoot)('where a disk becomes full under an import', () => {
  beforeAll(build);

  test('that of the database: what came is kept, and the same command goes on', async () => {
    await using home = await liveHome();
    await using disk = await smallDisk(home, '96m');
    const file = join(home.folder, 'site.xml');
    const report = join(home.folder, 'report.json');
    await writeFile(file, SITE);
    const dataDir = join(disk.folder, 'data');
    const command = ['import', 'wordpress', file, '--data', dataDir, '--report', report, '--lang', 'ar'];
    const full = await warraq(command);
    expect(full).toMatchObject({ status: 1, complained: expect.stringMatching(/^امتلأ القرص .*$/m) });
    expect(full.complained).not.toContain('خطأ من جهتنا');
    expect(existsSync(report)).toBe(false);
    grow(disk, '512m');
    const again = await warraq(command);
    expect(again.status).toBe(0);
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ found: POSTS, imported: POSTS, failed: 0 });
  });

  test('that of the report: none stands half written, and the same command writes it', async () => {
    await using home = await liveHome();
    await using disk = await smallDisk(home, '64k');
    const file = join(home.folder, 'site.xml');
    await writeFile(file, siteOf(Array.from({ length: 400 }, (_, id) => postOf(id + 1)).join('')));
    await using database = await testDatabase();
    const as = { env: { DATABASE_URL: urlOf(database.address) } };
    const dataDir = join(home.folder, 'data');
    const report = join(disk.folder, 'report.json');
    const command = ['import', 'wordpress', file, '--data', dataDir, '--report', report, '--lang', 'ar'];
    const full = await warraq(command, as);
    expect(full).toMatchObject({ status: 1, complained: expect.stringContaining(`تعذّرت الكتابة في الملف ${report}`) });
    expect(existsSync(report)).toBe(false);
    grow(disk, '16m');
    expect((await warraq(command, as)).status).toBe(0);
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ found: 400, failed: 0 });
  });

  test('that of the pictures: those that came are kept, and the same command takes the others', async () => {
    await using home = await liveHome();
    await using database = await testDatabase();
    await using disk = await smallDisk(home, '128k');
    const uploads = join(home.folder, 'uploads');
    await mkdir(uploads);
    for (let round = 0; round < PICTURES; round++) {
      const noise = { type: 'gaussian', mean: 90 + round, sigma: 30 } as const;
      const picture = sharp({ create: { width: 160, height: 120, channels: 3, background: '#1b3a8a', noise } });
      await writeFile(join(uploads, `boat-${round}.jpg`), await picture.jpeg().toBuffer());
    }
    const [file, report] = [join(home.folder, 'site.xml'), join(home.folder, 'report.json')];
    await writeFile(file, exportWith('sahel.example', Array(PICTURES).fill({})));
    const options = ['--data', join(disk.folder, 'media-only'), '--media', uploads, '--report', report, '--lang', 'ar'];
    const as = { env: { DATABASE_URL: urlOf(database.address) } };
    const full = await warraq(['import', 'wordpress', file, ...options], as);
    expect(full).toMatchObject({
      status: 1,
      complained: expect.stringMatching(/^امتلأ القرص الذي فيه مجلد الصور .*$/m),
    });
    grow(disk, '64m');
    expect((await warraq(['import', 'wordpress', file, ...options], as)).status).toBe(0);
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from picture`.execute(database.db);
    expect(rows).toEqual([{ count: PICTURES }]);
    const { reasons } = JSON.parse(await readFile(report, 'utf8'));
    expect(reasons['no-file'] ?? 0).toBe(0);
  });
});
