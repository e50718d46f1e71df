import { z } from 'zod';
import type { ArticleId } from '../base/ids.ts';
import { Refusal } from '../base/refusal.ts';
import { type Database, KEPT_DAYS, type OutboxPosition, readOutbox } from '../storage/index.ts';
import { affectedBy } from './affected.ts';
import { articlesOfAuthors, documentsOf } from './queries/documents.ts';
import type { SearchThread } from './thread/start-thread.ts';

const ENTRIES_AT_ONCE = 200;
const ARTICLES_AT_ONCE = 50;

/** How far an index has come in the outbox, and when that was so. */
const Position = z.object({
  at: z.coerce.date(),
  outbox: z.object({ seen: z.string(), target: z.string().nullable(), cursor: z.number() }),
});

/** A position as the index keeps it. */
export const writtenPosition = (outbox: OutboxPosition, at: Date): string => JSON.stringify({ at, outbox });

/** How far an index has come, by the position that it keeps, and when it was last known to be in step. */
export const readPosition = (position: string): z.output<typeof Position> => Position.parse(JSON.parse(position));

/** Entries of the outbox are kept for some days; an index that was left alone for longer may have missed some. */
const TOO_LONG_MS = (KEPT_DAYS - 1) * 86_400_000;

/** Where nothing happens, that nothing happened is written down now and then. */
const WRITTEN_EVERY_MS = 3_600_000;

/** `present`: the index says what the database says. `lost`: it can't be brought there, and has to be made anew. */
export type Followed = 'present' | 'lost';

/**
 * Brings the index to where the database is, from where it was left, however long ago and however it ended.
 *
 * @param onPublished told of the articles that were published anew, once the index holds them
 */
export async function followIndex(
  database: Database,
  thread: SearchThread,
  now: Date,
  onPublished: (articles: readonly ArticleId[]) => Promise<void> = async () => undefined,
): Promise<Followed> {
  for (;;) {
    const from = await thread.do('position', null);
    if (from === null) return 'lost';
    const { at, outbox } = readPosition(from.position);
    const ageMs = now.getTime() - at.getTime();
    if (ageMs > TOO_LONG_MS) return 'lost';
    const read = await readOn(database, outbox);
    if (read === 'lost') return 'lost';
    const { entries, position, isPresent } = read;
    if (entries.length === 0 && isPresent && ageMs < WRITTEN_EVERY_MS) return 'present';
    const { articles, authors, published } = affectedBy(entries);
    const signed = await articlesOfAuthors(database.db, [...authors]);
    const isPut = await putArticles(database, thread, from.name, [...new Set([...articles, ...signed])]);
    // Another index took its place: what it has read of the outbox is another matter.
    if (!isPut) continue;
    await onPublished(published);
    // Last of all: whatever is broken off before is read once more.
    const last = { name: from.name, rows: [], remove: [], position: writtenPosition(position, now) };
    if ((await thread.do('put', last)) && isPresent) return 'present';
  }
}

async function readOn(database: Database, position: OutboxPosition) {
  try {
    return await readOutbox(database.db, position, ENTRIES_AT_ONCE);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'storage.outboxPositionLost') return 'lost';
    throw error;
  }
}

/** Whether the index took them all. */
async function putArticles(
  database: Database,
  thread: SearchThread,
  name: string,
  ids: readonly ArticleId[],
): Promise<boolean> {
  for (let from = 0; from < ids.length; from += ARTICLES_AT_ONCE) {
    const some = ids.slice(from, from + ARTICLES_AT_ONCE);
    const rows = await documentsOf(database.db, some);
    const live = new Set(rows.map(({ id }) => id));
    const remove = some.filter((id) => !live.has(id));
    if (!(await thread.do('put', { name, rows, remove, position: null }))) return false;
  }
  return true;
}
