import { heardLater } from '../../base/heard-later.ts';
import { Refusal } from '../../base/refusal.ts';
import type { PictureSaid } from '../about/said.ts';
import { nameInAddress } from '../original-name.ts';
import type { PictureToKeep } from '../picture-to-keep.ts';
import type { GuardedFetcher } from './guarded-fetcher.ts';

/** A picture on another site. `key` is the caller's own. */
export type PictureToFetch<Key> = { readonly key: Key; readonly address: string; readonly said?: PictureSaid };

/** Pictures that are fetched at a time, of all hosts. */
const AT_ONCE = 8;

/**
 * Fetches pictures, some at a time, for `keepPictures`: each as it comes, named by the end of its address. One that
 * can't be fetched goes along with why, and is told of in its place.
 */
export async function* fetchPictures<Key>(
  fetcher: GuardedFetcher,
  pictures: AsyncIterable<PictureToFetch<Key>> | Iterable<PictureToFetch<Key>>,
): AsyncGenerator<PictureToKeep<Key>, void> {
  const underWay = new Set<Promise<PictureToKeep<Key>>>();

  async function first(): Promise<PictureToKeep<Key>> {
    const [done, picture] = await Promise.race([...underWay].map(async (each) => [each, await each] as const));
    underWay.delete(done);
    return picture;
  }

  try {
    for await (const picture of pictures) {
      if (underWay.size === AT_ONCE) yield await first();
      underWay.add(heardLater(fetched(fetcher, picture)));
    }
    while (underWay.size > 0) yield await first();
  } finally {
    await Promise.allSettled(underWay);
  }
}

async function fetched<Key>(
  fetcher: GuardedFetcher,
  { key, address, said = {} }: PictureToFetch<Key>,
): Promise<PictureToKeep<Key>> {
  const originalName = nameInAddress(address);
  try {
    return { key, originalName, said, bytes: await fetcher.fetch(address) };
  } catch (error) {
    if (error instanceof Refusal) return { key, originalName, said, refusal: error };
    throw error;
  }
}
