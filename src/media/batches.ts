import { stat } from 'node:fs/promises';
import type { PictureToKeep } from './keep-pictures.ts';

/** Pictures in a batch: one sync of their folders and one insert for so many. */
const MOST_PICTURES = 256;

/**
 * Bytes in a batch. They are held twice, here and in the thread that cleans them, by two batches at a time: 32 MB. A
 * single picture may be larger, and is then a batch of its own.
 */
const MOST_BATCH_BYTES = 8_000_000;

/** Gathers pictures, as many as are taken in together. */
export async function* batchesOf<Key>(
  pictures: AsyncIterable<PictureToKeep<Key>>,
): AsyncGenerator<PictureToKeep<Key>[], void> {
  let batch: PictureToKeep<Key>[] = [];
  let bytes = 0;
  for await (const picture of pictures) {
    const more = await sizeOf(picture);
    if (batch.length === MOST_PICTURES || (batch.length > 0 && bytes + more > MOST_BATCH_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(picture);
    bytes += more;
  }
  if (batch.length > 0) yield batch;
}

/** A file that can't be looked at takes no room here; it is refused when it is read. */
async function sizeOf(picture: PictureToKeep<unknown>): Promise<number> {
  if ('bytes' in picture) return picture.bytes.length;
  if ('refusal' in picture) return 0;
  return stat(picture.path).then(
    ({ size }) => size,
    () => 0,
  );
}
