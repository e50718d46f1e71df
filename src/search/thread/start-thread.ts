import { Worker } from 'node:worker_threads';
import { diskFull } from '../refusals.ts';
import type { JobName, Jobs } from './jobs.ts';

/** Beside this file in the sources and in what is built of them. */
const THREAD = new URL(`./search-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** For what lives short in the thread, and for all else; the index's own memory lies outside. */
const NURSERY_MB = 4;
const HEAP_MB = 96;
/** Whoever reads a whole newsroom remembers its words, some hundred bytes each. */
const BUILDING_HEAP_MB = 192;

/** The thread that keeps an index. */
export type SearchThread = {
  /** Has the thread do a job; jobs are done in the order in which they are asked for. Refuses with `diskFull`. */
  do<Name extends JobName>(name: Name, takes: Jobs[Name]['takes']): Promise<Jobs[Name]['gives']>;
  /** Another thread at the same folder, for what would keep this one's jobs waiting. Closed by whoever asked for it. */
  beside(): SearchThread;
  close(): Promise<void>;
};

type Waiting = { resolve: (gives: never) => void; reject: (error: unknown) => void };
type Answer = { id: number } & ({ gives: string } | { error: unknown; lacksRoom: boolean });

/** Keeps the index in a folder. The thread is started when it is first asked, and anew after a bug of ours ended it. */
export const startSearchThread = (folder: string): SearchThread => startThread(folder, HEAP_MB);

function startThread(folder: string, heapMb: number): SearchThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let asked = 0;
  let closed = false;

  function start(): Worker {
    const started = new Worker(THREAD, {
      workerData: { folder },
      resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB, maxOldGenerationSizeMb: heapMb },
    });
    started.on('message', (answer: Answer) => {
      const job = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      if ('gives' in answer) job?.resolve(JSON.parse(answer.gives) as never);
      else job?.reject(answer.lacksRoom ? diskFull({ folder }, { cause: answer.error }) : answer.error);
    });
    started.on('error', (error) => endWith(started, error));
    started.on('exit', (code) => endWith(started, new Error(`the search thread ended with ${code}`)));
    started.unref();
    return started;
  }

  /** Whatever waits for a thread that has ended waits for nothing. */
  function endWith(ended: Worker, error: unknown): void {
    if (worker !== ended) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  return {
    do: (name, takes) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new Error('the search thread was closed'));
          return;
        }
        worker ??= start();
        // Whoever waits for an answer keeps the program going; the thread by itself doesn't.
        worker.ref();
        asked += 1;
        waiting.set(asked, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ id: asked, name, takes });
      }),
    beside: () => startThread(folder, BUILDING_HEAP_MB),
    close: async () => {
      closed = true;
      await worker?.terminate();
    },
  };
}
