import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DATE_STYLES,
  type DateProfile,
  formatDate,
  formatPartialDate,
  formatRange,
  isoOf,
  parseDate,
  partialDateOf,
  relativeTime,
  relativeUnit,
} from './index.ts';
import { MONTH_NAMES, type MonthSet } from './month-names.ts';

const shami: DateProfile = { months: 'shami', digits: 'latn', hijri: 'off', hijriOffsetDays: 0 };
const MONTH_SETS = Object.keys(MONTH_NAMES) as MonthSet[];
const noon = (iso: string) => new Date(`${iso}T12:00:00Z`);

/** CLDR's own names of the sets it has; Intl carries them. */
const locales = [
  ['shami', 'ar-SY'],
  ['masri', 'ar-EG'],
  ['maghrebi-dz', 'ar-DZ'],
  ['maghrebi-dz', 'ar-TN'],
  ['maghrebi-ma', 'ar-MA'],
] as const;
test.each(locales)('the months of %s are those of CLDR for %s', (set, locale) => {
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, index) => month.format(new Date(Date.UTC(2024, index, 15))));
  expect(MONTH_NAMES[set]).toEqual(names);
});

test('each style says what it promises', () => {
  const when = new Date('2026-11-25T15:05:00Z');
  const both: DateProfile = { ...shami, months: 'dual', hijri: 'on' };
  const said = DATE_STYLES.map((style) => `${style}: ${formatDate(when, 'Asia/Damascus', both, style)}`);
  expect(said).toEqual([
    'date: 25 تشرين الثاني/نوفمبر 2026',
    'full: الأربعاء، 25 تشرين الثاني/نوفمبر 2026',
    'time: 18:05',
    'time12: 6:05 م',
    'datetime: 25 تشرين الثاني/نوفمبر 2026، 18:05',
    'full-datetime: الأربعاء، 25 تشرين الثاني/نوفمبر 2026، 18:05',
    'hijri: 15 جمادى الآخرة 1448 هـ',
    'date-hijri: 25 تشرين الثاني/نوفمبر 2026 الموافق 15 جمادى الآخرة 1448 هـ',
    'full-hijri: الأربعاء، 25 تشرين الثاني/نوفمبر 2026 الموافق 15 جمادى الآخرة 1448 هـ',
  ]);
});

test('a site without Hijri dates shows none, and midnight and noon have their hour', () => {
  expect(formatDate(noon('2026-11-25'), 'UTC', shami, 'date-hijri')).toBe('25 تشرين الثاني 2026');
  expect(formatDate(noon('2026-11-25'), 'UTC', shami, 'time12')).toBe('12:00 م');
  expect(formatDate(new Date('2026-11-25T00:00:00Z'), 'UTC', { ...shami, digits: 'arab' }, 'time12')).toBe('١٢:٠٠ ص');
});

const ranges = [
  ['2026-01-10', '2026-01-20', '10–20 كانون الثاني 2026'],
  ['2026-01-28', '2026-02-03', '28 كانون الثاني – 3 شباط 2026'],
  ['2011-03-15', '2012-03-15', '15 آذار 2011 – 15 آذار 2012'],
  ['2026-01-10', '2026-01-10', '10 كانون الثاني 2026'],
  ['2011-03', '2011-05', 'آذار – أيار 2011'],
  ['2011-03', '2012-05', 'آذار 2011 – أيار 2012'],
  ['2011', '2013', '2011–2013'],
  ['2011', '2011-03', '2011 – آذار 2011'],
  ['2011', '2013-03-15', '2011 – 15 آذار 2013'],
] as const;
test.each(ranges)('from %s to %s is %s', (from, to, expected) => {
  const read = (iso: string) => partialDateOf(iso) ?? expect.fail(iso);
  expect(formatRange(read(from), read(to), shami)).toBe(expected);
});

test('what is not known is not printed', () => {
  expect(formatPartialDate({ year: 2013, approximate: true }, shami)).toBe('نحو 2013');
  expect(formatPartialDate({ year: 2011, month: 3, day: 15 }, { ...shami, digits: 'arab' })).toBe('١٥ آذار ٢٠١١');
  expect(formatPartialDate({ year: 2024, month: 12, part: 'mid' }, shami)).toBe('منتصف كانون الأول 2024');
  expect(formatPartialDate({ year: 2024, part: 'late', approximate: true }, shami)).toBe('نحو أواخر 2024');
});

const elapsed = [
  [59, 'الآن'],
  [-59, 'الآن'],
  [60, 'قبل دقيقة'],
  [179, 'قبل دقيقتين'],
  [-600, 'بعد 10 دقائق'],
  [3599, 'قبل 59 دقيقة'],
  [3600, 'قبل ساعة'],
  [86_399, 'قبل 23 ساعة'],
  [2 * 86_400, 'قبل يومين'],
  [7 * 86_400 - 1, 'قبل 6 أيام'],
  [7 * 86_400, '18 تشرين الثاني 2026'],
  [-7 * 86_400, '2 كانون الأول 2026'],
] as const;
test.each(elapsed)('%i seconds ago is %s', (seconds, expected) => {
  const now = noon('2026-11-25');
  expect(relativeTime(new Date(now.getTime() - seconds * 1000), now, 'UTC', shami)).toBe(expected);
});

test('relative units take all six forms', () => {
  const said = [0, -1, 2, -3, 11, -100, 101, -110].map((value) => relativeUnit('week', value, 'latn'));
  expect(said).toEqual([
    'هذا الأسبوع',
    'قبل أسبوع',
    'بعد أسبوعين',
    'قبل 3 أسابيع',
    'بعد 11 أسبوعًا',
    'قبل 100 أسبوع',
    'بعد 101 أسبوع',
    'قبل 110 أسابيع',
  ]);
});

const anyDay = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2070, 0, 1) }).map((time) => new Date(time));
const anyProfile = fc.record<DateProfile>({
  months: fc.constantFrom(...MONTH_SETS),
  digits: fc.constantFrom('latn', 'arab'),
  hijri: fc.constantFrom('off', 'on'),
  hijriOffsetDays: fc.integer({ min: -2, max: 2 }),
});
const anyZone = fc.constantFrom('Asia/Damascus', 'Africa/Casablanca', 'America/New_York', 'UTC');

test('what a site prints it can read again, in every profile and every style with a day', () => {
  const iso = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone: 'UTC' });
  const styles = fc.constantFrom(...DATE_STYLES.filter((style) => !style.startsWith('time')));
  fc.assert(
    fc.property(anyDay, anyZone, anyProfile, styles, (when, zone, profile, style) => {
      const day = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone: zone }).format(when);
      expect(iso.format(noon(day))).toBe(day);
      expect(parseDate(formatDate(when, zone, profile, style), profile)).toBe(day);
    }),
  );
});

test('a month and a year are read as precisely as they were printed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      anyProfile,
      (year, month, profile) => {
        expect(parseDate(formatPartialDate({ year, month }, profile))).toBe(isoOf({ year, month }));
        expect(parseDate(formatPartialDate({ year }, profile))).toBe(isoOf({ year }));
      },
    ),
  );
});
