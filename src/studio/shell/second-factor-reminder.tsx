import { ActionIcon } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../components/icon/icon.tsx';
import { meQuery } from '../data/session.ts';
import { siteQuery } from '../data/site.ts';
import { useSay } from '../say.tsx';
import './second-factor-reminder.css';

/** Hidden for as long as this window is open. */
const KEPT_AS = 'studio-reminder';

/** A quiet line for whoever has a password alone and should have a second factor; it can be sent away until next time. */
export function SecondFactorReminder() {
  const { safety, moments } = useSay();
  const { reminder: words } = safety;
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: site } = useQuery(siteQuery);
  const { state, from } = me.secondFactor;
  const [isHidden, setHidden] = useState(() => sessionStorage.getItem(KEPT_AS) === state);
  if (isHidden || site === undefined || (state !== 'recommended' && state !== 'coming')) return null;
  const hide = () => {
    sessionStorage.setItem(KEPT_AS, state);
    setHidden(true);
  };
  return (
    <aside className="reminder" aria-label={safety.duty.title}>
      <Icon name="shieldExclamation" />
      <p>{state === 'coming' && from !== null ? words.coming(moments.date(from, site)) : words.recommended}</p>
      <Link className="link" to="/account">
        {words.setUp}
      </Link>
      <ActionIcon aria-label={words.later} onClick={hide}>
        <Icon name="x" size="small" />
      </ActionIcon>
    </aside>
  );
}
