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

/** A picture that takes longer never ends; the slowest takes a quarter of it on a processor that is wanted by all. */
const MOST_MS = 120_000;

/** The program ends when nobody sent a picture for so long, and with it the memory that decoders don't give back. */
const REST_MS = 20_000;

/** What the program needs of memory beside its pictures, in MB. */
const HEAP_MB = 64;

/** What the program says of a picture; what it doesn't say, because it died over it, is told by how it ended. */
export type DrawingAnswer =
  | { readonly picture: CleanPicture }
  | { readonly refused: Pick<Refusal, 'kind' | 'code' | 'facts'> }
  | { readonly failed: string };

type Died = { readonly diedBy: string | number | null };

/** Draws in a process of its own, a picture at a time; it runs from the first one until there was none for a while. */
export function drawingProcess(): Draw {
  const oneByOne = gate(1);
  let running: ChildProcess | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function started(): ChildProcess {
    // It knows nothing of the server: no secret that stands in the environment, and no open file.
    const child = fork(fileURLToPath(PROGRAM), {
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    // One that couldn't be started, or can't be spoken to, ends without an exit.
    for (const over of ['exit', 'error'])
      child.once(over, () => {
        if (running === child) running = null;
      });
    running = child;
    return child;
  }

  /** The server may end while the program rests. */
  function rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    resting = setTimeout(() => child.kill('SIGKILL'), REST_MS).unref();
  }

  function asked(what: Parameters<Draw>[0]): Promise<DrawingAnswer | Died> {
    clearTimeout(resting);
    const child = running ?? started();
    child.ref();
    child.channel?.ref();
    return new Promise((resolve, reject) => {
      const over = setTimeout(() => child.kill('SIGKILL'), MOST_MS);
      const settle = (settled: () => void) => {
        clearTimeout(over);
        child.removeAllListeners('message');
        child.off('exit', died);
        child.off('error', failed);
        rest(child);
        settled();
      };
      const died = (code: number | null, signal: string | null) => settle(() => resolve({ diedBy: signal ?? code }));
      const failed = (error: Error) => settle(() => reject(error));
      child.once('message', (said: DrawingAnswer) => settle(() => resolve(said)));
      child.once('exit', died);
      child.once('error', failed);
      child.send(what);
    });
  }

  return (what) => oneByOne(1, async () => pictureOf(await asked(what), what.name));
}

function pictureOf(said: DrawingAnswer | Died, name: string): CleanPicture {
  if ('picture' in said) return said.picture;
  if ('refused' in said) throw new Refusal(said.refused.kind, said.refused.code, said.refused.facts);
  if ('failed' in said) throw new Error(`the program that draws pictures: ${said.failed}`);
  // By its own hand or ours, or by that of a system that has no memory left.
  if (said.diedBy === 'SIGKILL') throw pictureTooHeavy({ name });
  throw notAPicture({ name }, { cause: new Error(`a decoder died over it: ${said.diedBy}`) });
}
