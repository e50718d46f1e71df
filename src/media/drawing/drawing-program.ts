import { Refusal } from '../../base/refusal.ts';
import { endNow, serve } from '../program/serve.ts';
import { drawHere, type ToDraw } from './draw.ts';
import { type DrawingAnswer, MOST_HELD_BYTES } from './drawing-process.ts';

/* A program in which pictures that people sent are decoded. */

/** Behind whoever answers readers, and before the widths: somebody waits for it. */
const BEHIND = 10;

/** A decoder that takes a gigabyte in a second gets some 25 MB further between two looks. */
const LOOK_MS = 25;

serve(BEHIND, (what: ToDraw) =>
  drawHere(what).then(
    (picture): DrawingAnswer => ({ picture }),
    (error: Error): DrawingAnswer =>
      error instanceof Refusal
        ? { refused: { kind: error.kind, code: error.code, facts: error.facts } }
        : { failed: error.message },
  ),
);
// Codecs work in threads of their own, so that there is time to look.
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_HELD_BYTES) endNow();
}, LOOK_MS);
