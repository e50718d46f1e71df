import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { didNotStart, diskFull, otherVersion } from '../refusals.ts';
import { syncFolder } from './new-file.ts';
import type { Place } from './place.ts';
import { DATABASE, HBA_FILE, ROLE, SUPERUSER, settingsFile } from './settings.ts';
import { makeBeside } from './unfinished.ts';

/** What our programs see of the environment: nothing of the caller's, so that they behave alike everywhere. */
export const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/** What the cluster calls itself in the titles of its processes. */
export const clusterName = ({ label }: Place): string => `warraq-${label}`;

/** Text is UTF-8 and compared by code point, the same on every machine; Arabic order is asked for by query. */
const INITDB = [
  `--username=${SUPERUSER}`,
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=reject',
  '--data-checksums',
  '--no-instructions',
];

/**
 * Makes the cluster with our role and database in it, beside its place, and gives it its name when it is whole:
 * killed at any moment, what is left is either no cluster or all of it. Of two that make it at once, one wins.
 */
export async function makeCluster(place: Place, password: string): Promise<void> {
  const { cluster, owner, binaries } = place;
  const making = await makeBeside(cluster);
  const log: string[] = [];
  try {
    if (owner.stoodIn) await chown(making, owner.uid, owner.gid);
    await run(place, binaries.initdb, ['-D', making, ...INITDB], '', log);
    await appendFile(
      join(making, 'postgresql.conf'),
      `\n# Ours, written before every start. Lines below this one win.\ninclude_if_exists = 'warraq.conf'\n`,
      { flush: true },
    );
    await writeFile(join(making, 'pg_hba.conf'), HBA_FILE, { flush: true });
    await runSingleUser(place, making, [
      `create role ${ROLE} login createdb password '${password}'`,
      `create database ${DATABASE} owner ${ROLE}`,
      // Foreign keys of many rows are checked in one go (../keys-at-once.ts).
      `grant set on parameter session_replication_role to ${ROLE}`,
    ]);
    await rename(making, cluster);
    await syncFolder(dirname(cluster));
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw diskFull({ folder: dirname(cluster) }, { cause: error });
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}

/** Refuses a cluster of another major version; its files can't be read by the programs brought along. */
export async function checkVersion({ cluster, binaries }: Place): Promise<void> {
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const brought = binaries.version.split('.')[0] ?? '';
  if (found !== brought) throw otherVersion({ folder: cluster, found, brought });
}

/**
 * Writes our settings where the next start reads them, unless they stand there already: a full disk would take the
 * old ones and not the new, and PostgreSQL would then start with its own.
 */
export async function putSettings(place: Place): Promise<void> {
  const file = join(place.cluster, 'warraq.conf');
  const settings = settingsFile(clusterName(place));
  if (existsSync(file) && (await readFile(file, 'utf8')) === settings) return;
  const making = `${file}.making-${process.pid}`;
  try {
    await writeFile(making, settings, { mode: 0o600, flush: true });
    if (place.owner.stoodIn) await chown(making, place.owner.uid, place.owner.gid);
    await rename(making, file);
  } finally {
    await rm(making, { force: true });
  }
}

/** Gives our role this password in a cluster that isn't running, for a data folder that lost its secret. */
export const resetPassword = (place: Place, password: string): Promise<void> =>
  runSingleUser(place, place.cluster, [`alter role ${ROLE} password '${password}'`]);

/** Statements run by the server program itself, alone, without any login (PostgreSQL's single-user mode). */
async function runSingleUser(place: Place, cluster: string, statements: readonly string[]): Promise<void> {
  const args = ['--single', '-D', cluster, '-c', 'exit_on_error=on', '-c', 'log_min_error_statement=panic', SUPERUSER];
  await run(place, place.binaries.postgres, args, statements.map((each) => `${each};\n`).join(''), []);
}

async function run(place: Place, program: string, args: string[], input: string, log: string[]): Promise<void> {
  const { stoodIn, uid, gid } = place.owner;
  const child = spawn(program, args, { cwd: '/', env: ENVIRONMENT, ...(stoodIn ? { uid, gid } : {}) });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => log.push(String(text)));
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status === 0) return;
  throw refusalOf(place, log.join(''), `${basename(program)}: ${status ?? 'killed'}`);
}

/** What a program of PostgreSQL that gave up was hindered by, as far as its words tell. */
export function refusalOf(place: Place, output: string, ending: string) {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull({ folder: place.dataDir });
  const lines = output.trimEnd().split('\n').slice(-8);
  return didNotStart({ log: place.log, lines: [...lines, ending] });
}
