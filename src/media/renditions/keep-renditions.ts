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

/** When a full disk, or a place that is away, is tried again. */
const LATER_SECONDS = 60;

type Options = {
  readonly db: Db;
  readonly place: PicturePlace;
  /** Told of a picture that could not be made, by its id, and of a round that failed. */
  readonly onFailed: (failed: { readonly pictureId: number | null; readonly why: unknown }) => void;
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

async function work({ db, place, onFailed }: Options, maker: RenditionProcess, closing: AbortSignal) {
  let toldAt = 0;
  let idle = 0;
  while (!closing.aborted) {
    try {
      const taken = await takePicture(db);
      if (taken !== null) await make(taken);
      const isIdle = taken === null;
      if (isIdle || Date.now() - toldAt > TELL_EVERY_MS) {
        await tellMade(db);
        toldAt = Date.now();
      }
      idle = isIdle ? idle + 1 : 0;
      if (idle === IDLE_ROUNDS) maker.end();
      if (isIdle) await pause(LOOK_EVERY_MS, closing);
    } catch (error) {
      onFailed({ pictureId: null, why: error });
      await pause(LOOK_EVERY_MS, closing);
    }
  }

  async function make(taken: TakenPicture): Promise<void> {
    try {
      await makeAt(taken);
    } catch (error) {
      // The place is away, refuses, or is full, or there is no room to draw: nothing is wrong with the picture.
      if (!(error instanceof Refusal) && !isNoSpace((error as NodeJS.ErrnoException).code)) throw error;
      await giveBack(db, taken, LATER_SECONDS);
      onFailed({ pictureId: taken.id, why: error });
    }
  }

  async function makeAt(taken: TakenPicture): Promise<void> {
    const { id: _id, focusX, focusY, hasWidths, ...picture } = taken;
    const own = pictureFile(picture);
    await place.bring(own);
    const job = { folder: place.folder, picture, focus: { x: focusX, y: focusY }, hasWidths };
    const answer = await maker.make(job).finally(() => place.forget(own));
    if ('made' in answer) {
      await place.settle(answer.made.files, syncEach);
      return notePicture(db, taken, answer.made);
    }
    if (closing.aborted) return giveBack(db, taken, 0);
    if (isNoSpace(answer.code)) await giveBack(db, taken, LATER_SECONDS);
    else await noteFailure(db, taken, answer.failed);
    onFailed({ pictureId: taken.id, why: answer.failed });
  }
}

const syncEach = (paths: readonly string[]) => Promise.all(paths.map(syncFolder));
