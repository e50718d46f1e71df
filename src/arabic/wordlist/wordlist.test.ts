import { describe, expect, test } from 'vitest';
import { compileWordList, hitsOf, type ListEntry } from './index.ts';

/** Each hit as entry ← what is marked of the text. */
function marked(entries: readonly (string | ListEntry)[], text: string): string[] {
  return hitsOf(compileWordList(entries), text).map(({ entry, start, end }) => `${entry} ← ${text.slice(start, end)}`);
}

/** Entry, what is written for it, why; the written is found whole between other words. */
const disguises: readonly (readonly [string, string, string])[] = [
  ['نذل', 'نذل', 'as listed'],
  ['نذل', 'النذل', 'the article'],
  ['نذل', 'وبالنذل', 'three clitics'],
  ['نذل', 'فلنذل', 'two clitics'],
  ['نذل', 'وكالنذل', 'likeness'],
  ['لئيم', 'للئيم', 'ل before a ل, or the article'],
  ['لئيم', 'وللئيم', 'the same behind و'],
  ['لئيم', 'لئــيــم', 'tatweel'],
  ['لئيم', 'لَئِيم', 'vowel signs'],
  ['لئيم', 'لي\u0654يم', 'a hamza typed apart'],
  ['لئيم', 'لءيم', 'a hamza without its seat'],
  ['لئيم', 'ل2يم', '2 for the hamza'],
  ['خائن', 'خاين', 'as it is spoken'],
  ['أرعن', 'ءرعن', 'a hamza without its alef'],
  ['مؤذ', 'موذ', 'as it is spoken'],
  ['دناءة', 'دنائه', 'the wrong seat'],
  ['زانية', 'زانيه', 'ه for ة'],
  ['وسخ', 'وسخ', 'an entry that begins like a clitic'],
  ['وسخ', 'ووسخ', 'the clitic twice, once of the entry'],
  ['بليد', 'كبليد', 'the same'],
  ['فاجر', 'ففاجر', 'the same'],
  ['لعين', 'واللعين', 'the same'],
  ['كافر', 'للكافر', 'the same'],
  ['نذل', 'نذذذذل', 'stretched'],
  ['نذل', 'النذلللل', 'stretched at the end'],
  ['نذل', 'وووونذل', 'a stretched clitic'],
  ['سكير', 'سككككككير', 'stretched'],
  ['مخنث', 'مممخخخنننثثث', 'every letter stretched'],
  ['ببغاء', 'ببببببغاء', 'an entry with two alike'],
  ['ممل', 'ممل', 'two alike are a spelling'],
  ['سفيه', 'س.ف.ي.ه', 'full stops'],
  ['سفيه', 'س-ف-ي-ه', 'hyphens'],
  ['سفيه', 'س—ف—ي—ه', 'dashes'],
  ['سفيه', 'س__ف__ي__ه', 'several in a row'],
  ['سفيه', 'س/ف/ي/ه', 'slashes'],
  ['سفيه', 'س|ف|ي|ه', 'bars'],
  ['سفيه', 'س~ف+ي=ه', 'mixed marks'],
  ['سفيه', 'س•ف•ي•ه', 'bullets'],
  ['سفيه', 'س،ف،ي،ه', 'commas'],
  ['سفيه', 'س🐒ف🐒ي🐒ه', 'emoji'],
  ['سفيه', 'س ف ي ه', 'spaces'],
  ['سفيه', 'س  ف  ي  ه', 'two spaces'],
  ['سفيه', 'س\u00a0ف\u2009ي\u3000ه', 'odd spaces'],
  ['سفيه', 'س\nف\nي\nه', 'line ends'],
  ['سفيه', 'س . ف . ي . ه', 'spaces and marks'],
  ['سفيه', 'س\u2800ف\u2800ي\u2800ه', 'a blank that is no space'],
  ['سفيه', 'الس.ف.ي.ه', 'the article before parted letters'],
  ['سفيه', 'ال-س-ف-ي-ه', 'the article parted too'],
  ['سفيه', 'ا.ل.س.ف.ي.ه', 'letter by letter with the article'],
  ['سفيه', 'وس_ف_ي_ه', 'و before parted letters'],
  ['سفيه', 'الس ف ي ه', 'the article before letters parted by spaces'],
  ['سفيه', 'س.فففف.ي.ه', 'parted and stretched'],
  ['لص', 'ل.ص', 'two letters'],
  ['لص', 'ل ص', 'two letters'],
  ['لص', 'ل9', 'a digit behind a letter'],
  ['سفيه', 'سف*يه', 'marks between some letters'],
  ['سفيه', 'سفي-ه', 'a letter cut off'],
  ['سفيه', 'س\u2060ف\u2061ي\u180eه', 'invisible'],
  ['سفيه', 'س\u034fف\u3164ي\u115fه', 'fillers'],
  ['سفيه', 'س\u00adف\u202eي\u202cه', 'soft hyphen, marks of direction'],
  ['سفيه', 'س\ufe0fف\u{e0041}ي\u0001ه', 'selectors, tags, controls'],
  ['سفيه', 'س\u20e3ف\u0336ي\u0338ه', 'marks laid over letters'],
  ['سفيه', 'سفیہ', 'Persian and Urdu letters'],
  ['كريه', 'ڪريه', 'a Sindhi letter'],
  ['كريه', 'گريه', 'gaf for kaf'],
  ['كلب', 'چلب', 'as it is spoken in Iraq'],
  ['ثرثار', 'ٽرٽار', 'letters with other dots'],
  ['مشبوه', 'مݜبوه', 'letters with other dots'],
  ['قبيح', 'ٯٮيح', 'letters without dots'],
  ['خنزير', 'خںزير', 'letters without dots'],
  ['سفيه', 'ﺳﻔﻴﻪ', 'presentation forms'],
  ['بلاء', 'ﺑﻼء', 'a ligature'],
  ['قبيح', '𞸒𞸁𞸉𞸇', 'letters of formulas'],
  ['عاهر', '3اهر', '3 for ع'],
  ['عاهر', '٣اهر', 'Arabic-Indic digits'],
  ['عاهر', '۳اهر', 'Persian digits'],
  ['خبيث', '5بيث', '5 for خ'],
  ['خبيث', "7'بيث", "7' for خ"],
  ['طماع', '6ما3', 'two digits'],
  ['حاقد', '7ا8د', 'two digits'],
  ['صعلوك', '9علوك', '9 for ص'],
  ['ضبع', "9'بع", "9' for ض"],
  ['غشاش', "3'شاش", "3' for غ"],
  ['غشاش', '3’شاش', 'the same with another apostrophe'],
  ['مأجور', 'م2جور', '2 for أ'],
  ['دنيء', 'دني2', '2 for ء'],
  ['هبيلة', '٥بيلة', '٥ by its shape'],
  ['حقود', 'ال7ـ\u200bقووووود', 'tatweel, invisible, digit, stretched, article'],
  ['حقود', 'وا.ل.7.ق.و.د', 'a digit between marks'],
  ['حقود', 'حــــقّود', 'tatweel and shadda'],
  ['نذل', 'نذلاً', 'accusative'],
  ['نذل', 'ونذلا', 'accusative without its sign'],
  ['نذل', 'يانذل', 'يا written with it'],
  ['نذل', 'هالنذل', 'this, as it is spoken'],
  ['الدجال', 'والدجال', 'an entry with its article'],
  ['الدجال', 'للدجال', 'the same behind ل'],
  ['اللعين', 'للعين', 'the same before a ل'],
  ['يسرق', 'سيسرق', 'a verb that will be'],
  ['قليل الحياء', 'قليل الحياء', 'a phrase'],
  ['قليل الحياء', 'القليل الحياء', 'a clitic on its first word'],
  ['قليل الحياء', 'وقليل الحياء', 'a clitic on its first word'],
  ['قليل حياء', 'قليل الحياء', 'a clitic on its second word'],
  ['قليل الحياء', 'قليل للحياء', 'the same with ل'],
  ['قليل الحياء', 'قليل-الحياء', 'a hyphen'],
  ['قليل الحياء', 'قليل_الحياء', 'an underscore'],
  ['قليل الحياء', 'قليل\nالحياء', 'a line end'],
  ['قليل الحياء', 'قليل    الحياء', 'several spaces'],
  ['قليل الحياء', 'قليل*الحياء', 'a star'],
  ['قليل الحياء', 'قليل «الحياء', 'a quotation mark'],
  ['قليل الحياء', 'قليلالحياء', 'nothing between'],
  ['قليل الحياء', 'قـليييل الحــياء', 'each word disguised'],
  ['قليل الحياء', 'ق.ل.ي.ل ا.ل.ح.ي.ا.ء', 'each word parted'],
  ['ابن الكلب', 'ابن الـكـلب', 'tatweel behind the article'],
  ['عديم الشرف والأخلاق', 'عديم الشرف والأخلاق', 'three words'],
  ['idiot', 'IDIOT', 'Latin in capitals'],
  ['Idiot', 'ídïot', 'accents'],
  ['idiot', 'i.d.i.o.t', 'Latin parted'],
  ['idiot', 'idiooooot', 'Latin stretched'],
  ['idiot', 'الidiot', 'Latin with the article'],
  ['idiot', 'ｉｄｉｏｔ', 'wide letters'],
  ['18+', '18', 'digits of an entry'],
];

test.each(disguises)('the entry %s is found in %s: %s', (entry, written) => {
  expect(marked([entry], `يقول ${written} هنا`)).toEqual([`${entry} ← ${written}`]);
  expect(marked([entry], written)).toEqual([`${entry} ← ${written}`]);
  expect(marked(['فلان', entry, 'علان'], `(${written}!)`)).toEqual([`${entry} ← ${written}`]);
});

/** Entry, an innocent text, why. */
const innocents: readonly (readonly [string, string, string])[] = [
  ['كيل', 'عينت الشركة وكيلاً جديداً وكيل', 'the clitic is a letter of the word'],
  ['كيل', 'قال لوكيل النيابة والوكيل فوكيل', 'behind another clitic'],
  ['خيل', 'البخيل وبخيل', 'the same'],
  ['حية', 'له لحية طويلة', 'the same'],
  ['حية', 'نزل وحيه عليه', 'ه for a pronoun'],
  ['تفه', 'على كتفه وكتفها', 'three letters with a clitic that are a word with its pronoun'],
  ['أبله', 'رعى إبلها', 'a pronoun, no accusative'],
  ['غبية', 'قال غبيها', 'a pronoun, no accusative'],
  ['بائس', 'بأوس بن حجر', 'a name behind a clitic, no careless hamza'],
  ['زنا', 'فقد وزنا كبيرا ووزناً', 'an accusative'],
  ['صلت', 'وصلت الطائرة', 'a verb'],
  ['عاب', 'ألعاب الأطفال وألعاب', 'a hamza is no article'],
  ['سمين', 'زهر الياسمين ياسمين', 'no يا'],
  ['غبي', 'ثمن الغبيراء', 'within a word'],
  ['لص', 'قلص الوزير النفقات وخلص وملصق', 'within a word'],
  ['لص', 'ق ل ص', 'within a word letter by letter'],
  ['كلب', 'ك ل ب ن ا ن', 'within a word letter by letter'],
  ['كلب', 'ك.ل.ب.ن.ا.ن', 'within a word between marks'],
  ['كلب', 'كل ب', 'two words'],
  ['كلب', 'ك لب', 'two words'],
  ['كلب', 'دق كل باب، وكل. بابا', 'two words'],
  ['جبان', 'برج بان من بعيد', 'two words'],
  ['أبله', 'أب/له ابن وأب-له', 'two words with a mark between'],
  ['ملاك', 'د.ملا.كامل', 'names with a title'],
  ['عار', 'باع 3 آر ثم 3.آر', 'a number and its unit'],
  ['حقير', 'اشترى 7 قيراط', 'a number and its unit'],
  ['خيام', 'أقام 5 يام', 'a number and a word'],
  ['حم', 'على بعد 7م و7 م من الشارع', 'a number and its unit'],
  ['قبح', '827 شخصاً', 'a number'],
  ['سخيف', 'في 5 أيام', 'a number'],
  ['قليل الحياء', 'عدد قليل. الحياء صفة', 'a phrase across sentences'],
  ['قليل الحياء', 'قليل، الحياء', 'a phrase across a comma'],
  ['قليل الحياء', 'قليل من الحياء', 'the words apart'],
  ['قليل الحياء', 'الحياء قليل', 'the words the other way round'],
  ['كلب', 'https://example.org/كلب و www.example.org/كلب', 'links'],
  ['kalb', 'kalb@example.org كتب', 'an address of mail'],
  ['ass', 'class assistant passing', 'within a Latin word'],
  ['نمر', 'نمرة', 'the feminine, where forms are off'],
  ['منافق', 'منافقون ومنافقين', 'the plural, where forms are off'],
  ['سمل', 'سممل', 'two alike are a spelling'],
  ['رض', 'رضا والده', 'an accusative that is another word'],
  ['🙂', 'أهلاً 🙂', 'an entry without letters'],
  ['', 'أي نص', 'an empty entry'],
  ['تيس', 'فازت لاتيسيا', 'within a name'],
];

test.each(innocents)('the entry %s spares %s: %s', (entry, text) => {
  expect(marked([entry], text)).toEqual([]);
});

test.each<[string, string, string[]]>([
  ['#كلب و@كلب', 'tags are words', ['كلب ← كلب', 'كلب ← كلب']],
  ['كلب123 أو 123كلب', 'numbers glued to a word', ['كلب ← كلب', 'كلب ← كلب']],
  ['ك ل ب و ك ل ب', 'two in a row, letter by letter', ['كلب ← ك ل ب', 'كلب ← و ك ل ب']],
  ['ا ن ت ك ل ب', 'a known word before, letter by letter', ['كلب ← ك ل ب']],
  ['كلب،كلب.الكلب', 'marks without spaces', ['كلب ← كلب', 'كلب ← كلب', 'كلب ← الكلب']],
])('in %s: %s', (text, _, found) => {
  expect(marked(['كلب'], text)).toEqual(found);
});

describe('several entries', () => {
  test('a phrase and a word in it both hit', () => {
    expect(marked(['كلب', 'ابن الكلب'], 'يا ابن الكلب')).toEqual(['ابن الكلب ← ابن الكلب', 'كلب ← الكلب']);
  });
  test('entries that are spelt alike hit together', () => {
    expect(marked(['أبله', 'ابلة'], 'ابله')).toEqual(['أبله ← ابله', 'ابلة ← ابله']);
  });
  test('a word of the list is no clitic and another word', () => {
    expect(marked(['لب', 'كلب'], 'كلب')).toEqual(['كلب ← كلب']);
  });
});

describe('an entry whose forms are looked for too', () => {
  const on = (word: string): ListEntry => ({ word, inflected: 'on' });
  test.each([
    ['منافق', 'منافقة'],
    ['منافق', 'المنافقين'],
    ['منافق', 'ومنافقون'],
    ['منافق', 'منافقاتهم'],
    ['كلب', 'كلبك'],
    ['كلب', 'كلبتها'],
    ['كلب', 'الكلبين'],
    ['كلب', 'كلـــبة'],
    ['زبالة', 'زبالتكم'],
    ['زبالة', 'زبالات'],
    ['زبالة', 'زبالة'],
    ['غبي', 'غبيّة'],
    ['قليل الأدب', 'قليل الأدب'],
  ])('%s hits in %s', (entry, written) => {
    expect(marked([on(entry)], `قال ${written} أمس`)).toEqual([`${entry} ← ${written}`]);
  });
  test.each([
    ['طالب', 'حركة طالبان'],
    ['زبالة', 'عند زبال'],
    ['كلب', 'كلبنان وكليب'],
  ])('%s spares %s', (entry, text) => {
    expect(marked([on(entry)], text)).toEqual([]);
  });
});
