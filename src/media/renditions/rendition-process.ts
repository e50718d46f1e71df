import { type Program, program } from '../program/program.ts';
import type { RenditionJob, Renditions } from './make-renditions.ts';

/** Beside this file in the sources and in what is built of them. */
const FILE = new URL(`./rendition-program.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** The largest picture takes a tenth of it on a processor that is wanted by all. */
const MOST_MS = 300_000;

/** What the program says of a job; `code` is the system's own word. */
export type RenditionAnswer = { readonly made: Renditions } | { readonly failed: string; readonly code: string | null };

/** A process that makes pictures, one at a time; it runs from the first one until it is told to end. */
export type RenditionProcess = Pick<Program<RenditionJob, RenditionAnswer>, 'end'> & {
  /** Answers also where the process died over it, or had to be ended. */
  make(job: RenditionJob): Promise<RenditionAnswer>;
};

/** None runs yet. */
export function renditionProcess(): RenditionProcess {
  const { ask, end } = program<RenditionJob, RenditionAnswer>({ file: FILE, mostMs: MOST_MS });
  return {
    end,
    make: async (job) => {
      const said = await ask(job);
      return 'endedBy' in said ? { failed: `the process ended: ${said.endedBy}`, code: null } : said;
    },
  };
}
