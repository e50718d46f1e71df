import { expect, test } from 'vitest';
import type { PictureId } from '../../base/ids.ts';
import type { Body } from '../blocks.ts';
import { parseBody } from '../parse-body.ts';
import { bodyFromHtml } from './parse.ts';
import { renderBody } from './render.ts';
import { countedIds } from './test-ids.ts';
import { testWords } from './test-words.ts';

const drawn = (id: PictureId) =>
  id === 404
    ? null
    : {
        src: `/media/${id}.jpg`,
        width: 1200,
        height: 800,
        sources: [{ type: 'image/avif', srcset: '/s 2x', sizes: undefined }],
      };
const render = (body: Body) => renderBody(body, testWords, drawn);
/** The rendering of what the HTML says, its ids left out. */
const drawnAs = (html: string) =>
  render(bodyFromHtml(html, { newId: countedIds() }).body).replace(/ id="b-[0-9a-z]+"/g, '');

const text = [
  ['فاز 2–1 أمس', '<p>فاز <span class="whole">2–1</span> أمس</p>', 'a score stays on one line'],
  ['قال في NATO أمس', '<p>قال في <bdi lang="en">NATO</bdi> أمس</p>', 'a Latin run is isolated'],
  [
    'صحيفة New <b>York</b> Times',
    '<p>صحيفة <bdi lang="en">New <strong>York</strong> Times</bdi></p>',
    'over marks as a whole',
  ],
  [
    '<a href="https://a.example/x">موقع New</a> York',
    '<p><a href="https://a.example/x" rel="noopener">موقع </a><bdi lang="en"><a href="https://a.example/x" rel="noopener">New</a> York</bdi></p>',
    'also where it begins inside one',
  ],
  ['<b>شركة GPS</b>', '<p><strong>شركة <bdi lang="en">GPS</bdi></strong></p>', 'inside of the mark where it can be'],
  ['English with <i>marks</i>', '<p dir="ltr">English with <em>marks</em></p>', 'an English paragraph needs none'],
  [
    'قال <span lang="fr">bonjour</span> NATO',
    '<p>قال <bdi lang="fr">bonjour</bdi> <bdi lang="en">NATO</bdi></p>',
    'a language of its own',
  ],
  ['الأمر <code>npm start</code> يبدأ', '<p>الأمر <code><bdi>npm start</bdi></code> يبدأ</p>', 'code is isolated'],
  [
    'قيل &lt;b&gt; &amp; "كذا" &#91;كذا]',
    '<p>قيل &lt;<bdi lang="en">b</bdi>&gt; &amp; "كذا" &#91;كذا]</p>',
    'everything is escaped',
  ],
  ['<a href="/x" rel="sponsored">أ</a>', '<p><a href="/x" rel="sponsored">أ</a></p>', 'what the source said of a link'],
  ['<a href="mailto:a@example.org">أ</a>', '<p><a href="mailto:a@example.org">أ</a></p>', 'mail'],
  ['<b>أ <i>ب</b> ج</i>', '<p><strong>أ <em>ب</em></strong><em> ج</em></p>', 'crossing marks are nested'],
] as const;
for (const [html, out, why] of text) test(`running text, ${why}`, () => expect(drawnAs(html)).toBe(out));

const blocks = [
  ['<h2>عنوان</h2>', '<h2>عنوان</h2>'],
  ['<ul><li>أ<ul><li>English</ul></ul>', '<ul><li>أ<ul dir="ltr"><li dir="ltr">English</li></ul></li></ul>'],
  ['<ol start=4><li>أ</ol>', '<ol start="4"><li>أ</li></ol>'],
  [
    '<blockquote><p>قول</p><cite>فلان</cite></blockquote>',
    '<blockquote class="quote"><p>قول</p><footer>فلان</footer></blockquote>',
  ],
  ['<aside class="pull"><p>قول</p></aside>', '<aside class="pull"><p>قول</p></aside>'],
  ['<hr>', '<hr>'],
  [
    '<pre class="language-js">a &lt; b</pre>',
    '<pre class="code language-js" dir="ltr" tabindex="0"><code>a &lt; b</code></pre>',
  ],
  [
    '<table><caption>ج</caption><tr><th>أ<th>ب<tr><th>ج<td colspan=2>1</table>',
    '<div class="scroll-x" tabindex="0" role="group" aria-label="جدول: ج"><table class="tbl"><caption>ج</caption><thead><tr><th scope="col">أ</th><th scope="col">ب</th></tr></thead><tbody><tr><th scope="row">ج</th><td colspan="2">1</td></tr></tbody></table></div>',
  ],
  [
    '<figure><img src="https://a.example/i.jpg" alt="سدّ"><figcaption>شرح <span class="credit">رسم</span></figcaption></figure>',
    '<figure class="outside"><a class="outside__pic" href="https://a.example/i.jpg" rel="noopener nofollow" data-alt="سدّ" data-own>صورة في موقع آخر: سدّ</a><figcaption>شرح <span class="credit">رسم</span></figcaption></figure>',
  ],
  [
    '<div class="fix" data-correction="correction" data-at="2016-10-18">الصواب يوم واحد.</div>',
    '<div class="fix" role="note" data-correction="correction" data-at="2016-10-18"><b data-own>تصحيح، 2016-10-18:</b> الصواب يوم واحد.</div>',
  ],
  ['[rev_slider alias="x"]', ''],
  ['أ [x y=1] ب', '<p>أ  ب</p>'],
] as const;
for (const [html, out] of blocks) test(`a block: ${html.slice(0, 50)}`, () => expect(drawnAs(html)).toBe(out));

const image = (attrs: object) =>
  render(
    parseBody({ type: 'doc', attrs: { version: 1 }, content: [{ type: 'image', attrs: { id: 'b-1', ...attrs } }] }),
  );

test('a picture that is held is drawn with its sizes, and lazily', () => {
  expect(image({ picture: 7, alt: 'سدّ "العقيق"' })).toBe(
    '<figure id="b-1"><div class="pic"><picture><source type="image/avif" srcset="/s 2x"><img src="/media/7.jpg" alt="سدّ &quot;العقيق&quot;" width="1200" height="800" loading="lazy" decoding="async"></picture></div></figure>',
  );
});

test('of a picture that is gone only its credit is left', () => {
  expect(image({ picture: 404 })).toBe('');
  expect(image({ picture: 404, credit: 'رسم' })).toBe(
    '<figure id="b-1"><figcaption><span class="credit">رسم</span></figcaption></figure>',
  );
});

test('a known film is framed in a closed <details>, without cookies, and fetched by no browser of itself', () => {
  const html = drawnAs('https://youtu.be/dQw4w9WgXcQ');
  expect(html).toMatch(
    /<details data-own><summary>حمّل المنشور<\/summary><template><iframe src="https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ"/,
  );
  expect(html).toContain('<a class="lnk" href="https://youtu.be/dQw4w9WgXcQ" rel="noopener nofollow">افتح المنشور</a>');
  expect(html).not.toMatch(/<details[^>]* open/);
});

test('anything else is a link that tells the other site nothing', () => {
  const html = drawnAs('[embed]https://social.example/p/1[/embed]');
  expect(html).toContain('<a class="lnk" href="https://social.example/p/1" rel="noopener nofollow">افتح المنشور</a>');
  expect(html).not.toContain('<iframe');
});

test('a heading is reached by the id of its block', () => {
  expect(render(bodyFromHtml('<h2 id="b-first">عنوان</h2>', { newId: countedIds() }).body)).toBe(
    '<h2 id="b-first">عنوان</h2>',
  );
});
