import type { Digits } from '../numbers/index.ts';
import type { MonthSet } from './month-names.ts';

/** How a site writes dates: settings of their own, because no locale has the mix that a newsroom wants. */
export type DateProfile = {
  months: MonthSet;
  digits: Digits;
  /** Whether the styles that carry both calendars show the Hijri date. */
  hijri: 'off' | 'on';
  /** Days from Umm al-Qura to the calendar of the country, -2 to 2: a country that saw the moon a day later has -1. */
  hijriOffsetDays: number;
};
