import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { folderPlace, keepPicture, type PictureView } from '../../src/media/index.ts';
import { newsroom } from './newsroom.ts';

/** A newsroom with a media folder: `await using news = await newsroomWithPictures()`. */
export async function newsroomWithPictures() {
  const news = await newsroom();
  const mediaFolder = await mkdtemp(join(tmpdir(), 'warraq-library-'));
  const place = folderPlace(mediaFolder);
  let drawn = 0;

  /** A picture that is in the library, each another one. */
  async function picture(originalName = 'صورة.png'): Promise<PictureView> {
    drawn += 1;
    const bytes = await sharp({ create: { width: 20 + drawn, height: 20, channels: 3, background: '#1b3a8a' } })
      .png()
      .toBuffer();
    return news.run((tx) => keepPicture(tx, place, bytes, { originalName }));
  }

  return {
    ...news,
    mediaFolder,
    place,
    picture,
    [Symbol.asyncDispose]: async () => {
      await rm(mediaFolder, { recursive: true, force: true });
      await news[Symbol.asyncDispose]();
    },
  };
}
