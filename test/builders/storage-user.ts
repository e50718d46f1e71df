import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What the program says, a line of JSON each. */
type Word =
  | { kind: 'ready'; startedByUs: boolean; rows: number[] }
  | { kind: 'wrote'; number: number }
  | { kind: 'claimed' }
  | { kind: 'refused'; code: string; facts: Record<string, unknown> };

const PROGRAM = fileURLToPath(new URL('./storage-user-program.ts', import.meta.url));

/** Another user of this machine, for tests that run as root. */
export const NOBODY = { uid: 65_534, gid: 65_534 };

/** Whether a test can run the project as that user: as root, from a clone that lies where others may go. */
export const canRunAsNobody = process.getuid?.() === 0 && isReachable(dirname(PROGRAM));

/** Whether everybody may walk to a folder. */
function isReachable(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  return folder === dirname(folder) || isReachable(dirname(folder));
}

/** A process that uses a data folder's embedded PostgreSQL, to be spoken to and killed. */
export class StorageUser {
  readonly words: Word[] = [];
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #complaints = '';

  constructor(dataDir: string, as: { uid?: number; gid?: number } = {}) {
    this.#child = spawn(process.execPath, [PROGRAM, dataDir], { cwd: '/', ...as });
    this.#ended = once(this.#child, 'close');
    const { stdout, stderr } = this.#child;
    if (stdout === null || stderr === null) throw new Error('the program has no voice');
    createInterface(stdout).on('line', (line) => this.words.push(JSON.parse(line) as Word));
    stderr.on('data', (text: Buffer) => {
      this.#complaints += String(text);
    });
  }

  /** Waits for the next word of a kind, from the beginning. */
  async hear<Kind extends Word['kind']>(kind: Kind, nth = 1): Promise<Extract<Word, { kind: Kind }>> {
    for (;;) {
      const found = this.words.filter((word) => word.kind === kind)[nth - 1];
      if (found !== undefined) return found as Extract<Word, { kind: Kind }>;
      if (this.#child.exitCode !== null || this.#child.signalCode !== null)
        throw new Error(`it ended without saying "${kind}": ${JSON.stringify(this.words)} ${this.#complaints}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** The numbers it was told are saved. */
  acknowledged(): number[] {
    return this.words.flatMap((word) => (word.kind === 'wrote' ? [word.number] : []));
  }

  say(order: 'write' | 'claim'): void {
    this.#child.stdin?.write(`${order}\n`);
  }

  /** Ends it and waits until it is gone. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    this.#child.kill(signal);
    await this.#ended;
    if (signal === 'SIGTERM' && this.#child.exitCode !== 0) throw new Error(`it ended badly: ${this.#complaints}`);
  }
}

/** The process that PostgreSQL's lock file names, or null. */
export function postmasterPid(cluster: string): number | null {
  const lock = join(cluster, 'postmaster.pid');
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : null;
}
