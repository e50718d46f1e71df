import { addedWords } from '../newsroom/index.ts';
import { type Database, type Db, presentPosition } from '../storage/index.ts';
import { writtenPosition } from './follow.ts';
import { documentsAfter } from './queries/documents.ts';
import type { SearchThread } from './thread/start-thread.ts';

/** Articles that are read at once: enough to be quick, few enough to be a moment of the thread's time. */
const AT_ONCE = 100;

/**
 * Makes the index anew from the database, while the one before it goes on serving. What changes meanwhile is read from
 * the outbox afterwards.
 *
 * @param onProgress told how many articles are in
 */
export async function rebuildIndex(
  { db }: Database,
  thread: SearchThread,
  { now, onProgress }: { now: Date; onProgress: (articles: number) => void },
): Promise<number> {
  try {
    return await build(db, thread, { now, onProgress });
  } catch (error) {
    // A half-made index would keep its room on a disk that may be full.
    await thread.do('giveUp', null).catch((another: unknown) => {
      throw new AggregateError([error, another], 'the search index was not made, and what was made of it not removed');
    });
    throw error;
  }
}

async function build(
  db: Db,
  thread: SearchThread,
  { now, onProgress }: { now: Date; onProgress: (articles: number) => void },
): Promise<number> {
  // First the position, then the articles: what changes in between is read twice, and nothing is missed.
  const position = writtenPosition(await presentPosition(db), now);
  await thread.do('begin', { now, added: await addedWords(db) });
  let articles = 0;
  let last = 0;
  for (;;) {
    const rows = await documentsAfter(db, last, AT_ONCE);
    last = rows.at(-1)?.id ?? last;
    articles += rows.length;
    if (rows.length > 0) await thread.do('build', rows);
    onProgress(articles);
    if (rows.length < AT_ONCE) break;
  }
  await thread.do('finish', { position });
  return articles;
}
