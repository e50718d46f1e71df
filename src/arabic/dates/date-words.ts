import { lettersAlone, lettersForShapes } from '../letters/index.ts';
import { latinDigits } from '../numbers/index.ts';

/** What a word of a date says. */
export type DateWord =
  | { says: 'month'; calendar: 'gregorian' | 'hijri'; month: number }
  | { says: 'half-month'; calendar: 'gregorian' | 'hijri'; months: readonly [number, number] }
  | { says: 'weekday'; weekday: number }
  | { says: 'day'; day: number }
  | { says: 'calendar'; calendar: 'gregorian' | 'hijri' }
  | { says: 'also' }
  | { says: 'nothing' };

/*
 * The month names of CLDR 48 in every Arabic country, with the spellings that newspapers have besides.
 * Spellings that differ in hamza, ة, ى or vowel signs alone are not listed: `fold` makes them one.
 */
const GREGORIAN = [
  'كانون الثاني، كانون ثاني، كانون ثان، يناير، جانفي',
  'شباط، فبراير، فيفري',
  'آذار، مارس',
  'نيسان، أبريل، أفريل',
  'أيار، مايو، ماي، مايس',
  'حزيران، يونيو، يونيه، جوان',
  'تموز، يوليو، يوليه، يوليوز، جويلية',
  'آب، أغسطس، أوت، غشت، أغشت',
  'أيلول، سبتمبر، شتنبر، شتمبر',
  'تشرين الأول، تشرين أول، أكتوبر، أوكتوبر',
  'تشرين الثاني، تشرين ثاني، تشرين ثان، نوفمبر، نونبر',
  'كانون الأول، كانون أول، ديسمبر، دجنبر، دجمبر',
];
const HIJRI = [
  'محرم، المحرم، محرم الحرام',
  'صفر',
  'ربيع الأول، ربيع أول',
  'ربيع الآخر، ربيع الثاني، ربيع ثاني',
  'جمادى الأولى، جمادى الأول، جماد الأول',
  'جمادى الآخرة، جمادى الآخر، جمادى الثانية، جمادى الثاني، جماد الآخر، جماد الثاني',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة، ذي القعدة',
  'ذو الحجة، ذي الحجة',
];
/** Names that two months share, told apart by the number after them: كانون 2, ت1. */
const HALVES = [
  ['كانون، ك', 'gregorian', [12, 1]],
  ['تشرين، ت', 'gregorian', [10, 11]],
  ['ربيع', 'hijri', [3, 4]],
  ['جمادى', 'hijri', [5, 6]],
] as const;
const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء، الثلاثا', 'الأربعاء، الأربعا', 'الخميس', 'الجمعة', 'السبت'];
const CALENDARS = [
  ['gregorian', 'م، ميلادي، ميلادية، للميلاد'],
  ['hijri', 'هـ، هجري، هجرية، للهجرة'],
] as const;
const ORDINALS = 'الأول، الثاني، الثالث، الرابع، الخامس، السادس، السابع، الثامن، التاسع، العاشر';
const TENS = ['عشر', 'والعشرين', 'والثلاثين'];
const ROUND_DAYS = [
  [20, 'العشرين، العشرون'],
  [30, 'الثلاثين، الثلاثون'],
] as const;
/** Parts two ways of saying one day: 1 محرم 1446 الموافق 7 تموز 2024. */
const ALSO = 'الموافق، الموافقة';
const FILLERS = 'يوم، في، من، بتاريخ، تاريخ، شهر، عام، العام، لعام، سنة، السنة، لسنة';

const words = new Map<string, DateWord>();

/**
 * One spelling for all that a date may be spelt with: digits 0-9, no vowel signs, أ إ آ as ا, ى as ي, ة as ه.
 * For comparing only.
 */
export function fold(text: string): string {
  return latinDigits(lettersAlone(lettersForShapes(text)))
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه');
}

/** What a folded word, or two folded words with a space, says in a date; undefined when it has no place in one. */
export function dateWord(folded: string): DateWord | undefined {
  return words.get(folded);
}

function enter(names: string, word: DateWord): void {
  for (const name of names.split('، ')) words.set(fold(name), word);
}

for (const [index, names] of GREGORIAN.entries())
  enter(names, { says: 'month', calendar: 'gregorian', month: index + 1 });
for (const [index, names] of HIJRI.entries()) enter(names, { says: 'month', calendar: 'hijri', month: index + 1 });
for (const [names, calendar, months] of HALVES) enter(names, { says: 'half-month', calendar, months });
for (const [weekday, names] of WEEKDAYS.entries()) enter(names, { says: 'weekday', weekday });
for (const [calendar, names] of CALENDARS) enter(names, { says: 'calendar', calendar });
for (const [index, name] of ORDINALS.split('، ').entries()) {
  enter(name, { says: 'day', day: index + 1 });
  for (const [ten, word] of TENS.entries()) {
    // 11, 21 and 31 say الحادي; there is no day 32.
    const unit = index === 0 ? 'الحادي' : name;
    const day = (ten + 1) * 10 + index + 1;
    if (index < 9 && day <= 31) enter(`${unit} ${word}`, { says: 'day', day });
  }
}
for (const [day, names] of ROUND_DAYS) enter(names, { says: 'day', day });
enter(ALSO, { says: 'also' });
enter(FILLERS, { says: 'nothing' });
