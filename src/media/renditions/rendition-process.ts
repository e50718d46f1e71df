import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RenditionJob, Renditions } from './make-renditions.ts';

/** Beside this file in the sources and in what is built of them. */
const PROGRAM = new URL(`./rendition-program.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** A picture that takes longer never ends; the largest takes a tenth of it on a processor that is wanted by all. */
const MOST_MS = 300_000;

/** What the program needs of memory beside its pictures, in MB. */
const HEAP_MB = 64;

/** What the program says of a job; `code` is the system's own word. */
export type RenditionAnswer = { readonly made: Renditions } | { readonly failed: string; readonly code: string | null };

/** A process that makes pictures, one at a time; it runs from the first one until it is told to end. */
export type RenditionProcess = {
  /** Answers also where the process died over it, or had to be ended. */
  make(job: RenditionJob): Promise<RenditionAnswer>;
  /** Ends it, with the job that it is at. */
  end(): void;
};

/** None runs yet. */
export function renditionProcess(): RenditionProcess {
  let running: ChildProcess | null = null;

  function started(): ChildProcess {
    // It knows nothing of the server: no secret that stands in the environment, and no open file.
    const child = fork(fileURLToPath(PROGRAM), {
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // One that couldn't be started, or can't be spoken to, ends without an exit.
    for (const over of ['exit', 'error'])
      child.once(over, () => {
        if (running === child) running = null;
      });
    running = child;
    return child;
  }

  return {
    make: (job) =>
      new Promise((resolve) => {
        const child = running ?? started();
        const over = setTimeout(() => child.kill('SIGKILL'), MOST_MS);
        const settle = (answer: RenditionAnswer) => {
          clearTimeout(over);
          child.removeAllListeners('message');
          child.off('exit', died);
          child.off('error', failed);
          resolve(answer);
        };
        const died = (code: number | null, signal: string | null) =>
          settle({ failed: `the process ended: ${signal ?? code}`, code: null });
        const failed = (error: Error) => settle({ failed: error.message, code: null });
        child.once('message', settle);
        child.once('exit', died);
        child.once('error', failed);
        child.send(job);
      }),
    end: () => {
      running?.kill('SIGKILL');
      running = null;
    },
  };
}
