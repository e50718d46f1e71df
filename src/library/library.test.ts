import { sql } from 'kysely';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  bodyWith,
  describeIt,
  leadOf,
  type News,
  newsroomWithPictures,
  published,
} from '../../test/builders/library.ts';
import { keepPicture } from '../media/index.ts';
import { createAuthor, createStaticPage, scheduleArticle } from '../newsroom/index.ts';
import {
  LibraryQuery,
  library,
  libraryOverview,
  libraryPicture,
  libraryTotal,
  PICTURE_SORTS,
  pictureUses,
} from './index.ts';

const pageOf = (news: News, asked: Partial<LibraryQuery> = {}) =>
  library(news.db, LibraryQuery.parse(asked), news.clock.now());

const names = async (news: News, asked: Partial<LibraryQuery>) =>
  (await pageOf(news, asked)).pictures.map(({ name }) => name);

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
  const due = await news.draft({ leadPicture: leadOf(id) });
  const at = news.clock.now();
  const dueAt = new Date(at.getTime() + 3_600_000);
  await news.run((tx) =>
    scheduleArticle(tx, news.editor, at, { articleId: due.articleId, basedOn: due.revisionId, dueAt }),
  );
  // What is scheduled keeps it, though it stands in the text no more.
  await news.revise(due.articleId, due.revisionId);
  const author = { kind: 'staff', name: 'ليلى', slug: null, role: '', bio: '', portraitId: id } as const;
  await news.run((tx) => createAuthor(tx, news.editor, at, author));
  const page = { parentId: null, title: 'من نحن', slug: null, body: bodyWith(id) };
  await news.run((tx) => createStaticPage(tx, news.editor, at, page));
  const uses = await pictureUses(news.db, id);
  const told = uses.map(({ place, thing, id: of, standing, address }) => [
    place,
    thing,
    of,
    standing,
    address !== null,
  ]);
  expect(told).toEqual([
    ['body', 'article', live.articleId, 'live', true],
    ['lead', 'article', live.articleId, 'live', true],
    ['portrait', 'author', 2, 'live', true],
    ['page', 'static_page', 1, 'live', true],
    ['lead', 'article', due.articleId, 'scheduled', false],
    ['lead', 'article', unseen.articleId, 'draft', false],
  ]);
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
