import { hash as hashOf } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Refusal } from '../base/refusal.ts';
import { type Db, isHeldUp, syncFolder } from '../storage/index.ts';
import { allEnded } from './all-ended.ts';
import { batchesOf } from './batches.ts';
import type { CleanPicture } from './clean/clean-picture.ts';
import type { Cleaned } from './cleaning-job.ts';
import { type CleaningThreads, startCleaning } from './cleaning-threads.ts';
import { gate } from './gate.ts';
import { MOST_BYTES } from './limits.ts';
import { originalNameOf } from './original-name.ts';
import type { PictureView } from './picture.ts';
import { findPictures, type NewPicture, putPictures } from './picture-rows.ts';
import { pictureFolder, putPicture, removeAbandoned } from './put-picture.ts';
import { readPicture } from './read-picture.ts';
import { diskFull, fileTooLarge } from './refusals.ts';
import { checkedDots, drawnAnew, isDrawn } from './written-anew.ts';

/**
 * A picture to take in: its bytes, the path of a file that holds them, or why it can't be had. `key` is the caller's own,
 * and comes back.
 */
export type PictureToKeep<Key> = { readonly key: Key; readonly originalName: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly path: string }
  | { readonly refusal: Refusal }
);

/** What became of a picture: it is held, on disk and in the database; or it was refused. */
export type KeptPicture<Key> = { readonly key: Key } & (
  | { readonly picture: PictureView }
  | { readonly refusal: Refusal }
);

/** Batches under way: while the files of one are brought to disk, the next is read. */
const BATCHES = 2;

/** Pictures that a thread is given at once. */
const IN_JOB = 16;

/** Dots that codecs have in memory at a time; a picture of more is drawn alone. */
const DOTS_AT_ONCE = 24_000_000;

/** Tries to put rows in, where another transaction holds the same pictures. */
const ATTEMPTS = 5;

const decoding = gate(DOTS_AT_ONCE);

/**
 * Takes many pictures in, some hundred at a time, and tells of each in the order in which they came. A picture that is
 * told to be held is on disk with its file and its row, whatever happens next. A picture that is clean, small and light
 * is kept with its dots as they are; any other is decoded and written anew, as `keepPicture` does.
 *
 * The same bytes are kept once: within a batch, across batches, and by two who take them in at once. What can't be
 * taken in is told in its place. A full disk ends it with `diskFull`; what was told to be held by then is held.
 *
 * @param mediaFolder where pictures lie; made when it is missing
 */
export async function* keepPictures<Key>(
  db: Db,
  mediaFolder: string,
  pictures: AsyncIterable<PictureToKeep<Key>>,
): AsyncGenerator<KeptPicture<Key>, void> {
  await removeAbandoned(mediaFolder, new Date());
  const threads = startCleaning(Math.min(4, availableParallelism()));
  const batches = batchesOf(pictures);
  const underWay: Promise<KeptPicture<Key>[]>[] = [];
  try {
    for (let isMore = true; isMore || underWay.length > 0; ) {
      while (isMore && underWay.length < BATCHES) {
        const next = await batches.next();
        if (next.done === true) {
          isMore = false;
          break;
        }
        const kept = keepBatch(db, mediaFolder, threads, next.value);
        // Told where it is awaited; a failure must not go unheard until then.
        kept.catch(() => undefined);
        underWay.push(kept);
      }
      const first = underWay.shift();
      if (first !== undefined) yield* await first;
    }
  } catch (error) {
    throw isFull(error) ? diskFull({ folder: mediaFolder }, { cause: error }) : error;
  } finally {
    await batches.return();
    await Promise.allSettled(underWay);
    await threads.close();
  }
}

/** A picture that was read, and is the first of its bytes in the batch. */
type Read = { readonly hash: string; readonly bytes: Uint8Array; readonly name: string };

/** What a picture's bytes became. */
type Outcome = PictureView | Refusal;

async function keepBatch<Key>(
  db: Db,
  mediaFolder: string,
  threads: CleaningThreads,
  batch: readonly PictureToKeep<Key>[],
): Promise<KeptPicture<Key>[]> {
  const read = await allEnded(batch.map((each) => orRefusal(readWithHash(each))));
  const byHash = new Map(read.flatMap((each) => (each instanceof Refusal ? [] : [[each.hash, each] as const])));
  const outcomes = new Map<string, Outcome>();
  for (const view of await findPictures(db, [...byHash.keys()])) outcomes.set(view.hash, view);

  const missing = [...byHash.values()].filter(({ hash }) => !outcomes.has(hash));
  const files = (await allEnded(chunked(missing, IN_JOB).map((chunk) => putFiles(mediaFolder, threads, chunk)))).flat();
  const made: NewPicture[] = [];
  for (const [hash, put] of files) {
    if (put instanceof Refusal) outcomes.set(hash, put);
    else made.push(put);
  }
  if (made.length > 0) {
    const folders = new Set(made.map(({ hash }) => pictureFolder(mediaFolder, hash)));
    await allEnded([...folders, mediaFolder].map(syncFolder));
    for (const view of await rowsOf(db, made)) outcomes.set(view.hash, view);
  }

  return batch.map(({ key }, index) => {
    const each = read[index];
    const outcome = each === undefined || each instanceof Refusal ? each : outcomes.get(each.hash);
    if (outcome === undefined) throw new Error('a picture was neither held nor refused');
    return outcome instanceof Refusal ? { key, refusal: outcome } : { key, picture: outcome };
  });
}

async function readWithHash(picture: PictureToKeep<unknown>): Promise<Read> {
  if ('refusal' in picture) throw picture.refusal;
  const name = originalNameOf(picture.originalName);
  const bytes = 'bytes' in picture ? picture.bytes : await readPicture(picture.path, name);
  if (bytes.length > MOST_BYTES) throw fileTooLarge({ name, megabytes: MOST_BYTES / 1_000_000 });
  return { hash: hashOf('sha256', bytes), bytes, name };
}

/** Puts the files of some pictures in their folders. */
async function putFiles(mediaFolder: string, threads: CleaningThreads, pictures: readonly Read[]) {
  const cleaned = await threads.clean({ mediaFolder, pictures: pictures.map(({ hash, bytes }) => ({ hash, bytes })) });
  return allEnded(
    pictures.map(async (each, index) => {
      const put = await orRefusal(finished(mediaFolder, each, cleaned[index]));
      return [each.hash, put] as const;
    }),
  );
}

/** Does what a thread left to do. */
async function finished(mediaFolder: string, read: Read, cleaned: Cleaned | undefined): Promise<NewPicture> {
  const { hash, name } = read;
  if (cleaned?.state === 'put') {
    const { mediaType, widthPx, heightPx } = cleaned.picture;
    return { hash, mediaType, widthPx, heightPx, sizeBytes: cleaned.sizeBytes, originalName: name };
  }
  const picture = await drawn(read, cleaned?.state === 'unproven' ? cleaned.picture : null);
  await putPicture(mediaFolder, hash, picture);
  const { mediaType, widthPx, heightPx, bytes } = picture;
  return { hash, mediaType, widthPx, heightPx, sizeBytes: bytes.length, originalName: name };
}

/** What is clean as it is, if a decoder agrees; else drawn anew. */
async function drawn({ bytes, name }: Read, clean: CleanPicture | null): Promise<CleanPicture> {
  const dots = await checkedDots(bytes, name);
  return decoding(dots, async () => (clean !== null && (await isDrawn(clean)) ? clean : drawnAnew(bytes, name)));
}

/** Their rows; asked again where another transaction held the same pictures up. */
async function rowsOf(db: Db, made: readonly NewPicture[]): Promise<PictureView[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await putPictures(db, made);
    } catch (error) {
      if (attempt === ATTEMPTS || !isHeldUp(error)) throw error;
    }
  }
}

const orRefusal = <Result>(work: Promise<Result>): Promise<Result | Refusal> =>
  work.catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });

const chunked = <Each>(all: readonly Each[], size: number): Each[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

/** The file system's words for it, and PostgreSQL's (appendix A), which lies on the same disk more often than not. */
const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', '53100']);

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && FULL.has(error.code);
