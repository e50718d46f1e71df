import { hash as hashOf } from 'node:crypto';
import { Refusal } from '../base/refusal.ts';
import type { PictureSaid } from './about/said.ts';
import type { CleaningThreads } from './cleaning-threads.ts';
import { MOST_BYTES } from './limits.ts';
import { originalNameOf } from './original-name.ts';
import type { PictureToKeep } from './picture-to-keep.ts';
import type { ReadFile } from './read-job.ts';
import { fileTooLarge, fileUnreadable } from './refusals.ts';

/** A picture's bytes, ours to hand over; or why there are none. */
export type ReadPicture<Key> = {
  readonly key: Key;
  readonly name: string;
  readonly said: PictureSaid;
  readonly read: Refusal | { readonly hash: string; readonly bytes: Uint8Array<ArrayBuffer> };
};

/** Pictures in a batch: one sync of their folders and one insert for so many. */
const MOST_PICTURES = 256;

/**
 * Bytes in a batch, after which no more are read into it. With two batches under way and the next being read, some
 * 16 MB are in memory; a single picture may have as many itself.
 */
const MOST_BATCH_BYTES = 4_000_000;

/** Pictures that a thread is asked to read together. */
const READ_AT_ONCE = 32;

/** Reads pictures and gathers as many as are taken in together. */
export async function* readBatches<Key>(
  pictures: AsyncIterable<PictureToKeep<Key>>,
  threads: CleaningThreads,
): AsyncGenerator<ReadPicture<Key>[], void> {
  let batch: ReadPicture<Key>[] = [];
  let bytes = 0;
  for await (const group of groupsOf(pictures)) {
    for (let rest = group; rest.length > 0; ) {
      const read = await readFirst(rest, threads);
      rest = rest.slice(read.length);
      batch.push(...read);
      for (const each of read) bytes += each.read instanceof Refusal ? 0 : each.read.bytes.length;
      if (batch.length < MOST_PICTURES && bytes < MOST_BATCH_BYTES) continue;
      yield batch;
      batch = [];
      bytes = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

async function* groupsOf<Key>(pictures: AsyncIterable<PictureToKeep<Key>>): AsyncGenerator<PictureToKeep<Key>[], void> {
  let group: PictureToKeep<Key>[] = [];
  for await (const picture of pictures) {
    group.push(picture);
    // Bytes that somebody has in memory aren't waited with.
    if (group.length < READ_AT_ONCE && !('bytes' in picture)) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** Reads the first of them, at least one. */
async function readFirst<Key>(
  pictures: readonly PictureToKeep<Key>[],
  threads: CleaningThreads,
): Promise<ReadPicture<Key>[]> {
  const paths = pictures.flatMap((picture) => ('path' in picture ? [picture.path] : []));
  const files = paths.length === 0 ? [] : await threads.read({ read: paths });
  const read: ReadPicture<Key>[] = [];
  for (const picture of pictures) {
    const file = 'path' in picture ? files.shift() : null;
    // The rest is read when there is room for it.
    if (file === undefined) break;
    const name = originalNameOf(picture.originalName);
    const { key, said = {} } = picture;
    read.push({ key, name, said, read: file === null ? inMemory(picture, name) : fromFile(file, name) });
  }
  return read;
}

const tooLarge = (name: string) => fileTooLarge({ name, megabytes: MOST_BYTES / 1_000_000 });

function fromFile(file: ReadFile, name: string): ReadPicture<unknown>['read'] {
  if (file.state === 'tooLarge') return tooLarge(name);
  if (file.state === 'unreadable') return fileUnreadable({ name, why: file.why });
  return file;
}

function inMemory(picture: PictureToKeep<unknown>, name: string): ReadPicture<unknown>['read'] {
  if ('refusal' in picture) return picture.refusal;
  if (!('bytes' in picture)) throw new Error('a file was not read');
  if (picture.bytes.length > MOST_BYTES) return tooLarge(name);
  // Copied, because the thread that gets them takes them away, and these are the caller's.
  const bytes = new Uint8Array(picture.bytes);
  return { hash: hashOf('sha256', bytes), bytes };
}
