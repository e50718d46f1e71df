import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { INDEX_VERSION, metaOf, openIndex } from './open-index.ts';

/** Names the index that serves now. It is replaced whole, so that it always names one that is finished. */
const CURRENT = 'current';
const INDEX_FILE = /^(index-[0-9a-f-]+\.sqlite)(?:-wal|-shm)?$/;
const BESIDE = ['', '-wal', '-shm'];

/** An index that a folder holds, open; `name` tells it from the one before it. */
export type OpenIndex = { name: string; index: DatabaseSync };

/** Which index serves now, or null where none does yet. */
export function currentName(folder: string): string | null {
  try {
    return INDEX_FILE.exec(readFileSync(join(folder, CURRENT), 'utf8').trim())?.[1] ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Opens the index that serves now; null where there is none, or one of another make, or one that was never finished or
 * can't be read.
 */
export function openCurrent(folder: string): OpenIndex | null {
  const name = currentName(folder);
  if (name === null || statSync(join(folder, name), { throwIfNoEntry: false }) === undefined) return null;
  try {
    const index = openIndex(join(folder, name));
    if (metaOf(index, 'version') === String(INDEX_VERSION) && metaOf(index, 'position') !== null)
      return { name, index };
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

/** Has an index that can't be read serve no more, so that a new one is made; another that took its place meanwhile stays. */
export function disown(folder: string, { name, index }: OpenIndex): void {
  if (index.isOpen) index.close();
  if (currentName(folder) === name) rmSync(join(folder, CURRENT), { force: true });
  removeIndex(folder, name);
}

/** Begins an index beside the one that serves; nobody sees it before it is made the current one. */
export function beginIndex(folder: string, now: Date): OpenIndex {
  mkdirSync(folder, { recursive: true });
  // First of all: what a crash left may be what fills the disk.
  removeLeftOvers(folder, now);
  const name = `index-${now.getTime()}-${randomBytes(6).toString('hex')}.sqlite`;
  const index = openOrRemove(folder, name);
  // Until it is finished it may be lost: whoever builds begins anew after a crash.
  index.exec('pragma synchronous = off');
  return { name, index };
}

function openOrRemove(folder: string, name: string): DatabaseSync {
  try {
    return openIndex(join(folder, name));
  } catch (error) {
    removeIndex(folder, name);
    throw error;
  }
}

/** Makes a finished index the one that serves, and removes the one that did. The index is closed by this. */
export function makeCurrent(folder: string, { name, index }: OpenIndex): void {
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
  if (index.isOpen) index.close();
  removeIndex(folder, name);
}

/** What nobody has touched for this long isn't being built any more: an article takes milliseconds. */
const LEFT_OVER_MS = 600_000;

/** Removes what builds that were broken off have left. */
function removeLeftOvers(folder: string, now: Date): void {
  const current = currentName(folder);
  const found = readdirSync(folder).map((file) => INDEX_FILE.exec(file)?.[1]);
  for (const name of new Set(found)) {
    if (name === undefined || name === current) continue;
    const touched = BESIDE.map(
      (ending) => statSync(join(folder, name + ending), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    );
    if (now.getTime() - Math.max(...touched) > LEFT_OVER_MS) removeIndex(folder, name);
  }
}

function removeIndex(folder: string, name: string): void {
  for (const ending of BESIDE) rmSync(join(folder, name + ending), { force: true });
}
