import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMENT_LIMIT, commentText } from './comment-text.ts';

const cases = [
  ['سطر أول\nسطر ثان\n\nفقرة', 'سطر أول\nسطر ثان\n\nفقرة'],
  ['<p>أ<br>ب</p><p>ج</p>', 'أ\nب\n\nج'],
  ['قال &quot;نعم&quot; &amp; &#1575;', 'قال "نعم" & ا'],
  ['<a href="https://x.example/a">هنا</a> نص', 'هنا (https://x.example/a) نص'],
  ['<a href="https://x.example/">x.example</a>', 'x.example'],
  ['<a href="https://x.example/a"><b>هنا</b> و<i>هناك</i></a>', 'هنا وهناك (https://x.example/a)'],
  ['<a href="javascript:alert(1)">هنا</a>', 'هنا'],
  ['تعليق <script>alert(1)</script><img src=x onerror=alert(1)> جيد', 'تعليق\n\nجيد'],
  ['رد [gallery] و[1] و[caption]نص[/caption]', 'رد [gallery] و[1] و[caption]نص[/caption]'],
  ['https://youtu.be/dQw4w9WgXcQ', 'https://youtu.be/dQw4w9WgXcQ'],
  ['<blockquote>قول</blockquote>رد', 'قول\n\nرد'],
  ['<ul><li>أ</li><li>ب</li></ul>', '- أ\n- ب'],
  ['', ''],
] as const;
for (const [content, text] of cases) test(`the comment ${content}`, () => expect(commentText(content)).toBe(text));

test('a comment is bounded, and cut at a word', () => {
  const text = commentText('كلمة '.repeat(20_000));
  expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
  expect(text).toMatch(/ كلمة…$/);
});

test('a comment is never cut between a letter and its mark', () => {
  for (const before of ['', 'ا']) expect(commentText(before + 'مَ'.repeat(COMMENT_LIMIT + 1)).slice(-5)).toBe('مَمَ…');
  const whole = 'مَ'.repeat(COMMENT_LIMIT);
  expect(commentText(whole) === whole).toBe(true);
});

test('a line of words alone is read as it is in a paragraph of its own', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      ' ',
      '  ',
      'كلمة',
      'word',
      'أَ',
      'ـ',
      '>',
      '/',
      '؟',
      '…',
      '»',
      '\u061C',
      '٪',
      '#',
      '@',
      '---',
      '***',
      ':)',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }).map((text) => text.replace(/[<&[\n\r\f\u2028\u2029]/g, '')),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      const line = units.join('');
      expect(commentText(line)).toBe(commentText(`<p>${line}</p>`));
    }),
    { numRuns: 1_000 },
  );
});

test('whatever a comment holds, plain text of it is the same plain text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('كلمة', ' ', '\n', '\n\n', '[x]', '😀', '?', '«»')), (pieces) => {
      const text = commentText(pieces.join(''));
      expect(commentText(text)).toBe(text);
    }),
  );
});
