import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A program that prints an address on a line of its own once it serves. */
export type Running = { readonly url: string; readonly process: ChildProcess; stop(): Promise<void> };

/** What a program took from its beginning to its end. */
export type Took = { readonly seconds: number; readonly peakMb: number };

const LOOK_EVERY_MS = 50;
/** The unit of times in /proc: USER_HZ, 100 a second on every Linux. */
const TICK_MS = 10;

export const WARRAQ = fileURLToPath(new URL('../bin/warraq', import.meta.url));

/** Starts a program and waits for its address, or fails with what it said. */
export function startUntilReady(command: string, args: readonly string[], ready: RegExp): Promise<Running> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (part: Buffer) => {
      said += part.toString();
      const url = ready.exec(said)?.[1];
      if (url !== undefined) resolve({ url, process: child, stop: () => stop(child) });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => reject(new Error(`${command} ended with ${code}:\n${said}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** The processes of a stack: one, its children, and the PostgreSQL of a data folder with its backends. */
export function processesOf(pid: number, postgresFolder: string): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const [, parent = '0'] = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      parents.set(Number(name), Number(parent));
    } catch (gone) {
      if (!(gone instanceof Error && 'code' in gone)) throw gone;
    }
  }
  const roots = [pid, postmasterOf(postgresFolder)];
  const found = new Set(roots);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [child, parent] of parents) if (found.has(parent)) found.add(child);
  }
  return [...found];
}

/** Of the processor, in ms: what processes have used since they began, and what all of the machine's have. */
export function processorMs(pids: readonly number[]): { readonly used: number; readonly byAll: number } {
  const used = pids.reduce((sum, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return sum + Number(fields[11]) + Number(fields[12]);
  }, 0);
  // user, nice, system, then idle and waiting, which nobody used, then interrupts and what other machines took (proc(5)).
  const [user = 0, nice = 0, system = 0, , , ...others] = readFileSync('/proc/stat', 'utf8')
    .replace(/\n.*/s, '')
    .split(/\s+/)
    .slice(1, 9)
    .map(Number);
  const byAll = [user, nice, system, ...others].reduce((sum, ticks) => sum + ticks, 0);
  return { used: used * TICK_MS, byAll: byAll * TICK_MS };
}

function postmasterOf(folder: string): number {
  return Number(readFileSync(`${folder}/postmaster.pid`, 'utf8').split('\n')[0]);
}

/** Resident memory of processes, shared pages counted once (PSS), in MB. */
export function memoryMb(pids: readonly number[]): number {
  let kilobytes = 0;
  for (const pid of pids) {
    const rollup = execFileSync('cat', [`/proc/${pid}/smaps_rollup`], { encoding: 'utf8' });
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

/** Runs a program to its end; its most memory is the kernel's own figure (VmHWM, proc(5)), without what it started. */
export function runMeasured(command: string, args: readonly string[]): Promise<Took> {
  const begun = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  let peakKb = 0;
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const look = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (existsSync(status)) peakKb = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1] ?? peakKb);
  }, LOOK_EVERY_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      if (code === 0) resolve({ seconds: (performance.now() - begun) / 1000, peakMb: peakKb / 1024 });
      else reject(new Error(`${command} ended with ${code}:\n${said}`));
    });
  });
}
