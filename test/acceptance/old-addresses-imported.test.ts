import { expect, test } from 'vitest';
import { importedSite, type OldSiteInShort } from '../builders/imported-site.ts';

/*
 * Sites of WordPress as people set them up, each brought in by a real import and asked over HTTP: every address that
 * one had answers as it did there, at once or by one step; and bent in any way it leads to no other site, and to nothing
 * that leads on.
 */

/** Where an old address leads; 200 where it answers itself, another status where there is nothing. */
type Row = readonly [old: string, leads: string | number, why: string];

const encoded = encodeURI;
const lower = (path: string) => encoded(path).replace(/%../g, (byte) => byte.toLowerCase());

async function check(site: OldSiteInShort, table: readonly Row[]): Promise<void> {
  await using news = await importedSite(site);
  const wrong: unknown[] = [];
  for (const [old, leads, why] of table) {
    const answer = await news.ask(old);
    const picture = leads === 'picture' ? (answer.location ?? '').startsWith('/media/') : null;
    const location = typeof leads === 'number' ? null : picture === true ? answer.location : encoded(leads);
    const status = typeof leads === 'number' ? leads : 301;
    if (answer.status !== status || answer.location !== location) wrong.push({ why, old, answer, status, location });
    if (answer.location === null || picture !== null) continue;
    const there = await news.ask(answer.location);
    if (there.status !== 200) wrong.push({ why, old, answer, there });
  }
  expect(wrong).toEqual([]);
  for (const [old] of table)
    for (const bent of [
      `/${old}`,
      `//evil.example${old}`,
      old.replace(/\/?(?=\?|$)/, '//evil.example/'),
      `${old}/%5Cevil.example`,
    ]) {
      const { status, location } = await news.ask(bent);
      expect([bent, [200, 301, 400, 404].includes(status), status]).toEqual([bent, true, status]);
      if (location === null) continue;
      expect([bent, location]).toEqual([bent, expect.stringMatching(/^\/(?![/\\])[\x21-\x7e]*$/)]);
      expect([bent, location, (await news.ask(location)).status]).toEqual([bent, location, 200]);
    }
}

const WATER = '/2019/03/عودة-المياه/';
const UPLOADS = '/wp-content/uploads/2019/03/';
/** What programs that count readers put after an address. */
const TRACKED = '?utm_source=x&fbclid=IwAR0';

const DATED: OldSiteInShort = {
  home: 'https://jarida.example',
  categories: [
    { id: 2, slug: 'economy', name: 'اقتصاد' },
    { id: 3, slug: 'farming', name: 'زراعة', parent: 'economy' },
    { id: 4, slug: lower('سورية'), name: 'سورية' },
    { id: 5, slug: 'sport', name: 'رياضة' },
  ],
  tags: [
    { id: 6, slug: 'water', name: 'مياه' },
    { id: 7, slug: lower('سورية'), name: 'سورية' },
    { id: 8, slug: 'dam', name: 'سد' },
  ],
  authors: [{ id: 3, login: 'Jaber.A', name: 'جابر عيدون' }],
  items: [
    {
      ...{ id: 12, link: lower(WATER), slug: lower('عودة-المياه'), category: 'farming', tag: 'water' },
      content: `<p><a href="https://www.jarida.example/topics/economy/farming/">زراعة</a>
        <a href='/topics/sport/page/2/?x=1'>رياضة</a> <a href="//jarida.example/${lower('وسوم')}/water/">مياه</a></p>`,
      comments: Array.from({ length: 120 }, (_, count) => String(count + 900)),
    },
    { id: 13, link: '/2019/03/dam/', slug: 'dam', category: lower('سورية'), tag: lower('سورية') },
    { id: 14, link: '/2019/03/sport-day/', slug: 'sport-day', category: 'sport', tag: 'dam' },
    {
      ...{ id: 15, link: '/?p=15', type: 'nav_menu_item' },
      meta: { _menu_item_type: 'custom', _menu_item_url: `https://jarida.example/${lower('وسوم')}/dam/` },
    },
    { id: 30, link: '/about/', slug: 'about', type: 'page' },
    {
      ...{ id: 40, link: `${lower(WATER)}photo/`, slug: 'photo', type: 'attachment', parent: 12 },
      file: `https://jarida.example${UPLOADS}photo.png`,
    },
    {
      ...{ id: 41, link: `${lower(WATER)}lost/`, slug: 'lost', type: 'attachment', parent: 12 },
      file: `https://jarida.example${UPLOADS}missing.png`,
    },
    { id: 50, link: '/?p=50', slug: 'later', status: 'draft' },
  ],
};

test('a site with dated addresses, and words of its own before categories and tags', async () => {
  const own: Row[] = [
    [encoded(WATER), 200, 'an article'],
    [lower(WATER), WATER, 'its escapes in small letters'],
    [WATER, 200, 'raw, which is read as if it were encoded'],
    [lower(WATER).slice(0, -1), WATER, 'without its slash'],
    [`${encoded(WATER)}${TRACKED}`, 200, 'with where its reader came from'],
    ...['amp/', 'embed/', 'trackback/', 'feed/', 'feed/atom/', '2/', 'photo/', 'lost/'].map(
      (tail): Row => [encoded(WATER) + tail, WATER, `${tail} below it`],
    ),
    ...['?amp=1', '?amp', '?replytocom=900'].map((query): Row => [encoded(WATER) + query, 200, query]),
    [`${encoded(WATER)}comment-page-2/`, 200, 'a page of its comments'],
    [`${encoded(WATER)}comment-page-9/`, WATER, 'one that there is no more'],
    [`${encoded(WATER)}?cpage=2`, 200, 'a page of its comments by a query'],
    [`${encoded(WATER)}?cpage=1`, 200, 'the first'],
    [`${encoded(WATER)}?cpage=9`, WATER, 'one that there is no more'],
    [`${encoded(WATER)}?cpage=x`, 200, 'none at all'],
    [`${lower(WATER)}?utm_source=x&cpage=3`, `${WATER}comment-page-3/`, 'the last'],
    ['/?p=12&cpage=2', `${WATER}comment-page-2/`, 'by the number of the article'],
    ['/?p=12&cpage=8', WATER, 'one that there is no more, by the number'],
    ['/about/?cpage=2', '/about/', 'of a page, which has none here'],
    ['/?page_id=30&cpage=2', '/about/', 'the same by its number'],
    ['/?attachment_id=40', WATER, "a picture's page"],
    ['/?attachment_id=41', WATER, 'that of a picture whose file is lost'],
    ['/?p=50', 404, 'a draft'],
  ];
  const lists: Row[] = [
    ['/topics/economy/farming/', '/economy/farming/', 'a category'],
    ['/topics/farming/', '/economy/farming/', 'without those above it'],
    ['/Topics/Farming', '/economy/farming/', 'in capitals'],
    ['/topics/sport/', '/sport/', 'another'],
    [`/topics/${lower('سورية')}/`, '/سورية/', 'one that is called like a tag'],
    [`/topics/sport/${TRACKED}`, '/sport/', 'with where its reader came from'],
    ['/topics/sport/feed/', '/sport/feed/', 'its feed'],
    ['/topics/sport/feed/atom/', '/sport/feed/atom/', 'the other form of it'],
    ['/category/sport/', '/sport/', 'as it was before somebody chose a word'],
    ['/category/sport/feed/', '/sport/feed/', 'its feed'],
    [`/${lower('وسوم')}/water/`, '/tag/مياه/', 'a tag'],
    [encoded('/وسوم/water/feed/'), '/tag/مياه/feed/', 'its feed'],
    [encoded('/وسوم/سورية/'), '/tag/سورية/', 'one that is called like a category'],
    [encoded('/وسوم/dam/'), '/tag/سد/', 'one that is called like an article'],
    ['/tag/water/', '/tag/مياه/', 'as it was before somebody chose a word'],
    ['/author/jaber-a/', '/author/جابر-عيدون/', 'an author'],
    ['/author/jaber-a/feed/', '/author/جابر-عيدون/feed/', 'the feed of an author'],
    ['/?author=3', '/author/جابر-عيدون/', 'an author by the number'],
    [`/?author=3&${TRACKED.slice(1)}`, '/author/جابر-عيدون/', 'with where the reader came from'],
    ['/?tag=water', '/tag/مياه/', 'a tag by a query'],
    ['/?cat=3', '/economy/farming/', 'a category by the number'],
    ['/?cat=3&feed=rss2', '/economy/farming/feed/', 'its feed'],
    ['/farming/', '/economy/farming/', 'a category without any word before it'],
    ['/2019/03/water/', 404, 'an article of some month that is no more, called like a tag'],
  ];
  const site: Row[] = [
    ...['/?feed=rss2', '/?m=201903', '/feed/', '/feed/atom/', '/sitemap.xml', '/2019/03/'].map(
      (path): Row => [path, 200, 'the whole paper'],
    ),
    ...['/feed/rss/', '/feed/rss2/', '/rss/', '/comments/feed/', '/wp-rss2.php', `/rss/${TRACKED}`].map(
      (path): Row => [path, '/feed/', 'the feed'],
    ),
    ...['/sitemap_index.xml', '/wp-sitemap.xml', '/post-sitemap.xml', `/wp-sitemap.xml${TRACKED}`].map(
      (path): Row => [path, '/sitemap.xml', 'the sitemap'],
    ),
    ...['', '-300x200', '-scaled', '-rotated', '-e1581234567890'].map(
      (made): Row => [`${UPLOADS}photo${made}.png`, 'picture', 'a picture'],
    ),
    [`${UPLOADS}photo.webp`, 'picture', 'a picture of another kind'],
    [`${UPLOADS}photo-300x200.png.webp${TRACKED}`, 'picture', 'made by a plugin'],
    ['/index.php/2019/03/dam/', '/2019/03/dam/', 'behind the file'],
  ];
  await check(DATED, [...own, ...lists, ...site]);
});

/** The file says nowhere what stood before tags but in a link of a text; one tag is called like a category. */
const LEARNT_FROM_TEXT: OldSiteInShort = {
  home: 'https://jarida.example',
  categories: [{ id: 2, slug: 'syria', name: 'سورية' }],
  tags: [
    { id: 6, slug: 'water', name: 'مياه' },
    { id: 7, slug: 'syria', name: 'سورية' },
  ],
  authors: [{ id: 3, login: 'jaber', name: 'جابر عيدون' }],
  items: [
    {
      ...{ id: 12, link: '/2019/03/dam/', slug: 'dam', category: 'syria', tag: 'water' },
      content: '<p>عن <a HREF="https://jarida.example/labels/water/">المياه</a>.</p>',
    },
    { id: 13, link: '/2019/03/day/', slug: 'day', category: 'syria', tag: 'syria' },
  ],
};

test('a word before tags that stands nowhere but in a link of a text', async () => {
  await check(LEARNT_FROM_TEXT, [
    ['/labels/water/', '/tag/مياه/', 'the tag of the link'],
    ['/labels/syria/', '/tag/سورية/', 'another that is called like a category'],
    ['/category/syria/', '/syria/', 'the category'],
  ]);
});

const FOLDER: OldSiteInShort = {
  home: 'https://jarida.example/blog',
  categories: [
    { id: 3, slug: 'farming', name: 'زراعة' },
    { id: 4, slug: 'sport', name: 'رياضة' },
  ],
  tags: [{ id: 6, slug: 'water', name: 'مياه' }],
  authors: [{ id: 3, login: 'jaber', name: 'جابر عيدون' }],
  items: [
    {
      ...{ id: 12, link: '/2019/03/dam/', slug: 'dam', category: 'farming', tag: 'water' },
      content: '<a href="https://jarida.example/blog/topics/farming/">زراعة</a>',
    },
    { id: 13, link: '/2019/03/day/', slug: 'day', category: 'sport' },
    {
      ...{ id: 40, link: '/2019/03/dam/photo/', slug: 'photo', type: 'attachment', parent: 12 },
      file: `https://jarida.example/blog${UPLOADS}photo.png`,
    },
    { id: 30, link: '/about/', slug: 'about', type: 'page' },
  ],
};

test('a site that lay in a folder', () =>
  check(FOLDER, [
    ['/blog/2019/03/dam/', 200, 'an article'],
    ['/blog/2019/03/dam/amp/', '/blog/2019/03/dam/', 'below it'],
    ['/blog/index.php/2019/03/dam/', '/blog/2019/03/dam/', 'behind the file'],
    ['/blog/about/', 200, 'a page'],
    ['/blog/', '/', 'the front page'],
    ['/blog', '/', 'without its slash'],
    ['/blog/index.php', '/', 'behind the file'],
    [`/blog/${TRACKED}`, '/', 'with where its reader came from'],
    ['/blog/?p=12', '/blog/2019/03/dam/', 'an article by its number'],
    ['/blog/index.php?p=12', '/blog/2019/03/dam/', 'the same behind the file'],
    ['/blog/?cat=3&feed=rss2', '/farming/feed/', 'the feed of a category by its number'],
    ['/blog/?p=99', 404, 'a number of nothing'],
    ['/blog/?m=201903', 200, 'a month by a query'],
    ['/blog/2019/03/', '/2019/03/', 'a month'],
    ['/blog/feed/', '/feed/', 'the feed'],
    ['/blog/feed/atom/', '/feed/atom/', 'the other form of it'],
    ['/blog/rss/', '/feed/', 'under another name'],
    ['/blog/comments/feed/', '/feed/', 'the feed of all comments'],
    ['/blog/wp-sitemap.xml', '/sitemap.xml', 'the sitemap'],
    ['/blog/sitemap.xml', '/sitemap.xml', "a plugin's"],
    ['/blog/topics/farming/', '/farming/', 'a category below a word of its own'],
    ['/blog/topics/sport/feed/', '/sport/feed/', 'the feed of another'],
    ['/blog/category/farming/', '/farming/', 'a category'],
    ['/blog/tag/water/', '/tag/مياه/', 'a tag'],
    ['/blog/author/jaber/feed/', '/author/جابر-عيدون/feed/', 'the feed of an author'],
    [`/blog${UPLOADS}photo-300x200.png`, 'picture', 'a picture'],
    ['/blog/nothing/', 404, 'what it never had'],
    ['/blogger/', 404, 'what only begins so'],
    ['/?p=12', '/blog/2019/03/dam/', 'an article by its number, at the new root'],
  ]));

test('a site that named the file in each address', () =>
  check(
    {
      home: 'https://jarida.example',
      categories: [{ id: 3, slug: 'farming', name: 'زراعة' }],
      items: [
        { id: 12, link: '/index.php/2019/03/dam/', slug: 'dam', category: 'farming' },
        { id: 13, link: '/index.php/archives/13', slug: 'day', category: 'farming' },
      ],
    },
    [
      ['/index.php/2019/03/dam/', 200, 'an article'],
      ['/2019/03/dam/', '/index.php/2019/03/dam/', 'without the file'],
      ['/index.php/2019/03/dam/feed/', '/index.php/2019/03/dam/', 'its feed'],
      ['/index.php/archives/13', '/index.php/archives/13/', 'by its number'],
      ['/index.php/archives/13/amp/', '/index.php/archives/13/', 'below that'],
      ['/index.php/archives/13?cpage=2', '/index.php/archives/13/', 'a page of its comments'],
      ['/archives/13', '/index.php/archives/13/', 'by its number, without the file'],
      ['/index.php/category/farming/', '/farming/', 'a category'],
      ['/index.php/2019/03/', '/2019/03/', 'a month'],
      ['/index.php/feed/', '/feed/', 'the feed'],
      ['/index.php', '/', 'the front page'],
    ],
  ));

test('a site whose addresses are numbers, and whose file shows no word before its lists', () =>
  check(
    {
      home: 'https://jarida.example',
      categories: [
        { id: 2, slug: 'economy', name: 'اقتصاد' },
        { id: 3, slug: 'farming', name: 'زراعة', parent: 'economy' },
      ],
      tags: [{ id: 6, slug: 'water', name: 'مياه' }],
      authors: [{ id: 3, login: 'jaber', name: 'جابر عيدون' }],
      items: [
        { id: 123, link: '/archives/123', slug: 'dam', category: 'farming', tag: 'water' },
        { id: 2019, link: '/archives/2019', slug: 'day', category: 'economy' },
      ],
    },
    [
      ['/archives/123/', 200, 'an article'],
      ['/archives/123', '/archives/123/', 'without its slash'],
      ['/archives/123/feed/', '/archives/123/', 'its feed'],
      ['/archives/2019/', 200, 'a number like a year'],
      ['/archives/category/economy/farming/', '/economy/farming/', 'a category'],
      ['/archives/category/farming/feed/', '/economy/farming/feed/', 'its feed'],
      ['/archives/tag/water/', '/tag/مياه/', 'a tag'],
      ['/archives/author/jaber/', '/author/جابر-عيدون/', 'an author'],
      ['/archives/date/2019/03/', '/2019/03/', 'a month'],
      [encoded('/مواضيع/economy/'), '/economy/', 'a category below any word'],
      ['/news/category/farming/', '/economy/farming/', 'below two'],
      ['/news/category/farming/feed/', '/economy/farming/feed/', 'its feed'],
      ['/topic/water/', '/tag/مياه/', 'a tag below any word'],
      ['/writers/jaber/', '/author/جابر-عيدون/', 'an author below any word'],
      ['/writers/nobody/', 404, 'nobody'],
    ],
  ));
