import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeIt, type News, newsroomWithPictures } from '../../test/builders/library.ts';
import type { PictureId } from '../base/ids.ts';
import { replacePicture } from '../newsroom/index.ts';
import { deletePicture, describePicture, LibraryQuery, library, libraryPicture } from './index.ts';

const names = async (news: News, asked: Partial<LibraryQuery>) =>
  (await library(news.db, LibraryQuery.parse(asked), news.clock.now())).pictures.map(({ name }) => name);

test('what is said of a picture is kept, told to the pages that show it, and noted', async () => {
  await using news = await newsroomWithPictures();
  const { id } = await news.picture('قارب.jpg');
  await news.outbox();
  await describeIt(news, id, { takenOn: '2026-11-20' as never, focusX: 20, agency: 'المرفأ' });
  expect(await libraryPicture(news.db, id)).toMatchObject({
    ...{ alt: 'رافعتان', credit: 'كريم زين', agency: 'المرفأ', takenOn: '2026-11-20', focusX: 20, focusY: 50 },
  });
  expect(await news.outbox()).toEqual([{ act: 'picture.described', tags: [`picture:${id}`] }]);
  const { rows } = await sql`select facts, actor_name from audit where act = 'picture.described'`.execute(news.db);
  const changed = ['alt', 'credit', 'agency', 'takenOn', 'focusX'];
  expect(rows).toEqual([{ facts: { name: 'قارب.jpg', changed }, actor_name: 'سلمى الدالي' }]);
});

test('what is not said anew stays, and nothing is noted where nothing changes', async () => {
  await using news = await newsroomWithPictures();
  const { id } = await news.picture('قارب.jpg');
  await describeIt(news, id, { caption: 'رافعات الميناء', agency: 'المرفأ' });
  await news.outbox();
  const say = (changes: object) =>
    news.run((tx) => describePicture(tx, news.editor, news.clock.now(), { pictureId: id, ...changes }));
  await say({ caption: 'رافعات الميناء', focusX: 50 });
  expect(await news.outbox()).toEqual([]);
  await say({ alt: 'رافعتان تفرغان سفينة' });
  expect(await libraryPicture(news.db, id)).toMatchObject({
    ...{ alt: 'رافعتان تفرغان سفينة', caption: 'رافعات الميناء', credit: 'كريم زين', agency: 'المرفأ' },
  });
  expect(await names(news, { q: 'رافعات المينا' })).toEqual(['قارب.jpg']);
});

test('a picture that is not there is neither described, deleted nor replaced', async () => {
  await using news = await newsroomWithPictures();
  const pictureId = 99 as PictureId;
  const at = news.clock.now();
  await expect(describeIt(news, pictureId)).rejects.toMatchObject({ code: 'media.unknownPicture' });
  await expect(news.run((tx) => deletePicture(tx, news.editor, at, { pictureId }))).rejects.toMatchObject({
    code: 'media.unknownPicture',
  });
  const { id } = await news.picture();
  await expect(
    news.run((tx) => replacePicture(tx, news.editor, at, { pictureId: id, by: pictureId })),
  ).rejects.toMatchObject({
    code: 'newsroom.unknownThing',
    facts: { ids: [99] },
  });
});
