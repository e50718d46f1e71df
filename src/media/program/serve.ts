import { setPriority } from 'node:os';
import sharp from 'sharp';

/*
 * The other side of `program.ts`: what a decoder does with a picture of a stranger's, it does to a program of its own and
 * not to the server.
 */

/** Ends the program at once: in an orderly way it would wait for codecs, which work in threads of their own. */
export const endNow = () => process.kill(process.pid, 'SIGKILL');

/**
 * Answers what the server asks, one thing at a time, until the server ends.
 *
 * @param niceness how far behind others it stands in the queue for a processor (setpriority(2))
 * @param answer what failed is an answer too
 */
export function serve<Asked, Answer>(niceness: number, answer: (asked: Asked) => Promise<Answer>): void {
  setPriority(niceness);
  sharp.concurrency(1);
  // Nothing is drawn twice, and what was drawn would stay in memory.
  sharp.cache(false);
  process.on('disconnect', endNow);
  // What ends the server from the terminal is sent here too, and is the server's to hear: it ends the program itself.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => 'the server hears it');
  process.on('message', async (asked: Asked) => {
    process.send?.(await answer(asked));
  });
}
