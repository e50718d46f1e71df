import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileWordList, hitsOf } from './index.ts';

const entries = ['كلب', 'لص', 'خائن', 'أحمق', 'حقير', 'زبالة', 'منافق', 'سخيف', 'دنيء', 'ببغاء', 'وسخ', 'عميل', 'غشاش'];
const list = compileWordList([...entries, 'قليل الأدب', { word: 'غبي', inflected: 'on' }, 'idiot', 'x']);

/** Text drawn from where the trouble is. */
const trouble = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'كلب',
        'وال',
        'قليل',
        'الأدب',
        'غبي',
        'ات',
        'لل',
        'http://a.b/',
        'a@b.co',
        'ﷺ',
        'ﻼ',
        '\ud800',
        '\udc00',
      ),
      fc.constantFrom(..."كلبصخاءئنوفيةه235789٥۷ـ\u064b\u0651\u0654\u200f\u200d .-_*·،\n'#😀"),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('hits of any text lie in it, in order, and are no empty stretch', () => {
  fc.assert(
    fc.property(trouble, (text) => {
      let before = 0;
      for (const { start, end } of hitsOf(list, text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = start;
      }
    }),
    { numRuns: 3000 },
  );
});

test('an innocent sentence before or behind moves the hits and changes none', () => {
  const before = 'قال الوزير أمس إن الأسعار لن ترتفع، ';
  fc.assert(
    fc.property(trouble, (text) => {
      const moved = hitsOf(list, before + text).map(({ entry, start, end }) => ({
        entry,
        start: start - before.length,
        end: end - before.length,
      }));
      expect(moved).toEqual(
        hitsOf(list, ` ${text}`).map(({ entry, start, end }) => ({ entry, start: start - 1, end: end - 1 })),
      );
      expect(hitsOf(list, `${text} ، ثم مضى إلى بيته.`)).toEqual(hitsOf(list, `${text} ،`));
    }),
    { numRuns: 1000 },
  );
});

/** One way to write a letter of an entry: the letter, what may stand for it, or the letter with something in it. */
function written(letter: string): fc.Arbitrary<string> {
  const looks: Record<string, string[]> = {
    ك: ['ک', 'ڪ', 'گ', 'ﻛ'],
    ي: ['ی', 'ى', 'ﻴ'],
    ه: ['ہ', 'ھ'],
    ة: ['ه', 'ۃ'],
    أ: ['ا', '2', 'إ', 'ا\u0654'],
    ئ: ['2', '٢', 'ؤ', 'ي\u0654'],
    ء: ['2', '۲'],
    ع: ['3', '٣'],
    خ: ['5', '٥', "7'"],
    ح: ['7', '٧', '۷'],
    ق: ['8', '٨', 'ٯ'],
    ص: ['9', '٩'],
    غ: ["3'"],
  };
  return fc
    .tuple(
      fc.constantFrom(letter, letter, letter, ...(looks[letter] ?? [])),
      fc.constantFrom(
        '',
        '',
        '',
        '\u064e',
        '\u0651\u064c',
        'ـ',
        'ــــ',
        '\u200b',
        '\u200c',
        '\u200d',
        '\u2060',
        '\ufeff',
        '\u00ad',
        '\u3164',
      ),
      fc.constantFrom(1, 1, 1, 3, 7),
    )
    .map(([sign, mark, times]) => (/^\p{L}$/u.test(sign) ? sign.repeat(times) : sign) + mark);
}

const separators = fc.constantFrom(
  '.',
  '-',
  '_',
  '*',
  '·',
  '/',
  '|',
  '~',
  ' ',
  '  ',
  '...',
  ' - ',
  '🐒',
  '\u00a0',
  '\n',
);

const clitics = 'و ف ب ك ل ال وال فال بال كال لل وب ول وك فب فل ولل وبال وكال'.split(' ');

test('an entry is found under every disguise, its clitics in the span', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...entries).chain((entry) =>
        fc.record({
          entry: fc.constant(entry),
          clitic: fc.constantFrom('', ...clitics),
          letters: fc.tuple(...[...entry].map(written)),
          separator: fc.oneof(fc.constant(''), separators),
        }),
      ),
      ({ entry, clitic, letters, separator }) => {
        // With spaces between, what stands glued to the first letter must be an article, and more than two letters.
        const isBare = /[\s\u00a0]/.test(separator) && (letters.length === 2 || !/(?:ا|ل)ل$/.test(clitic));
        const before = isBare ? '' : clitic;
        const disguised = before + letters.join(separator);
        fc.pre(/\p{L}/u.test(letters.join('')) && !(letters.length === 2 && /^\d/u.test(disguised)));
        const text = `قال ${disguised} أمس`;
        const found = hitsOf(list, text).filter((hit) => hit.entry === entry);
        expect(found.map(({ start }) => start)).toEqual([4]);
        expect(text.slice(found[0]?.end)).toMatch(/^[\p{M}\p{Cf}\u3164'ـ]* أمس$/u);
      },
    ),
    { numRuns: 5000 },
  );
});
