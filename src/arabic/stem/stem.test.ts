import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexiconWith, shippedLexicon } from '../lexicon/index.ts';
import { familiesOf, speltWords, termReader } from './index.ts';

const areOne = (one: string, other: string) => familiesOf(one).some((family) => familiesOf(other).includes(family));

describe('words of one family', () => {
  test.each([
    ['حكومة', 'فللحكومة', 'clitics'],
    ['سفينة', 'كالسفينة', 'clitics'],
    ['يعلن', 'وسيعلن', 'the future'],
    ['لجنة', 'للجنة', 'ل before ل'],
    ['أهالي', 'فلأهالي', 'a hamza after clitics'],
    ['مدرسة', 'مدرستها', 'a pronoun behind ة'],
    ['قرار', 'قراراتكم', 'a pronoun behind a plural'],
    ['أعضاء', 'أعضاؤها', 'a pronoun behind a hamza'],
    ['شيء', 'شيئاً', 'a hamza that takes a seat'],
    ['مستشفى', 'مستشفاها', 'a pronoun behind ى'],
    ['مستشفى', 'المستشفيات', 'the plural of ى'],
    ['لاعب', 'لاعبيه', 'a plural before a pronoun'],
    ['مهندس', 'للمهندسين', 'the plural in ين'],
    ['سياسي', 'السياسيون', 'the plural of a nisba'],
    ['معلمة', 'معلماتهم', 'the feminine plural'],
    ['لقاء', 'اللقاءات', 'the plural in اءات'],
    ['قناة', 'قنواتها', 'the plural in وات'],
    ['مباراة', 'المباريات', 'the plural in يات'],
    ['سنة', 'السنوات', 'an irregular plural'],
    ['سعر', 'وأسعارها', 'a broken plural'],
    ['منطقة', 'بالمناطق', 'a broken plural'],
    ['وزير', 'الوزيرين', 'the dual'],
    ['دولة', 'دولتان', 'the dual of ة'],
    ['رئيس', 'رئيسًا', 'the accusative'],
    ['أعلن', 'وأعلنت', 'a verb by its person'],
    ['يدفع', 'ستدفعون', 'a verb by its person'],
    ['السودان', 'السودانيات', 'a country and its people'],
    ['سوريا', 'السورية', 'a country written in two ways'],
    ['موريتانيا', 'الموريتانيين', 'a country and its people'],
    ['السيسي', 'للسيسي', 'a name'],
    ['ماكرون', 'ولماكرون', 'a foreign name'],
    ['ابن', 'بن', 'a name'],
    ['مسئول', 'المسؤولون', 'spelling and plural'],
    ['العربيه', 'عربية', 'ه for ة'],
    ['الأزمه', 'أزمة', 'ه for ة, and no verb of mine'],
    ['الازمه', 'أزمة', 'ه for ة, and no verb of mine'],
    ['قارئ', 'قاريء', 'a hamza written apart'],
    ['شؤون', 'الشوون', 'a hamza typed as its seat'],
    ['رئيس', 'الرييس', 'a hamza typed as its seat'],
  ])('%s and %s (%s)', (one, other) => {
    expect(areOne(one, other)).toBe(true);
  });
});

describe('unlike words', () => {
  test.each([
    ['وزير', 'زير'],
    ['فريق', 'ريق'],
    ['لسان', 'سان'],
    ['كمال', 'مال'],
    ['بحر', 'حر'],
    ['سعر', 'عر'],
    ['طائرات', 'طائر'],
    ['شركات', 'شرك'],
    ['محافظات', 'محافظ'],
    ['درجات', 'درج'],
    ['قانون', 'قان'],
    ['ميدان', 'ميد'],
    ['إنسان', 'إنس'],
    ['فلسطين', 'فلسط'],
    ['مساكين', 'مساك'],
    ['مكتبة', 'مكتب'],
    ['ثورة', 'ثور'],
    ['مياه', 'ميا'],
    ['وجه', 'وج'],
    ['والله', 'والده'],
    ['الرياضي', 'الرياض'],
    ['مالي', 'المالية'],
    ['كاتب', 'كتاب'],
    ['علم', 'الإعلام'],
  ])('%s and %s', (one, other) => {
    expect(areOne(one, other)).toBe(false);
  });
});

test('what can be read two ways belongs to both families', () => {
  expect(areOne('كتابه', 'كتاب')).toBe(true);
  expect(areOne('كتابه', 'كتابة')).toBe(true);
  expect(areOne('كتابة', 'كتاب')).toBe(false);
  expect(areOne('بعيد', 'عيد')).toBe(true);
});

test('a word that is added counts with its clitics from then on', () => {
  const lexicon = lexiconWith(shippedLexicon, [{ word: 'زرزور', kind: 'name' }]);
  expect(familiesOf('لزرزور')).toEqual(['لزرزور']);
  expect(familiesOf('لزرزور', lexicon)).toEqual(['زرزور']);
});

test('terms stand where their words stand', () => {
  const terms = termReader()('«وللحُكومـةِ» 12,500');
  expect(terms).toEqual([
    { families: ['حكومه'], start: 1, end: 12 },
    { families: ['12500'], start: 14, end: 20 },
  ]);
});

test('the halves of a name in one word are two terms in one place', () => {
  expect(termReader()('عبدالرحمن').map(({ families, start, end }) => [families, start, end])).toEqual([
    [['عبد'], 0, 9],
    [['رحمن'], 0, 9],
  ]);
});

test('exact spellings keep what was chosen, and put aside what was not', () => {
  const spellings = (text: string) => speltWords(text).map(({ spelling }) => spelling);
  expect(spellings('کِتابُـه إلى اللاذقية ٢٠١١ iPhone')).toEqual(['كتابه', 'إلى', 'اللاذقية', '2011', 'iphone']);
});

describe('any text', () => {
  const arabic = fc
    .array(fc.constantFrom(...'والفبكلسيتنهةىئءامدرعـًٓٔ'), { maxLength: 14 })
    .map((letters) => letters.join(''));

  test('has families, none of them empty, and none twice', () => {
    fc.assert(
      fc.property(fc.oneof(arabic, fc.string({ unit: 'binary' })), (word) => {
        const families = familiesOf(word);
        expect(new Set(families).size).toBe(families.length);
        if (/[\u0621-\u063a\u0641-\u064a]/.test(word)) expect(families).not.toContain('');
      }),
      { numRuns: 3000, examples: [['مةنه']] },
    );
  });

  test('however long is read at once', () => {
    for (const letter of ['و', 'ي', 'ﷺ', 'a', 'ـ', '\u064e'])
      expect(termReader()(letter.repeat(100_000)).length).toBeLessThan(400_001);
  });

  test('holds what is sought where its terms say, whatever else is sought beside', () => {
    const read = termReader();
    const word = fc.constantFrom('كتاب', 'وكتابهم', 'عبدالرحمن', 'الرحمن', 'مدينة', '12,500', '12500', 'للكتب');
    const other = read.seeking(new Map([['مدينه', 0]]));
    fc.assert(
      fc.property(fc.array(word), fc.array(word, { maxLength: 3 }), (words, asked) => {
        const text = words.join(' ');
        const families = new Map(asked.flatMap((one, n) => read(one).flatMap((t) => t.families.map((f) => [f, n]))));
        const seek = read.seeking(families);
        const expected = new Set(
          read(text)
            .filter((term) => term.families.some((family) => families.has(family)))
            .map(({ start }) => start),
        );
        for (const part of [text, text]) {
          expect(seek(part).map(({ start }) => start)).toEqual([...expected]);
          other(part);
        }
      }),
    );
  });

  test('is remembered as it was read first', () => {
    const read = termReader();
    fc.assert(
      fc.property(arabic, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });
});
