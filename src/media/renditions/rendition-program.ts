import { setPriority } from 'node:os';
import sharp from 'sharp';
import { makeRenditions, type RenditionJob } from './make-renditions.ts';
import type { RenditionAnswer } from './rendition-process.ts';

/*
 * A program in which pictures are made in their widths, a job at a time: what a decoder does with a picture of a
 * stranger's, it does to this program and not to the server. Whoever else wants the processor has it first.
 */

/** The last in the queue for a processor (setpriority(2)). */
const LAST = 19;

setPriority(LAST);
sharp.concurrency(1);
// Nothing is drawn twice, and what was drawn would stay in memory.
sharp.cache(false);

process.on('message', (job: RenditionJob) => {
  makeRenditions(job).then(
    (made) => answer({ made }),
    (error: NodeJS.ErrnoException) => answer({ failed: error.message, code: error.code ?? null }),
  );
});
// The server has ended, in whatever way.
process.on('disconnect', () => process.exit());

const answer = (said: RenditionAnswer) => process.send?.(said);
