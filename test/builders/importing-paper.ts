import { join } from 'node:path';
import { folderPlace, keepPicture, pictureAddress } from '../../src/media/index.ts';
import { newsroom } from './newsroom.ts';
import { importing, pictureOfSite } from './small-site.ts';

/** A newsroom with articles of its own, into which a small site is brought. */
export async function importingPaper() {
  const news = await newsroom();
  const site = await importing(news.db);
  for (let count = 0; count < 3; count += 1) await news.published({ tags: ['مياه'] });
  await news.draft({ headline: 'مسودة من عندنا' });
  const picture = await news.run(async (tx) =>
    keepPicture(tx, folderPlace(site.mediaFolder), await pictureOfSite(21), { originalName: 'لنا.png' }),
  );
  const fileOf = (one: { hash: string; mediaType: string }) =>
    join(site.mediaFolder, one.hash.slice(0, 2), pictureAddress(one).replace('/media/', ''));
  return {
    ...news,
    ...site,
    picture,
    fileOf,
    [Symbol.asyncDispose]: async () => {
      await site[Symbol.asyncDispose]();
      await news[Symbol.asyncDispose]();
    },
  };
}
