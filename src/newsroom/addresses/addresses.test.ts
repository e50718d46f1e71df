import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import { bodyFromPlainText, newBlockId } from '../../body/index.ts';
import {
  bringStaticPages,
  findAddress,
  keepOldAddresses,
  moveSection,
  publishArticle,
  renameSection,
  sitemapPart,
  unpublishArticle,
  updateArticle,
  updateAuthor,
  updateSite,
  withdrawArticle,
} from '../index.ts';

const href = (path: string) => path.split('/').map(encodeURIComponent).join('/');

test('a headline makes the address, and the second with the same headline gets a number', async () => {
  await using news = await newsroom();
  const first = await news.published({ headline: 'هل تعود الكهرباء؟' });
  const second = await news.published({ headline: 'هل تعود الكهرباء؟' });
  expect([first.path, second.path]).toEqual(['/هل-تعود-الكهرباء/', '/هل-تعود-الكهرباء-2/']);
});

test('the three hundredth article of one headline finds an address as well', async () => {
  await using news = await newsroom();
  await sql`
    insert into address (path, state, thing, thing_id)
    select '/نشرة-الأخبار' || case when n = 1 then '' else '-' || n end || '/', 'redirect', 'tag', 1
    from generate_series(1, 299) n
  `.execute(news.db);
  expect((await news.published({ headline: 'نشرة الأخبار' })).path).toBe('/نشرة-الأخبار-300/');
});

test('what the system answers itself is no name for an article or a section', async () => {
  await using news = await newsroom();
  expect((await news.published({ headline: 'feed' })).path).toBe('/feed-2/');
  expect((await news.published({ headline: '2026' })).path).toBe('/2026-2/');
});

test('two who publish the same headline at the same moment both succeed', async () => {
  await using news = await newsroom();
  const drafts = await Promise.all([1, 2, 3, 4].map(() => news.draft({ headline: 'عاجل' })));
  const paths = await Promise.all(
    drafts.map(({ articleId, revisionId }) =>
      news.run(async (tx) => {
        const { path } = await publishArticle(tx, news.editor, news.clock.now(), { articleId, basedOn: revisionId });
        await new Promise((resolve) => setTimeout(resolve, 20));
        return path;
      }),
    ),
  );
  expect(paths.sort()).toEqual(['/عاجل-2/', '/عاجل-3/', '/عاجل-4/', '/عاجل/']);
});

test('another slug moves an article; the old address leads there in one step, also after a second move and back', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await news.published({ headline: 'الأول' });
  let basedOn = revisionId;
  const move = async (slug: string) => {
    basedOn = await news.revise(articleId, basedOn, { headline: 'الأول', slug });
    return news.run((tx) => updateArticle(tx, news.editor, news.clock.now(), { articleId, basedOn }));
  };
  await move('الثاني');
  await move('الثالث');
  const leads = async (path: string) => findAddress(news.db, href(path));
  expect(await leads('/الأول/')).toMatchObject({ is: 'redirect', location: '/الثالث/' });
  expect(await leads('/الثاني/')).toMatchObject({ is: 'redirect', location: '/الثالث/' });
  expect(await leads('/الثالث/')).toEqual({
    is: 'canonical',
    thing: 'article',
    id: articleId,
    address: '/الثالث/',
  });
  expect((await move('الأول')).path).toBe('/الأول/');
  expect(await leads('/الثالث/')).toMatchObject({ is: 'redirect', location: '/الأول/' });
});

test('a new headline alone does not move an article', async () => {
  await using news = await newsroom();
  const { articleId, revisionId, path } = await news.published({ headline: 'مياه الطواحين' });
  const basedOn = await news.revise(articleId, revisionId, { headline: 'المياه تعود' });
  const updated = await news.run((tx) => updateArticle(tx, news.editor, news.clock.now(), { articleId, basedOn }));
  expect(updated.path).toBe(path);
});

test('an old address belongs to its article for ever, even when another would like it', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await news.published({ headline: 'الأول' });
  const basedOn = await news.revise(articleId, revisionId, { slug: 'الثاني' });
  await news.run((tx) => updateArticle(tx, news.editor, news.clock.now(), { articleId, basedOn }));
  expect((await news.published({ headline: 'الأول' })).path).toBe('/الأول-2/');
});

test('moved and renamed sections are found at their old addresses, with those below them', async () => {
  await using news = await newsroom();
  const economy = await news.section('اقتصاد');
  const farming = await news.section('زراعة', economy);
  const grain = await news.section('حبوب', farming);
  const at = news.clock.now();
  await news.run((tx) => moveSection(tx, news.administrator, at, { sectionId: farming, parentId: news.sectionId }));
  await news.run((tx) =>
    renameSection(tx, news.administrator, at, { sectionId: news.sectionId, name: 'بلدنا', slug: 'بلدنا' }),
  );
  expect(await findAddress(news.db, href('/اقتصاد/زراعة/حبوب/'))).toMatchObject({
    is: 'redirect',
    location: '/بلدنا/زراعة/حبوب/',
  });
  expect(await findAddress(news.db, href('/محليات/زراعة/'))).toMatchObject({
    is: 'redirect',
    location: '/بلدنا/زراعة/',
  });
  expect(await findAddress(news.db, href('/بلدنا/زراعة/حبوب/'))).toMatchObject({ is: 'canonical', id: grain });
});

test('a section is never moved below itself', async () => {
  await using news = await newsroom();
  const below = await news.section('بلديات', news.sectionId);
  const move = news.run((tx) =>
    moveSection(tx, news.administrator, news.clock.now(), { sectionId: news.sectionId, parentId: below }),
  );
  await expect(move).rejects.toMatchObject({ code: 'newsroom.belowItself' });
});

test("an author's page moves with the slug", async () => {
  await using news = await newsroom();
  const content = {
    kind: 'staff',
    name: 'جابر عيدون',
    slug: 'جابر',
    role: 'محرّر',
    bio: '',
    portraitId: null,
  } as const;
  await news.run((tx) => updateAuthor(tx, news.editor, news.clock.now(), { authorId: news.authorId, content }));
  expect(await findAddress(news.db, href('/author/جابر-عيدون/'))).toMatchObject({
    is: 'redirect',
    location: '/author/جابر/',
  });
});

test('unpublished is unknown and keeps its place; withdrawn is gone, at its old addresses too', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await news.published({ headline: 'خبر' });
  await news.run((tx) => keepOldAddresses(tx, [{ rawPath: '/?p=1', thing: 'article', thingId: articleId }]));
  await news.run((tx) =>
    keepOldAddresses(tx, [{ rawPath: '/2019/05/%d8%ae%d8%a8%d', thing: 'article', thingId: articleId }]),
  );
  const at = news.clock.now();
  expect(await findAddress(news.db, '/2019/05/%D8%AE%d8%a8%d')).toMatchObject({ is: 'redirect', location: '/خبر/' });
  await news.run((tx) => unpublishArticle(tx, news.editor, at, { articleId }));
  expect(await findAddress(news.db, href('/خبر/'))).toEqual({ is: 'unknown' });
  const again = await news.run((tx) => publishArticle(tx, news.editor, at, { articleId, basedOn: revisionId }));
  expect(again.path).toBe('/خبر/');
  await news.run((tx) => withdrawArticle(tx, news.editor, at, { articleId, notice: 'سُحبت لأن المصدر تراجع.' }));
  for (const path of [href('/خبر/'), '/2019/05/%D8%AE%d8%a8%d'])
    expect(await findAddress(news.db, path)).toEqual({ is: 'gone', thing: 'article', id: articleId });
});

test('an imported page is unknown, and in no sitemap, from when its address is put until it is there', async () => {
  await using news = await newsroom();
  const [id, path] = [7, '/من-نحن/'];
  await sql`
    insert into address (path, state, thing, thing_id) values (${path}, 'canonical', 'static_page', ${id})
  `.execute(news.db);
  await news.run((tx) => keepOldAddresses(tx, [{ rawPath: '/about/', thing: 'static_page', thingId: id }]));
  const answers = async () => {
    const found = [await findAddress(news.db, href(path)), await findAddress(news.db, '/about/')];
    return [...found.map(({ is }) => is), ...(await sitemapPart(news.db, { of: 'pages', part: 1 }))];
  };
  expect(await answers()).toEqual(['unknown', 'unknown']);
  const { body } = bodyFromPlainText('نكتب عن بلدنا.', { newId: newBlockId });
  const page = { id, parentId: null, path, title: 'من نحن', body };
  await news.run((tx) => bringStaticPages(tx, news.importer, news.clock.now(), [page], { importId: 1 }));
  expect(await answers()).toEqual(['canonical', 'redirect', { address: path, changedAt: null }]);
});

test('another pattern is for what is published from then on; what has no date lives at its slug alone', async () => {
  await using news = await newsroom();
  const before = await news.published({ headline: 'قبل' });
  const at = news.clock.now();
  await news.run((tx) => updateSite(tx, news.administrator, at, { articlePattern: '/{year}/{month}/{slug}/' }));
  expect((await news.published({ headline: 'بعد' })).path).toBe('/2026/11/بعد/');
  const { articleId, revisionId } = await news.draft({ headline: 'بلا تاريخ' });
  const undated = await news.run((tx) =>
    publishArticle(tx, news.importer, at, { articleId, basedOn: revisionId, publishedAt: null }),
  );
  expect(undated.path).toBe('/بلا-تاريخ/');
  expect(await findAddress(news.db, href(before.path))).toMatchObject({ is: 'canonical' });
});

const patterns = {
  ...{ '/api/{slug}/': 'api', '/assets/{slug}/': 'assets', '/media/{year}/{slug}/': 'media', '/feed/{slug}/': 'feed' },
  ...{ '/page/{slug}/': 'page', '/tag/{slug}/': 'tag', '/author/{slug}/': 'author', '/2026/{month}/{slug}/': '2026' },
  ...{ '/{year}/page/{slug}/': 'page', '/أخبار/feed/{slug}/': 'feed' },
  ...{
    '/{slug}/': null,
    '/{year}/{month}/{day}/{slug}/': null,
    '/أخبار/{id}/{slug}/': null,
    '/news/media/{slug}/': null,
  },
};
test('no pattern lets articles live where the system answers itself', async () => {
  await using news = await newsroom();
  const told: Record<string, unknown> = {};
  for (const articlePattern of Object.keys(patterns))
    told[articlePattern] = await news
      .run((tx) => updateSite(tx, news.administrator, news.clock.now(), { articlePattern }))
      .then(() => null)
      .catch(({ code, facts }) => (code === 'newsroom.patternReserved' ? facts.word : code));
  expect(told).toEqual(patterns);
});

test('a menu holds only sections that are there', async () => {
  await using news = await newsroom();
  const menu = [news.sectionId, 77 as typeof news.sectionId, 76 as typeof news.sectionId];
  const update = news.run((tx) =>
    updateSite(tx, news.administrator, news.clock.now(), {
      menu: [{ address: '/about/', label: 'من نحن' }, ...menu.map((sectionId) => ({ sectionId, label: '' }))],
    }),
  );
  await expect(update).rejects.toMatchObject({
    code: 'newsroom.unknownThing',
    facts: { thing: 'section', ids: [76, 77] },
  });
});

const HOSTILE = ['/', '/%', '/%00/', `/${'%D8%A7'.repeat(2_000)}/`, '/../../etc/passwd', '/%2e%2e/x', '/\ud800/'];
test('paths that nobody could have been given are answered as unknown', async () => {
  await using news = await newsroom();
  for (const path of HOSTILE) expect(await findAddress(news.db, path)).toEqual({ is: 'unknown' });
});
