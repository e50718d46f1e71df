import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { misreadIn } from './misread.ts';
import { remark } from './remarks.ts';

const table = [
  ['ÇáãÍÇÝÙ íÊÝÞÏ ÇáãÎÇÈÒ', 'المحافظ يتفقد المخابز', 'windows-1256 read as windows-1252'],
  ['Ø§Ù„Ø®Ø¨Ø± الأول', 'الخبر الأول', 'UTF-8 read as windows-1252, beside a good word'],
  ['ط§ظ„ط®ط¨ط± ط§ظ„ط£ظˆظ„', 'الخبر الأول', 'UTF-8 read as windows-1256'],
  ['the news.Â\u00a0 More', 'the news.\u00a0 More', 'a blank alone'],
  ['<p>ÇáãÍÇÝÙ íÊÝÞÏ ÇáãÎÇÈÒ Ýí ÇáãÏíäÉ</p>', '<p>المحافظ يتفقد المخابز في المدينة</p>', 'in markup'],
] as const;
test.each(table)('%s is proposed to be %s (%s)', (broken, proposal) => {
  expect(misreadIn(broken)).toEqual([remark('misread', broken, proposal)]);
});

const SENTENCES = {
  French: 'Le président a été reçu à l’Élysée ; « ça ira », dit-il, où naïveté et œuvre se mêlent aux garçons.',
  Turkish: 'Başbakan, İstanbul’daki köprünün açılışında ülkenin geleceğini övdü: “Çok güzel” dedi, ığdır ğüşöç.',
  German: 'Die Bürgermeisterin von Köln grüßte die Gäste; Straßen, Öl und Äpfel für übermäßig fröhliche Leute.',
  Spanish: '¿Qué pasó? ¡El niño comió piñones en Málaga! Año 3º, según él.',
  Portuguese: 'A eleição não é só de São Paulo; há corações, maçãs e três irmãos à mesa.',
  Swedish: 'Åsa åt räksmörgås på ön; älgen på ån är ÅÄÖ.',
  Polish: 'Zażółć gęślą jaźń, powiedział prezydent Łodzi.',
  Vietnamese: 'Thủ tướng đã đến Hà Nội để dự lễ khánh thành cây cầu mới.',
  Czech: 'Příliš žluťoučký kůň úpěl ďábelské ódy.',
  Arabic: 'قال رئيس الوزراء إنّ «العمل» يبدأ غدًا، فقط؛ وأضاف: ٪١٢ من الكلفة… ﷺ',
  Persian: 'رئیس‌جمهور گفت که پروژه «بزرگ» است؛ ژاله و گچ و پنجره.',
  Urdu: 'وزیرِ اعظم نے کہا کہ یہ منصوبہ بڑا ہے، ٹھیک ہے۔',
  Russian: 'Премьер-министр открыл новый мост; «хорошо», сказал он.',
} as const;

test.each(Object.entries(SENTENCES))('good %s is left alone, alone and beside Arabic', (_, sentence) => {
  expect(misreadIn(sentence)).toEqual([]);
  expect(misreadIn(`${SENTENCES.Arabic} ${sentence}`)).toEqual([]);
});

test('no row of words of a Latin language is taken for Arabic, and Arabic read wrongly is brought back', () => {
  const words = Object.entries(SENTENCES)
    .filter(([language]) => !['Arabic', 'Persian', 'Urdu'].includes(language))
    .map(([, sentence]) => sentence.split(' '));
  const row = fc
    .constantFrom(...words)
    .chain((all) => fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 12 }));
  fc.assert(
    fc.property(row, (some) => {
      expect(misreadIn(some.join(' '))).toEqual([]);
    }),
    { numRuns: 2000 },
  );

  // A word or two may be Latin as well (ÛÏÇ Åä); a line of news never is.
  const arabic = fc
    .array(fc.constantFrom(...'إن العمل يبدأ غدا في المدينة الجديدة'.split(' ')), { maxLength: 9 })
    .map((some) => ['قال', 'رئيس', 'الوزراء', ...some]);
  const wrongly = fc.constantFrom(
    (text: string) => iconv.decode(iconv.encode(text, 'windows-1256'), 'latin1'),
    (text: string) => iconv.decode(Buffer.from(text), 'windows-1256'),
  );
  fc.assert(
    fc.property(arabic, wrongly, (some, read) => {
      const [broken, right] = [read(some.join(' ')), some.join(' ')];
      expect(misreadIn(broken)).toEqual([remark('misread', broken, right)]);
    }),
  );
});

test('an example is cut between characters', () => {
  const [said] = misreadIn(`${'ا'.repeat(199)}😀 ÇáãÍÇÝÙ íÊÝÞÏ ÇáãÎÇÈÒ`);
  expect([said?.what.isWellFormed(), said?.text.isWellFormed()]).toEqual([true, true]);
});
