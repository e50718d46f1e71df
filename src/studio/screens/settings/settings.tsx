import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { Loaded } from '../../components/states/loaded.tsx';
import { meQuery } from '../../data/session.ts';
import { useSay } from '../../say.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useCurrentInView } from '../../shell/use-current-in-view.ts';
import { tabsFor } from './tabs.ts';
import './settings.css';

/** What the paper is: a second nav, and beside it the tab that was chosen. */
export function SettingsScreen() {
  const { settings: words } = useSay();
  const { data: me } = useSuspenseQuery(meQuery);
  const tabs = useCurrentInView();
  return (
    <Screen title={words.title}>
      <div className="settings">
        <nav ref={tabs} className="settings__nav" aria-label={words.title}>
          {tabsFor(me.may).map(({ path, label }) => (
            <Link key={path} className="settings__tab" to={path}>
              {label(words.tabs)}
            </Link>
          ))}
        </nav>
        <div className="settings__tab-body">
          <Loaded what={words.title}>
            <Outlet />
          </Loaded>
        </div>
      </div>
    </Screen>
  );
}
