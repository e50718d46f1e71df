import { z } from 'zod';
import {
  type DateProfile,
  formatDate,
  formatPartialDate,
  formatRange,
  type PartialDate,
  parseDate,
  partialDateOf,
  relativeTime,
  relativeUnit,
} from '../../arabic/index.ts';
import { DigitsShape, type Predictor } from './predictor.ts';

const Profile = z
  .object({
    months: z.enum(['shami', 'masri', 'maghrebi-dz', 'maghrebi-ma', 'dual', 'dual-masri-first']),
    digits: DigitsShape,
    hijri: z.object({ offset: z.number().int() }).optional(),
  })
  .transform(
    ({ hijri, ...given }): DateProfile => ({
      ...given,
      hijri: hijri ? 'on' : 'off',
      hijriOffsetDays: hijri?.offset ?? 0,
    }),
  );
const Style = z.object({
  style: z.enum(['date', 'full', 'time', 'time12', 'datetime', 'full-datetime', 'hijri', 'date-hijri', 'full-hijri']),
});
const Instant = z.coerce.date();
const Known = z.string().transform((text, context): PartialDate => {
  const date = partialDateOf(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: `${text} is no date` });
  return z.NEVER;
});

const Format = z.object({ instant: Instant, zone: z.string(), profile: Profile.and(Style) });
const RelativeInstant = z.object({ now: Instant, instant: Instant, zone: z.string(), profile: Profile });
const RelativeUnit = z.object({
  unit: z.enum(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']),
  value: z.number().int(),
  digits: DigitsShape,
});
const Range = z.object({ from: Known, to: Known, profile: Profile });
const Precision = z.object({
  value: Known,
  precision: z.enum(['year', 'month', 'day']),
  profile: Profile,
  approximate: z.boolean().default(false),
  part: z.enum(['early', 'mid', 'late']).optional(),
});
const Parse = z.object({ text: z.string() });

/** Each kind of row, by the beginning of its name. */
const KINDS: readonly (readonly [string, (input: unknown) => string | null])[] = [
  [
    'format',
    (input) => {
      const { instant, zone, profile } = Format.parse(input);
      return formatDate(instant, zone, profile, profile.style);
    },
  ],
  [
    'relative-instant',
    (input) => {
      const { instant, now, zone, profile } = RelativeInstant.parse(input);
      return relativeTime(instant, now, zone, profile);
    },
  ],
  [
    'relative-unit',
    (input) => {
      const { unit, value, digits } = RelativeUnit.parse(input);
      return relativeUnit(unit, value, digits);
    },
  ],
  [
    'range',
    (input) => {
      const { from, to, profile } = Range.parse(input);
      return formatRange(from, to, profile);
    },
  ],
  [
    'precision',
    (input) => {
      const { value, precision, profile, approximate, part } = Precision.parse(input);
      const known = { ...upTo(precision, value), approximate };
      return formatPartialDate(part === undefined ? known : { ...known, part }, profile);
    },
  ],
  ['parse', (input) => parseDate(Parse.parse(input).text)],
];

/** Dates: format, relative, range, precision, parse. */
export const dates: Predictor = ({ kind, input }) => {
  const answer = KINDS.find(([name]) => kind.startsWith(name))?.[1];
  return answer === undefined ? null : { output: answer(input) };
};

/** The date without what its stated precision does not promise. */
function upTo(precision: 'year' | 'month' | 'day', { year, month, day }: PartialDate): PartialDate {
  if (precision === 'year' || month === undefined) return { year };
  return precision === 'month' || day === undefined ? { year, month } : { year, month, day };
}
