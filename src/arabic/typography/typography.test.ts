import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isolate, isolates, list, oneLine, shorten, unbroken } from './index.ts';
import { mayHoldRun, tokensOf } from './tokens.ts';

/** The runs stand between ⟦ and ⟧, so that a case is one line. */
const lines = [
  '⟦TikTok⟧ و⟦YouTube⟧: منافسة',
  'هاتف ⟦iPhone 17 Pro⟧ في الأسواق',
  'هاتف ⟦iPhone ١٧ Pro⟧ في الأسواق',
  'طائرة ⟦Boeing 737-800⟧ تهبط',
  'شركة ⟦AT&T⟧ و⟦Ernst & Young⟧ و⟦L’Oréal⟧',
  'لغات ⟦C++⟧ و⟦C#⟧ ثم ⟦.NET⟧ و⟦Node.js⟧.',
  'فصيلتا ⟦O−⟧ و⟦AB+⟧ والبقية',
  '«⟦Le Monde⟧» و(⟦WHO⟧) و⟦BBC⟧، ثم ⟦CNN⟧!',
  'الـ⟦BBC⟧ وبـ⟦WhatsApp⟧',
  'حرارة ⟦25°C⟧ و⟦5G⟧ و⟦H2O⟧ و⟦COVID-19⟧',
  'ارتفع سهم ⟦Apple⟧ 5% وبثت ⟦CNN⟧ 10:30 مساء',
  'راسلنا: ⟦info@example.org⟧ أو ⟦@warraq_news⟧.',
  'وسم ⟦#COP30⟧ ⟦#Dubai⟧ و#غزة_الآن و#1',
  'الرابط ⟦https://example.org/?p=12&x=(3)⟧، و(⟦www.example.org/a⟧).',
  'على ⟦example.org/خبر/١⟧ كله',
  'اتصل على ⟦+963 11 222 3333⟧ أو ⟦011-222-3333⟧ أو ⟦٠١١ ٢٢٢ ٣٣٣٣⟧ أو ⟦(011) 222-3333⟧ (⟦+1 (202) 555-0143⟧)',
  'يوم 05-03-2011 والأرقام 05 10 15 20 و1,500 و3.5 و10–20 و50%',
  'جائزة «⟦Победа⟧» و⟦β⟧',
  '',
];
test.each(lines)('%s', (marked) => {
  const text = marked.replace(/[⟦⟧]/g, '');
  expect(isolate(text).replaceAll('\u2068', '⟦').replaceAll('\u2069', '⟧')).toBe(marked);
});

test('marks of direction that somebody put there give way, and joiners stay', () => {
  expect(isolate('\u200fخبر\u200e عن \u202bNATO\u202c و\u2067UN\u2069\u200b هنا')).toBe(
    'خبر عن \u2068NATO\u2069 و\u2068UN\u2069 هنا',
  );
  expect(isolate('\u202eمقلوب')).toBe('مقلوب');
  expect(isolate('می\u200cشود 👨\u200d👩\u200d👧')).toBe('می\u200cشود 👨\u200d👩\u200d👧');
});

const piece = fc.oneof(
  fc.constantFrom(..."A9é٣ا.,-_'’&/+@#$°()«»:%؟، \u00a0"),
  fc.constantFrom('OpenAI', '737', 'http://', 'www.', 'x.org/', '+963', '011 ', '😀', '\ud800', '\u0301'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('runs are in order, never touch the marks around them, and hold something written from left to right', () => {
  fc.assert(
    fc.property(text, (line) => {
      let end = 0;
      for (const run of isolates(line)) {
        expect(run.start).toBeGreaterThanOrEqual(end);
        expect(run.end).toBeGreaterThan(run.start);
        const inside = line.slice(run.start, run.end);
        expect(inside).toMatch(/[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}]|[\u0300-\u036f]/u);
        expect(inside).not.toMatch(/^[\s«(]|[\s»،؟]$/);
        end = run.end;
      }
      const marks = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
      expect(isolate(line).replace(marks, '')).toBe(line.replace(marks, ''));
    }),
  );
});

test('Arabic and its numbers alone have no run', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ابتثى ٣9،.؟«»()-–%'), maxLength: 40 }), (line) => {
      expect(isolates(line).filter((run) => !/\d[\d ().-]{6,}/.test(line.slice(run.start, run.end)))).toEqual([]);
    }),
  );
});

test('what is taken for free of runs at first sight has none', () => {
  fc.assert(
    fc.property(text, (line) => {
      const kinds = Array.from(tokensOf(line), ({ kind }) => kind);
      if (!mayHoldRun(line)) expect(new Set([...kinds, 'number'])).toEqual(new Set(['number']));
    }),
    { numRuns: 1_000 },
  );
});

test('a short text stays as it is, a long one is cut between words', () => {
  expect(shorten('هدنة في الجنوب', { graphemes: 14 })).toBe('هدنة في الجنوب');
  expect(shorten('هدنة في الجنوب', { graphemes: 13 })).toBe('هدنة في…');
  expect(shorten('قال الوزير: «لن نتراجع»', { graphemes: 14 })).toBe('قال الوزير…');
  expect(shorten('مُحَمَّدٌ يصل', { graphemes: 6 })).toBe('مُحَمَّدٌ…');
  expect(shorten('الديمقراطية', { graphemes: 5 })).toBe('الدي…');
});

test('a shortened text is never longer than asked, and begins as the text does', () => {
  const count = (line: string) => [...new Intl.Segmenter('ar').segment(line)].length;
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), (line, graphemes) => {
      const short = shorten(line, { graphemes });
      expect(count(short)).toBeLessThanOrEqual(graphemes);
      expect(line.trim().startsWith(short.replace(/…$/, ''))).toBe(true);
      if (count(line.trim()) <= graphemes) expect(short).toBe(line.trim());
    }),
  );
});

test('letters are counted as readers count them, however many vowel signs they carry', () => {
  const lettersOf = (word: string) => Array.from(new Intl.Segmenter('ar').segment(word), ({ segment }) => segment);
  const written = fc.oneof(
    fc.constantFrom(...'بتث\u064b\u064e\u0651\u0651\u0652'),
    fc.constantFrom('\u0670', 'A', '😀'),
  );
  fc.assert(
    fc.property(fc.string({ unit: written, maxLength: 40 }), fc.integer({ min: 2, max: 20 }), (word, graphemes) => {
      const letters = lettersOf(word);
      const cut = `${letters.slice(0, graphemes - 1).join('')}…`;
      expect(shorten(word, { graphemes })).toBe(letters.length <= graphemes ? word : cut);
    }),
    { numRuns: 1_000 },
  );
});

test('a text as one line', () => {
  expect(oneLine(' هدنة\n في\u00a0\tالجنوب  منذ الفجر\u3000')).toBe('هدنة في الجنوب منذ الفجر');
  expect(oneLine('هدنة')).toBe('هدنة');
  fc.assert(
    fc.property(text, (line) => {
      expect(oneLine(line)).toBe(line.replace(/\s+/g, ' ').trim());
    }),
  );
});

test('names in a row', () => {
  expect(list([])).toBe('');
  expect(list(['سلمى'])).toBe('سلمى');
  expect(list(['سلمى', 'وائل'])).toBe('سلمى ووائل');
  expect(list(['سلمى', 'رامز', 'Lina'])).toBe('سلمى، رامز وLina');
});

const joined = [
  ['لعب بطريقة ⟦4–3–3⟧ وفاز ⟦2–1⟧.', 'a formation and a score'],
  ['بين ⟦2019–2021⟧، و⟦١٩٥٨–١٩٦١⟧', 'years in both digits'],
  ['نحو ⟦3.5–4.2⟧% من ⟦1,000–1,200⟧', 'with a fraction, with thousands'],
  ['بتاريخ 2026-11-24، والنتيجة 2-1', 'a hyphen between digits holds by itself'],
  ['قال – بعد 4 أيام – إنه', 'a dash between words'],
] as const;
test.each(joined)('no line ends within %s: %s', (marked) => {
  const text = marked.replace(/[⟦⟧]/g, '');
  expect(unbroken(text).map(({ start, end }) => text.slice(start, end))).toEqual(
    [...marked.matchAll(/⟦(.*?)⟧/g)].map(([, run]) => run),
  );
});
