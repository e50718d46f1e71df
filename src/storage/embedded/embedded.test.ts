import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { canRunAsNobody, NOBODY, postmasterPid, StorageUser } from '../../../test/builders/storage-user.ts';

/*
 * Longer than a file should be: every way a data folder can be found at a start, on one machine that they share.
 */
const isRoot = process.getuid?.() === 0;

/** A folder for a data folder, open to all unless told otherwise; gone, with all that ran in it, after the test. */
async function home(mode = 0o755): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-embedded-'));
  await chmod(folder, mode);
  onTestFinished(async () => {
    for (const name of await readdir(folder)) {
      const cluster = clusterOf(join(folder, name));
      const pid = postmasterPid(cluster);
      if (pid !== null && isRunning(pid)) process.kill(pid, 'SIGKILL');
      if (cluster.startsWith('/var/lib/warraq/')) await rm(join(cluster, '..'), { recursive: true, force: true });
    }
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Where a data folder's cluster is, there or elsewhere. */
function clusterOf(dataDir: string): string {
  const pointer = join(dataDir, 'postgres.elsewhere');
  return existsSync(pointer) ? JSON.parse(readFileSync(pointer, 'utf8')).cluster : join(dataDir, 'postgres');
}

/** Whether the process is one of PostgreSQL's that is alive. */
function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** A data folder that was started and stopped before, so that only the tests of a first start pay for one. */
async function dataFolder(): Promise<string> {
  const dataDir = join(await home(), 'data');
  execFileSync('/usr/bin/cp', ['-a', model, dataDir]);
  return dataDir;
}

let model: string;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-model-'));
  await chmod(folder, 0o755);
  model = join(folder, 'data');
  const user = new StorageUser(model);
  await user.hear('ready');
  await user.end();
  return () => rm(folder, { recursive: true });
});

function postmasterOf(dataDir: string): number {
  const pid = postmasterPid(clusterOf(dataDir));
  if (pid === null) throw new Error(`no database runs in ${dataDir}`);
  return pid;
}

test('what was saved is there at the next start, and nothing runs in between', async () => {
  const dataDir = join(await home(), 'بيانات');
  const first = new StorageUser(dataDir);
  expect(await first.hear('ready')).toMatchObject({ startedByUs: true, rows: [] });
  first.say('write');
  await first.hear('wrote', 20);
  const pid = postmasterOf(dataDir);
  await first.end();
  expect(isRunning(pid)).toBe(false);
  expect(postmasterPid(clusterOf(dataDir))).toBe(null);

  const second = new StorageUser(dataDir);
  expect((await second.hear('ready')).rows).toEqual(first.acknowledged());
  await second.end();
});

test('two that start at once share one database, and the last to leave stops it', async () => {
  const dataDir = join(await home(), 'data');
  const [one, other] = [new StorageUser(dataDir), new StorageUser(dataDir)];
  const ready = await Promise.all([one.hear('ready'), other.hear('ready')]);
  expect(ready.filter((each) => each.startedByUs)).toHaveLength(1);
  const pid = postmasterOf(dataDir);

  await one.end();
  other.say('write');
  await other.hear('wrote', 5);
  await other.end();
  expect(isRunning(pid)).toBe(false);
  expect((await readdir(dataDir)).toSorted()).toEqual(['postgres', 'postgres.log', 'secret']);
});

test('two that leave at once do not both leave it to the other', async () => {
  const dataDir = await dataFolder();
  const users = [new StorageUser(dataDir), new StorageUser(dataDir), new StorageUser(dataDir)];
  await Promise.all(users.map((user) => user.hear('ready')));
  const pid = postmasterOf(dataDir);
  await Promise.all(users.map((user) => user.end()));
  expect(isRunning(pid)).toBe(false);
});

test('one that starts while the last one stops it gets a running database', async () => {
  const dataDir = await dataFolder();
  let last = new StorageUser(dataDir);
  await last.hear('ready');
  for (let round = 0; round < 5; round++) {
    const next = new StorageUser(dataDir);
    // Somewhere in the next one's start, earlier each round.
    await new Promise((resolve) => setTimeout(resolve, 350 - 50 * round));
    await last.end();
    await next.hear('ready');
    last = next;
  }
  last.say('write');
  await last.hear('wrote', 3);
  await last.end();
});

const killed = [
  ['the process that uses it', async (user: StorageUser) => user.end('SIGKILL')],
  ['the database', async (_: StorageUser, dataDir: string) => void process.kill(postmasterOf(dataDir), 'SIGKILL')],
  [
    'both',
    async (user: StorageUser, dataDir: string) => {
      process.kill(postmasterOf(dataDir), 'SIGKILL');
      await user.end('SIGKILL');
    },
  ],
] as const;

for (const [what, kill] of killed)
  test(`kill -9 of ${what}: the next start goes on, and nothing acknowledged is lost`, async () => {
    const dataDir = await dataFolder();
    const acknowledged: number[] = [];
    for (const words of [40, 3, 120]) {
      const user = new StorageUser(dataDir);
      expect((await user.hear('ready')).rows).toEqual(expect.arrayContaining(acknowledged));
      user.say('write');
      await user.hear('wrote', words);
      await kill(user, dataDir);
      // Where it lives on, it goes on writing once the database is back, and leaves properly.
      if (what === 'the database') {
        await user.hear('wrote', user.acknowledged().length + 20);
        await user.end();
      }
      acknowledged.push(...user.acknowledged());
    }
    const last = new StorageUser(dataDir);
    const { startedByUs, rows } = await last.hear('ready');
    expect(startedByUs).toBe(what !== 'the process that uses it');
    expect(rows).toEqual(expect.arrayContaining(acknowledged));
    const pid = postmasterOf(dataDir);
    await last.end();
    expect(isRunning(pid)).toBe(false);
  });

test("a dead run's lock that names a stranger's process hinders nobody, and the stranger lives", async () => {
  const dataDir = await dataFolder();
  const first = new StorageUser(dataDir);
  await first.hear('ready');
  const { uid, gid } = ownerOfCluster(dataDir);
  const lock = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  process.kill(postmasterOf(dataDir), 'SIGKILL');
  await first.end('SIGKILL');

  const stranger = spawn('/usr/bin/sleep', ['1000'], { uid, gid, stdio: 'ignore' });
  onTestFinished(() => void stranger.kill());
  const sockets = lock.split('\n')[4] ?? '';
  for (const file of [join(dataDir, 'postgres', 'postmaster.pid'), join(sockets, '.s.PGSQL.5432.lock')]) {
    await writeFile(file, lock.replace(/^\d+/, String(stranger.pid)));
    await chown(file, uid, gid);
  }

  const second = new StorageUser(dataDir);
  expect((await second.hear('ready')).startedByUs).toBe(true);
  expect(stranger.exitCode).toBe(null);
  await second.end();
});

function ownerOfCluster(dataDir: string): { uid: number; gid: number } {
  const [uid, gid] = execFileSync('/usr/bin/stat', ['-c', '%u %g', clusterOf(dataDir)])
    .toString()
    .trim()
    .split(' ');
  return { uid: Number(uid), gid: Number(gid) };
}

test('a second server on the folder is told who has it; the claim of a killed one lapses', async () => {
  const dataDir = await dataFolder();
  const users = [new StorageUser(dataDir), new StorageUser(dataDir)] as const;
  const [first, second] = users;
  await Promise.all(users.map((user) => user.hear('ready')));
  first.say('claim');
  await first.hear('claimed');
  second.say('claim');
  expect(await second.hear('refused')).toMatchObject({
    code: 'storage.folderInUse',
    facts: { folder: dataDir, address: 'http://127.0.0.1:4321', pid: expect.any(Number) },
  });
  await first.end('SIGKILL');
  second.say('claim');
  await second.hear('claimed');
  await second.end();
});

test('a folder that lost its secret gets a new one while its database rests, and keeps what it holds', async () => {
  const dataDir = await dataFolder();
  const first = new StorageUser(dataDir);
  await first.hear('ready');
  first.say('write');
  await first.hear('wrote', 3);

  await rm(join(dataDir, 'secret'));
  const meanwhile = new StorageUser(dataDir);
  expect((await meanwhile.hear('refused')).code).toBe('storage.secretMissing');
  await first.end();
  const second = new StorageUser(dataDir);
  expect((await second.hear('ready')).rows).toEqual(first.acknowledged());
  await second.end();
});

test('a cluster of another major version is refused by name, and not touched', async () => {
  const dataDir = await dataFolder();
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '14\n');
  expect(await new StorageUser(dataDir).hear('refused')).toMatchObject({
    code: 'storage.otherVersion',
    facts: { found: '14', brought: '18' },
  });
});

test('a folder that is a file is refused', async () => {
  const dataDir = join(await home(), 'data');
  await writeFile(dataDir, 'ليس مجلدًا');
  expect(await new StorageUser(dataDir).hear('refused')).toMatchObject({
    code: 'storage.folderNotWritable',
    facts: { folder: dataDir, why: 'EEXIST' },
  });
});

test.skipIf(!canRunAsNobody)(
  'an ordinary user has the same, and is told of a folder that they may not write',
  async () => {
    const mine = await home();
    await chown(mine, NOBODY.uid, NOBODY.gid);
    const user = new StorageUser(join(mine, 'data'), NOBODY);
    expect((await user.hear('ready')).startedByUs).toBe(true);
    await user.end();
    // Root goes on with it, as its owner.
    const root = new StorageUser(join(mine, 'data'));
    await root.hear('ready');
    expect(ownerOfCluster(join(mine, 'data')).uid).toBe(NOBODY.uid);
    await root.end();

    const theirs = await home();
    const refused = new StorageUser(join(theirs, 'data'), NOBODY);
    expect(await refused.hear('refused')).toMatchObject({
      code: 'storage.folderNotWritable',
      facts: { why: 'EACCES' },
    });
  },
);

test.skipIf(!canRunAsNobody)('a folder whose database another user owns is refused to an ordinary user', async () => {
  const shared = await dataFolder();
  await chmod(shared, 0o777);
  await chown(join(shared, 'postgres'), 1, 1);
  expect((await new StorageUser(shared, NOBODY).hear('refused')).code).toBe('storage.folderOfAnother');
});

test.skipIf(!isRoot)(
  'as root under a home that only root may enter, the database lives where its user can',
  async () => {
    const closed = await home(0o700);
    const dataDir = join(closed, 'data');
    const first = new StorageUser(dataDir);
    await first.hear('ready');
    expect(clusterOf(dataDir)).toMatch(/^\/var\/lib\/warraq\/.+\/postgres$/);
    first.say('write');
    await first.hear('wrote', 3);
    await first.end();

    // Copied: refused, because both would be one paper. Moved: it goes on.
    await cp(dataDir, join(closed, 'copy'), { recursive: true });
    expect((await new StorageUser(join(closed, 'copy')).hear('refused')).code).toBe('storage.folderCopied');
    await rm(join(closed, 'copy'), { recursive: true });
    await rename(dataDir, join(closed, 'moved'));
    const moved = new StorageUser(join(closed, 'moved'));
    expect((await moved.hear('ready')).rows).toEqual(first.acknowledged());
    await moved.end();

    // Deleted and made anew: empty, whatever the old one left elsewhere.
    await rename(join(closed, 'moved'), join(closed, 'kept'));
    const anew = new StorageUser(dataDir);
    expect((await anew.hear('ready')).rows).toEqual([]);
    expect(clusterOf(dataDir)).not.toBe(clusterOf(join(closed, 'kept')));
    await anew.end();
  },
);

test.skipIf(!isRoot)(
  'on a full disk nothing is left of a start, and what was saved is there once there is room',
  async () => {
    const disk = await home();
    const mounted = join(disk, 'disk');
    await mkdir(mounted);
    execFileSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=755', 'tmpfs', mounted]);
    onTestFinished(() => void execFileSync('/usr/bin/umount', ['-l', mounted]));
    const dataDir = join(mounted, 'data');
    expect(await new StorageUser(dataDir).hear('refused')).toMatchObject({ code: 'storage.diskFull' });
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);

    execFileSync('/usr/bin/mount', ['-o', 'remount,size=160m', mounted]);
    const first = new StorageUser(dataDir);
    await first.hear('ready');
    first.say('write');
    await first.hear('wrote', 5);
    await first.end();
    fill(mounted);
    expect((await new StorageUser(dataDir).hear('refused')).code).toBe('storage.diskFull');

    await rm(join(mounted, 'full'));
    const second = new StorageUser(dataDir);
    expect((await second.hear('ready')).rows).toEqual(first.acknowledged());
    await second.end();
  },
);

/** Writes until nothing more fits. */
function fill(folder: string): void {
  expect(() =>
    execFileSync('/usr/bin/dd', ['if=/dev/zero', `of=${folder}/full`, 'bs=64k'], { stdio: 'ignore' }),
  ).toThrow();
}
