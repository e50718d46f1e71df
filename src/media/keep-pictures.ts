import { allEnded } from '../base/all-ended.ts';
import { heardLater } from '../base/heard-later.ts';
import { isNoSpace } from '../base/no-space.ts';
import { Refusal } from '../base/refusal.ts';
import { type Db, isHeldUp, saysDiskFull } from '../storage/index.ts';
import { type PictureSaid, withSaid } from './about/said.ts';
import type { Cleaned } from './cleaning-job.ts';
import { type CleaningThreads, startCleaning } from './cleaning-threads.ts';
import { type Draw, drawHere } from './drawing/draw.ts';
import { type PictureView, pictureFile } from './picture.ts';
import { findPictures, type NewPicture, putPictures } from './picture-rows.ts';
import type { PictureToKeep } from './picture-to-keep.ts';
import type { PicturePlace, SyncFolders } from './place/place.ts';
import { putFile } from './put-file.ts';
import { type ReadPicture, readBatches } from './read-batches.ts';
import { diskFull } from './refusals.ts';
import { whileFilesStay } from './removed-pictures.ts';

/** What became of a picture: it is held, on disk and in the database; or it was refused. */
export type KeptPicture<Key> = { readonly key: Key } & (
  | { readonly picture: PictureView }
  | { readonly refusal: Refusal }
);

/** Batches under way: while the files of one are brought to disk, the next is read. */
const BATCHES = 2;

/** Pictures that a thread is given at once; more only where they share their memory. Disks like to be given many. */
const IN_JOB = 64;

/** Folders that a thread brings to disk at once. */
const FOLDERS_IN_JOB = 64;

/** Tries to put rows in, where another transaction holds the same pictures. */
const ATTEMPTS = 5;

/**
 * Takes many pictures in, some hundred at a time, and tells of each in the order in which they came. A picture that is
 * told to be held is on disk with its file and its row, whatever happens next. A picture that is clean, small and light
 * is kept with its dots as they are; any other is decoded and written anew, as `keepPicture` does.
 *
 * The same bytes are kept once: within a batch, across batches, and by two who take them in at once. What can't be
 * taken in is told in its place. A full disk ends it with `diskFull`, and a place that takes nothing with what it says;
 * what was told to be held by then is held.
 *
 * @param place where pictures lie
 * @param importId what takes those that weren't held away again when it is undone
 * @param draw where codecs work: what strangers send is kept apart from who answers readers
 */
export async function* keepPictures<Key>(
  db: Db,
  place: PicturePlace,
  pictures: AsyncIterable<PictureToKeep<Key>>,
  importId: number | null = null,
  draw: Draw = drawHere,
): AsyncGenerator<KeptPicture<Key>, void> {
  await place.tidy(new Date());
  const threads = startCleaning();
  const batches = readBatches(pictures, threads);
  const underWay: Promise<KeptPicture<Key>[]>[] = [];
  try {
    for (let isMore = true; isMore || underWay.length > 0; ) {
      while (isMore && underWay.length < BATCHES) {
        const next = await batches.next();
        if (next.done === true) {
          isMore = false;
          break;
        }
        const keeping = { db, place, threads, importId, draw };
        underWay.push(heardLater(whileFilesStay(db, () => keepBatch(keeping, next.value))));
      }
      const first = underWay.shift();
      if (first !== undefined) yield* await first;
    }
  } catch (error) {
    throw isFull(error) ? diskFull({ folder: place.folder }, { cause: error }) : error;
  } finally {
    await batches.return();
    await Promise.allSettled(underWay);
    await threads.close();
  }
}

/** A picture of which nobody holds the bytes; the first that has them in its batch. */
type Missing = {
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly said: PictureSaid;
};

/** What a picture's bytes became. */
type Outcome = PictureView | Refusal;

/** What all batches have in common. */
type Keeping = {
  readonly db: Db;
  readonly place: PicturePlace;
  readonly threads: CleaningThreads;
  readonly importId: number | null;
  readonly draw: Draw;
};

async function keepBatch<Key>(
  { db, place, threads, importId, draw }: Keeping,
  batch: readonly ReadPicture<Key>[],
): Promise<KeptPicture<Key>[]> {
  const first = new Map<string, Missing>();
  for (const { read, name, said } of batch)
    if (!(read instanceof Refusal) && !first.has(read.hash)) first.set(read.hash, { ...read, name, said });
  const outcomes = new Map<string, Outcome>();
  for (const view of await findPictures(db, [...first.keys()])) outcomes.set(view.hash, view);

  const missing = [...first.values()].filter(({ hash }) => !outcomes.has(hash));
  const files = (await allEnded(jobsOf(missing).map((job) => putFiles(place.folder, { threads, draw }, job)))).flat();
  const made: NewPicture[] = [];
  for (const [hash, put] of files) {
    if (put instanceof Refusal) outcomes.set(hash, put);
    else made.push({ ...put, about: withSaid(put.about, first.get(hash)?.said ?? {}) });
  }
  if (made.length > 0) {
    const sync: SyncFolders = (paths) =>
      allEnded(chunked(paths, FOLDERS_IN_JOB).map((some) => threads.sync({ sync: some })));
    await place.settle(made.map(pictureFile), sync);
    for (const view of await rowsOf(db, made, importId)) outcomes.set(view.hash, view);
  }

  return batch.map(({ key, read }) => {
    const outcome = read instanceof Refusal ? read : outcomes.get(read.hash);
    if (outcome === undefined) throw new Error('a picture was neither held nor refused');
    return outcome instanceof Refusal ? { key, refusal: outcome } : { key, picture: outcome };
  });
}

/** Pictures as threads are given them. Those that were read into the same memory go to one, which is given it whole. */
function jobsOf(pictures: readonly Missing[]): Missing[][] {
  const jobs: Missing[][] = [];
  for (const sharing of Map.groupBy(pictures, ({ bytes }) => bytes.buffer).values()) {
    const last = jobs.at(-1);
    if (last === undefined || last.length + sharing.length > IN_JOB) jobs.push(sharing);
    else last.push(...sharing);
  }
  return jobs;
}

/** Puts the files of some pictures in their folders. */
async function putFiles(
  folder: string,
  { threads, draw }: Pick<Keeping, 'threads' | 'draw'>,
  pictures: readonly Missing[],
) {
  const cleaned = await threads.clean({ folder, clean: pictures.map(({ hash, bytes }) => ({ hash, bytes })) });
  return allEnded(
    pictures.map(async ({ hash, name }, index) => {
      const became = cleaned[index];
      if (became === undefined) throw new Error('a thread forgot a picture');
      return [hash, await orRefusal(finished(folder, draw, { hash, name }, became))] as const;
    }),
  );
}

/** Does what a thread left to do. */
async function finished(
  folder: string,
  draw: Draw,
  { hash, name }: Pick<Missing, 'hash' | 'name'>,
  cleaned: Cleaned,
): Promise<NewPicture> {
  const { about } = cleaned;
  if (cleaned.state === 'put') {
    const { mediaType, widthPx, heightPx } = cleaned.picture;
    return { hash, mediaType, widthPx, heightPx, sizeBytes: cleaned.sizeBytes, originalName: name, about };
  }
  const clean = cleaned.state === 'unproven' ? cleaned.picture : null;
  const picture = await draw({ bytes: cleaned.bytes, clean, name });
  const { mediaType, widthPx, heightPx, bytes } = picture;
  await putFile(folder, { name: pictureFile({ hash, mediaType }), bytes });
  return { hash, mediaType, widthPx, heightPx, sizeBytes: bytes.length, originalName: name, about };
}

/** Their rows; asked again where another transaction held the same pictures up. */
async function rowsOf(db: Db, made: readonly NewPicture[], importId: number | null): Promise<PictureView[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await putPictures(db, made, importId);
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

/** The database lies on the same disk more often than not. */
const isFull = (error: unknown): boolean =>
  saysDiskFull(error) || (error instanceof Error && 'code' in error && isNoSpace(error.code));
