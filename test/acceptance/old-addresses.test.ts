import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  correctArticle,
  keepOldAddresses,
  keepQueryAddresses,
  updateArticle,
  withdrawArticle,
} from '../../src/newsroom/index.ts';
import { bodyOf } from '../../src/pagestore/index.ts';
import { movedSite, nothing, servedNewsroom } from '../builders/moved-site.ts';

/*
 * A site moved in from WordPress. Every address it had there answers: with its page, or by one step to it.
 */

type Place = 'article' | 'cut' | 'page' | 'section' | 'tag' | 'author' | 'picture';
/** Where an old address leads: to a thing or what belongs to its list, to a path, or nowhere by this status. */
type Leads = Place | `${Place} ${string}` | `/${string}` | number;

const OLD = '/2024/05/%d8%a7%d9%84%d9%85%d9%8a%d8%a7%d9%87/';
const UPLOADS = '/wp-content/uploads/2024/05/';

const TABLE: readonly (readonly [old: string, leads: Leads, why: string])[] = [
  [OLD, 'article', 'an article, as WordPress writes its address'],
  [OLD.toUpperCase(), 'article', 'in capitals'],
  ['/2024/05/المياه/', 'article', 'raw'],
  [encodeURI('/2024/05/المياه/'.normalize('NFD')), 'article', 'decomposed'],
  [encodeURI(OLD), 'article', 'encoded twice'],
  [OLD.slice(0, -1), 'article', 'without its last slash'],
  [`/${OLD}/`, 'article', 'with slashes too many'],
  [`${OLD}?utm_source=x#top`, 'article', 'with where its reader came from'],
  [`/index.php${OLD}`, 'article', 'behind the file'],
  ['/2012/%D8%AE%D8%A8%D8%B1.html', 'article', 'a path that ends like a file'],
  ['/1948/', 'article', 'a path that looks like a year'],
  ['/2019/05/%d8%ae%d8%a8%d', 'cut', 'a path that was cut within a letter'],
  ['/2019/05/%D8%AE%D8%A8%d/amp/', 'cut', 'below one'],
  ['/hama%CA%BCs-farms/', 'article', 'an apostrophe that is a letter (case-d19)'],
  ['/%D8%AE%D8%B5%D9%85-50%/', 'article', 'a bare percent sign (case-d19)'],
  ['/%D8%AE%D8%B5%D9%85-50%25/', 'article', 'the same, as it should be written (case-d19)'],
  [`/${'%D8%B3%D9%84'.repeat(20)}/`, 'article', 'a slug as long as WordPress has them (case-d21)'],
  ['/portfolio/%d9%85%d8%b4%d8%b1%d9%88%d8%b9', 'article', 'something of a kind of its own (case-d25)'],
  ...['amp/', 'feed/', 'feed/atom/', 'trackback/', 'embed/', '2/', '2/amp', 'comment-page-2/', 'a-picture/'].map(
    (tail) => [OLD + tail, 'article', `${tail} below an article`] as const,
  ),
  [`${OLD}attachment/a-picture/`, 'article', 'a picture below an article'],
  [`${OLD}photo/`, 'article', 'a picture whose page is known'],
  [`${OLD}page/2/`, 'article', 'a page of an article'],
  [`${OLD}?replytocom=5`, 'article', 'an answer to a comment'],
  ['/photo-alone/', 'picture', 'a picture below nothing'],
  ['/world/%D8%A7%D9%84%D9%85%D9%8A%D8%A7%D9%87/', 'article', 'below another category, by its slug'],
  ['/2024/05/hidden/', 404, 'what was behind a password'],
  ['/?p=14', 404, 'the same by its number'],
  ['/about-us', 'page', 'a page'],
  ['/About-Us/amp/', 'page', 'a page that somebody shouts'],

  ['/?p=12', 'article', 'an article by its number'],
  ['/?p=12&preview=true', 'article', 'a preview of it'],
  ['/?utm_source=x&p=12', 'article', 'with where its reader came from'],
  ['/?p=12&feed=rss2', 'article', 'the feed of its comments'],
  ['/index.php?p=12', 'article', 'behind the file'],
  ['/?page_id=30', 'page', 'a page by its number'],
  ['/?p=30', 'page', 'a page by the number of an article'],
  ['/?attachment_id=40', 'article', 'a picture of an article'],
  ['/?attachment_id=41', 'picture', 'a picture of nothing'],
  ['/?name=%D8%A7%D9%84%D9%85%D9%8A%D8%A7%D9%87', 'article', 'an article by its slug'],
  ['/?cat=3', 'section', 'a category by its number'],
  ['/?cat=3&paged=2', 'section page/2/', 'a page of it'],
  ['/?cat=3&paged=3', 'section page/2/', 'a page of ten, past the end of ours'],
  ['/?cat=3&paged=4', 404, 'a page that it never had'],
  ['/?feed=rss2&cat=3', 'section feed/', 'its feed'],
  ['/?category_name=economy/farming', 'section', 'a category by its names'],
  ['/?tag=water', 'tag', 'a tag'],
  ['/?author=2', 'author', 'an author by the number'],
  ['/?author_name=jaber&feed=atom', 'author feed/atom/', 'the feed of an author'],
  ['/?p=99', 404, 'a number of nothing'],
  ['/?cat=99', 404, 'a category of nothing'],

  ['/category/economy/farming/', 'section', 'a category'],
  ['/category/farming/', 'section', 'without those above it'],
  ['/category/anything/farming', 'section', 'below another'],
  ['/category/%d8%a7%d9%82%d8%aa%d8%b5%d8%a7%d8%af/%d8%b2%d8%b1%d8%a7%d8%b9%d8%a9/', 'section', 'as ours are called'],
  ['/topics/farming/', 'section', 'below another word'],
  ['/topics/economy/farming/page/2', 'section page/2/', 'a page of it'],
  ['/category/economy/farming/page/3/', 'section page/2/', 'a page of ten, past the end of ours'],
  ['/category/economy/farming/page/9/', 404, 'a page that it never had'],
  ['/category/economy/farming/feed/', 'section feed/', 'its feed'],
  ['/category/x/farming/feed/rss2/', 'section feed/', 'under another name'],
  ['/category/economy/farming/rss2/', 'section feed/', 'and another'],
  ['/category/economy/farming/feed/atom', 'section feed/atom/', 'the other form'],
  ['/index.php/category/farming/page/2/', 'section page/2/', 'behind the file'],
  ['/category/farming/?feed=rss2', 'section feed/', 'by a query'],
  ['/category/farming/?paged=2', 'section page/2/', 'a page by a query'],
  ['/tag/water/', 'tag', 'a tag'],
  ['/w/water/page/2/', 'tag page/2/', 'a page of it below another word'],
  ['/tag/water/feed/', 'tag feed/', 'its feed'],
  ['/author/jaber/', 'author', 'an author'],
  ['/author/jaber/feed/atom/', 'author feed/atom/', 'the feed of an author'],

  ['/index.php', '/', 'the file behind the front page'],
  ['/index.php/2026/11/', '/2026/11/', 'a month behind the file'],
  ['/2026/11', '/2026/11/', 'a month without its slash'],
  ['/2026/11/24/feed/', '/2026/11/24/', 'the feed of a day'],
  ['/2026/11/page/3/', '/2026/11/page/2/', 'a page of ten of a month'],
  ['/2026/12/', 404, 'a month without articles'],
  ['/feed', '/feed/', 'the feed without its slash'],
  ['/rss/', '/feed/', 'the feed by its form alone'],
  ['/feed/rdf/', '/feed/', 'another form'],
  ['/comments/feed/', '/feed/', 'the feed of all comments'],
  ['/wp-atom.php', '/feed/atom/', 'a feed of WordPress 1'],
  ['/post-sitemap.xml', '/sitemap.xml', "a plugin's sitemap"],

  [`${UPLOADS}%D8%B5%D9%88%D8%B1%D8%A9.jpg`, 'picture', 'a picture'],
  [`${UPLOADS}صورة.jpg`, 'picture', 'raw'],
  ...['-300x200.jpg', '-scaled.jpg', '.JPG', '.jpeg', '.webp', '.jpg.webp', '-300x200.jpg.webp'].map(
    (end) => [`${UPLOADS}%d8%b5%d9%88%d8%b1%d8%a9${end}`, 'picture', `made from it: ${end}`] as const,
  ),
  [`${UPLOADS}%d8%b5%d9%88%d8%b1%d8%a9-1.jpg`, 404, 'another picture'],
  ['/files/2012/05/photo-150x150.png', 'picture', 'one of a site of many'],
  ['/wp-content/blogs.dir/7/files/2012/05/photo.png', 'picture', 'by its folder'],
  [`${UPLOADS}report.pdf`, 404, 'no picture'],

  ['/wp-login.php', 404, 'a program'],
  ['/wp-admin/', 404, 'the desk'],
  ['/wp-json/oembed/1.0/embed?url=x', 404, 'an interface'],
];

/** What answers by itself, without any step. */
const HERE = [
  ...['/', '/?utm_source=x', '/?amp', '/?amp=1', '/?p=', '/?feed=rss2', '/?m=202611', '/?m=2026', '/?paged=2'],
  ...['/?m=20261124&paged=2', '/?year=2026&monthnum=11', '/2026/', '/2026/11/', '/2026/11/page/2/', '/2026/11/24/'],
] as const;

test('every address that the site had leads to its thing in one step, and is held from then on', async () => {
  await using news = await movedSite();
  const locationOf = (leads: Leads): string | null => {
    if (typeof leads === 'number') return null;
    if (leads.startsWith('/')) return leads;
    const [place = '', part = ''] = leads.split(' ');
    return news.at[place as Place] + part;
  };
  const wrong: unknown[] = [];
  for (const [old, leads, why] of TABLE) {
    const answer = await news.ask(old);
    const location = locationOf(leads);
    const status = typeof leads === 'number' ? leads : 301;
    if (answer.status !== status || answer.location !== location) wrong.push({ why, old, answer, status, location });
    if (location === null) continue;
    const there = await news.ask(location);
    if (there.status !== 200) wrong.push({ why, old, location, there });
  }
  for (const here of [...HERE, `${news.at.article}?replytocom=5`, `${news.at.article}?amp=1`]) {
    const answer = await news.ask(here);
    if (answer.status !== 200) wrong.push({ here, answer });
  }
  expect(wrong).toEqual([]);

  // The widths of the picture are made meanwhile; when they are, what leads to it is dropped once.
  const renderedAnew = async (): Promise<number> => {
    const { rendered } = news.store.counts();
    for (const [old] of TABLE) await news.ask(old);
    return news.store.counts().rendered - rendered;
  };
  await expect.poll(renderedAnew).toBe(0);
});

test('an old address leads on when its article moves, and says so when it is withdrawn; a publication drops no other', async () => {
  await using news = await movedSite();
  const { articleId, cut } = { articleId: news.ids.article, cut: '/2019/05/%d8%ae%d8%a8%d' };
  for (const old of [OLD, '/?p=12', cut]) expect((await news.ask(old)).status).toBe(301);
  const at = news.clock.now();
  const revised = await news.revise(articleId, news.articleRevision, { headline: 'عودة المياه', slug: 'المياه-تعود' });
  await news.run((tx) => updateArticle(tx, news.editor, at, { articleId, basedOn: revised }));
  const moved = encodeURI('/المياه-تعود/');
  await expect.poll(async () => (await news.ask(OLD)).location).toBe(moved);
  expect((await news.ask('/?p=12')).location).toBe(moved);
  expect(news.store.find(cut)).not.toBeNull();
  await news.run((tx) => withdrawArticle(tx, news.editor, at, { articleId, notice: 'لم تثبت الوثيقة.' }));
  await expect.poll(async () => (await news.ask(OLD)).status).toBe(410);
  expect((await news.ask('/?p=12')).status).toBe(410);
  expect((await news.ask(`${OLD}amp/`)).status).toBe(410);
  expect(news.store.find(cut)).not.toBeNull();
});

test('one string is the canonical address in every place, whatever case a request has (case-d20, case-d22)', async () => {
  await using news = await movedSite();
  const { article } = news.at;
  expect(await news.ask(article.toLowerCase())).toEqual({ status: 301, location: article });
  for (const path of [article, '/feed/', '/feed/atom/', '/sitemap-articles-1.xml']) {
    await news.ask(path);
    const page = news.store.find(path);
    const text = page === null ? '' : bodyOf(page).toString();
    expect([path, text.includes(`https://paper.example${article}`)]).toEqual([path, true]);
    expect([path, /%[0-9a-f]*[a-f]/.test(text.match(/https:\/\/paper\.example[^"<\s]*/g)?.join() ?? '')]).toEqual([
      path,
      false,
    ]);
  }
});

test('a correction is seen within a second under every spelling of the address (case-d27, case-d29)', async () => {
  await using news = await movedSite();
  const { article } = news.at;
  const spellings = [article, article.toLowerCase(), decodeURI(article), decodeURI(article).normalize('NFD'), OLD];
  let corrections = 0;
  for (const spelling of spellings) {
    const seen = async () => {
      const { status, location } = await news.ask(spelling);
      if (status === 301) await news.ask(location ?? '');
      const page = news.store.find(article);
      return page === null ? '' : bodyOf(page).toString();
    };
    const waited = async () => {
      await expect.poll(seen).not.toBe('');
      const text = `العدد ${++corrections} لا سبعة.`;
      const correction = { articleId: news.ids.article, kind: 'correction', text } as const;
      await news.run((tx) => correctArticle(tx, news.editor, news.clock.now(), correction));
      const began = performance.now();
      await expect.poll(seen, { interval: 20 }).toContain(text);
      return performance.now() - began;
    };
    // The quickest of three: other programs may have the machine for a moment.
    expect(Math.min(await waited(), await waited(), await waited()), spelling).toBeLessThan(1_000);
  }
});

test('the front page stays held, whatever is asked of it', async () => {
  await using news = await movedSite();
  await news.ask('/');
  const { rendered } = news.store.counts();
  for (let count = 0; count < 200; count += 1) expect((await news.ask(`/?utm_source=${count}`)).status).toBe(200);
  for (const program of ['/wp-login.php', '/xmlrpc.php', '/blog/wp-admin/x.php', '/wp-content/plugins/x/y.jpg'])
    expect((await news.ask(program)).status).toBe(404);
  expect(news.store.counts().rendered).toBe(rendered);
  const { bytes } = news.store.counts();
  for (let count = 100; count < 600; count += 1) expect((await news.ask(`/?p=${count}`)).status).toBe(404);
  expect(news.store.counts().bytes - bytes).toBeLessThan(50_000_000 / 16);
  expect(news.store.find('/')).not.toBeNull();
});

test('tens of thousands of addresses are kept at once and again; who had one keeps it', async () => {
  await using news = await servedNewsroom(nothing);
  const [one, two] = [await news.published({ headline: 'الأول' }), await news.published({ headline: 'الثاني' })];
  const paths = (thingId: number) =>
    Array.from({ length: 30_000 }, (_, n) => ({ rawPath: `/2019/${n}/`, thing: 'article' as const, thingId }));
  const queries = (thingId: number) =>
    Array.from({ length: 30_000 }, (_, n) => ({ search: `?p=${n + 1}`, thing: 'article' as const, thingId }));
  const twice = { rawPath: '/twice/', thing: 'article' } as const;
  for (const { articleId } of [one, two])
    await news.run(async (tx) => {
      await keepOldAddresses(tx, [
        ...paths(articleId),
        { rawPath: encodeURI(two.path), thing: 'article', thingId: articleId },
      ]);
      await keepQueryAddresses(tx, queries(articleId));
      await keepOldAddresses(
        tx,
        [one, two].map(({ articleId: thingId }) => ({ ...twice, thingId })),
      );
    });
  const first = encodeURI(one.path);
  for (const old of ['/2019/29999/', '/?p=30000', '/twice/']) expect((await news.ask(old)).location).toBe(first);
  expect((await news.ask(encodeURI(two.path))).status).toBe(200);
});

test('rearranged in any way, an old address never fails, never leads on twice, and never to another site', async () => {
  await using news = await movedSite();
  const old = TABLE.map(([path]) => path);
  const before = [
    '',
    '/',
    '//',
    '/\\',
    '/index.php',
    '//evil.example',
    '/%2F%2Fevil.example',
    '/%5Cevil.example',
    '/..',
    '/%00',
  ];
  const after = [
    '',
    '/',
    '//',
    '/amp/',
    '/feed/',
    '/page/2/',
    '/page/0/',
    '/2/',
    '/x',
    '.html',
    '%',
    '%d8',
    '?p=12',
    '?feed=rss2',
    '?paged=2',
    '&paged=99',
  ];
  const changes: readonly ((path: string) => string)[] = [
    (path) => path,
    (path) => path.toUpperCase(),
    (path) => path.replace(/%[0-9a-f]{2}/gi, (byte) => byte.toLowerCase()),
    (path) => path.normalize('NFD'),
    (path) => path.replace(/%/g, '%25'),
    (path) => path.replace(/\//g, '//'),
    (path) => path.slice(0, -1),
    (path) => path.split('/').reverse().join('/'),
  ];
  const pick = <One>(from: readonly One[]) => fc.constantFrom(...from);
  await fc.assert(
    fc.asyncProperty(pick(before), pick(old), pick(changes), pick(after), async (start, path, change, end) => {
      const target = `/${start}${change(path)}${end}`.replace(/^\/(?=\/)/, '');
      const { status, location } = await news.ask(target);
      expect([target, [200, 301, 400, 404, 410].includes(status), status]).toEqual([target, true, status]);
      if (status !== 301) return;
      expect([target, location]).toEqual([target, expect.stringMatching(/^\/(?![/\\])[\x21-\x7e]*$/)]);
      expect([target, location, (await news.ask(location ?? '')).status]).toEqual([target, location, 200]);
    }),
    { numRuns: 1_500 },
  );
});
