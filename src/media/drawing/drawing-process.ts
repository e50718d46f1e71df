import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../base/refusal.ts';
import type { CleanPicture } from '../clean/clean-picture.ts';
import { gate } from '../gate.ts';
import { notAPicture, pictureTooHeavy } from '../refusals.ts';
import type { Draw } from './draw.ts';

/** Beside this file in the sources and in what is built of them. */
const PROGRAM = new URL(`./drawing-program.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/**
 * What the program holds at most. A progressive JPEG of 100 megapixels whose colours are whole takes 700 MB, itself and
 * the program; what cameras and agencies send takes less. An AVIF of two kilobytes can take 1.8 GB.
 */
export const MOST_HELD_BYTES = 800_000_000;

/** A picture that takes longer never ends; the slowest takes half of it on a processor that is wanted by all. */
const MOST_MS = 60_000;

/** The program ends when nobody sent a picture for so long, and with it the memory that decoders don't give back. */
const REST_MS = 20_000;

/** What the program needs of memory beside its pictures, in MB. */
const HEAP_MB = 64;

/** How a decoder dies over a picture; whatever else ends the program says nothing of the picture. */
const CRASHES: ReadonlySet<string | number | null> = new Set(['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGABRT']);

/** What the program says of a picture; what it doesn't say, because it died over it, is told by how it ended. */
export type DrawingAnswer =
  | { readonly picture: CleanPicture }
  | { readonly refused: Pick<Refusal, 'kind' | 'code' | 'facts'> }
  | { readonly failed: string };

type Died = { readonly diedBy: string | number | null };

/** Draws in a process of its own, a picture at a time; it runs from the first one until there was none for a while. */
export type DrawingProcess = {
  readonly draw: Draw;
  /** Ends it; what is being drawn fails, and so does whatever is sent then. */
  close(): void;
};

/** None runs yet. */
export function drawingProcess(): DrawingProcess {
  const oneByOne = gate(1);
  let running: ChildProcess | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  function started(): ChildProcess {
    // It has no secret in its environment, and nothing of the server's memory.
    const child = fork(fileURLToPath(PROGRAM), {
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    child.once('exit', () => forget(child));
    running = child;
    return child;
  }

  function forget(child: ChildProcess): void {
    if (running === child) running = null;
  }

  /** Whoever is sent next gets another one, also before this one is gone. */
  function end(child: ChildProcess): void {
    forget(child);
    child.kill('SIGKILL');
  }

  /** The server may end while the program rests. */
  function rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    resting = setTimeout(() => end(child), REST_MS).unref();
  }

  function asked(what: Parameters<Draw>[0]): Promise<DrawingAnswer | Died> {
    clearTimeout(resting);
    if (isClosed) return Promise.reject(new Error('the program that draws pictures was ended with the server'));
    const child = running ?? started();
    child.ref();
    child.channel?.ref();
    return new Promise((resolve, reject) => {
      const over = setTimeout(() => end(child), MOST_MS);
      const settle = (settled: () => void) => {
        clearTimeout(over);
        child.removeAllListeners('message');
        child.off('exit', died);
        child.off('error', failed);
        if (running === child) rest(child);
        settled();
      };
      const died = (code: number | null, signal: string | null) => settle(() => resolve({ diedBy: signal ?? code }));
      // It couldn't be started, or can't be spoken to.
      const failed = (error: Error) => {
        end(child);
        settle(() => reject(error));
      };
      child.once('message', (said: DrawingAnswer) => settle(() => resolve(said)));
      child.once('exit', died);
      child.once('error', failed);
      child.send(what);
    });
  }

  /** A program that was killed may have held what pictures before this one left behind: one that is new tells. */
  async function drawn(what: Parameters<Draw>[0]): Promise<CleanPicture> {
    const said = await asked(what);
    if (!('diedBy' in said) || said.diedBy !== 'SIGKILL' || isClosed) return pictureOf(said, what.name);
    const again = await asked(what);
    if ('diedBy' in again && again.diedBy === 'SIGKILL' && !isClosed) throw pictureTooHeavy({ name: what.name });
    return pictureOf(again, what.name);
  }

  return {
    draw: (what) => oneByOne(1, () => drawn(what)),
    close: () => {
      isClosed = true;
      clearTimeout(resting);
      if (running !== null) end(running);
    },
  };
}

function pictureOf(said: DrawingAnswer | Died, name: string): CleanPicture {
  if ('picture' in said) return said.picture;
  if ('refused' in said) throw new Refusal(said.refused.kind, said.refused.code, said.refused.facts);
  if ('failed' in said) throw new Error(`the program that draws pictures: ${said.failed}`);
  const died = new Error(`the program that draws pictures ended: ${said.diedBy}`);
  if (CRASHES.has(said.diedBy)) throw notAPicture({ name }, { cause: died });
  throw died;
}
