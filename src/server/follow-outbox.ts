import type { Logger } from 'pino';
import type { Clock } from '../base/clock.ts';
import { Refusal } from '../base/refusal.ts';
import type { PageStore } from '../pagestore/index.ts';
import {
  type Database,
  isLostConnection,
  KEPT_DAYS,
  listenOutbox,
  presentPosition,
  readOutbox,
} from '../storage/index.ts';

/** What ends with this may not be seen any more, not even as an older page while the database is away. */
const TAKES_AWAY: ReadonlySet<string> = new Set(['article.unpublished', 'article.withdrawn', 'brought.removed']);

/** A notice may be lost with its connection before anybody notices, so a node also looks by itself. */
const LOOK_EVERY_MS = 5_000;

const AT_ONCE = 500;

/** Old entries are pruned; a node that heard nothing for nearly as long as they are kept may have missed some. */
const TOO_LONG_MS = (KEPT_DAYS - 1) * 86_400_000;

/** What a node remembers of the newsroom, and lets go of by tag when it changes. */
export type Memory = Pick<PageStore, 'drop' | 'forget' | 'clear'>;

/** Keeps what this node remembers in step with what is committed, from now on; the first memory is told first. */
export async function followOutbox(options: {
  database: Database;
  memories: readonly Memory[];
  clock: Clock;
  log: Logger;
  onRead: (at: Date) => void;
}): Promise<{ close(): Promise<void> }> {
  const { database, memories, clock, log, onRead } = options;
  let position = await presentPosition(database.db);
  let readAt = clock.now();
  let reading: Promise<void> | null = null;
  let again = false;
  let closed = false;

  async function readOn(): Promise<void> {
    if (clock.now().getTime() - readAt.getTime() > TOO_LONG_MS) await beginAnew();
    for (;;) {
      const next = await readOutbox(database.db, position, AT_ONCE);
      for (const { act, tags } of next.entries) {
        for (const memory of memories)
          if (TAKES_AWAY.has(act)) memory.forget(tags);
          else memory.drop(tags);
      }
      position = next.position;
      readAt = clock.now();
      onRead(readAt);
      if (next.isPresent) return;
    }
  }

  /** First the position, then the pages: one rendered in between goes too, and none from before stays. */
  async function beginAnew(): Promise<void> {
    position = await presentPosition(database.db);
    readAt = clock.now();
    for (const memory of memories) memory.clear();
  }

  async function readAll(): Promise<void> {
    do {
      again = false;
      try {
        await readOn();
      } catch (error) {
        if (error instanceof Refusal && error.code === 'storage.outboxPositionLost') {
          log.warn({ code: error.code }, 'pages made anew');
          await beginAnew();
        } else if (closed || isLostConnection(error)) {
          log.warn({ err: error }, 'outbox out of reach, read again later');
          return;
        } else throw error;
      }
    } while (again);
  }

  function look(): void {
    if (closed) return;
    if (reading !== null) {
      again = true;
      return;
    }
    reading = readAll()
      .catch((error: unknown) => log.error({ err: error }, 'outbox not read'))
      .finally(() => {
        reading = null;
      });
  }

  const listener = await listenOutbox(database.address, {
    onNotice: look,
    onLost: (error) => log.warn({ err: error }, 'outbox notices lost, listening again'),
  });
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    close: async () => {
      closed = true;
      clearInterval(timer);
      await listener.close();
      await reading;
    },
  };
}
