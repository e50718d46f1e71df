import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termReader } from '../../arabic/index.ts';
import { markerOf } from './marks.ts';
import { parseQuery } from './parse-query.ts';

const read = termReader();
const markerFor = (typed: string) => markerOf(parseQuery(typed, read), read);
const marked = (text: string, typed: string) =>
  markerFor(typed)
    .piecesOf(text)
    .filter(({ isMarked }) => isMarked)
    .map((piece) => piece.text);

test('words are marked as written, whole, with their clitics', () => {
  expect(marked('قال «أَحمدُ» إن العمل بالقاهـرة بدأ، والقاهره', 'احمد القاهرة')).toEqual([
    'أَحمدُ',
    'بالقاهـرة',
    'والقاهره',
  ]);
});

test('phrases are marked as one', () => {
  expect(marked('البنك المركزي والبنك', '"البنك المركزي"')).toEqual(['البنك المركزي']);
});

test('a snippet holds what was looked for, is cut between words, and says that it is cut', () => {
  const text = `${'كلمة طويلة جدا '.repeat(40)}ثم وقع الزلزال العنيف في المدينة ${'وكلام بعده '.repeat(40)}`;
  const pieces = markerFor('زلزال مدينة').snippetOf(text) ?? [];
  const shown = pieces.map((piece) => piece.text).join('');
  expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual(['الزلزال', 'المدينة']);
  expect(shown).toMatch(/^…(?:كلمة|طويلة|جدا) .*(?:وكلام|بعده)…$/);
  expect(shown.length).toBeLessThan(200);
  expect(markerFor('زلزال').snippetOf('لا شيء')).toBeNull();
});

test('words are marked up to both ends of a snippet, and a headline with one of two words says not all', () => {
  const text = `${'كلام '.repeat(60)}أسعار كلام كلام كلام كلام كلام كلام الأسعار كلام ومدنهم ${'كلام '.repeat(60)}`;
  const pieces = markerFor('سعر مدينة').snippetOf(text) ?? [];
  expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toContain('الأسعار');
  for (const { text: words, isMarked } of pieces) if (!isMarked) expect(words).not.toMatch(/أسعار|مدن/);
  expect(markerFor('زلزال مدينة').standsIn('زلزال في الشمال')).toBe(false);
  expect(markerFor('زلزال مدينة').standsIn('زلزال في المدينة')).toBe(true);
});

test('pieces joined are the text, and a snippet is a stretch of it', () => {
  const words = fc.array(fc.constantFrom('الزلزال', 'زلزالٌ', 'كلام', ' ', '،', 'ـ', '😀', '\n', 'مدينة'), {
    maxLength: 120,
  });
  const { piecesOf, snippetOf } = markerFor('زلزال "مدينة"');
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ');
      expect(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
      const snippet = snippetOf(text);
      if (snippet === null) return;
      expect(snippet.some(({ isMarked }) => isMarked)).toBe(true);
      expect(text).toContain(
        snippet
          .map((piece) => piece.text)
          .join('')
          .replace(/^…|…$/g, ''),
      );
    }),
  );
});
