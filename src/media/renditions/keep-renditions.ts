import { isNoSpace } from '../../base/no-space.ts';
import { pause } from '../../base/pause.ts';
import { Refusal } from '../../base/refusal.ts';
import { type Db, syncFolder } from '../../storage/index.ts';
import { pictureFile } from '../picture.ts';
import type { PicturePlace } from '../place/place.ts';
import { giveBack, noteFailure, notePicture, type TakenPicture, takePicture, tellMade } from './queue.ts';
import { type RenditionProcess, renditionProcess } from './rendition-process.ts';

/** How long nobody looks when there is nothing to make. */
const LOOK_EVERY_MS = 2_000;

/** Pages are told no more often, so that thousands of pictures don't have them rendered anew thousands of times. */
const TELL_EVERY_MS = 20_000;

/** Rounds without work after which the process, and its memory, is given back. */
const IDLE_ROUNDS = 5;

/** How long nothing is made where the disk is full, or the place is away. */
const LATER_SECONDS = 60;

type Options = {
  readonly db: Db;
  readonly place: PicturePlace;
  /** Told of a picture that could not be made, by its id, and of a round that failed. */
  readonly onFailed: (failed: { readonly pictureId: number | null; readonly why: unknown }) => void;
  /** Waits between two looks, at most until the signal. */
  readonly wait?: typeof pause;
};

/**
 * Makes pictures in their widths for readers while there are any to make: one at a time, in a process of its own that
 * comes last at the processor. Any number of nodes may do so.
 */
export function keepRenditions(options: Options): { close(): Promise<void> } {
  const closing = new AbortController();
  const maker = renditionProcess();
  const done = work(options, maker, closing.signal);
  return {
    close: async () => {
      closing.abort();
      maker.end();
      await done;
    },
  };
}

/** What came of a look: nothing was to be made; one was tried; or none can be made for now. */
type Round = 'idle' | 'tried' | 'heldUp';

async function work({ db, place, onFailed, wait = pause }: Options, maker: RenditionProcess, closing: AbortSignal) {
  let toldAt = 0;
  let idle = 0;
  let heldUp = 0;
  while (!closing.aborted) {
    try {
      const round = await oneRound();
      if (round !== 'tried' || Date.now() - toldAt > TELL_EVERY_MS) {
        await tellMade(db);
        toldAt = Date.now();
      }
      idle = round === 'idle' ? idle + 1 : 0;
      if (idle === IDLE_ROUNDS) maker.end();
      if (round === 'idle') await wait(LOOK_EVERY_MS, closing);
      heldUp = round === 'heldUp' ? heldUp + 1 : 0;
      // What holds up two holds up all: the next would only be given back too.
      if (heldUp > 1) await wait(LATER_SECONDS * 1_000, closing);
    } catch (error) {
      onFailed({ pictureId: null, why: error });
      await wait(LOOK_EVERY_MS, closing);
    }
  }

  async function oneRound(): Promise<Round> {
    const taken = await takePicture(db);
    if (taken === null) return 'idle';
    if (closing.aborted) {
      await giveBack(db, taken, 0);
      return 'tried';
    }
    try {
      return await make(taken);
    } catch (error) {
      // The place is away, refuses, or is full, or there is no room to draw: nothing is wrong with the picture.
      if (error instanceof Refusal || isNoSpace((error as NodeJS.ErrnoException).code)) return later(taken, error);
      // Its file is gone, or can't be read. Where the database is away, this fails too, and its turn comes again.
      return failed(taken, String(error));
    }
  }

  async function make(taken: TakenPicture): Promise<Round> {
    const { id: _id, focusX, focusY, hasWidths, ...picture } = taken;
    const own = pictureFile(picture);
    await place.bring(own);
    const job = { folder: place.folder, picture, focus: { x: focusX, y: focusY }, hasWidths };
    const answer = await maker.make(job).finally(() => place.forget(own));
    if ('made' in answer) {
      await place.settle(answer.made.files, syncEach);
      // Of crops that are made once more only the place knows which are new: a focus comes back, or a node died over them.
      // Looking there takes the longer the more pictures there are, so one that is made for the first time is added up.
      const bytesMade = hasWidths ? await place.bytesMadeOf(taken.hash) : answer.made.bytes;
      await notePicture(db, taken, answer.made, bytesMade);
    } else if (closing.aborted) {
      await giveBack(db, taken, 0);
    } else if (isNoSpace(answer.code)) {
      return later(taken, answer.failed);
    } else {
      return failed(taken, answer.failed);
    }
    return 'tried';
  }

  async function failed(taken: TakenPicture, why: string): Promise<Round> {
    await noteFailure(db, taken, why);
    onFailed({ pictureId: taken.id, why });
    return 'tried';
  }

  async function later(taken: TakenPicture, why: unknown): Promise<Round> {
    await giveBack(db, taken, LATER_SECONDS);
    onFailed({ pictureId: taken.id, why });
    return 'heldUp';
  }
}

const syncEach = (paths: readonly string[]) => Promise.all(paths.map(syncFolder));
