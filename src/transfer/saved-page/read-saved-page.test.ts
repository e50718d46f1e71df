import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { plainTextOf } from '../../body/index.ts';
import { readSavedPage } from './read-saved-page.ts';
import type { SavedPage } from './saved-page.ts';

const FIRST =
  'افتتحت البلدية صباح اليوم السوق المركزي بعد أعمال ترميم استمرت عامين كاملين، بحضور عدد كبير من أهالي المدينة.';
const SECOND =
  'وقال رئيس البلدية إن السوق يضم مئة وعشرين محلًا، وإن الإيجارات لن ترتفع قبل مضي ثلاث سنوات على الافتتاح.';
const THIRD = 'ويبقى السوق مفتوحًا كل يوم من الثامنة صباحًا حتى العاشرة مساء، عدا الجمعة التي يفتح فيها بعد الصلاة.';
const TITLE = 'افتتاح السوق المركزي بعد عامين من الترميم';
const PARAGRAPHS = [FIRST, SECOND, THIRD];

const bytesOf = (text: string, encoding = 'utf-8') => iconv.encode(text, encoding);
const read = (text: string, encoding?: string) => readSavedPage(bytesOf(text, encoding), { fileName: 'page.html' });
const article = (text: string, encoding?: string): SavedPage => {
  const page = read(text, encoding);
  if (page.kind !== 'article') throw new Error(`refused: ${page.why}`);
  return page;
};
const paragraphs = (page: SavedPage) => plainTextOf(page.body).split('\n\n');
const html = (body: string, head = '') =>
  `<!doctype html><html lang="ar" dir="rtl"><head><title>${TITLE} - صحيفة المدينة</title>${head}</head><body>${body}</body></html>`;
const text = PARAGRAPHS.map((one) => `<p>${one}</p>`).join('');

/** The same article as the makers of themes set it, with what they put around it. */
const THEMES: readonly {
  theme: string;
  page: string;
  trail: readonly string[];
  authors: readonly string[];
  published: string | null;
}[] = [
  {
    theme: 'Sahifa',
    page: html(`<div class="wrapper boxed"><header id="theme-header" class="theme-header"><nav id="main-nav"><ul><li><a href="/">الرئيسية</a></li><li><a href="/c">محليات</a></li></ul></nav></header>
      <div id="main-content"><div class="content"><div id="crumbs"><a href="/"><i class="fa fa-home"></i>الرئيسية</a><span class="delimiter">/</span><a href="/c">محليات</a><span class="delimiter">/</span><span class="current">${TITLE}</span></div>
      <article class="post-listing post" id="the-post"><div class="post-inner"><h1 class="name post-title entry-title"><span itemprop="name">${TITLE}</span></h1>
      <p class="post-meta"><span class="post-meta-author"><i></i><a href="/author/salma">سلمى حداد</a></span><span class="tie-date"><i></i>3 مارس، 2019</span><span class="post-cats"><a href="/c" rel="category tag">محليات</a></span><span class="post-comments"><a href="#respond">اضف تعليق</a></span><span class="post-views">512 زيارة</span></p>
      <div class="entry">${text}<div class="share-post"><span class="share-text">شاركها</span><ul><li><a>Facebook</a></li></ul></div></div></div></article>
      <section id="author-box"><div class="block-head"><h3>عن سلمى حداد</h3></div><div class="author-bio">صحفية</div></section>
      <section id="related_posts"><div class="block-head"><h3>مقالات ذات صلة</h3></div><div class="related-item"><h3><a href="/x">حملة لتنظيف مجرى النهر قبل الشتاء</a></h3></div></section>
      <div id="comments"><div id="respond"><h3>اضف رد</h3><p>لن يتم نشر البريد الإلكتروني</p></div></div></div>
      <aside id="sidebar"><div class="widget"><h4>الأكثر قراءة</h4><p>${SECOND}</p></div></aside></div>
      <section id="check-also-box"><div class="block-head"><h3>شاهد أيضًا</h3></div><h2><a href="/y">عودة القطار إلى الخط الساحلي</a></h2><p>عاد القطار إلى الخط الساحلي بعد انقطاع دام عشرين عامًا وسط ترحيب ...</p></section><footer><p>جميع الحقوق محفوظة</p></footer></div>`),
    trail: ['محليات'],
    authors: ['سلمى حداد'],
    published: '2019-03-03',
  },
  {
    theme: 'Jannah',
    page: html(
      `<div id="tie-wrapper"><article id="the-post"><header class="entry-header-outer"><nav id="breadcrumb"><a href="/"><span class="tie-icon-home"></span> الرئيسية</a><em class="delimiter">/</em><a href="/a">أخبار</a><em class="delimiter">/</em><a href="/a/b">محليات</a><em class="delimiter">/</em><span class="current">${TITLE}</span></nav>
      <div class="entry-header"><h1 class="post-title entry-title">${TITLE}</h1><div class="single-post-meta post-meta"><span class="author-meta single-author"><span class="meta-item meta-author-wrapper"><span class="meta-author"><a href="/author/x" class="author-name">سلمى حداد</a></span></span></span><span class="date meta-item">3 مارس، 2019</span></div></div></header>
      <div class="entry-content entry clearfix">${text}<div class="post-bottom-meta post-bottom-tags"><div class="post-bottom-meta-title">الوسوم</div><span class="tagcloud"><a rel="tag">أسواق</a></span></div></div><div class="share-buttons"><a>تويتر</a></div></article></div>`,
      '<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","datePublished":"2019-03-03T09:10:11+02:00","headline":"x","author":{"@type":"Person","name":"سلمى حداد"}}</script>',
    ),
    trail: ['أخبار', 'محليات'],
    authors: ['سلمى حداد'],
    published: '2019-03-03T09:10:11+02:00',
  },
  {
    theme: 'no names at all',
    page: html(
      `<table><tr><td><a href="/">الرئيسية</a> <a href="/c">محليات</a></td><td><h1>${TITLE}</h1><div>بقلم: سلمى حداد</div>${text}</td></tr></table>`,
    ),
    trail: [],
    authors: ['سلمى حداد'],
    published: null,
  },
  {
    theme: 'a form around the whole page',
    page: html(
      `<form id="aspnetForm"><div class="page"><h1>${TITLE}</h1><div class="details">${text}</div></div></form>`,
      '<meta property="article:published_time" content="2019-03">',
    ),
    trail: [],
    authors: [],
    published: '2019-03',
  },
];

test.each(THEMES)('a page of $theme gives the article and nothing around it', ({ page, ...expected }) => {
  const found = article(page);
  expect({
    headline: found.headline,
    text: paragraphs(found),
    trail: found.trail,
    authors: found.authors,
    published: found.published,
  }).toEqual({
    headline: TITLE,
    text: PARAGRAPHS,
    trail: expected.trail,
    authors: expected.authors,
    published: expected.published,
  });
});

test('other articles that the page points to are told of with their teasers', () => {
  const [sahifa] = THEMES;
  expect(article(sahifa?.page ?? '').related.map(({ title, teaserCut }) => ({ title, teaserCut }))).toEqual([
    { title: 'حملة لتنظيف مجرى النهر قبل الشتاء', teaserCut: false },
    { title: 'عودة القطار إلى الخط الساحلي', teaserCut: true },
  ]);
});

test.each(['utf-8', 'windows-1256', 'iso-8859-6', 'utf-16le', 'utf-16be'])(
  'Arabic is read in %s, named or not',
  (encoding) => {
    const page = html(`<h1>${TITLE}</h1>${text}`);
    expect(paragraphs(article(page, encoding))).toEqual(PARAGRAPHS);
    const named = page.replace('<head>', '<head><meta charset="iso-8859-1">');
    expect(paragraphs(article(named, encoding))).toEqual(PARAGRAPHS);
  },
);

test('a page whose letters were misread before it was saved is mended', () => {
  const misread = new TextDecoder('windows-1252').decode(bytesOf(html(`<h1>${TITLE}</h1>${text}`)));
  const page = article(misread);
  expect(paragraphs(page)).toEqual(PARAGRAPHS);
  expect(page.remarks.map(({ kind }) => kind)).toContain('mended');
});

test('the style of the source stays as it is', () => {
  const odd =
    'قال "الوزير" ان الخطه جيده ,ولم يزد على ذالك شيئا في تصريحه الى الصحافه امس . وانتهى المؤتمر عند هذا الحد';
  expect(paragraphs(article(html(`<h1>${TITLE}</h1><p>${odd}</p>${text}`)))).toEqual([odd, ...PARAGRAPHS]);
});

const DATES: readonly (readonly [string, string, string | null])[] = [
  ['an instant', '2021-03-30T23:28:05+02:00', '2021-03-30T23:28:05+02:00'],
  ['a day', '2021-03-30', '2021-03-30'],
  ['a year', '2021', '2021'],
  ['a day in words', '30 آذار 2021', '2021-03-30'],
  ['no such day', '2021-02-30', null],
  ['nothing', '0000-00-00', null],
  ['the epoch', '1970-01-01T00:00:00+00:00', null],
  ['no date', 'اليوم', null],
];
test.each(DATES)('a date is as precise as the page gives it: %s', (_, content, published) => {
  const meta = `<meta property="article:published_time" content="${content}">`;
  expect(article(html(`<h1>${TITLE}</h1>${text}`, meta)).published).toBe(published);
});

test('the date of the day in a site’s head, and that of a neighbour, are not the article’s', () => {
  const page =
    html(`<header><div class="today">الأحد 4 آب 2013</div></header><h1>${TITLE}</h1><div class="body">${text}</div>
    <div class="related-posts"><article><h3><a href="/z">خبر آخر من أخبار المدينة</a></h3><time class="published" datetime="2012-01-01">1 يناير</time></article></div>`);
  expect(article(page).published).toBeNull();
});

const card = (title: string) =>
  `<article class="post"><h2 class="entry-title"><a href="/a">${title}</a></h2><p>${FIRST} ...</p></article>`;
const cards = ['خبر أول من أخبار المدينة', 'خبر ثان من أخبار المدينة', 'خبر ثالث من أخبار المدينة'].map(card).join('');
const REFUSED: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['an empty file', '', 'empty'],
  ['blanks', ' \n \n', 'empty'],
  ['an empty page', html(''), 'no-text'],
  ['a page of links', html('<ul><li><a href="/a">محليات</a></li><li><a href="/b">رياضة</a></li></ul>'), 'no-text'],
  ['cards under nothing', html(`<main>${cards}</main>`), 'list'],
  [
    'a section’s page',
    html(`<main><h1>القسم: محليات</h1>${cards}</main>`).replace('<body>', '<body class="archive category">'),
    'list',
  ],
  ['a section’s page that sets its head in parts', html(`<h1><span>القسم:</span> محليات</h1>${text}`), 'list'],
  ['a front page', html(`<main>${cards}</main>`).replace('<body>', '<body class="home blog">'), 'front-page'],
  [
    'a list saved as text',
    `التصنيف: محليات\n\n${['أ', 'ب', 'ج'].map((one) => `خبر ${one} من المدينة\n\n${FIRST} ...\n\nاقرأ المزيد\n`).join('\n')}`,
    'list',
  ],
  [
    'a picture',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]),
    'not-text',
  ],
  ['fifty megabytes', new Uint8Array(50 * 1024 * 1024).fill(0x61), 'too-large'],
  ['a page nested without end', `<html><body>${'<div>'.repeat(200_000)}${FIRST}`, 'too-deep'],
];
test.each(REFUSED)('%s is no article', (_, file, why) => {
  const bytes = typeof file === 'string' ? bytesOf(file) : file;
  expect(readSavedPage(bytes, { fileName: 'x' })).toMatchObject({ kind: 'not-an-article', why });
});

test('links and pictures of a text lead to the page’s own site, never into ours', () => {
  const body = `<h1>${TITLE}</h1>${text}<p>وللمزيد ينظر <a href="/archive">الأرشيف</a> في موقع البلدية الذي افتتح قبل شهرين من اليوم.</p><img src="photo.jpg" alt="">`;
  const known = JSON.stringify(article(html(body, '<link rel="canonical" href="https://city.example/a/b/">')).body);
  expect(known).toContain('"https://city.example/archive"');
  expect(known).toContain('"https://city.example/a/b/photo.jpg"');
  expect(JSON.stringify(article(html(body)).body)).not.toContain('archive');
});

const SMALL: readonly (readonly [string, (times: number) => string])[] = [
  [
    'elements nested and named',
    (times) => '<div class="author-name time">'.repeat(500).concat('x', '</div>'.repeat(500)).repeat(times),
  ],
  ['lines of a menu', (times) => '• الرئيسية\n• سطر قصير\n'.repeat(times * 500)],
  ['days in one line', (times) => '1 يناير، 2022'.repeat(times * 500)],
];
test.each(SMALL)('%s are read to their end', (_, made) => {
  const page = read(`${made(40)}\n\n${FIRST}`);
  expect(['article', 'not-an-article']).toContain(page.kind);
});

test('nothing that runs comes out of a page', () => {
  const page = article(
    html(
      `<h1>${TITLE}</h1><p onclick="steal()">${FIRST}<script>alert(1)</script></p><p>${SECOND}<a href="javascript:alert(1)">هنا</a></p><p>${THIRD}</p><iframe srcdoc="<script>alert(1)</script>"></iframe>`,
    ),
  );
  expect(JSON.stringify(page.body)).not.toMatch(/script|onclick|alert/);
});

test('a page cut off anywhere, also within a letter, is read or refused', () => {
  const [{ page } = { page: '' }] = THEMES;
  const whole = bytesOf(page);
  fc.assert(
    fc.property(fc.nat(whole.length), (length) => {
      const cut = readSavedPage(whole.subarray(0, length), { fileName: 'x' });
      if (cut.kind === 'article')
        for (const paragraph of paragraphs(cut).slice(0, -1)) expect(page).toContain(paragraph);
    }),
  );
});

test('no bytes at all make reading fail', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 300 }).map((one) => bytesOf(one)),
      ),
      (bytes) => {
        expect(['article', 'not-an-article']).toContain(readSavedPage(bytes, { fileName: 'x' }).kind);
      },
    ),
  );
});

const TEXT_PAGE = `تخطى إلى المحتوى

• الرئيسية
• محليات
• رياضة

الرئيسية » محليات » ${TITLE}

${TITLE}

بقلم: سلمى حداد - 3 مارس 2019

محتويات المقال
1 عن السوق القديم
2 ما بعد الافتتاح

${FIRST}

عن السوق القديم

${SECOND}

شاهد أيضًا
• عودة القطار إلى الخط الساحلي

ما بعد الافتتاح

• مئة وعشرون محلًا
• ومواقف للسيارات [مجانية]

${THIRD}

الوسوم: أسواق، بلدية
شاركها
عن سلمى حداد

مقالات ذات صلة

حملة لتنظيف مجرى النهر قبل الشتاء

تنطلق الحملة مطلع الشهر المقبل بمشاركة المدارس والجمعيات الأهلية في المدينة …

اترك تعليقاً
لن يتم نشر عنوان بريدك الإلكتروني
© 2019 صحيفة المدينة`;

test('a page saved as text gives the article and nothing around it', () => {
  const page = article(TEXT_PAGE);
  expect({ headline: page.headline, trail: page.trail, authors: page.authors, published: page.published }).toEqual({
    headline: TITLE,
    trail: ['محليات'],
    authors: ['سلمى حداد'],
    published: '2019-03-03',
  });
  expect(page.body.content?.map(({ type }) => type)).toEqual([
    ...['paragraph', 'heading', 'paragraph', 'heading', 'bulletList', 'paragraph'],
  ]);
  expect(paragraphs(page)).toEqual([
    ...[FIRST, 'عن السوق القديم', SECOND, 'ما بعد الافتتاح', 'مئة وعشرون محلًا', 'ومواقف للسيارات [مجانية]', THIRD],
  ]);
  expect(page.related.map(({ title, teaserCut }) => ({ title, teaserCut }))).toEqual([
    { title: 'عودة القطار إلى الخط الساحلي', teaserCut: false },
    { title: 'حملة لتنظيف مجرى النهر قبل الشتاء', teaserCut: true },
  ]);
});

test('no word of the text is lost between headline and furniture', () => {
  const word = fc.constantFrom('السوق', 'المدينة', 'افتتح', 'أهالي', 'البلدية', 'مساء', '120', 'Market');
  const sentence = fc.array(word, { minLength: 12, maxLength: 30 }).map((words) => `${words.join(' ')}.`);
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 6 }), (sentences) => {
      const body = sentences.map((one) => `<p>${one}</p>`).join('');
      expect(
        paragraphs(article(html(`<article><h1>${TITLE}</h1><div class="share">شارك</div>${body}</article>`))),
      ).toEqual(sentences);
      expect(
        paragraphs(article(`الرئيسية / محليات / ${TITLE}\n\n${TITLE}\n\n${sentences.join('\n')}\n\nعن سلمى\n\nاضف رد`)),
      ).toEqual(sentences);
    }),
  );
});
