import { inDigits } from '../numbers/index.ts';
import { type CivilDay, type WallTime, wallTimeIn, weekdayOf } from './civil-day.ts';
import { hijriOf } from './hijri.ts';
import { HIJRI_MONTH_NAMES, MONTH_NAMES, nameAt, WEEKDAY_NAMES } from './month-names.ts';
import type { DateProfile } from './profile.ts';

type Pattern = (at: WallTime, profile: DateProfile) => string;

const date: Pattern = ({ year, month, day }, { months }) => `${day} ${nameAt(MONTH_NAMES[months], month - 1)} ${year}`;
const full: Pattern = (at, profile) => `${nameAt(WEEKDAY_NAMES, weekdayOf(at))}، ${date(at, profile)}`;
const time: Pattern = ({ hour, minute }) => `${twoPlaces(hour)}:${twoPlaces(minute)}`;
const time12: Pattern = ({ hour, minute }) => `${hour % 12 || 12}:${twoPlaces(minute)} ${hour < 12 ? 'ص' : 'م'}`;
const hijri: Pattern = (at, { hijriOffsetDays }) => hijriDate(at, hijriOffsetDays);
const beside = (pattern: Pattern): Pattern => {
  return (at, profile) =>
    profile.hijri === 'on' ? `${pattern(at, profile)} الموافق ${hijri(at, profile)}` : pattern(at, profile);
};

const STYLES = {
  date,
  full,
  time,
  time12,
  datetime: (at, profile) => `${date(at, profile)}، ${time(at, profile)}`,
  'full-datetime': (at, profile) => `${full(at, profile)}، ${time(at, profile)}`,
  hijri,
  'date-hijri': beside(date),
  'full-hijri': beside(full),
} satisfies Record<string, Pattern>;

/**
 * How much of a date is written. `date` 4 حزيران 1958; `full` with the weekday; `time` 24 hours, `time12` with ص or م;
 * `hijri` the Hijri date alone; `date-hijri` and `full-hijri` the date, and the Hijri one after it where the profile
 * has it on.
 */
export type DateStyle = keyof typeof STYLES;

/** Every style, for a settings screen or a test that goes through them all. */
export const DATE_STYLES = Object.keys(STYLES) as readonly DateStyle[];

/**
 * An instant as the calendar and the clock of a zone show it, in the site's months and digits.
 *
 * @param zone an IANA name, such as Asia/Damascus
 * @example formatDate(when, 'Asia/Beirut', profile, 'full') // 'الخميس، 7 آذار/مارس 2013'
 */
export function formatDate(when: Date, zone: string, profile: DateProfile, style: DateStyle): string {
  const pattern: Pattern = STYLES[style];
  return inDigits(pattern(wallTimeIn(zone, when), profile), profile.digits);
}

function hijriDate(day: CivilDay, offsetDays: number): string {
  const { year, month, day: ofMonth } = hijriOf(day, offsetDays);
  return `${ofMonth} ${nameAt(HIJRI_MONTH_NAMES, month - 1)} ${year} هـ`;
}

function twoPlaces(number: number): string {
  return String(number).padStart(2, '0');
}
