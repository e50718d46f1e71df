import type { Logger } from 'pino';
import type { Clock } from '../base/clock.ts';
import type { ArticleId } from '../base/ids.ts';
import { Refusal } from '../base/refusal.ts';
import { type Database, isHeldUp, isLostConnection, saysDiskFull } from '../storage/index.ts';
import { followIndex } from './follow.ts';
import { rebuildIndex } from './rebuild.ts';
import { relateAlike } from './relate.ts';
import type { SearchThread } from './thread/start-thread.ts';

/** Where nobody gave notice, the outbox is looked at by itself; an index that failed is tried again. */
const LOOK_EVERY_MS = 5_000;

/** Keeps an index in step with the database until it is closed. */
export type IndexKeeper = {
  /** Something was committed; what it means for the index is read from the outbox. */
  notice(): void;
  close(): Promise<void>;
};

/** Keeps the index of a node in step with the database, and makes it where there is none or it can't be mended. */
export function keepIndex(options: {
  database: Database;
  thread: SearchThread;
  clock: Clock;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}): IndexKeeper {
  const { database, thread, clock, log } = options;
  let working: Promise<void> | null = null;
  let again = false;
  let closed = false;
  let builder: SearchThread | null = null;

  async function work(): Promise<void> {
    do {
      again = false;
      const relate = (articles: readonly ArticleId[]) => relateAlike(database, thread, clock.now(), articles);
      if ((await followIndex(database, thread, clock.now(), relate)) === 'present') continue;
      await rebuild();
      again = true;
    } while (again && !closed);
  }

  /** In a thread of its own, so that readers go on searching; its memory goes with it. */
  async function rebuild(): Promise<void> {
    if (closed) return;
    log.info('search index made anew');
    builder = thread.beside();
    try {
      const articles = await rebuildIndex(database, builder, { now: clock.now(), onProgress: () => undefined });
      log.info({ articles }, 'search index made');
    } finally {
      await builder.close();
      builder = null;
    }
  }

  function notice(): void {
    if (closed) return;
    again = true;
    working ??= work()
      .catch((error: unknown) => {
        // Tried again with the next notice, or by itself after a while.
        again = false;
        if (closed) return;
        if (passes(error)) log.warn({ err: error }, 'search index has to wait');
        else log.error({ err: error }, 'search index not brought up to date');
      })
      .finally(() => {
        working = null;
        if (again) notice();
      });
  }

  const timer = setInterval(notice, LOOK_EVERY_MS);
  notice();
  return {
    notice,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await Promise.all([thread.close(), builder?.close()]);
      await working;
    },
  };
}

/** Whether it is the database that is away or busy, or a disk that is full, and nothing of ours. */
const passes = (error: unknown): boolean =>
  isLostConnection(error) ||
  isHeldUp(error) ||
  saysDiskFull(error) ||
  (error instanceof Refusal && error.kind === 'busy');
