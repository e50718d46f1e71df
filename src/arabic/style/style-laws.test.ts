import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFixes, STYLE_RULES, type StyleSettings, styleFindings } from './index.ts';

/** Words, marks and signs where the rules meet, and anything at all. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['الى', 'الحكومه', 'مستشفي', 'فى', 'و', 'أن', 'شكراً', 'شكرًا', 'حقّاً', 'مساءاً', 'الإیراني', 'علی', 'هـ', 'الـ'],
    ...[
      'BBC',
      'B-52',
      '10-20',
      '٢٠24',
      '3.5',
      '63 %',
      '%50',
      '15.6"',
      'https://x.org/?a,b',
      '#الى',
      '+963 11 222 3333',
      '`',
      '``',
    ],
    ...[' ', ' ', ' ', '  ', '\u00a0', '\n', '\t'],
    ...['"', '“', '”', '„', '«', '»', "'", '‘', '’', '<<', '>>', '(', ')', '[', ']'],
    ...['،', ',', '؛', ';', ':', '.', '...', '…', '؟', '?', '!', '%', '٪', '-', '–', '/'],
    ...['ـ', 'ـــ', '\u064b', '\u0651', '\u0627', '\u200b', '\u200c', '\u200d', '\u200f', '\ufeff', '\u00ad', '😀'],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const written = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const settings: fc.Arbitrary<StyleSettings> = fc.record({
  field: fc.constantFrom('title', 'body'),
  digits: fc.constantFrom('latn', 'arab'),
  tanween: fc.constantFrom('off', 'before-alef', 'on-alef'),
  off: fc.subarray([...STYLE_RULES], { maxLength: 4 }),
});

test('with every fix applied, nothing more is found', () => {
  fc.assert(
    fc.property(written, settings, (text, asked) => {
      expect(styleFindings(applyFixes(text, styleFindings(text, asked)), asked)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('findings are in order, lie within the text and not over one another, and change something', () => {
  fc.assert(
    fc.property(written, settings, (text, asked) => {
      let at = 0;
      for (const { start, end, fix } of styleFindings(text, asked)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(fix).not.toBe(text.slice(start, end));
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('with every rule off nothing is found, and a rule that is off never is', () => {
  fc.assert(
    fc.property(written, settings, (text, asked) => {
      expect(styleFindings(text, { ...asked, off: STYLE_RULES })).toEqual([]);
      for (const { rule } of styleFindings(text, asked)) expect(asked.off).not.toContain(rule);
    }),
  );
});
