import { expect, test } from 'vitest';
import { newsroomWithPictures } from '../../../test/builders/library.ts';
import type { PictureId } from '../../base/ids.ts';
import { deletePicture } from '../../library/index.ts';
import { removeLogo, replacePicture, setLogo, site } from '../index.ts';

test('a picture becomes the logo, is in use then, is replaced with all its places, and goes again', async () => {
  await using news = await newsroomWithPictures();
  const { db, run, administrator, clock } = news;
  const at = clock.now();
  const [one, other] = [await news.picture('شعار.png'), await news.picture()];
  await news.outbox();
  await run((tx) => setLogo(tx, administrator, at, { pictureId: one.id }));
  expect((await site(db)).logo).toMatchObject({ id: one.id, hash: one.hash });
  await expect(run((tx) => deletePicture(tx, administrator, at, { pictureId: one.id }))).rejects.toMatchObject({
    code: 'media.pictureInUse',
    facts: { uses: 1 },
  });
  await run((tx) => replacePicture(tx, administrator, at, { pictureId: one.id, by: other.id }));
  expect((await site(db)).logo?.id).toBe(other.id);
  await run((tx) => removeLogo(tx, administrator, at));
  expect((await site(db)).logo).toBeNull();
  await run((tx) => deletePicture(tx, administrator, at, { pictureId: other.id }));
  expect(await news.outbox()).toEqual([
    { act: 'site.logo', tags: ['site'] },
    { act: 'picture.replaced', tags: [`picture:${one.id}`, 'site'] },
    { act: 'site.logoRemoved', tags: ['site'] },
    { act: 'picture.deleted', tags: [`picture:${other.id}`] },
  ]);
});

test('what is no picture is no logo, and editors set none', async () => {
  await using news = await newsroomWithPictures();
  const { run, administrator, editor, clock } = news;
  const { id } = await news.picture();
  const none = { pictureId: (id + 1) as PictureId };
  await expect(run((tx) => setLogo(tx, administrator, clock.now(), none))).rejects.toMatchObject({
    code: 'newsroom.unknownThing',
  });
  await expect(run((tx) => setLogo(tx, editor, clock.now(), { pictureId: id }))).rejects.toMatchObject({
    kind: 'forbidden',
  });
});
