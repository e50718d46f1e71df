import { serve } from '../program/serve.ts';
import { makeRenditions, type RenditionJob } from './make-renditions.ts';
import type { RenditionAnswer } from './rendition-process.ts';

/* A program in which pictures are made in their widths. Whoever else wants the processor has it first. */

const LAST = 19;

serve(LAST, (job: RenditionJob) =>
  makeRenditions(job).then(
    (made): RenditionAnswer => ({ made }),
    (error: NodeJS.ErrnoException): RenditionAnswer => ({ failed: error.message, code: error.code ?? null }),
  ),
);
