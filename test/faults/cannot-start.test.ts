import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { debianPostgres, debianPostgresExists } from '../builders/debian-postgres.ts';
import {
  askDatabase,
  build,
  type Ended,
  type LiveHome,
  LiveServer,
  liveHome,
  warraq,
} from '../builders/live-server.ts';
import { canRunAsNobody, NOBODY, postmasterPid } from '../builders/storage-user.ts';

/*
 * Every start that can't be, as the person at the terminal meets it: a sentence in Arabic and one in English that
 * name what is wrong, a code for scripts, and nothing left behind. The other ways in which storage and the settings
 * refuse are tested there.
 */

const isRoot = process.getuid?.() === 0;

let home: LiveHome;
beforeAll(async () => {
  build();
  home = await liveHome();
  return () => home[Symbol.asyncDispose]();
});

let folders = 0;
/** A data folder of a test's own, not made yet. */
const dataFolder = (): string => join(home.folder, `data-${++folders}`);

const start = (dataDir: string, port = '0', as: Parameters<typeof warraq>[1] = {}) =>
  warraq(['start', '--data', dataDir, '--port', port, '--no-sample'], as);

/** Whether any process works for a data folder. */
const isAtWork = (dataDir: string): boolean =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => commandLine(pid).includes(dataDir));

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch (error) {
    // It ended while we looked.
    if (['ENOENT', 'ESRCH'].includes(String((error as NodeJS.ErrnoException).code))) return '';
    throw error;
  }
}

function expectRefused(dataDir: string, ended: Ended, arabic: string, english: string): void {
  expect(ended).toMatchObject({ status: 1, said: '' });
  const lines = ended.complained.split('\n');
  expect(lines).toContainEqual(expect.stringContaining(arabic));
  expect(lines).toContainEqual(expect.stringContaining(english));
  expect(ended.complained).not.toMatch(/^\s+at |"stack"|\[object/m);
  expect(isAtWork(dataDir)).toBe(false);
}

test('a taken port', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void holder.close());
  await once(holder, 'listening');
  const { port } = holder.address() as { port: number };
  const dataDir = dataFolder();
  const ended = await start(dataDir, String(port));
  expectRefused(dataDir, ended, `المنفذ ${port} يستعمله برنامج آخر`, `Another program answers at port ${port}`);
  expect(existsSync(dataDir)).toBe(false);
});

test('a second start on a folder, at the port of the first, is told where the paper is', async () => {
  const dataDir = dataFolder();
  const first = new LiveServer(dataDir);
  onTestFinished(() => first.end().then(() => undefined));
  await first.isReady();
  const second = await start(dataDir, String(first.port));
  expect(second).toMatchObject({ status: 1, said: '' });
  expect(second.complained).toContain(first.address);
  expect((await first.ask('/')).status).toBe(200);
});

const urls = [
  ['that can not be read', 'قاعدة البيانات', 'لا يُقرأ المتغير DATABASE_URL', 'DATABASE_URL'],
  [
    'where nobody listens',
    'postgresql://paper:secret@127.0.0.1:9/paper',
    'لا يجيب خادم قاعدة البيانات 127.0.0.1',
    'ECONNREFUSED',
  ],
] as const;

for (const [what, DATABASE_URL, arabic, english] of urls)
  test(`a DATABASE_URL ${what}`, async () => {
    const dataDir = dataFolder();
    const ended = await start(dataDir, '0', { env: { DATABASE_URL } });
    expectRefused(dataDir, ended, arabic, english);
    expect(ended.complained).not.toContain('secret');
    expect(existsSync(dataDir)).toBe(false);
  });

test.skipIf(!debianPostgresExists())('a DATABASE_URL with a wrong password, or of no database', async () => {
  await using server = await debianPostgres();
  const dataDir = dataFolder();
  const good = server.url('operator', 'postgres');
  const wrong = await start(dataDir, '0', { env: { DATABASE_URL: good.replace(':operator@', ':secret@') } });
  expectRefused(dataDir, wrong, 'رفض خادم قاعدة البيانات 127.0.0.1 دخول المستخدم operator', 'operator');
  expect(wrong.complained).not.toContain('secret');
  const none = await start(dataDir, '0', { env: { DATABASE_URL: server.url('operator', 'الصحيفة') } });
  expectRefused(dataDir, none, 'لا توجد على الخادم 127.0.0.1 قاعدة بيانات', 'no database');
  expect(existsSync(dataDir)).toBe(false);
});

test('a data folder below a file', async () => {
  const file = dataFolder();
  await writeFile(file, 'ليس مجلدًا');
  const dataDir = join(file, 'data');
  expectRefused(dataDir, await start(dataDir), `لا يستطيع ورّاق الكتابة في مجلد البيانات ${dataDir}`, 'ENOTDIR');
  expect(readFileSync(file, 'utf8')).toBe('ليس مجلدًا');
});

test.skipIf(!canRunAsNobody)('a data folder of somebody else, to an ordinary user', async () => {
  const theirs = dataFolder();
  await mkdir(theirs);
  const dataDir = join(theirs, 'data');
  const ended = await start(dataDir, '0', NOBODY);
  expectRefused(dataDir, ended, `لا يستطيع ورّاق الكتابة في مجلد البيانات ${dataDir}`, 'EACCES');
  expect(readdirSync(theirs)).toEqual([]);
});

/** A disk of its own, gone after the test. */
async function mounted(options: string): Promise<string> {
  const disk = dataFolder();
  await mkdir(disk);
  execFileSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
  onTestFinished(() => void execFileSync('/usr/bin/umount', ['-l', disk]));
  return disk;
}

test.skipIf(!isRoot)('a data folder on a disk that may only be read', async () => {
  const dataDir = join(await mounted('ro'), 'data');
  expectRefused(dataDir, await start(dataDir), `لا يستطيع ورّاق الكتابة في مجلد البيانات ${dataDir}`, 'EROFS');
});

test.skipIf(!isRoot)('a data folder on a full disk', async () => {
  const disk = await mounted('size=8m,mode=755');
  const dataDir = join(disk, 'data');
  expectRefused(dataDir, await start(dataDir), `امتلأ القرص الذي يقع فيه مجلد البيانات ${dataDir}`, 'is full');
  expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres') && name !== 'postgres.log')).toEqual([]);
});

test('a link for the first administrator that can not be made', async () => {
  const dataDir = dataFolder();
  const first = await home.start(dataDir);
  await askDatabase(dataDir, 'alter table sign_in_link rename to sign_in_link_away');
  expect(await first.end()).toBe(0);
  const second = await start(dataDir);
  expect(second).toMatchObject({ status: 1, said: '' });
  expect(isAtWork(dataDir)).toBe(false);
});

test('a data folder that another server works on', async () => {
  const dataDir = dataFolder();
  const first = await home.start(dataDir);
  const database = postmasterPid(join(dataDir, 'postgres'));
  const second = await start(dataDir);
  expect(second).toMatchObject({ status: 1, said: '' });
  for (const said of ['خادم آخر يعمل على مجلد البيانات', 'Another server'])
    expect(second.complained).toMatch(new RegExp(`${said}.*${dataDir}.*${first.address}.*${first.pid}`));
  // The first goes on, on the same database.
  expect((await first.ask('/')).status).toBe(200);
  expect(postmasterPid(join(dataDir, 'postgres'))).toBe(database);
  expect(await first.end()).toBe(0);
  expect(isAtWork(dataDir)).toBe(false);
});
