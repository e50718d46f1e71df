import { expect, test } from 'vitest';
import { bodyFromHtml } from './html/parse.ts';
import { countedIds } from './html/test-ids.ts';
import { firstParagraphs, headingsOf, plainTextOf, textBlocksOf, wordCount } from './text.ts';

const article = bodyFromHtml(
  `<p>عادت المياه إلى <b>حيّ الطواحين</b><br>بعد 79 يومًا.</p><h2>ما قبل</h2><h3>وما بعد</h3>
  <blockquote><p>انتهى الأمر.</p><footer>فاضل الجرجير</footer></blockquote>
  <ul><li>أولًا<ul><li>ثانيًا</li></ul></li></ul>
  <figure><img src="/i.jpg" alt="لا تُقرأ"><figcaption>الصهريج <span class="credit">رسم: السفوح</span></figcaption></figure>
  <table><caption>الأعطال</caption><tr><th>السنة</th><td>2025</td></tr></table>
  <pre>x = 1</pre><p>[rev_slider alias="home"]</p><hr><p>— ختام —</p>`,
  { newId: countedIds() },
).body;

test('the plain text has every word that readers see, and no other', () => {
  expect(plainTextOf(article).split('\n\n')).toEqual([
    'عادت المياه إلى حيّ الطواحين\nبعد 79 يومًا.',
    'ما قبل',
    'وما بعد',
    'انتهى الأمر.',
    'فاضل الجرجير',
    'أولًا',
    'ثانيًا',
    'الصهريج\nرسم: السفوح',
    'الأعطال',
    'السنة',
    '2025',
    'x = 1',
    '— ختام —',
  ]);
});

test('each text is found under the id of its block', () => {
  const byType = textBlocksOf(article).map(({ type, text }) => `${type}: ${text}`);
  expect(byType).toContain('source: فاضل الجرجير');
  expect(new Set(textBlocksOf(article).map(({ id }) => id)).size).toBe(13);
});

test('headings come with their ids and levels', () => {
  expect(headingsOf(article).map(({ text, level }) => [text, level])).toEqual([
    ['ما قبل', 2],
    ['وما بعد', 3],
  ]);
});

test('signs alone are no words', () => {
  expect(wordCount(bodyFromHtml('<p>قال: «نعم» — في 2026 ، و24%.</p>', { newId: countedIds() }).body)).toBe(5);
  expect(wordCount(bodyFromHtml('', { newId: countedIds() }).body)).toBe(0);
});

test('the first paragraphs are lines, without headings and quotes', () => {
  expect(firstParagraphs(article, 2)).toEqual(['عادت المياه إلى حيّ الطواحين بعد 79 يومًا.', '— ختام —']);
  expect(firstParagraphs(article, 1)).toHaveLength(1);
});
