import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { newsroomWithPictures } from '../../test/builders/library.ts';
import type { PictureId, SectionId } from '../base/ids.ts';
import { type Body, bodyFromMarkdown, newBlockId, parseBody } from '../body/index.ts';
import { keepPicture, pictureAddress, queueState } from '../media/index.ts';
import {
  type Actor,
  actorWith,
  createAuthor,
  createStaticPage,
  draft,
  mayDescribe,
  pictureStanding,
  publishArticle,
  type Role,
  replacePicture,
  saveDraft,
  scheduleArticle,
  unpublishArticle,
  updateArticle,
} from '../newsroom/index.ts';
import { IMPORTING, type Tx } from '../storage/index.ts';
import {
  deletePicture,
  describePicture,
  LibraryQuery,
  library,
  libraryOverview,
  libraryPicture,
  libraryTotal,
  makeAgain,
  PICTURE_SORTS,
  type PictureChanges,
  pictureUses,
  sweep,
} from './index.ts';

type News = Awaited<ReturnType<typeof newsroomWithPictures>>;

const SAID = {
  ...{ alt: 'رافعتان', caption: '', credit: 'كريم زين', agency: '', licence: '', takenOn: null, licensedUntil: null },
  ...{ focusX: 50, focusY: 50 },
};

const describeIt = (news: News, pictureId: PictureId, said: Partial<typeof SAID> = {}) =>
  news.run((tx) => describePicture(tx, news.editor, news.clock.now(), { pictureId, ...SAID, ...said }));

const pageOf = (news: News, asked: Partial<LibraryQuery> = {}) =>
  library(news.db, LibraryQuery.parse(asked), news.clock.now());

const names = async (news: News, asked: Partial<LibraryQuery>) =>
  (await pageOf(news, asked)).pictures.map(({ name }) => name);

/** A body with pictures in it, one of them in a gallery where there are several. */
const bodyWith = (...ids: PictureId[]) =>
  bodyFromMarkdown(`الجسر.\n\n${ids.map((id) => `![](${id})`).join('\n')}`, {
    newId: newBlockId,
    picture: (asked) =>
      asked.by === 'address' ? { picture: Number(asked.address.replace(/\D/g, '')) as PictureId } : null,
  }).body;

const leadOf = (pictureId: PictureId, words = {}) => ({
  pictureId,
  alt: 'قارب',
  caption: 'قارب.',
  credit: 'نور',
  ...words,
});

/** A body whose pictures all have words of their own. */
const saying = (body: Body): Body =>
  parseBody(
    JSON.parse(JSON.stringify(body).replaceAll('"alt":""', '"alt":"قارب"').replaceAll('"credit":""', '"credit":"نور"')),
  );

/** Who waits for a lock in this database; other tests have theirs. */
const WAITING = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

/** An article with pictures, published. */
async function published(news: News, lead: PictureId | null, ...inBody: PictureId[]) {
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

describe('the library', () => {
  test('is searched in names, descriptions and credits, however words are spelt', async () => {
    await using news = await newsroomWithPictures();
    await news.picture('قارب_عند_الشط.jpg');
    const cranes = await news.picture('IMG_0042.JPG');
    await describeIt(news, cranes.id, { alt: 'رافعات المينَاء عند الشروق', credit: 'أحمد النجّار' });
    expect(await names(news, { q: 'رافعات ميناء' })).toEqual(['IMG_0042.JPG']);
    expect(await names(news, { q: 'احمد' })).toEqual(['IMG_0042.JPG']);
    expect(await names(news, { q: 'img_0042' })).toEqual(['IMG_0042.JPG']);
    expect(await names(news, { q: 'قارب' })).toEqual(['قارب_عند_الشط.jpg']);
    expect(await names(news, { q: "%'_" })).toEqual([]);
  });

  test('shows what lacks something, what is used by nothing, and what was imported', async () => {
    await using news = await newsroomWithPictures();
    const [first, second, third, fourth] = [
      await news.picture('1'),
      await news.picture('2'),
      await news.picture('3'),
      await news.picture('4'),
    ];
    await describeIt(news, first.id);
    await describeIt(news, second.id);
    await published(news, first.id, second.id);
    await sql`update picture set credit = '' where id = ${second.id}`.execute(news.db);
    await news.run((tx) =>
      createAuthor(tx, news.editor, news.clock.now(), {
        ...{ kind: 'staff', name: 'ليلى', slug: null, role: '', bio: '', portraitId: third.id },
      }),
    );
    await sql`update picture set import_id = 1 where id = ${fourth.id}`.execute(news.db);
    expect(await names(news, { lacks: 'alt' })).toEqual(['4', '3']);
    expect(await names(news, { lacks: 'credit' })).toEqual(['4', '3', '2']);
    expect(await names(news, { lacks: 'use' })).toEqual(['4']);
    expect(await names(news, { origin: 'imported' })).toEqual(['4']);
    expect(await names(news, { origin: 'uploaded', after: `_${third.id}` })).toEqual(['2', '1']);
    expect((await pageOf(news)).pictures.map(({ uses }) => uses)).toEqual([0, 1, 1, 1]);
    expect(await libraryOverview(news.db, news.clock.now())).toMatchObject({
      ...{ pictures: 4, lacking: { any: 3, alt: 2, credit: 3, use: 1, licence: 0 } },
      ...{ credits: [{ name: 'كريم زين', pictures: 1 }], agencies: [] },
    });
  });

  test('is narrowed to whose pictures are, to the days on which they came in, and to licences that end', async () => {
    await using news = await newsroomWithPictures();
    const [karim, agency, old] = [await news.picture('1'), await news.picture('2'), await news.picture('3')];
    await describeIt(news, karim.id, { licensedUntil: '2026-12-20' as never });
    await describeIt(news, agency.id, { credit: '', agency: 'وكالة الساحل', licensedUntil: '2027-01-20' as never });
    // Half past midnight in Damascus is the day before in Greenwich.
    await sql`update picture set created_at = '2025-03-09T21:30:00Z' where id = ${old.id}`.execute(news.db);
    expect(await names(news, { credit: 'كريم زين' })).toEqual(['1']);
    expect(await names(news, { agency: 'وكالة الساحل' })).toEqual(['2']);
    expect(await names(news, { lacks: 'licence' })).toEqual(['1']);
    expect(await names(news, { lacks: 'any' })).toEqual(['3', '2']);
    expect(await names(news, { from: '2025-03-10', upTo: '2025-03-10' })).toEqual(['3']);
    expect(await names(news, { upTo: '2025-03-09' })).toEqual([]);
    expect(await libraryTotal(news.db, LibraryQuery.parse({ lacks: 'any', after: '_1' }), news.clock.now())).toBe(2);
  });

  test('is told page by page in every order, each picture once', async () => {
    await using news = await newsroomWithPictures();
    await sql`
      insert into picture (hash, media_type, width_px, height_px, size_bytes, original_name, created_at, taken_on)
      select lpad(to_hex(n), 64, '0'), 'image/webp', 8, 4, 9, n, now(), case when n % 3 = 0 then date '2020-01-01' + n % 7 end
      from generate_series(1, 150) n
    `.execute(news.db);
    for (const sort of PICTURE_SORTS) {
      const seen: (typeof pages)[number]['pictures'][number][] = [];
      const pages: Awaited<ReturnType<typeof pageOf>>[] = [];
      for (let after: string | null = null; pages.length === 0 || after !== null; ) {
        const page = await pageOf(news, LibraryQuery.parse({ sort, after }));
        pages.push(page);
        seen.push(...page.pictures);
        after = page.next;
      }
      expect(new Set(seen.map(({ id }) => id)).size, sort).toBe(150);
      const days = seen.map(({ takenOn }) => takenOn ?? '');
      if (sort === 'taken') expect(days).toEqual(days.toSorted().toReversed());
    }
  });
});

test('where a picture is used is told: heads, texts, portraits, static pages, and what nobody sees yet', async () => {
  await using news = await newsroomWithPictures();
  const { id } = await news.picture();
  await describeIt(news, id);
  const live = await published(news, id, id);
  const unseen = await news.draft({ leadPicture: leadOf(id) });
  const at = news.clock.now();
  const author = { kind: 'staff', name: 'ليلى', slug: null, role: '', bio: '', portraitId: id } as const;
  await news.run((tx) => createAuthor(tx, news.editor, at, author));
  const page = { parentId: null, title: 'من نحن', slug: null, body: bodyWith(id) };
  await news.run((tx) => createStaticPage(tx, news.editor, at, page));
  const uses = await pictureUses(news.db, id);
  expect(uses.map(({ place, thing, id: of, isLive, address }) => [place, thing, of, isLive, address !== null])).toEqual(
    [
      ['body', 'article', live.articleId, true, true],
      ['lead', 'article', live.articleId, true, true],
      ['portrait', 'author', 2, true, true],
      ['page', 'static_page', 1, true, true],
      ['lead', 'article', unseen.articleId, false, false],
    ],
  );
});

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
        await expect.poll(async () => (await WAITING.execute(news.db)).rows.length).toBe(1);
      });
      expect(await said).toMatchObject({ code: 'media.owedToReaders' });
      expect(await libraryPicture(news.db, id)).toMatchObject({ credit: 'كريم زين' });
    },
  );
});

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

test('the credit that a file carries is in its row when it is taken in', async () => {
  await using news = await newsroomWithPictures();
  const bytes = await sharp({ create: { width: 50, height: 40, channels: 3, background: '#fff' } })
    .withExif({ IFD0: { Artist: 'Nour Haddad' }, IFD3: { GPSLatitude: '33/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();
  const { id } = await news.run((tx) => keepPicture(tx, news.place, bytes, { originalName: 'x.jpg' }));
  expect(await libraryPicture(news.db, id)).toMatchObject({ credit: 'Nour Haddad', alt: '' });
  expect(await names(news, { q: 'nour' })).toEqual(['x.jpg']);
});

test('widths that could not be made wait again, all of them, and that is told once', async () => {
  await using news = await newsroomWithPictures();
  const again = () => news.run((tx) => makeAgain(tx, news.editor, news.clock.now()));
  await news.picture();
  await sql`insert into rendition_queue (picture_id, due_at) select id, now() from picture on conflict do nothing`.execute(
    news.db,
  );
  const queued = await queueState(news.db);
  await sql`update rendition_queue set state = 'failed', attempts = 3, why = 'died'`.execute(news.db);
  await news.outbox();
  expect(queued.waiting).toBeGreaterThan(0);
  expect(await queueState(news.db)).toEqual({ waiting: 0, oldestAt: null, failed: queued.waiting, made: 0 });
  expect(await again()).toBe(queued.waiting);
  const { oldestAt, ...counts } = await queueState(news.db);
  expect(counts).toEqual({ waiting: queued.waiting, failed: 0, made: 0 });
  expect(oldestAt?.getTime()).toBeGreaterThan(queued.oldestAt?.getTime() ?? Number.POSITIVE_INFINITY);
  const { rows } = await sql<{ facts: object }>`
    select facts from audit where act = 'picture.triedAgain'
  `.execute(news.db);
  expect(rows).toEqual([{ facts: { pictures: queued.waiting } }]);
  expect(await again()).toBe(0);
  expect(await news.outbox()).toHaveLength(1);
});
