import { useSuspenseQuery } from '@tanstack/react-query';
import type { DateProfile } from '../../../../arabic/dates/index.ts';
import { settingsQuery } from '../../../data/settings.ts';
import { useSay } from '../../../say.tsx';
import { useNow } from '../../../shell/clock.tsx';
import { DatesFields } from '../../setup/dates-fields.tsx';
import { useSettingsDraft } from '../parts/draft.ts';
import { SaveBar } from '../parts/save-bar.tsx';
import { DateExamples } from './date-examples.tsx';
import './dates.css';

/** How the paper writes dates and numbers; every choice is seen at once on what is written now. */
export function DatesTab() {
  const { dates: words } = useSay().settings;
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
        <DatesFields dates={dates} onChange={change} />
        <SaveBar draft={draft} />
      </form>
      <DateExamples at={now} zone={saved.zone} dates={dates} />
    </div>
  );
}
