import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { leadOf, newsroomWithPictures } from '../../test/builders/library.ts';
import type { PictureId } from '../base/ids.ts';
import { pictureAddress } from '../media/index.ts';
import { saveDraft } from '../newsroom/index.ts';
import { IMPORTING } from '../storage/index.ts';
import { deletePicture, sweep } from './index.ts';

test('a picture that is used is not deleted; one that is not goes with its files and addresses', async () => {
  await using news = await newsroomWithPictures();
  const [used, unused] = [await news.picture(), await news.picture()];
  const unseen = await news.draft({ leadPicture: leadOf(used.id) });
  const at = news.clock.now();
  const remove = (pictureId: PictureId) => news.run((tx) => deletePicture(tx, news.editor, at, { pictureId }));
  await expect(remove(used.id)).rejects.toMatchObject({ code: 'media.pictureInUse', facts: { uses: 1 } });
  // What was taken out of the draft since is in an old revision alone.
  await news.revise(unseen.articleId, unseen.revisionId);
  await remove(used.id);
  await sql`
    insert into address (path, state, thing, thing_id)
    values ('/wp-content/uploads/a.jpg', 'redirect', 'picture', ${unused.id})
  `.execute(news.db);
  const file = join(news.mediaFolder, unused.hash.slice(0, 2), pictureAddress(unused).replace('/media/', ''));
  await remove(unused.id);
  expect((await sql`select from address where thing = 'picture'`.execute(news.db)).rows).toEqual([]);
  expect(existsSync(file)).toBe(true);
  await news.db.connection().execute(async (importing) => {
    await sql`select pg_advisory_lock(${sql.join(IMPORTING)})`.execute(importing);
    await sweep(news.db, news, at);
    expect(existsSync(file)).toBe(true);
    await sql`select pg_advisory_unlock(${sql.join(IMPORTING)})`.execute(importing);
  });
  await sweep(news.db, news, at);
  expect(existsSync(file)).toBe(false);
});

test('who puts a picture into an article while it is deleted is refused, and nothing shows what is gone', async () => {
  await using news = await newsroomWithPictures();
  const { id } = await news.picture();
  const at = news.clock.now();
  const content = await news.content({ leadPicture: leadOf(id) });
  let save = Promise.resolve<unknown>(null);
  await news.run(async (tx) => {
    await deletePicture(tx, news.editor, at, { pictureId: id });
    save = news
      .run((other) => saveDraft(other, news.reporter, at, { articleId: null, content }))
      .catch((error) => error);
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  expect(await save).toMatchObject({ code: 'newsroom.unknownThing', facts: { thing: 'picture' } });
});
