import { Popover } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AlarmList } from '../components/alarms/alarm-list.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { Loaded } from '../components/states/loaded.tsx';
import { alarmsQuery } from '../data/alarms.ts';
import { mayDo } from '../data/rights.ts';
import { meQuery } from '../data/session.ts';
import { useSay } from '../say.tsx';
import './count.css';
import './bell.css';

/** An article that did not appear at its time is known of within half a minute, wherever one is in the studio. */
const EVERY_MS = 30_000;

/** How many alarms are open for whoever may settle them; null for others. What can't be asked counts nothing. */
function useOpenAlarms(): number | null {
  const { data: me } = useSuspenseQuery(meQuery);
  const isTheirs = mayDo(me.may, 'alarm.settle');
  const { data: open = 0 } = useQuery({
    ...alarmsQuery,
    enabled: isTheirs,
    refetchInterval: EVERY_MS,
    select: (alarms) => alarms.filter(({ maySettle }) => maySettle).length,
  });
  return isTheirs ? open : null;
}

/** The open alarms, on every screen of whoever may settle them. */
export function Bell() {
  const { alarms: words } = useSay().shell;
  const open = useOpenAlarms();
  if (open === null) return null;
  return (
    <Popover
      position="bottom-end"
      width={360}
      shadow="none"
      trapFocus
      returnFocus
      classNames={{ dropdown: 'floating bell__list' }}
    >
      <Popover.Target>
        <button type="button" className="bell" aria-haspopup="dialog" aria-label={words.open(open)} title={words.title}>
          <Icon name="bell" />
          {open > 0 && (
            <span className="count" aria-hidden="true">
              {open}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.title}>
        {/* Focused first: the list may still be on its way, or have nothing to press. */}
        <div className="bell__body" tabIndex={-1} data-autofocus>
          <h2 className="bell__title">{words.title}</h2>
          <Loaded what={words.title}>
            <AlarmList />
          </Loaded>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Says aloud at once that there are alarms, and that there are more; it outlasts the screens, so that it says it once. */
export function AlarmsAloud() {
  const { alarms: words } = useSay().shell;
  const open = useOpenAlarms() ?? 0;
  const [told, setTold] = useState({ open: 0, words: '' });
  // One that was settled interrupts nobody.
  if (open !== told.open) setTold({ open, words: open > told.open ? words.open(open) : '' });
  return (
    <div className="unseen" aria-live="assertive">
      {told.words}
    </div>
  );
}
