import type { Digits } from '../numbers/index.ts';
import { counted, countNoun, pluralCategory } from '../plural/index.ts';
import { formatDate } from './format-date.ts';
import type { DateProfile } from './profile.ts';

/** Each unit: its noun, and how CLDR `ar` says "this one". */
const UNITS = {
  second: ['ثانية', 'الآن'],
  minute: ['دقيقة', 'هذه الدقيقة'],
  hour: ['ساعة', 'هذه الساعة'],
  day: ['يوم', 'اليوم'],
  week: ['أسبوع', 'هذا الأسبوع'],
  month: ['شهر', 'هذا الشهر'],
  year: ['سنة', 'هذه السنة'],
} as const;

/** A unit of time that relative words are said in. */
export type TimeUnit = keyof typeof UNITS;

const NOW = 'الآن';
const SECOND_MS = 1000;
/** Up to where each unit is said, in seconds, and how many seconds it has; from a week on the date says more. */
const STEPS = [
  { unit: 'minute', upTo: 3600, seconds: 60 },
  { unit: 'hour', upTo: 86_400, seconds: 3600 },
  { unit: 'day', upTo: 7 * 86_400, seconds: 86_400 },
] as const;

/**
 * How long ago, or in how long: الآن under a minute either way (clocks differ), then whole minutes, hours and days,
 * rounded down; from 7 days on the date in the zone.
 *
 * @example relativeTime(then, now, 'Asia/Damascus', profile) // 'قبل 3 دقائق'
 */
export function relativeTime(then: Date, now: Date, zone: string, profile: DateProfile): string {
  const ahead = Math.trunc((then.getTime() - now.getTime()) / SECOND_MS);
  const distance = Math.abs(ahead);
  if (distance < 60) return NOW;
  const step = STEPS.find(({ upTo }) => distance < upTo);
  if (step === undefined) return formatDate(then, zone, profile, 'date');
  return relativeUnit(step.unit, Math.trunc(ahead / step.seconds), profile.digits);
}

/**
 * A stretch of time before (negative) or after now, in one unit; no digit with one and two.
 *
 * @example relativeUnit('day', -2, 'latn') // 'قبل يومين'
 */
export function relativeUnit(unit: TimeUnit, value: number, digits: Digits): string {
  const [word, thisOne] = UNITS[unit];
  const amount = Math.abs(value);
  if (amount === 0) return thisOne;
  const noun = counted(word);
  // قبل يوم rather than قبل يوم واحد: nobody counts to one here.
  const stretch = pluralCategory(amount) === 'one' ? noun.singular : countNoun(amount, noun, { case: 'gen', digits });
  return `${value < 0 ? 'قبل' : 'بعد'} ${stretch}`;
}
