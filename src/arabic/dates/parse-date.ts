import { type CivilDay, dayNumber, exists, weekdayOf } from './civil-day.ts';
import { type DateWord, dateWord, fold } from './date-words.ts';
import { civilOfHijri } from './hijri.ts';
import { isoOf, type PartialDate } from './partial-date.ts';

/** Longer than any way of writing one date; what is longer is no date. */
const MAX_LENGTH = 120;

/** A time of day after the date: it says nothing about the day, but must be one. */
const TIME =
  /(?:^|[ ،,T])(?:الساعه )?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?(?:ص|م|صباحا|مساء|ظهرا))?(?:Z|[+-]\d{2}:?\d{2})?$/;

const TOKEN = /\d+|\p{L}+|[^\s\d\p{L}]/gu;
const MARKS_OF_DATES = /^[/.,،()-]$/;
const YEAR = /^[1-9]\d{3}$/;
const DAY_OR_MONTH = /^\d{1,2}$/;

/** Umm al-Qura and the calendar of a country are never further apart. */
const MAX_HIJRI_OFFSET = 2;

/** A number (day, month or year by its length) or a month's name, in the order written. */
type Place = { kind: 'Y' | 'D' | 'M'; value: number };

/** One way of saying the day, as read; its calendar is settled when all of it is known. */
type Reading = {
  places: Place[];
  marks: string;
  calendars: Set<'gregorian' | 'hijri'>;
  weekdays: Set<number>;
};

/** The orders that are understood, with what each place is; numbers alone need one mark between them. */
const NAMED_ORDERS: Record<string, readonly ('year' | 'month' | 'day')[]> = {
  DMY: ['day', 'month', 'year'],
  MDY: ['month', 'day', 'year'],
  YMD: ['year', 'month', 'day'],
  MY: ['month', 'year'],
  YM: ['year', 'month'],
  Y: ['year'],
};
const NUMBER_ORDERS: Record<string, readonly ('year' | 'month' | 'day')[]> = {
  DDY: ['day', 'month', 'year'],
  YDD: ['year', 'month', 'day'],
  DY: ['month', 'year'],
  YD: ['year', 'month'],
};
const MARKS_OF_NUMBERS = /^(?:([/.-])\1|[/-])$/;

/**
 * The date that a text is, whichever month set, digits or calendar it is written in; the day stands first unless the
 * year does. Null when it is no date, leaves the year out, is ambiguous (كانون without its number), contradicts itself
 * or has no such day. Only the whole text counts: a date inside a sentence is not looked for.
 *
 * @param options.hijriOffsetDays as in the profile, for Hijri dates; Umm al-Qura unless given
 * @returns `YYYY-MM-DD`, `YYYY-MM` or `YYYY` (Gregorian), as precise as the text
 * @example parseDate('٣ شباط ٢٠١٢') // '2012-02-03'
 */
export function parseDate(text: string, options: { hijriOffsetDays: number } = { hijriOffsetDays: 0 }): string | null {
  if (text.length > MAX_LENGTH) return null;
  const day = withoutTime(fold(text).replace(/\s+/g, ' ').trim());
  const readings = day === null ? null : read(day);
  if (readings === null) return null;

  const dates: { date: PartialDate; hijri: boolean }[] = [];
  for (const reading of readings.filter(({ places }) => places.length > 0)) {
    const hijri = reading.calendars.has('hijri');
    const date = reading.calendars.size > 1 ? null : dateOf(reading, hijri ? options.hijriOffsetDays : null);
    if (date === null) return null;
    dates.push({ date, hijri });
  }
  const agreed = agreedDate(dates);
  const weekdays = new Set(readings.flatMap((reading) => [...reading.weekdays]));
  return agreed !== null && fitsWeekdays(agreed, weekdays) ? isoOf(agreed) : null;
}

function withoutTime(text: string): string | null {
  const time = TIME.exec(text);
  if (time === null) return text;
  const [hour = 0, minute = 0, second = 0] = time.slice(1).map((part) => Number(part ?? 0));
  return hour < 24 && minute < 60 && second < 60 ? text.slice(0, time.index) : null;
}

/** Each way in which the text says its day (more than one with الموافق), or null when something in it is no part of a date. */
function read(text: string): Reading[] | null {
  const tokens = text.match(TOKEN) ?? [];
  const readings = [emptyReading()];
  for (let at = 0; at < tokens.length; ) {
    const reading = readings.at(-1) ?? emptyReading();
    const token = tokens[at] ?? '';
    const next = tokens[at + 1] ?? '';
    const pair = dateWord(`${token} ${next}`);
    const word = pair ?? dateWord(token);
    if (word?.says === 'also') {
      readings.push(emptyReading());
      at += 1;
    } else if (word?.says === 'half-month') {
      const month = next === '1' ? word.months[0] : next === '2' ? word.months[1] : null;
      if (month === null || !take(reading, { says: 'month', calendar: word.calendar, month })) return null;
      at += 2;
    } else {
      if (!(word ? take(reading, word) : takeNumberOrMark(reading, token))) return null;
      at += pair ? 2 : 1;
    }
  }
  return readings;
}

function emptyReading(): Reading {
  return { places: [], marks: '', calendars: new Set(), weekdays: new Set() };
}

function take(reading: Reading, word: DateWord): boolean {
  switch (word.says) {
    case 'month': {
      reading.calendars.add(word.calendar);
      const last = reading.places.at(-1);
      // Two names for one month (شباط/فبراير) say it once; for two months they contradict each other.
      if (last?.kind === 'M') return last.value === word.month;
      reading.places.push({ kind: 'M', value: word.month });
      return true;
    }
    case 'day':
      reading.places.push({ kind: 'D', value: word.day });
      return true;
    case 'weekday':
      reading.weekdays.add(word.weekday);
      return true;
    case 'calendar':
      reading.calendars.add(word.calendar);
      return true;
    default:
      return word.says === 'nothing';
  }
}

function takeNumberOrMark(reading: Reading, token: string): boolean {
  if (YEAR.test(token)) reading.places.push({ kind: 'Y', value: Number(token) });
  else if (DAY_OR_MONTH.test(token)) reading.places.push({ kind: 'D', value: Number(token) });
  else if (MARKS_OF_DATES.test(token)) reading.marks += token;
  else return false;
  return true;
}

/** The Gregorian date of a reading, or null when its order is unknown or the calendar has no such day. */
function dateOf({ places, marks }: Reading, hijriOffsetDays: number | null): PartialDate | null {
  const order = places.map(({ kind }) => kind).join('');
  const meaning = NAMED_ORDERS[order] ?? (MARKS_OF_NUMBERS.test(marks) ? NUMBER_ORDERS[order] : undefined);
  if (meaning === undefined) return null;
  const value = (what: 'year' | 'month' | 'day') => places[meaning.indexOf(what)]?.value;
  const [year = 0, month, day] = [value('year'), value('month'), value('day')];

  if (hijriOffsetDays !== null) {
    // A Hijri month or year lies in two Gregorian ones.
    return month === undefined || day === undefined ? null : civilOfHijri({ year, month, day }, hijriOffsetDays);
  }
  if (!exists({ year, month: month ?? 1, day: day ?? 1 })) return null;
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** One date out of the ways it was said. A Hijri day may be off by what countries differ; the Gregorian one counts. */
function agreedDate(dates: readonly { date: PartialDate; hijri: boolean }[]): PartialDate | null {
  const chosen = dates.find(({ hijri }) => !hijri) ?? dates[0];
  if (chosen === undefined) return null;
  const agree = dates.every(({ date, hijri }) => {
    if (hijri === chosen.hijri) return isoOf(date) === isoOf(chosen.date);
    const [one, other] = [wholeDay(date), wholeDay(chosen.date)];
    return one !== null && other !== null && Math.abs(dayNumber(one) - dayNumber(other)) <= MAX_HIJRI_OFFSET;
  });
  return agree ? chosen.date : null;
}

function fitsWeekdays(date: PartialDate, weekdays: ReadonlySet<number>): boolean {
  const day = wholeDay(date);
  return [...weekdays].every((weekday) => day !== null && weekdayOf(day) === weekday);
}

function wholeDay({ year, month, day }: PartialDate): CivilDay | null {
  return month === undefined || day === undefined ? null : { year, month, day };
}
