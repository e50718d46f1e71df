export type { CivilDay } from './civil-day.ts';
export { DATE_STYLES, type DateStyle, formatDate } from './format-date.ts';
export { formatRange } from './format-range.ts';
export { civilOfHijri, type HijriDay, hijriOf } from './hijri.ts';
export type { MonthSet } from './month-names.ts';
export { parseDate } from './parse-date.ts';
export { type DatePart, formatPartialDate, isoOf, type PartialDate, partialDateOf } from './partial-date.ts';
export type { DateProfile } from './profile.ts';
export { relativeTime, relativeUnit, type TimeUnit } from './relative-time.ts';
