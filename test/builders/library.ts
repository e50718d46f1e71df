import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PictureId } from '../../src/base/ids.ts';
import { bodyFromMarkdown, newBlockId } from '../../src/body/index.ts';
import { describePicture } from '../../src/library/index.ts';
import { folderPlace, keepPicture, type PictureView } from '../../src/media/index.ts';
import { publishArticle, saveDraft } from '../../src/newsroom/index.ts';
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

/** What these pictures are in. */
export type News = Awaited<ReturnType<typeof newsroomWithPictures>>;

/** All that may be said of a picture. */
export const SAID = {
  ...{ alt: 'رافعتان', caption: '', credit: 'كريم زين', agency: '', licence: '', takenOn: null, licensedUntil: null },
  ...{ focusX: 50, focusY: 50 },
};

/** Says of a picture what can be said, otherwise where a test names it. */
export const describeIt = (news: News, pictureId: PictureId, said: Partial<typeof SAID> = {}) =>
  news.run((tx) => describePicture(tx, news.editor, news.clock.now(), { pictureId, ...SAID, ...said }));

/** A body with pictures in it, one of them in a gallery where there are several. */
export const bodyWith = (...ids: PictureId[]) =>
  bodyFromMarkdown(`الجسر.\n\n${ids.map((id) => `![](${id})`).join('\n')}`, {
    newId: newBlockId,
    picture: (asked) =>
      asked.by === 'address' ? { picture: Number(asked.address.replace(/\D/g, '')) as PictureId } : null,
  }).body;

/** A picture at the head of an article, with words of its own. */
export const leadOf = (pictureId: PictureId, words = {}) => ({
  pictureId,
  alt: 'قارب',
  caption: 'قارب.',
  credit: 'نور',
  ...words,
});

/** An article with pictures, published. */
export async function published(news: News, lead: PictureId | null, ...inBody: PictureId[]) {
  const content = {
    ...(await news.content({ leadPicture: lead === null ? null : leadOf(lead) })),
    body: bodyWith(...inBody),
  };
  const saved = await news.run((tx) => saveDraft(tx, news.editor, news.clock.now(), { articleId: null, content }));
  await news.run((tx) =>
    publishArticle(tx, news.editor, news.clock.now(), { articleId: saved.articleId, basedOn: saved.revisionId }),
  );
  return saved;
}
