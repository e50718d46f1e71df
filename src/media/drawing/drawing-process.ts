import { Refusal } from '../../base/refusal.ts';
import type { CleanPicture } from '../clean/clean-picture.ts';
import { gate } from '../gate.ts';
import { type Ended, program } from '../program/program.ts';
import { notAPicture, pictureTooHeavy } from '../refusals.ts';
import type { Draw, ToDraw } from './draw.ts';

/** Beside this file in the sources and in what is built of them. */
const FILE = new URL(`./drawing-program.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/**
 * What the program holds at most. A progressive JPEG of 100 megapixels whose colours are whole takes 700 MB, itself and
 * the program; what cameras and agencies send takes less. An AVIF of two kilobytes can take 1.8 GB.
 */
export const MOST_HELD_BYTES = 800_000_000;

/** A picture that takes longer never ends; the slowest takes half of it on a processor that is wanted by all. */
const MOST_MS = 60_000;

/** The program ends when nobody sent a picture for so long, and with it the memory that decoders don't give back. */
const REST_MS = 20_000;

/** How a decoder dies over a picture; whatever else ends the program says nothing of the picture. */
const CRASHES: ReadonlySet<string> = new Set(['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGABRT']);

/** What the program says of a picture; what it doesn't say, because it died over it, is told by how it ended. */
export type DrawingAnswer =
  | { readonly picture: CleanPicture }
  | { readonly refused: Pick<Refusal, 'kind' | 'code' | 'facts'> }
  | { readonly failed: string };

/** Draws in a process of its own, a picture at a time; it runs from the first one until there was none for a while. */
export type DrawingProcess = {
  readonly draw: Draw;
  /** Ends it; what is being drawn fails, and so does whatever is sent then. */
  close(): void;
};

/**
 * None runs yet.
 *
 * @param options.mostMs after which a picture is given up; tests, which share their machine, wait longer
 */
export function drawingProcess({ mostMs = MOST_MS }: { readonly mostMs?: number } = {}): DrawingProcess {
  const oneByOne = gate(1);
  const { ask, end } = program<ToDraw, DrawingAnswer>({ file: FILE, mostMs });
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  async function asked(what: ToDraw): Promise<DrawingAnswer | Ended> {
    clearTimeout(resting);
    if (isClosed) throw new Error('the program that draws pictures was ended with the server');
    const said = await ask(what);
    resting = setTimeout(end, REST_MS).unref();
    return said;
  }

  /** A program that was killed may have held what pictures before this one left behind: one that is new tells. */
  async function drawn(what: ToDraw): Promise<CleanPicture> {
    const said = await asked(what);
    if (!wasKilled(said) || isClosed) return pictureOf(said, what.name);
    const again = await asked(what);
    if (wasKilled(again) && !isClosed) throw pictureTooHeavy({ name: what.name });
    return pictureOf(again, what.name);
  }

  return {
    draw: (what) => oneByOne(1, () => drawn(what)),
    close: () => {
      isClosed = true;
      clearTimeout(resting);
      end();
    },
  };
}

const wasKilled = (said: DrawingAnswer | Ended): boolean => 'endedBy' in said && said.endedBy === 'SIGKILL';

function pictureOf(said: DrawingAnswer | Ended, name: string): CleanPicture {
  if ('picture' in said) return said.picture;
  if ('refused' in said) throw new Refusal(said.refused.kind, said.refused.code, said.refused.facts);
  if ('failed' in said) throw new Error(`the program that draws pictures: ${said.failed}`);
  const ended = new Error(`the program that draws pictures ended: ${said.endedBy}`);
  if (CRASHES.has(said.endedBy)) throw notAPicture({ name }, { cause: ended });
  throw ended;
}
