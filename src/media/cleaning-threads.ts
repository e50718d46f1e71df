import { Worker } from 'node:worker_threads';
import type { Cleaned, CleaningJob } from './cleaning-job.ts';

/** Beside this file in the sources and in what is built of them. */
const THREAD = new URL(`./cleaning-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** A few threads that clean pictures. */
export type CleaningThreads = {
  /** Waits for a thread that is free. */
  clean(job: CleaningJob): Promise<Cleaned[]>;
  close(): Promise<void>;
};

type Waiting = {
  readonly job: CleaningJob;
  readonly resolve: (cleaned: Cleaned[]) => void;
  readonly reject: (error: unknown) => void;
};

type Answer = { readonly done: Cleaned[] } | { readonly error: Error; readonly code: unknown };

export function startCleaning(count: number): CleaningThreads {
  const waiting: Waiting[] = [];
  const free: Worker[] = [];
  const busy = new Map<Worker, Waiting>();

  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(THREAD);
    worker.on('message', (answer: Answer) => {
      const asked = busy.get(worker);
      busy.delete(worker);
      free.push(worker);
      if ('done' in answer) asked?.resolve(answer.done);
      else asked?.reject(Object.assign(answer.error, { code: answer.code }));
      next();
    });
    // Such a thread is broken by a bug of ours: its job fails, and so does the next that it would be given.
    worker.on('error', (error) => {
      for (const asked of [busy.get(worker), ...waiting.splice(0)]) asked?.reject(error);
      busy.delete(worker);
    });
    free.push(worker);
    return worker;
  });

  function next(): void {
    const worker = free.pop();
    if (worker === undefined) return;
    const asked = waiting.shift();
    if (asked === undefined) {
      free.push(worker);
      return;
    }
    busy.set(worker, asked);
    worker.postMessage(asked.job);
  }

  return {
    clean: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
