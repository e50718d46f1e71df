import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useUndoLast } from '../components/toast/undo.tsx';
import { meQuery } from '../data/session.ts';
import { type Commands, useKeyboard, useKeys } from '../keys/use-keys.ts';
import { useSay } from '../say.tsx';
import { screensFor } from '../screens.ts';
import { AlarmsAloud } from './bell.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Nav } from './nav.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { OverlaysProvider, useOverlays } from './overlays.tsx';
import { SecondFactorReminder } from './second-factor-reminder.tsx';
import { useWatchedSession } from './use-watched-session.ts';
import './shell.css';

/** The frame around every screen of whoever is signed in. */
export function Shell() {
  return (
    <OverlaysProvider>
      <Frame />
    </OverlaysProvider>
  );
}

function Frame() {
  const say = useSay();
  useShellKeys();
  useWatchedSession();
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {say.shell.toContent}
      </a>
      <Nav />
      <div className="shell__main">
        <OfflineBar />
        <SecondFactorReminder />
        <Outlet />
      </div>
      <BottomBar />
      <AlarmsAloud />
    </div>
  );
}

/** The keys that mean the same on every screen. */
function useShellKeys(): void {
  const navigate = useNavigate();
  const undoLast = useUndoLast();
  const { openPalette, openHelp, toggle } = useOverlays();
  const { data: me } = useSuspenseQuery(meQuery);
  const going = screensFor(me.may).map(
    ({ path, letter }) => [`ل ${letter}`, () => void navigate({ to: path })] as const,
  );
  const commands: Commands = {
    'Mod+k': () => toggle('palette'),
    '/': openPalette,
    'Mod+/': () => toggle('help'),
    '؟': openHelp,
    '?': openHelp,
    'Mod+z': undoLast,
    ...Object.fromEntries(going),
  };
  useKeyboard();
  useKeys(commands);
}
