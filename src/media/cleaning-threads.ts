import { availableParallelism } from 'node:os';
import { type Transferable, Worker } from 'node:worker_threads';
import type { Cleaned, CleaningJob } from './cleaning-job.ts';
import { memoryOf } from './memory-of.ts';
import type { ReadFile, ReadJob } from './read-job.ts';
import type { SyncJob } from './sync-job.ts';

/** Beside this file in the sources and in what is built of them. */
const THREAD = new URL(`./cleaning-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** Threads: one more than processors, because they wait for the disk in between; each takes some 40 MB. */
const THREADS = Math.min(8, 1 + availableParallelism());

/** For what lives short in a thread: nearly all that it handles are bytes, which lie elsewhere. */
const NURSERY_MB = 6;

/** A few threads in which pictures are read, cleaned and written, each job as soon as one of them is free. */
export type CleaningThreads = {
  read(job: ReadJob): Promise<ReadFile[]>;
  /** The memory of its bytes is handed over whole: nothing in it can be used any more, until it comes back. */
  clean(job: CleaningJob): Promise<Cleaned[]>;
  sync(job: SyncJob): Promise<[]>;
  close(): Promise<void>;
};

type Waiting = {
  readonly job: ReadJob | CleaningJob | SyncJob;
  readonly handedOver: readonly Transferable[];
  readonly resolve: (done: never) => void;
  readonly reject: (error: unknown) => void;
};

type Answer = { readonly done: never } | { readonly error: Error; readonly code: unknown };

export function startCleaning(): CleaningThreads {
  const waiting: Waiting[] = [];
  const free: Worker[] = [];
  const busy = new Map<Worker, Waiting>();

  const workers: Worker[] = [];

  function start(): Worker {
    const worker = new Worker(THREAD, { resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB } });
    worker.on('message', (answer: Answer) => {
      const asked = busy.get(worker);
      busy.delete(worker);
      free.push(worker);
      if ('done' in answer) asked?.resolve(answer.done);
      else asked?.reject(Object.assign(answer.error, { code: answer.code }));
      next();
    });
    // A thread ends itself only by a bug of ours: then everything that is under way fails.
    worker.on('error', (error) => {
      for (const asked of [...busy.values(), ...waiting.splice(0)]) asked.reject(error);
      busy.clear();
    });
    workers.push(worker);
    return worker;
  }

  function next(): void {
    while (waiting.length > 0) {
      // Started when it is first needed: a few pictures need one.
      const worker = free.pop() ?? (workers.length < THREADS ? start() : undefined);
      const asked = worker && waiting.shift();
      if (worker === undefined || asked === undefined) return;
      busy.set(worker, asked);
      worker.postMessage(asked.job, asked.handedOver);
    }
  }

  const ask = <Done>(job: ReadJob | CleaningJob | SyncJob, handedOver: readonly Transferable[]) =>
    new Promise<Done>((resolve, reject) => {
      waiting.push({ job, handedOver, resolve, reject });
      next();
    });

  return {
    read: (job) => ask(job, []),
    clean: (job) => ask(job, memoryOf(job.clean)),
    sync: (job) => ask(job, []),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
