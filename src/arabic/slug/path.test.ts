import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalPath, slugOf, slugOfPath } from './index.ts';

const SLUG = 'مؤتمر-المسؤولين-في-إدلب';
const lower = encodeURIComponent(SLUG).toLowerCase();

const ways = [
  [`/${SLUG}/`, 'raw'],
  [`/${SLUG.normalize('NFD')}/`, 'decomposed'],
  [`/${lower}`, 'as WordPress stores it, without the last slash'],
  [`/${encodeURIComponent(lower)}/`, 'encoded twice'],
  [`https://example.org/${lower}/?utm_source=x#top`, 'with host, query and fragment'],
  [`/2019/05/${lower}/`, 'under a date'],
  [`/${SLUG}\u200f/`, 'with a mark of direction from a chat'],
  [`/${encodeURIComponent(`${SLUG}،`)}`, 'with the comma of the sentence'],
] as const;
test.each(ways)('%s leads to the slug: %s', (path) => {
  expect(slugOfPath(path)).toBe(SLUG);
});

const bad = [
  ['/', 'nothing in it'],
  ['/%d8%a', 'cut inside an escape'],
  ['/%d8/', 'cut inside a letter'],
  [`/${lower}%`, 'cut after the sign'],
  ['/%25D8%25A/', 'cut, and encoded again'],
  ['/%ff%fe/', 'no UTF-8'],
  ['/%c0%af/', 'a slash in too long a form'],
  ['/..%2f..%2fetc/', 'encoded slashes'],
  ['/%2e%2e/etc/', 'encoded steps up'],
  ['/../etc/passwd', 'steps up'],
  ['/..%5c..%5cetc', 'the other slash'],
  ['/خبر%00.html', 'a zero byte'],
  ['/%u0627%u062b/', 'escapes of another kind'],
  ['/%/', 'a lone percent sign'],
] as const;
test.each(bad)('%s leads nowhere: %s', (path) => {
  expect(slugOfPath(path)).toBeNull();
});

test('a percent sign that begins no escape is a sign like others', () => {
  expect(slugOfPath('/خصم-50%/')).toBe('خصم-50');
  expect(slugOfPath('/%D8%AE%D8%B5%D9%85-50%25/')).toBe('خصم-50');
});

test('a path keeps its parts, its case and its own signs', () => {
  expect(canonicalPath('//%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/Haber_1.html')).toBe('/أخبار/Haber_1.html/');
  expect(canonicalPath('/')).toBe('/');
  expect(canonicalPath('/a%2Fb/')).toBeNull();
});

test('every case of every escape, once or twice encoded, leads to one slug', () => {
  const words = fc.array(fc.constantFrom('خبر', 'آثار', 'رئيس', 'سؤال', 'GPT', '5'), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, fc.boolean(), fc.infiniteStream(fc.boolean()), (parts, twice, capitals) => {
      const slug = slugOf(parts.join(' '), { maxBytes: 1000 });
      const once = encodeURIComponent(parts.join('-').normalize('NFD'));
      const encoded = twice ? encodeURIComponent(once) : once;
      const mixed = encoded.replace(/%../g, (encodedByte) =>
        [...encodedByte].map((digit) => (capitals.next().value ? digit.toUpperCase() : digit.toLowerCase())).join(''),
      );
      expect(slugOfPath(`/${mixed}/`)).toBe(slug);
    }),
  );
});

test('no path whatever breaks it, and what it gives is its own canonical path', () => {
  const piece = fc.oneof(
    fc.constantFrom('%', '%d8', '%D9', '%a', '/', '..', '.', '%2f', '%25', '?', '#', '\\', 'خبر', '\ud800', '\u0000'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      slugOfPath(pieces.join(''));
      const path = canonicalPath(pieces.join(''));
      if (path !== null && !/[%?#]/.test(path)) expect(canonicalPath(path)).toBe(path);
    }),
  );
});
