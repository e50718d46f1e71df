import { type ReactNode, useEffect } from 'react';
import { Icon } from '../components/icon/icon.tsx';
import { Keys } from '../keys/key-caps.tsx';
import { useSay } from '../say.tsx';
import { Bell } from './bell.tsx';
import { Clock } from './clock.tsx';
import { useOverlays } from './overlays.tsx';
import { useLanding } from './use-landing.ts';
import './screen.css';

type Props = {
  readonly title: string;
  /** The one thing that is done here, as a filled button. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A screen in the shell: its title, its one action, the way to everything else, the time, and what it shows. */
export function Screen({ title, action, children }: Props) {
  const { shell } = useSay();
  const { openPalette } = useOverlays();
  const main = useLanding();
  useEffect(() => {
    document.title = `${title} · ${shell.studio}`;
  }, [title, shell.studio]);
  return (
    <main id="main" ref={main} tabIndex={-1} className="page">
      <header className="top">
        <h1 className="top__title">{title}</h1>
        {action}
        <button type="button" className="command" onClick={openPalette} aria-haspopup="dialog">
          <Icon name="search" size="small" />
          <span className="command__label">{shell.search}</span>
          <Keys names={['Ctrl', 'K']} />
        </button>
        <Clock />
        <Bell />
      </header>
      {children}
    </main>
  );
}
