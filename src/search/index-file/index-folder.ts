import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { INDEX_VERSION, metaOf, openIndex } from './open-index.ts';

/** Names the index that serves now. It is replaced whole, so that it always names one that is finished. */
const CURRENT = 'current';
const INDEX_FILE = /^index-.*\.sqlite$/;
const BESIDE = ['', '-wal', '-shm'];

/** An index that a folder holds, open; `name` tells it from the one before it. */
export type OpenIndex = { name: string; index: DatabaseSync };

/** Which index serves now, or null where none does yet. */
export function currentName(folder: string): string | null {
  try {
    return readFileSync(join(folder, CURRENT), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Opens the index that serves now; null where there is none, or one of another make, or none that can be read. */
export function openCurrent(folder: string): OpenIndex | null {
  const name = currentName(folder);
  if (name === null || statSync(join(folder, name), { throwIfNoEntry: false }) === undefined) return null;
  try {
    const index = openIndex(join(folder, name));
    if (metaOf(index, 'version') === String(INDEX_VERSION)) return { name, index };
    index.close();
    return null;
  } catch (error) {
    if (isDamaged(error)) return null;
    throw error;
  }
}

/** What SQLite says of a file that is none of its own, or was damaged (SQLITE_CORRUPT, SQLITE_NOTADB). */
const DAMAGED: ReadonlySet<unknown> = new Set([11, 26]);

/** Whether an error means that the index file can't be read any more: it is derived, so it is made anew. */
export const isDamaged = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  DAMAGED.has(error.errcode & 0xff);

/** Has no index serve any more, so that a new one is made. */
export function disownCurrent(folder: string): void {
  rmSync(join(folder, CURRENT), { force: true });
}

/** Begins an index beside the one that serves; nobody sees it before it is made the current one. */
export function beginIndex(folder: string, now: Date): OpenIndex {
  mkdirSync(folder, { recursive: true });
  const name = `index-${now.getTime()}-${randomBytes(6).toString('hex')}.sqlite`;
  const index = openIndex(join(folder, name));
  // Until it is finished it may be lost: whoever builds begins anew after a crash.
  index.exec('pragma synchronous = off');
  return { name, index };
}

/** Makes a finished index the one that serves, and removes the one that did. The index is closed by this. */
export function makeCurrent(folder: string, { name, index }: OpenIndex): void {
  index.exec("insert into article(article) values ('optimize'); insert into heading(heading) values ('optimize')");
  index.exec('pragma synchronous = full; pragma wal_checkpoint(truncate)');
  index.close();
  const before = currentName(folder);
  const draft = join(folder, `${CURRENT}-${process.pid}`);
  writeFileSync(draft, `${name}\n`, { flush: true });
  renameSync(draft, join(folder, CURRENT));
  // Whoever has it open still reads it until they look again.
  if (before !== null && before !== name) removeIndex(folder, before);
}

/** Gives up an index that was begun. */
export function abandon(folder: string, { name, index }: OpenIndex): void {
  index.close();
  removeIndex(folder, name);
}

/** How old what somebody began to build is when it can't be under way any more. */
const LEFT_OVER_MS = 86_400_000;

/** Removes what builds that were broken off have left. */
export function removeLeftOvers(folder: string, now: Date): void {
  const current = currentName(folder);
  for (const name of readdirSync(folder)) {
    const file = INDEX_FILE.exec(name)?.[0];
    if (file === undefined || file === current) continue;
    const age = now.getTime() - statSync(join(folder, file)).mtimeMs;
    if (age > LEFT_OVER_MS) removeIndex(folder, file);
  }
}

function removeIndex(folder: string, name: string): void {
  for (const ending of BESIDE) rmSync(join(folder, name + ending), { force: true });
}
