import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { didNotStart, diskFull } from '../refusals.ts';
import { ENVIRONMENT, putSettings, refusalOf } from './cluster.ts';
import { isDiskFull } from './disk.ts';
import { keepLogShort, logEnd, logSince, openLog } from './log-file.ts';
import type { Place } from './place.ts';
import {
  findPostmaster,
  outwaitOrphans,
  type Postmaster,
  processExists,
  removeMisleadingLocks,
  signalIfThere,
} from './processes.ts';
import { runFolder } from './run-folder.ts';

const POLL_MS = 10;

/** A start that is still recovering after a crash gets this long; beyond it something hinders it for good. */
const START_LIMIT_MS = 120_000;

/** How long a postmaster may take to write everything down before it is told to leave that to the next start. */
const FAST_STOP_MS = 60_000;

/** How often a postmaster that gives up at once is tried again, for what passes by itself. */
const TRIES = 5;

/** Log lines of a start that another process's start, or what a crash left, made fail; it passes. */
const PASSES =
  /lock file ".*" already exists|pre-existing shared memory block|could not bind Unix address|could not create lock file|Is another (postmaster|postgres)/;

/** A running postmaster, and whether this call started it. */
export type Running = { postmaster: Postmaster; startedByUs: boolean };

/** Finds the cluster's postmaster, or starts one, whatever the last run left; waits until it takes connections. */
export async function bringUp(
  place: Place,
  say: (progress: 'startingPostgres' | 'recovering') => void,
): Promise<Running> {
  const startedAt = performance.now();
  const mark = logEnd(place.log);
  let startedByUs = false;
  let tries = 0;
  while (performance.now() - startedAt < START_LIMIT_MS) {
    const found = findPostmaster(place);
    if (found?.ready) return { postmaster: found, startedByUs };
    if (found !== null) {
      await sleep(POLL_MS);
      continue;
    }
    tries += 1;
    say(tries === 1 ? 'startingPostgres' : 'recovering');
    await outwaitOrphans(place);
    startedByUs = await startPostmaster(place, tries);
  }
  throw didNotStart({ log: place.log, lines: lastLines(logSince(place.log, mark)) });
}

/**
 * Stops the cluster's postmaster and waits until it is gone: everything written down, clients cut off.
 *
 * @see https://www.postgresql.org/docs/18/server-shutdown.html SIGINT is its "fast", SIGQUIT its "immediate"
 */
export async function takeDown(place: Place): Promise<void> {
  const found = findPostmaster(place);
  if (found === null) return;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    signalIfThere(found.pid, signal);
    const until = performance.now() + FAST_STOP_MS;
    while (performance.now() < until) {
      if (!processExists(found.pid)) return removeRunFolder(found.socketFolder);
      await sleep(POLL_MS);
    }
  }
  throw new Error(`the database (process ${found.pid}) does not stop`);
}

/** Leaves nothing behind, unless somebody is just starting there again. */
async function removeRunFolder(folder: string): Promise<void> {
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTEMPTY') throw error;
  });
}

/** Starts a postmaster and waits until it is ready; false when it gave up for a reason that passes by itself. */
async function startPostmaster(place: Place, tries: number): Promise<boolean> {
  const folder = await runFolder(place.label, place.owner, place.dataDir);
  removeMisleadingLocks(place, folder);
  await putSettings(place);
  keepLogShort(place.log);
  const mark = logEnd(place.log);
  const child = spawnPostmaster(place, folder);
  const ended = once(child, 'exit');
  while (child.exitCode === null && child.signalCode === null) {
    const found = findPostmaster(place);
    if (found?.pid === child.pid && found?.ready) return true;
    await Promise.race([ended, sleep(POLL_MS)]);
  }
  const said = logSince(place.log, mark);
  const ending = `postgres: ${child.exitCode ?? child.signalCode}`;
  // Asked of the disk too: where the log lies on the same one, nothing could be said in it.
  if (await isDiskFull(dirname(place.cluster))) throw diskFull({ folder: place.dataDir });
  if (tries >= TRIES || !PASSES.test(said)) throw refusalOf(place, said, ending);
  await sleep(100 * tries);
  return false;
}

function spawnPostmaster({ cluster, owner, binaries, log }: Place, folder: string): ChildProcess {
  const sockets = `unix_socket_directories="${folder.replaceAll('"', '""')}"`;
  const output = openLog(log);
  try {
    const child = spawn(binaries.postgres, ['-D', cluster, '-c', sockets], {
      // A session of its own, so that a Ctrl-C meant for us doesn't reach it before we have finished with it.
      detached: true,
      cwd: '/',
      env: ENVIRONMENT,
      stdio: ['ignore', output, output],
      ...(owner.stoodIn ? { uid: owner.uid, gid: owner.gid } : {}),
    });
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

const lastLines = (text: string): string[] => text.trimEnd().split('\n').slice(-8);
