import { inDigits } from '../numbers/index.ts';
import { type CivilDay, exists } from './civil-day.ts';
import { MONTH_NAMES, nameAt } from './month-names.ts';
import type { DateProfile } from './profile.ts';

/** Where in a month or year something lies when the day is not known. */
export type DatePart = 'early' | 'mid' | 'late';

/** A date as far as it is known (Gregorian, months from 1): a year, a month of it, or a day of that. */
export type PartialDate = {
  year: number;
  month?: number;
  /** Means nothing without a month. */
  day?: number;
  approximate?: boolean;
  part?: DatePart;
};

const PARTS: Record<DatePart, string> = { early: 'مطلع', mid: 'منتصف', late: 'أواخر' };
const APPROXIMATE = 'نحو';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * A date that is known in part, with nothing printed that is not known.
 *
 * @example formatPartialDate({ year: 2024, month: 12, part: 'early' }, profile) // 'مطلع كانون الأول 2024'
 */
export function formatPartialDate(date: PartialDate, profile: Pick<DateProfile, 'months' | 'digits'>): string {
  const before = [date.approximate ? APPROXIMATE : null, date.part ? PARTS[date.part] : null];
  const words = [...before.filter((word) => word !== null), ...dateWords(date, profile.months)];
  return inDigits(words.join(' '), profile.digits);
}

/** Day, month and year, as far as known, each as it is printed (with 0-9). */
export function dateWords({ year, month, day }: PartialDate, months: DateProfile['months']): string[] {
  if (month === undefined) return [String(year)];
  const monthAndYear = [nameAt(MONTH_NAMES[months], month - 1), String(year)];
  return day === undefined ? monthAndYear : [String(day), ...monthAndYear];
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else and for a day that the calendar has not. */
export function partialDateOf(iso: string): PartialDate | null {
  const parts = ISO.exec(iso);
  if (parts === null) return null;
  const [year = 0, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (!exists({ year, month: month ?? 1, day: day ?? 1 })) return null;
  if (month === undefined) return { year };
  return day === undefined ? { year, month } : { year, month, day };
}

/** The date in the form that `parseDate` gives: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isoOf({ year, month, day }: PartialDate | CivilDay): string {
  const iso = [String(year).padStart(4, '0')];
  if (month !== undefined) iso.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined) iso.push(String(day).padStart(2, '0'));
  return iso.join('-');
}
