import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type pg from 'pg';
import { isNoSpace } from '../../base/no-space.ts';
import type { DatabaseAddress } from '../database-address.ts';
import { IN_USE } from '../locks.ts';
import { codeOf, isLostConnection } from '../lost-connection.ts';
import { diskFull, folderNotWritable, secretMissing } from '../refusals.ts';
import { folderSecret, keyFor, secretFile } from '../secret.ts';
import { standingConnection } from '../standing-connection.ts';
import { checkVersion, makeCluster, resetPassword } from './cluster.ts';
import { isDiskFull } from './disk.ts';
import { keepLogShort } from './log-file.ts';
import { type Place, placeOf } from './place.ts';
import { bringUp, takeDown } from './postmaster.ts';
import { findPostmaster } from './processes.ts';
import { DATABASE, ROLE } from './settings.ts';

/** What a start is busy with, for the one who waits. */
export type Progress = 'copyingPostgres' | 'makingCluster' | 'startingPostgres' | 'recovering';

/** The embedded PostgreSQL of a data folder, in use by this process. */
export type Embedded = {
  address: DatabaseAddress;
  /** Whether this process started it; otherwise it was running: for another process, or left by a crash. */
  startedByUs: boolean;
  /** Whether its disk has no room left for it to work in. */
  isDiskFull(): Promise<boolean>;
  /** Ends our use of it, and stops it when we are the last. */
  stop(): Promise<void>;
};

type Options = {
  say: (progress: Progress) => void;
  /** Told when the connection to it broke, for the log; it is brought up again by itself. */
  onLost?: (error: Error) => void;
};

/** How long a first connection is tried while another process stops or starts the cluster. */
const PATIENCE_MS = 90_000;

const LOG_CHECK_MS = 600_000;

/**
 * Brings up the data folder's own PostgreSQL: makes it the first time, adopts one that runs, recovers what a
 * crash left, and brings it up again if it dies while we use it.
 */
export async function startEmbedded(dataDir: string, { say, onLost }: Options): Promise<Embedded> {
  try {
    const place = await placeOf(dataDir, say);
    const password = await prepare(place, say);
    return await use(place, password, { say, ...(onLost === undefined ? {} : { onLost }) });
  } catch (error) {
    const code = codeOf(error);
    if (isNoSpace(code)) throw diskFull({ folder: dataDir }, { cause: error });
    if (code === 'EACCES' || code === 'EROFS')
      throw folderNotWritable({ folder: dataDir, why: code }, { cause: error });
    throw error;
  }
}

/** Sees to a whole cluster of our version; returns the password of our role in it. */
async function prepare(place: Place, say: Options['say']): Promise<string> {
  // Looked at before the secret is: a cluster is only ever made after its secret, so that one without was robbed of it.
  const hadCluster = existsSync(place.cluster);
  const secret = await folderSecret(place.dataDir);
  const password = keyFor(secret, 'postgres');
  if (!existsSync(place.cluster)) {
    say('makingCluster');
    await makeCluster(place, password);
  }
  await checkVersion(place);
  if (hadCluster && secret.isNew) {
    const running = findPostmaster(place);
    if (running !== null) {
      await rm(secretFile(place.dataDir));
      throw secretMissing({ file: secretFile(place.dataDir), pid: running.pid });
    }
    await resetPassword(place, password);
  }
  return password;
}

/** Takes part in the use of the cluster, from its postmaster's start to the last one's leaving. */
async function use(place: Place, password: string, { say, onLost }: Options): Promise<Embedded> {
  let startedByUs = false;
  const first = await bringUp(place, say);
  const address = { host: first.postmaster.socketFolder, port: 5432, user: ROLE, password, database: DATABASE };
  startedByUs = first.startedByUs;

  const presence = await standingConnection({
    address: async () => {
      const running = await bringUp(place, say);
      startedByUs ||= running.startedByUs;
      return address;
    },
    name: 'warraq in use',
    begin: async (client) => {
      // Waits while the last one out holds the lock alone; its stop cuts this off, and the cluster is started anew.
      await client.query('select pg_advisory_lock_shared($1, $2)', [...IN_USE]);
    },
    patienceMs: PATIENCE_MS,
    ...(onLost === undefined ? {} : { onLost }),
  });
  const logCheck = setInterval(() => keepLogShort(place.log), LOG_CHECK_MS).unref();

  return {
    address,
    startedByUs,
    isDiskFull: () => isDiskFull(dirname(place.cluster)),
    stop: async () => {
      clearInterval(logCheck);
      await presence.close(async (client) => {
        if (await isAlone(client)) await takeDown(place);
      });
    },
  };
}

/**
 * Leaves, then asks to be alone. In this order two that leave at once can't each see the other and both go:
 * the later one to leave finds nobody.
 */
async function isAlone(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1, $2)', [...IN_USE]);
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1, $2) as alone', [
      ...IN_USE,
    ]);
    return rows[0]?.alone === true;
  } catch (error) {
    // One that left at the same moment was alone first, and takes the database down under this question; or a full disk
    // did. What stands again after that is found by whoever comes next.
    if (isLostConnection(error)) return false;
    throw error;
  }
}
