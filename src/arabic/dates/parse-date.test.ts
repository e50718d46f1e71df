import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from './index.ts';

const dates = [
  ['15 كانون 2 2024', '2024-01-15', 'the number tells which كانون'],
  ['15 ت1 2024', '2024-10-15', 'as the Lebanese press shortens it'],
  ['3 تشرين ثاني 2012', '2012-11-03', 'without its ال'],
  ['٢ جويليه ١٩٦٢', '1962-07-02', 'ه for ة'],
  ['۱۵ آذار ۲۰۱۱', '2011-03-15', 'Persian digits'],
  ['15 آذَار/مارِس 2011', '2011-03-15', 'two names and vowel signs'],
  ['15 يناير (كانون الثاني) 2024', '2024-01-15', 'the second name in brackets'],
  ['آذار 2011', '2011-03', 'month and year'],
  ['عام 2013م', '2013', 'a year with its word and its era'],
  ['الحادي عشر من شباط 2011', '2011-02-11', 'the day in words'],
  ['الثاني من تشرين الثاني 2024', '2024-11-02', 'the day in words beside a month that has them too'],
  ['في يوم الجمعة الموافق 25/11/2011', '2011-11-25', 'weekday and الموافق'],
  ['2011/03/15', '2011-03-15', 'year first'],
  ['15.3.2011', '2011-03-15', 'day first, with dots'],
  ['3/2011', '2011-03', 'month and year in numbers'],
  ['2026-11-25T10:00:00Z', '2026-11-25', 'as machines write it'],
  ['25 نوفمبر 2026، الساعة 6:40 مساءً', '2026-11-25', 'a time after it'],
  ['15 رمضان 1445 هـ', '2024-03-25', 'Hijri'],
  ['15/9/1445 هـ', '2024-03-25', 'Hijri in numbers'],
  ['1 محرّم 1446 هـ الموافق 7 تموز 2024', '2024-07-07', 'both calendars'],
  ['2 محرم 1446 هـ الموافق 7 تموز 2024', '2024-07-07', 'both, where the country began the month a day earlier'],
  ['29 فبراير 2024', '2024-02-29', 'a leap day'],
] as const;
test.each(dates)('%s is %s: %s', (text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

const none = [
  ['', 'nothing'],
  ['خبر', 'no date'],
  ['آذار', 'no year'],
  ['15 آذار', 'no year'],
  ['15/3/11', 'a year of two digits'],
  ['15 كانون 2024', 'which كانون?'],
  ['تشرين 2024', 'which تشرين?'],
  ['15 يناير/شباط 2024', 'two months'],
  ['29 فبراير 2023', 'no such day'],
  ['31/4/2020', 'no such day'],
  ['3/15/2011', 'no such month, the day being first'],
  ['0/3/2011', 'no such day'],
  ['30 محرم 1446 هـ', 'a month of 29 days'],
  ['15 آذار 1446 هـ', 'a month of one calendar in a year of the other'],
  ['1 محرم 1446 هـ الموافق 17 تموز 2024', 'two days'],
  ['الأحد 25 تشرين الثاني 2026', 'it was a Wednesday'],
  ['الاثنين والأربعاء 25 تشرين الثاني 2026', 'two weekdays'],
  ['رمضان 1445 هـ', 'a Hijri month lies in two of ours'],
  ['10-20 كانون الثاني 2026', 'a range'],
  ['15/3-2011', 'two marks'],
  ['15 3 2011', 'numbers with nothing between'],
  ['25 نوفمبر 2026، 25:70', 'no such time'],
  ['نُشر الخبر في 15 آذار 2011', 'a date in a sentence'],
] as const;
test.each(none)('%s is no date: %s', (text) => {
  expect(parseDate(text)).toBeNull();
});

test('the day that a country counts is read with its offset', () => {
  expect(parseDate('10 رمضان 1393 هـ', { hijriOffsetDays: 1 })).toBe('1973-10-06');
});

test('no text breaks it, and what it gives is a date', () => {
  const piece = fc.oneof(
    fc.constantFrom(...'كانون 2 ت1 الأول محرم هـ م 2024 31 12 / - . ، الموافق الأحد T10:30'.split(' ')),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(' ', ''), (pieces, space) => {
      const read = parseDate(pieces.join(space));
      if (read !== null) expect(new Date(read).toISOString()).toContain(read);
    }),
  );
});
