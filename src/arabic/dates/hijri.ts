import { type CivilDay, civilDay, dayNumber } from './civil-day.ts';

/** A day of the Hijri calendar; months count from 1. */
export type HijriDay = { year: number; month: number; day: number };

/** The years the Umm al-Qura table covers (CLDR `islamic-umalqura`, in every Intl); before and after it Intl only reckons. */
const FIRST_YEAR = 1300;
const LAST_YEAR = 1600;

/** 1 Muharram 1 on the civil reckoning, as a day number from 1970; a mean Hijri year and month in days. */
const EPOCH = -492_148;
const YEAR_DAYS = 354.367;
const MONTH_DAYS = 29.53;

/** The table strays from the mean by less than this. */
const SLACK_DAYS = 4;

const MS_A_DAY = 86_400_000;

const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/**
 * The Hijri day of a civil day by Umm al-Qura. The offset moves the civil day before it is converted:
 * where a country began the month a day later, the offset is -1.
 */
export function hijriOf(day: CivilDay, offsetDays: number): HijriDay {
  return hijriOfNumber(dayNumber(day) + offsetDays);
}

/** The civil day of a Hijri day, or null when the table has no such day (30 Safar in a year that gives it 29). */
export function civilOfHijri(hijri: HijriDay, offsetDays: number): CivilDay | null {
  if (hijri.year < FIRST_YEAR || hijri.year > LAST_YEAR) return null;
  const mean = Math.round(EPOCH + (hijri.year - 1) * YEAR_DAYS + (hijri.month - 1) * MONTH_DAYS + hijri.day - 1);
  for (let number = mean - SLACK_DAYS; number <= mean + SLACK_DAYS; number += 1) {
    const found = hijriOfNumber(number);
    if (found.year === hijri.year && found.month === hijri.month && found.day === hijri.day) {
      return civilDay(number - offsetDays);
    }
  }
  return null;
}

function hijriOfNumber(number: number): HijriDay {
  const parts = new Map(
    ummAlQura.formatToParts(new Date(number * MS_A_DAY)).map(({ type, value }) => [type, Number(value)]),
  );
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
}
