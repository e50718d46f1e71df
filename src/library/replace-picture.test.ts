import { describe, expect, test } from 'vitest';
import {
  bodyWith,
  describeIt,
  leadOf,
  type News,
  newsroomWithPictures,
  published,
} from '../../test/builders/library.ts';
import type { PictureId } from '../base/ids.ts';
import {
  createAuthor,
  createStaticPage,
  draft,
  replacePicture,
  saveDraft,
  scheduleArticle,
  updateArticle,
} from '../newsroom/index.ts';
import { pictureUses } from './index.ts';

test('a replaced picture is gone from what readers see, from drafts, and from what is scheduled; dates stay', async () => {
  await using news = await newsroomWithPictures();
  const [old, next, other] = [await news.picture('old'), await news.picture('new'), await news.picture('other')];
  for (const { id } of [old, other]) await describeIt(news, id);
  await describeIt(news, next.id, { alt: 'أخرى', credit: 'سمير' });
  const live = await published(news, old.id, old.id, other.id);
  // Written on after it was published: the draft is another revision than what readers see.
  const content = {
    ...(await news.content({ headline: 'قيد الكتابة', leadPicture: leadOf(old.id) })),
    body: bodyWith(other.id),
  };
  await news.run((tx) =>
    saveDraft(tx, news.editor, news.clock.now(), { articleId: live.articleId, basedOn: live.revisionId, content }),
  );
  const due = await news.draft({ leadPicture: leadOf(old.id) });
  const dueAt = new Date(news.clock.now().getTime() + 3_600_000);
  await news.run((tx) =>
    scheduleArticle(tx, news.editor, news.clock.now(), { articleId: due.articleId, basedOn: due.revisionId, dueAt }),
  );
  await news.run((tx) =>
    createStaticPage(tx, news.editor, news.clock.now(), {
      parentId: null,
      title: 'من نحن',
      slug: null,
      body: bodyWith(old.id),
    }),
  );
  const before = await news.live(live.articleId);
  await news.outbox();

  const replaced = await news.run((tx) =>
    replacePicture(tx, news.editor, news.clock.now(), { pictureId: old.id, by: next.id }),
  );
  expect(replaced).toEqual({ articles: 2, pages: 1, authors: 0 });
  expect(await pictureUses(news.db, old.id)).toEqual([]);
  const after = await news.live(live.articleId);
  expect(after?.picture).toMatchObject({ id: next.id, alt: 'أخرى', credit: 'سمير', caption: 'قارب.' });
  // Put right in the library, it is right there too: nothing of it was copied.
  await describeIt(news, next.id, { alt: 'أخرى عند الرصيف', credit: 'سمير نور' });
  expect((await news.live(live.articleId))?.picture).toMatchObject({ alt: 'أخرى عند الرصيف', credit: 'سمير نور' });
  expect([...(after?.pictures.keys() ?? [])].toSorted()).toEqual([next.id, other.id].toSorted());
  expect([after?.publishedAt, after?.updatedAt, after?.headline]).toEqual([
    before?.publishedAt,
    before?.updatedAt,
    before?.headline,
  ]);
  const written = await draft(news.db, live.articleId);
  expect([written?.content.headline, written?.content.leadPicture?.pictureId]).toEqual(['قيد الكتابة', next.id]);
  // Nobody's work is refused as stale for ever: the newest revision is the one that is worked on.
  await news.run((tx) =>
    updateArticle(tx, news.editor, news.clock.now(), {
      articleId: live.articleId,
      basedOn: written?.revisionId ?? (0 as never),
    }),
  );
  const told = await news.outbox();
  expect(told.find(({ act }) => act === 'picture.replaced')?.tags).toEqual([`page:1`, `picture:${old.id}`]);
  expect(told.filter(({ act }) => act === 'article.pictureReplaced').map(({ tags }) => tags)).toEqual([
    [`article:${live.articleId}`],
    [],
  ]);
});

describe('a successor that lacks what readers are owed', () => {
  const replace = (news: News, pictureId: PictureId, by: PictureId) =>
    news.run((tx) => replacePicture(tx, news.editor, news.clock.now(), { pictureId, by }));

  /** What shows a picture to readers, or will. */
  const shown: Readonly<Record<string, (news: News, id: PictureId) => Promise<unknown>>> = {
    'at the head of an article, with words of its own': (news, id) => published(news, id),
    'in the text of one, in a gallery': (news, id) => published(news, null, id, id),
    'in what is scheduled': async (news, id) => {
      const { articleId, revisionId: basedOn } = await news.draft({ leadPicture: leadOf(id) });
      const dueAt = new Date(news.clock.now().getTime() + 3_600_000);
      await news.run((tx) => scheduleArticle(tx, news.editor, news.clock.now(), { articleId, basedOn, dueAt }));
    },
    'in a static page': (news, id) =>
      news.run((tx) =>
        createStaticPage(tx, news.editor, news.clock.now(), {
          ...{ parentId: null, title: 'من نحن', slug: null, body: bodyWith(id) },
        }),
      ),
  };

  test.each(Object.keys(shown))('is refused, and nothing is changed: %s', async (where) => {
    await using news = await newsroomWithPictures();
    const [old, next] = [await news.picture(), await news.picture('بديلة')];
    await describeIt(news, old.id);
    await shown[where]?.(news, old.id);
    await news.outbox();
    const refused = (...lacking: string[]) => ({
      code: 'picture.successorLacks',
      facts: { name: 'بديلة', lacking },
    });
    await expect(replace(news, old.id, next.id)).rejects.toMatchObject(refused('alt', 'credit'));
    await describeIt(news, next.id, { credit: '' });
    await expect(replace(news, old.id, next.id)).rejects.toMatchObject(refused('credit'));
    expect((await pictureUses(news.db, next.id)).length).toBe(0);
    await describeIt(news, next.id);
    await expect(replace(news, old.id, next.id)).resolves.toMatchObject({});
  });

  test('takes the places of drafts and portraits, and nothing that was said of the other stays with it', async () => {
    await using news = await newsroomWithPictures();
    const [old, next] = [await news.picture(), await news.picture()];
    const { articleId } = await news.draft({ leadPicture: leadOf(old.id) });
    await news.run((tx) =>
      createAuthor(tx, news.editor, news.clock.now(), {
        ...{ kind: 'staff', name: 'ليلى', slug: null, role: '', bio: '', portraitId: old.id },
      }),
    );
    await replace(news, old.id, next.id);
    expect((await draft(news.db, articleId))?.content.leadPicture).toEqual({
      ...{ pictureId: next.id, alt: '', caption: 'قارب.', credit: '' },
    });
  });
});
