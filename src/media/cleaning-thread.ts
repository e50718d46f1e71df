import { parentPort } from 'node:worker_threads';
import { type CleaningJob, doJob } from './cleaning-job.ts';

/* The thread in which pictures are cleaned: it does a job at a time and answers with what became of it. */

parentPort?.on('message', async (job: CleaningJob) => {
  try {
    parentPort?.postMessage({ done: await doJob(job) });
  } catch (error) {
    // What an error of the file system says by its code gets lost on the way between threads.
    parentPort?.postMessage({ error, code: (error as NodeJS.ErrnoException).code });
  }
});
