import { setPriority } from 'node:os';
import sharp from 'sharp';
import { Refusal } from '../../base/refusal.ts';
import { drawHere, type ToDraw } from './draw.ts';
import { type DrawingAnswer, MOST_HELD_BYTES } from './drawing-process.ts';

/*
 * A program in which pictures that people sent are decoded, one at a time: what a decoder does with a picture of a
 * stranger's, it does to this program and not to the server.
 */

/** Behind whoever answers readers, and before the widths: somebody waits for it (setpriority(2)). */
const BEHIND = 10;

/** A decoder that takes a gigabyte in a second gets some 25 MB further between two looks. */
const LOOK_MS = 25;

setPriority(BEHIND);
sharp.concurrency(1);
// Nothing is drawn twice, and what was drawn would stay in memory.
sharp.cache(false);

// Codecs work in threads of their own, so that there is time to look. Ending in an orderly way would wait for them.
const end = () => process.kill(process.pid, 'SIGKILL');
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_HELD_BYTES) end();
}, LOOK_MS);
// The server has ended, in whatever way. What ends it from the terminal is sent here too, and is its own to hear.
process.on('disconnect', end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => 'the server hears it');

process.on('message', (what: ToDraw) => {
  drawHere(what).then(
    (picture) => answer({ picture }),
    (error: Error) => {
      if (error instanceof Refusal) answer({ refused: { kind: error.kind, code: error.code, facts: error.facts } });
      else answer({ failed: error.message });
    },
  );
});

const answer = (said: DrawingAnswer) => process.send?.(said);
