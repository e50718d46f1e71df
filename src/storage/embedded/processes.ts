import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterName } from './cluster.ts';
import type { Place } from './place.ts';
import { SOCKET } from './run-folder.ts';

/** How long processes that lost their postmaster may take to notice, before they are told, and then killed. */
const ORPHANS_NOTICE_MS = 5_000;
const POLL_MS = 20;

/** A cluster's first process, as its lock file and the machine's process table agree on. */
export type Postmaster = { pid: number; socketFolder: string; ready: boolean };

/**
 * The running postmaster of a cluster, or null. A lock file alone proves nothing: after a crash or a reboot
 * its number may belong to any other program.
 *
 * The lock file's lines are pid, folder, start, port, socket folder, address, shared memory, state
 * (PostgreSQL, `miscadmin.h`, "LOCK_FILE_LINE").
 */
export function findPostmaster(place: Place): Postmaster | null {
  const lock = readLock(lockFile(place));
  const pid = Number(lock[0]);
  if (!(pid > 0) || !isPostmaster(place, pid)) return null;
  return { pid, socketFolder: lock[4]?.trim() ?? '', ready: lock[7]?.trim() === 'ready' };
}

/**
 * Removes lock files that would keep PostgreSQL from starting: it believes any process of that number to be a
 * postmaster, a stranger's just as well as a dead one that nobody has buried (as in a container whose first
 * process doesn't). Only to be called where `findPostmaster` found none and no orphan is left.
 */
export function removeMisleadingLocks(place: Place, runFolder: string): void {
  for (const file of [lockFile(place), join(runFolder, `${SOCKET}.lock`)]) {
    // Read and removed in one breath: another process may be starting a postmaster of ours just now.
    const pid = Number(readLock(file)[0]);
    if (pid > 0 && !isPostmaster(place, pid) && existsSync(`/proc/${pid}`)) rmSync(file);
  }
}

/** Whether a process is (still) there. */
export const processExists = (pid: number): boolean => commandLine(pid) !== '';

/**
 * Waits until no process of a cluster without postmaster is left: they hold its shared memory, and nobody
 * may start on it before they are gone. They end by themselves within moments, unless busy with a long statement.
 */
export async function outwaitOrphans(place: Place): Promise<void> {
  const startedAt = performance.now();
  const passed = () => performance.now() - startedAt;
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    const until = passed() + ORPHANS_NOTICE_MS;
    while (passed() < until) {
      if (orphansOf(place).length === 0) return;
      await sleep(POLL_MS);
    }
    for (const pid of orphansOf(place)) signalIfThere(pid, signal);
  }
  while (orphansOf(place).length > 0) await sleep(POLL_MS);
}

/** Sends a signal to a process that may just have ended by itself. */
export function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const lockFile = ({ cluster }: Place): string => join(cluster, 'postmaster.pid');

const readLock = (file: string): string[] => ifThere(() => readFileSync(file, 'utf8'))?.split('\n') ?? [];

/*
 * Told by command lines, which everybody may read: where a process works (/proc/PID/cwd) is hidden from root
 * itself in a container without the right to trace.
 */
function isPostmaster({ cluster, owner }: Place, pid: number): boolean {
  const args = commandLine(pid).split('\0');
  return args[args.indexOf('-D') + 1] === cluster && uidOf(pid) === owner.uid;
}

function orphansOf(place: Place): number[] {
  const title = `postgres: ${clusterName(place)}: `;
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && commandLine(pid).startsWith(title) && uidOf(pid) === place.owner.uid);
}

/** A process's arguments, each ended by a zero byte; empty when it is gone, or dead and not yet buried. */
function commandLine(pid: number): string {
  return ifThere(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? '';
}

const uidOf = (pid: number): number | null => ifThere(() => statSync(`/proc/${pid}`).uid);

function ifThere<Value>(look: () => Value): Value | null {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}
