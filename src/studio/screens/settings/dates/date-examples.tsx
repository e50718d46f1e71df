import {
  type DateProfile,
  formatDate,
  formatRange,
  type PartialDate,
  partialDateOf,
  relativeTime,
} from '../../../../arabic/dates/index.ts';
import { formatNumber } from '../../../../arabic/numbers/index.ts';
import { countNoun, type Noun } from '../../../../arabic/plural/index.ts';
import { useSay } from '../../../say.tsx';
import type { DatesTabWords } from '../words.ts';

/** What is written, and how. */
type Line = readonly [keyof DatesTabWords['examples'], string];

type Props = { readonly at: Date; readonly zone: string; readonly dates: DateProfile };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const COMMENT: Noun = { gender: 'm', singular: 'تعليق', plural: 'تعليقات', accusative: 'تعليقًا' };
/** One of each form that a counted noun has. */
const COUNTS = [1, 2, 3, 11, 100] as const;

/** What the site writes, by the functions that it writes with. The paper is Arabic, whatever the studio speaks. */
export function DateExamples({ at, zone, dates }: Props) {
  const { dates: words } = useSay().settings;
  const ago = (ms: number) => relativeTime(new Date(at.getTime() - ms), at, zone, dates);
  const hijri: readonly Line[] = dates.hijri === 'on' ? [['hijri', formatDate(at, zone, dates, 'date-hijri')]] : [];
  const lines: readonly Line[] = [
    ['day', formatDate(at, zone, dates, 'full-datetime')],
    ...hijri,
    ['ago', ago(3 * MINUTE_MS)],
    ['yesterday', ago(3 * DAY_MS)],
    ['range', formatRange(dayIn(at, 10), dayIn(at, 20), dates)],
    ['twoMonths', formatRange(dayIn(at, 28), nextMonth(at), dates)],
    ['number', formatNumber(1_234_567.5, dates.digits)],
    ['plural', COUNTS.map((count) => countNoun(count, COMMENT, { digits: dates.digits })).join('، ')],
  ];
  return (
    <aside className="dates__examples" aria-label={words.onSite}>
      <h3 className="label">{words.onSite}</h3>
      <dl aria-live="polite">
        {lines.map(([name, text]) => (
          <div key={name} className="dates__example">
            <dt className="tiny faint">{words.examples[name]}</dt>
            <dd lang="ar" dir="rtl">
              {text}
            </dd>
          </div>
        ))}
        <div className="dates__example">
          <dt className="tiny faint">{words.examples.machine}</dt>
          <dd>
            <code dir="ltr" className="small">
              {at.toISOString()}
            </code>
          </dd>
        </div>
      </dl>
    </aside>
  );
}

/** A day of the present month, which every month has. */
const dayIn = (at: Date, day: number): PartialDate =>
  partialDateOf(`${at.toISOString().slice(0, 8)}${day}`) ?? { year: at.getUTCFullYear() };

const nextMonth = (at: Date): PartialDate => {
  const year = at.getUTCFullYear() + (at.getUTCMonth() === 11 ? 1 : 0);
  return { year, month: ((at.getUTCMonth() + 1) % 12) + 1, day: 2 };
};
