import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendArabicReadAsLatin } from './arabic-misread.ts';
import { byteIn1252, byteIn1256 } from './code-pages.ts';
import { cleanUp, decodeEntities, lostCharacters, mayBeMisread, mendMisreading } from './index.ts';
import { mendUtf8ReadAs1252, mendUtf8ReadAs1256 } from './utf8-misread.ts';

/** Every character that a byte of the page is. */
function charactersOf(byteOf: (character: string) => number | null): Map<number, string> {
  const page = new Map<number, string>();
  for (let code = 0xffff; code >= 0; code -= 1) {
    const byte = byteOf(String.fromCharCode(code));
    if (byte !== null) page.set(byte, String.fromCharCode(code));
  }
  return page;
}
const windows1252 = charactersOf(byteIn1252);
// The control characters count as bytes too (ISO 8859-1); what windows-1252 has in their place is what is seen.
for (const character of '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ') windows1252.set(byteIn1252(character) ?? 0, character);
const windows1256 = charactersOf(byteIn1256);

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const readAs = (page: Map<number, string>, bytes: readonly number[]) => bytes.map((byte) => page.get(byte)).join('');
const in1256 = (text: string) => [...text].map((character) => byteIn1256(character) ?? expect.fail(character));

test('the code page is that of the WHATWG standard', () => {
  const standard = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  expect(
    readAs(
      windows1256,
      Array.from({ length: 256 }, (_, byte) => byte),
    ),
  ).toBe(standard);
});

const headlines = [
  'وزارة الداخلية تعلن نتائج التحقيق',
  'شؤون الأسرى: 120 معتقلاً، و«لن نتراجع»',
  'شركة Google تطلق هاتفًا في Café de Flore',
  'في حلب؛ هل تعود؟ نعم… ربما – خاص',
  'من هو؟',
  'محمد',
];
const misreadings = [
  ['UTF-8 as windows-1252', (text: string) => readAs(windows1252, utf8(text))],
  ['UTF-8 as ISO 8859-1', (text: string) => String.fromCharCode(...utf8(text))],
  ['UTF-8 as windows-1256', (text: string) => readAs(windows1256, utf8(text))],
  ['windows-1256 as windows-1252', (text: string) => readAs(windows1252, in1256(text))],
  ['UTF-8 as windows-1252 twice', (text: string) => readAs(windows1252, utf8(readAs(windows1252, utf8(text))))],
] as const;
for (const [name, misread] of misreadings) {
  test.each(headlines)(`${name} is mended: %s`, (headline) => {
    expect(misread(headline)).not.toBe(headline);
    expect(mendMisreading(misread(headline))).toBe(headline);
  });

  test(`${name} is mended in a part of a text, and the rest stays`, () => {
    const [part, rest] = ['وزارة الداخلية تعلن', 'قال: «فقط، في القاهرة»، حفظ… و(ط؟)\n'];
    expect(mendMisreading(rest + misread(part))).toBe(rest + part);
  });
}

const arabicLetters = fc.string({
  unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء'),
  minLength: 4,
  maxLength: 12,
});
test('whatever Arabic words were misread as windows-1252 or 1256 come back', () => {
  fc.assert(
    fc.property(fc.array(arabicLetters, { minLength: 2, maxLength: 8 }), (words) => {
      const text = words.join(' ');
      expect(mendMisreading(readAs(windows1252, utf8(text)))).toBe(text);
      expect(mendMisreading(readAs(windows1256, utf8(text)))).toBe(text);
    }),
  );
});

test('the names of all lands and tongues stay as they are in the languages with accents', () => {
  const codes = Array.from({ length: 676 }, (_, n) => String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26)));
  const changed: string[] = [];
  for (const language of [
    'fr',
    'de',
    'es',
    'pt',
    'it',
    'da',
    'sv',
    'is',
    'ca',
    'hu',
    'cs',
    'tr',
    'vi',
    'fa',
    'ur',
    'ckb',
  ]) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const name of codes.map((code) => names.of(code) ?? '')) {
      const written = [name, name.toUpperCase(), `«${name.toUpperCase()}»`, `${name}…`, `${name}\u00a0» و`, `${name}–`];
      changed.push(...written.filter((text) => mendMisreading(text) !== text));
    }
  }
  expect(changed).toEqual([]);
});

const kept = [
  'Café de Flore في باريس، وÅÄÖ وæøå وØ وÉ وLE CAFÉ… et OÙ…',
  '¿Qué? ¡Olé! 3º, 25°C, ± 5, × 2, ½, m²',
  'فقط، «حفظ…» فقط؟ نفط؛ وسط – عک وعکس',
  'می‌خواهم پاریس و گرجستان',
  '👨‍👩‍👧 و🏳️‍🌈 و👍🏽',
  'بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ',
  'محمد ﷺ ﷽ ﷼',
  'سنة 1446 ه‍',
  'عنوان� الخبر',
  'AT&T وR&D و&amp',
];
test.each(kept)('right as it is: %s', (text) => {
  expect(cleanUp(text)).toBe(text);
});

const cleaned = [
  ['ﻣﺴﺆﻭﻟﻮﻥ ﻓﻲ ﺑﺌﺮ', 'مسؤولون في بئر', 'shapes'],
  ['ﻣﹸﺪَّة ﷲ', 'مُدَّة الله', 'shapes of vowel signs, and a word in one shape'],
  ['ا\u0654حمد', 'أحمد', 'hamza typed apart'],
  ['أ\u00a0ب\u2009ج\u3000د\tهـ  و', 'أ ب ج د هـ و', 'odd spaces'],
  ['أ\r\nب\rج\u2028د\u2029هـ\u000bو\u0085ز', 'أ\nب\nج\nد\nهـ\nو\nز', 'line ends'],
  ['\ufeffم\u00adدي\u200bنة\u200f\u202a\u2067\u0000\u0007', 'مدينة', 'what does nothing'],
  ['كتاب\u200c \u200cجديد\u200d', 'كتاب جديد', 'joiners with nothing to join'],
  ['\uf0a7 بند', '• بند', "Word's bullet"],
  ['حلب&#8230;&hellip;&#x2026;&#133; &laquo;أ&raquo;', 'حلب………… «أ»', 'entities'],
  ['&#0; &#55296; &nothing;', '&#0; &#55296; &nothing;', 'entities that name nothing'],
  ['\ud800أ', '\ufffdأ', 'half a surrogate pair'],
] as const;
test.each(cleaned)('%j becomes %j: %s', (text, expected) => {
  expect(cleanUp(text)).toBe(expected);
});

test('entities are decoded once', () => {
  expect(cleanUp('5 &amp;lt; 7')).toBe('5 &lt; 7');
  expect(decodeEntities('&Aacute;&aacute;&apos;&euro;')).toBe("Áá'€");
});

test('lost characters are counted', () => {
  expect(lostCharacters('عنوان\ufffd الخبر\ufffd')).toBe(2);
});

const trouble = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'ØÙÃÂâ§„€™\u0081\u00a0\u00adطظآأ±،؟…»éÉæÇáÈº¡¿ا ه\n\t'),
      fc.constantFrom(
        '\u200c',
        '\u200d',
        '\u200f',
        '\ufeff',
        '\u2028',
        'ﷲ',
        'ﹸ',
        'ﷺ',
        'ا\u0654',
        '😀',
        '\ud800',
        '\ufffd',
        '\uf0b7',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join('').replaceAll('&', ''));

test('cleaning a clean text changes nothing, whatever the text was', () => {
  fc.assert(
    fc.property(trouble, (text) => {
      const clean = cleanUp(text);
      expect(cleanUp(clean)).toBe(clean);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).toBe(clean.normalize('NFC'));
      expect(clean).not.toMatch(/(?!\n)\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\ufeff\u2028\u2029]| {2}/u);
    }),
    { numRuns: 1000 },
  );
});

const pageSigns = fc.constantFrom(...windows1252.values(), ...windows1256.values());
test('in a text that is not looked at closely, nothing would be mended, nor in a line of it', () => {
  const line = fc.string({ unit: fc.oneof(pageSigns, fc.constantFrom(...'طظعغأ،؟» ')), maxLength: 12 });
  fc.assert(
    fc.property(
      fc.oneof(
        trouble,
        fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n')),
      ),
      (text) => {
        if (mayBeMisread(text)) return;
        for (const part of [text, ...text.split('\n')])
          for (const mend of [mendArabicReadAsLatin, mendUtf8ReadAs1252, mendUtf8ReadAs1256])
            expect(mend(part)).toBe(part);
      },
    ),
    { numRuns: 5_000 },
  );
});

test('most right texts are not looked at closely', () => {
  expect(headlines.filter(mayBeMisread)).toEqual(['شركة Google تطلق هاتفًا في Café de Flore']);
  expect(mayBeMisread('فقط، «في القاهرة»، حفظ… و(ط؟)')).toBe(false);
});
