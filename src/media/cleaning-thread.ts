import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { type CleaningJob, cleanAndPut } from './cleaning-job.ts';
import { memoryOf } from './memory-of.ts';
import { type ReadJob, readFiles } from './read-job.ts';
import { type SyncJob, syncFoldersAndWait } from './sync-job.ts';

/* A thread in which pictures are read, cleaned and written: it does a job at a time and answers with what became of it. */

/** Behind whoever answers readers in this process (setpriority(2): on Linux a thread has a place of its own). */
const BEHIND = 10;

if (process.platform === 'linux') setPriority(BEHIND);

parentPort?.on('message', (job: ReadJob | CleaningJob | SyncJob) => {
  try {
    const done = doneOf(job);
    // Bytes are handed over, not copied.
    parentPort?.postMessage({ done }, memoryOf(done));
  } catch (error) {
    // What an error of the file system says by its code gets lost on the way between threads.
    parentPort?.postMessage({ error, code: (error as NodeJS.ErrnoException).code });
  }
});

function doneOf(job: ReadJob | CleaningJob | SyncJob) {
  if ('read' in job) return readFiles(job);
  return 'clean' in job ? cleanAndPut(job) : syncFoldersAndWait(job);
}
