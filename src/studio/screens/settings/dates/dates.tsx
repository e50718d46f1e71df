import { SegmentedControl, Switch } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { DateProfile } from '../../../../arabic/dates/index.ts';
import { settingsQuery } from '../../../data/settings.ts';
import { useSay } from '../../../say.tsx';
import { useNow } from '../../../shell/clock.tsx';
import { MonthsField } from '../../setup/months-field.tsx';
import { useSettingsDraft } from '../parts/draft.ts';
import { SaveBar } from '../parts/save-bar.tsx';
import { DateExamples } from './date-examples.tsx';
import './dates.css';

/** By how many days the paper's Hijri months may begin before or after those of Umm al-Qura. */
const OFFSETS = [-3, -2, -1, 0, 1, 2, 3] as const;

/** How the paper writes dates and numbers; every choice is seen at once on what is written now. */
export function DatesTab() {
  const { settings, setup } = useSay();
  const { dates: words } = settings;
  const { data: saved } = useSuspenseQuery(settingsQuery);
  const now = useNow();
  const draft = useSettingsDraft({ dates: saved.dates });
  const { dates } = draft.now;
  const change = (part: Partial<DateProfile>) => draft.change({ dates: { ...dates, ...part } });
  return (
    <div className="settings__pair">
      <form className="settings__form" onSubmit={(event) => event.preventDefault()}>
        <header>
          <h2>{words.title}</h2>
          <p className="small quiet">{words.lead}</p>
        </header>
        <MonthsField value={dates.months} onChange={(months) => change({ months })} />
        <fieldset>
          <legend className="label">{setup.dates.digits}</legend>
          <SegmentedControl
            aria-label={setup.dates.digits}
            value={dates.digits}
            onChange={(digits) => change({ digits })}
            data={[
              { value: 'latn', label: '2016 · 1,234' },
              { value: 'arab', label: '٢٠١٦ · ١٬٢٣٤' },
            ]}
          />
        </fieldset>
        <fieldset className="stack stack--tight">
          <legend className="label">{setup.dates.hijri}</legend>
          <Switch
            label={setup.dates.hijriBeside}
            checked={dates.hijri === 'on'}
            onChange={({ currentTarget }) => change({ hijri: currentTarget.checked ? 'on' : 'off' })}
          />
          {dates.hijri === 'on' && (
            <div className="dates__offset">
              <p className="small quiet">{setup.dates.offset}</p>
              <SegmentedControl
                aria-label={setup.dates.offset}
                value={String(dates.hijriOffsetDays)}
                onChange={(days) => change({ hijriOffsetDays: Number(days) })}
                data={OFFSETS.map((days) => ({ value: String(days), label: <bdi dir="ltr">{signed(days)}</bdi> }))}
              />
            </div>
          )}
        </fieldset>
        <SaveBar draft={draft} />
      </form>
      <DateExamples at={now} zone={saved.zone} dates={dates} />
    </div>
  );
}

const signed = (days: number): string => (days > 0 ? `+${days}` : String(days).replace('-', '−'));
