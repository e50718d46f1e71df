import { SegmentedControl, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DateProfile } from '../../../arabic/dates/index.ts';
import { useSay } from '../../say.tsx';
import { MonthsField } from './months-field.tsx';
import './dates-fields.css';

/** By how many days the paper's Hijri months may begin before or after those of Umm al-Qura. */
const OFFSETS = [-3, -2, -1, 0, 1, 2, 3] as const;

type Props = {
  readonly dates: DateProfile;
  readonly onChange: (part: Partial<DateProfile>) => void;
  /** Stands below the offset of Hijri dates, where there are any. */
  readonly below?: ReactNode;
};

/** How a paper writes dates and numbers: its months, its digits, and whether the Hijri date stands beside. */
export function DatesFields({ dates, onChange, below }: Props) {
  const { dates: words } = useSay().setup;
  return (
    <>
      <MonthsField value={dates.months} onChange={(months) => onChange({ months })} />
      <fieldset>
        <legend className="label">{words.digits}</legend>
        <SegmentedControl
          aria-label={words.digits}
          value={dates.digits}
          onChange={(digits) => onChange({ digits })}
          data={[
            { value: 'latn', label: '2016 · 1,234' },
            { value: 'arab', label: '٢٠١٦ · ١٬٢٣٤' },
          ]}
        />
      </fieldset>
      <fieldset className="stack stack--tight">
        <legend className="label">{words.hijri}</legend>
        <Switch
          label={words.hijriBeside}
          checked={dates.hijri === 'on'}
          onChange={({ currentTarget }) => onChange({ hijri: currentTarget.checked ? 'on' : 'off' })}
        />
        {dates.hijri === 'on' && (
          <div className="dates__offset">
            <p className="small quiet">{words.offset}</p>
            <SegmentedControl
              aria-label={words.offset}
              value={String(dates.hijriOffsetDays)}
              onChange={(days) => onChange({ hijriOffsetDays: Number(days) })}
              data={OFFSETS.map((days) => ({ value: String(days), label: <bdi dir="ltr">{signed(days)}</bdi> }))}
            />
            {below}
          </div>
        )}
      </fieldset>
    </>
  );
}

const signed = (days: number): string => (days > 0 ? `+${days}` : String(days).replace('-', '−'));
