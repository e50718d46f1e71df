import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { waitersIn } from '../../test/builders/database.ts';
import {
  bodyWith,
  describeIt,
  leadOf,
  type News,
  newsroomWithPictures,
  published,
} from '../../test/builders/library.ts';
import type { PictureId, SectionId } from '../base/ids.ts';
import { type Body, parseBody } from '../body/index.ts';
import {
  type Actor,
  actorWith,
  createAuthor,
  mayDescribe,
  pictureStanding,
  publishArticle,
  type Role,
  saveDraft,
  scheduleArticle,
  unpublishArticle,
} from '../newsroom/index.ts';
import type { Tx } from '../storage/index.ts';
import { describePicture, libraryPicture, type PictureChanges } from './index.ts';

/** A body whose pictures all have words of their own. */
const saying = (body: Body): Body =>
  parseBody(
    JSON.parse(JSON.stringify(body).replaceAll('"alt":""', '"alt":"قارب"').replaceAll('"credit":""', '"credit":"نور"')),
  );

describe('once readers see a picture', () => {
  const within = (role: Role, ...sections: SectionId[]): Actor => ({
    ...actorWith('person', 'ريم الحسن', role),
    grants: [{ role, within: sections }],
  });

  const say = (news: News, actor: Actor, pictureId: PictureId, said: PictureChanges) =>
    news.run((tx) => describePicture(tx, actor, news.clock.now(), { pictureId, ...said }));

  test('it is described by those who may change what they see everywhere it stands, and by nobody else', async () => {
    await using news = await newsroomWithPictures();
    const sports = await news.section('رياضة');
    const football = await news.section('كرة القدم', sports);
    const { id } = await news.picture();
    const editors = [
      within('editor', news.sectionId),
      within('editor', sports),
      within('editor', news.sectionId, sports),
    ];
    let written = 0;
    const mayOf = async (...actors: Actor[]) => {
      const standing = await pictureStanding(news.db, id);
      const may = actors.map((actor) => mayDescribe(actor, standing));
      // What is sent along is what the command does.
      for (const [index, actor] of actors.entries()) {
        written += 1;
        const done = say(news, actor, id, { alt: `قارب ${written}` }).then(
          () => true,
          (error: unknown) => {
            expect(error).toMatchObject({ code: expect.stringMatching(/^newsroom\.(?:notAllowed|outsideSections)$/) });
            return false;
          },
        );
        expect(await done).toBe(may[index]);
      }
      return may;
    };
    const everybody = [news.reporter, within('reporter', sports), ...editors, news.editor];
    // A draft is nobody's reading.
    await describeIt(news, id);
    await news.draft({ leadPicture: leadOf(id) });
    expect(await mayOf(...everybody)).toEqual([true, true, true, true, true, true]);
    expect(await mayOf(actorWith('person', 'هدى', 'moderator'))).toEqual([false]);
    // One section.
    await news.published({ sectionIds: [football], leadPicture: leadOf(id) });
    expect(await mayOf(...everybody)).toEqual([false, false, false, true, true, true]);
    // Two: what is scheduled counts as what is seen.
    const due = await news.draft({ leadPicture: leadOf(id) });
    await news.run((tx) =>
      scheduleArticle(tx, news.editor, news.clock.now(), {
        ...{ articleId: due.articleId, basedOn: due.revisionId },
        dueAt: new Date(news.clock.now().getTime() + 3_600_000),
      }),
    );
    expect(await mayOf(...everybody)).toEqual([false, false, false, false, true, true]);
    // A portrait is the whole paper's.
    await news.run((tx) =>
      createAuthor(tx, news.editor, news.clock.now(), {
        ...{ kind: 'staff', name: 'ليلى', slug: null, role: '', bio: '', portraitId: id },
      }),
    );
    expect(await mayOf(...everybody)).toEqual([false, false, false, false, false, true]);
  });

  test('what they are owed of it is not emptied, and other words may be put', async () => {
    await using news = await newsroomWithPictures();
    const { id } = await news.picture();
    await describeIt(news, id);
    await news.draft({ leadPicture: leadOf(id) });
    await say(news, news.editor, id, { credit: '' });
    await say(news, news.editor, id, { credit: 'كريم زين' });
    const { articleId } = await published(news, null, id);
    const refused = (...emptied: string[]) => ({ code: 'media.owedToReaders', facts: { emptied } });
    await expect(say(news, news.editor, id, { alt: '', credit: '' })).rejects.toMatchObject(refused('alt', 'credit'));
    await expect(say(news, news.editor, id, { credit: '', agency: 'المرفأ' })).rejects.toMatchObject(refused('credit'));
    expect(await libraryPicture(news.db, id)).toMatchObject({ alt: 'رافعتان', credit: 'كريم زين', agency: '' });
    await say(news, news.editor, id, { credit: 'سمير' });
    await news.run((tx) => unpublishArticle(tx, news.editor, news.clock.now(), { articleId }));
    await say(news, news.reporter, id, { credit: '' });
  });

  test('what an import brought without stays, and is filled in', async () => {
    await using news = await newsroomWithPictures();
    const { id } = await news.picture();
    const saved = await news.draft({ leadPicture: leadOf(id, { alt: '', credit: '' }) });
    await news.run((tx) =>
      publishArticle(tx, news.importer, news.clock.now(), { articleId: saved.articleId, basedOn: saved.revisionId }),
    );
    await say(news, news.editor, id, { alt: '', credit: '', agency: 'المرفأ' });
    await say(news, news.editor, id, { credit: 'نور' });
    await expect(say(news, news.editor, id, { credit: '' })).rejects.toMatchObject({ code: 'media.owedToReaders' });
  });

  test('publishing and emptying at the same time end with what readers are owed, whoever is first', async () => {
    await using news = await newsroomWithPictures();
    const { id } = await news.picture();
    await describeIt(news, id);
    const { articleId, revisionId: basedOn } = await news.draft({ leadPicture: leadOf(id, { alt: '', credit: '' }) });
    const at = news.clock.now();
    const publish = (tx: Tx) => publishArticle(tx, news.editor, at, { articleId, basedOn });
    const empty = (tx: Tx) => describePicture(tx, news.editor, at, { pictureId: id, credit: '' });
    /** What becomes of the other, begun while the one is under way. */
    const secondOf = async (one: (tx: Tx) => Promise<unknown>, other: (tx: Tx) => Promise<unknown>) => {
      let second = Promise.resolve<unknown>(null);
      await news.run(async (tx) => {
        await one(tx);
        second = news.run(other).catch((error: unknown) => error);
        await new Promise((resolve) => setTimeout(resolve, 100));
      });
      return second;
    };
    expect(await secondOf(empty, publish)).toMatchObject({
      ...{ code: 'article.incomplete', facts: { missing: ['pictureCredit'] } },
    });
    await describeIt(news, id);
    expect(await secondOf(publish, empty)).toMatchObject({ code: 'media.owedToReaders' });
  });

  test.each([
    ['published', 'lead'],
    ['published', 'body'],
    ['scheduled', 'lead'],
    ['scheduled', 'body'],
  ])(
    'who describes a picture while it is %s (%s) waits, also where the article has words of its own',
    async (how, place) => {
      await using news = await newsroomWithPictures();
      const { id } = await news.picture();
      await describeIt(news, id);
      const at = news.clock.now();
      const words = await news.content({ leadPicture: place === 'lead' ? leadOf(id) : null });
      const content = place === 'lead' ? words : { ...words, body: saying(bodyWith(id)) };
      const { articleId, revisionId: basedOn } = await news.run((tx) =>
        saveDraft(tx, news.editor, at, { articleId: null, content }),
      );
      const dueAt = new Date(at.getTime() + 3_600_000);
      const show = (tx: Tx): Promise<unknown> =>
        how === 'published'
          ? publishArticle(tx, news.editor, at, { articleId, basedOn })
          : scheduleArticle(tx, news.editor, at, { articleId, basedOn, dueAt });
      let said = Promise.resolve<unknown>(null);
      await news.run(async (tx) => {
        await show(tx);
        said = news
          .run((other) => describePicture(other, news.editor, at, { pictureId: id, credit: '' }))
          .catch((error: unknown) => error);
        await expect.poll(() => waitersIn(news.db)).toBe(1);
      });
      expect(await said).toMatchObject({ code: 'media.owedToReaders' });
      expect(await libraryPicture(news.db, id)).toMatchObject({ credit: 'كريم زين' });
    },
  );
});

describe('alt and credit', () => {
  const publish = async (news: News, content: Parameters<typeof saveDraft>[3]['content'], actor = news.editor) => {
    const at = news.clock.now();
    const { articleId, revisionId } = await news.run((tx) =>
      saveDraft(tx, news.editor, at, { articleId: null, content }),
    );
    return news.run((tx) => publishArticle(tx, actor, at, { articleId, basedOn: revisionId }));
  };

  test('are needed of every picture before readers see it, and named where they are missing', async () => {
    await using news = await newsroomWithPictures();
    const { id } = await news.picture();
    const bare = leadOf(id, { alt: '', credit: '' });
    const missing = (...fields: string[]) => ({ code: 'article.incomplete', facts: { missing: fields } });
    await expect(publish(news, await news.content({ leadPicture: bare }))).rejects.toMatchObject(
      missing('pictureAlt', 'pictureCredit'),
    );
    await expect(publish(news, await news.content({ leadPicture: leadOf(id, { credit: '' }) }))).rejects.toMatchObject(
      missing('pictureCredit'),
    );
    await expect(publish(news, { ...(await news.content({})), body: bodyWith(id) })).rejects.toMatchObject(
      missing('pictureAlt', 'pictureCredit'),
    );
  });

  test('are taken from the library where the article says nothing, also by its readers', async () => {
    await using news = await newsroomWithPictures();
    const { id } = await news.picture();
    await describeIt(news, id);
    const content = {
      ...(await news.content({ leadPicture: leadOf(id, { alt: '', credit: '' }) })),
      body: bodyWith(id),
    };
    await publish(news, content);
    const { rows } = await sql<{ id: number }>`select article_id as id from live_article`.execute(news.db);
    expect((await news.live(rows[0]?.id as never))?.picture).toMatchObject({ alt: 'رافعتان', credit: 'كريم زين' });
  });

  test('may be missing in what is brought in', async () => {
    await using news = await newsroomWithPictures();
    const { id } = await news.picture();
    const content = await news.content({ leadPicture: leadOf(id, { alt: '', credit: '' }) });
    await expect(publish(news, content, news.importer)).resolves.toMatchObject({ path: expect.any(String) });
  });
});
