import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Logo } from '../components/brand/brand.tsx';
import { Icon } from '../components/icon/icon.tsx';
import { meQuery } from '../data/session.ts';
import { useSay } from '../say.tsx';
import { screensFor } from '../screens.ts';
import { Count } from './count.tsx';
import { MeMenu } from './me-menu.tsx';
import { useOverlays } from './overlays.tsx';
import { useCounts } from './use-counts.ts';
import './nav.css';

/** The screens that somebody may see, at the start of a wide window; signs alone on a narrower one. */
export function Nav() {
  const { shell, health } = useSay();
  const counts = useCounts();
  const { openHelp } = useOverlays();
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <nav className="nav" aria-label={shell.sections}>
      <Link className="nav__brand" to="/">
        <Logo />
        <span className="nav__paper">
          <bdi>{me.paper.isNamed ? me.paper.name : shell.warraq}</bdi>
          <small>{shell.studio}</small>
        </span>
      </Link>
      <ul>
        {screensFor(me.may).map(({ path, label, icon, letter }) => (
          <li key={path}>
            <Link className="nav__link" to={path} title={shell.withKeys(label(shell), ['ل', letter])}>
              <Icon name={icon} />
              <span className="nav__label">{label(shell)}</span>
              <Count count={counts[path]} what={health.inNeed} />
            </Link>
          </li>
        ))}
      </ul>
      <a className="nav__link nav__link--end" href="/" target="_blank" rel="noreferrer" title={shell.toSite}>
        <Icon name="externalLink" isMirrored />
        <span className="nav__label">{shell.toSite}</span>
      </a>
      <button
        type="button"
        className="nav__link"
        onClick={openHelp}
        title={shell.withKeys(shell.shortcuts, ['Ctrl', '/'])}
      >
        <Icon name="keyboard" />
        <span className="nav__label">{shell.shortcuts}</span>
      </button>
      <MeMenu me={me} />
    </nav>
  );
}
