import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainTitle } from './plain-title.ts';

const table = [
  ['خبر &#8220;عاجل&#8221; &amp;amp; مهم', 'خبر “عاجل” & مهم', 'escaped twice'],
  ['&amp;amp;amp;quot;خبر&amp;amp;amp;quot;', '&quot;خبر&quot;', 'three times and no more'],
  ['خبر &unknown; &', 'خبر &unknown; &', 'what is no character'],
  ['عنوان <img src=x onerror=alert(7)> نظيف', 'عنوان نظيف', 'a tag, and what runs in it'],
  ['خبر <script>alert(1)</script>عاجل', 'خبر عاجل', 'a script'],
  ['&lt;b&gt;خبر&lt;/b&gt;', 'خبر', 'a tag that is escaped'],
  ['<<b>script>alert(1)<</b>/script>', '', 'a script in a tag in a tag'],
  ['أول<br />ثان', 'أول ثان', 'a line break'],
  ['خبر <!-- سر --> عاجل', 'خبر عاجل', 'a comment'],
  ['سعر 3 < 5 و x <y', 'سعر 3 < 5 و x <y', 'marks that begin no tag'],
  ['  خبر\n\t&nbsp; عاجل ', 'خبر عاجل', 'blanks'],
] as const;
test.each(table)('%s is %s (%s)', (written, shown) => {
  expect(plainTitle(written)).toBe(shown);
});

test('a title of nothing but tags in tags is read in no time, and one that is far too long to its limit', () => {
  const from = process.cpuUsage();
  expect(plainTitle(`${'<'.repeat(100_000)}${'b>'.repeat(100_000)}`)).not.toMatch(/[a-z]/);
  for (const piece of ['<', '<b', 'b>', '<script>', '<!--', '&amp;', '&lt;b&gt;', '<style></script>'])
    plainTitle(piece.repeat(100_000));
  expect(plainTitle(`${'<'.repeat(6_600)}${'b>'.repeat(6_600)}خبر`)).toBe('خبر');
  const { user, system } = process.cpuUsage(from);
  expect((user + system) / 1_000_000).toBeLessThan(5);
  expect(plainTitle(`${'ا'.repeat(19_999)}😀`)).toBe(`${'ا'.repeat(19_999)}\uFFFD`);
});

test('no tag that a browser knows is left of any text, and a plain one stays as it is', () => {
  const part = fc.constantFrom(
    '<',
    '>',
    '/',
    'b',
    'script',
    ' ',
    '&lt;',
    '&amp;',
    'lt;',
    '!--',
    '-->',
    'خبر',
    '"',
    '=',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const shown = plainTitle(parts.join(''));
      expect(shown).not.toMatch(/<\/?[a-z][^<>]*>/i);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[\u0621-\u064A]{1,9}( [\u0621-\u064A]{1,9}){0,5}$/), (text) => {
      expect(plainTitle(text)).toBe(text);
    }),
  );
});
