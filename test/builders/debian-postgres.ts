import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ownerOf } from '../../src/storage/embedded/owner.ts';

/** Where Debian 12 keeps its PostgreSQL: the oldest that the system supports. */
const BIN = '/usr/lib/postgresql/15/bin';

/** A PostgreSQL such as an operator gives by DATABASE_URL: reached by TCP, its roles with passwords. */
export type DebianPostgres = AsyncDisposable & {
  /** The address of a database as this role; the superuser is `operator`. Every password is the role's name. */
  url(role: string, database: string): string;
  /** Asks as the superuser. */
  ask(statement: string, database?: string): Promise<void>;
};

/** Whether Debian's PostgreSQL 15 is here, or could be installed; tests that need it are skipped otherwise. */
export function debianPostgresExists(): boolean {
  if (existsSync(BIN)) return true;
  if (process.getuid?.() !== 0) return false;
  try {
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql-15']])
      execFileSync('apt-get', ['-qq', ...args], { env: { PATH, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' });
  } catch (error) {
    console.warn("skipped: Debian's PostgreSQL 15 is not here and can't be installed", error);
  }
  return existsSync(BIN);
}

const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

/** Starts one of its own, with nothing in it. */
export async function debianPostgres(): Promise<DebianPostgres> {
  const { uid, gid, stoodIn } = ownerOf(null);
  const as = { cwd: '/', env: { PATH, LC_ALL: 'C.UTF-8' }, ...(stoodIn ? { uid, gid } : {}) };
  const folder = await mkdtemp(join(tmpdir(), 'warraq-debian-'));
  await chmod(folder, 0o700);
  const passwords = join(folder, 'password');
  await writeFile(passwords, 'operator');
  for (const path of [folder, passwords]) await chown(path, uid, gid);
  const cluster = join(folder, 'cluster');
  execFileSync(
    join(BIN, 'initdb'),
    ['-D', cluster, '-U', 'operator', `--pwfile=${passwords}`, '--auth=scram-sha-256', '--encoding=UTF8', '--no-sync'],
    { ...as, stdio: 'ignore' },
  );
  const port = await freePort();
  const url = (role: string, database: string) => `postgresql://${role}:${role}@127.0.0.1:${port}/${database}`;
  const server = spawn(
    join(BIN, 'postgres'),
    ['-D', cluster, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=60'],
    { ...as, stdio: 'ignore' },
  );
  await answers(server, url('operator', 'postgres'));

  return {
    url,
    ask: async (statement, database = 'postgres') => {
      const client = new pg.Client({ connectionString: url('operator', database) });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    },
    [Symbol.asyncDispose]: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function answers(server: ChildProcess, connectionString: string): Promise<void> {
  while (server.exitCode === null) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      return;
    } catch {
      await sleep(50);
    } finally {
      await client.end();
    }
  }
  throw new Error('PostgreSQL 15 ended by itself');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const place = probe.address();
  probe.close();
  if (place === null || typeof place === 'string') throw new Error('no port');
  return place.port;
}
