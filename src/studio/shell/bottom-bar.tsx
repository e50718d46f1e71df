import { Drawer, useMantineColorScheme } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../components/icon/icon.tsx';
import { meQuery } from '../data/session.ts';
import { SCHEMES } from '../look.ts';
import { useLocale, useSay } from '../say.tsx';
import { screensFor } from '../screens.ts';
import { Count } from './count.tsx';
import { useOverlays } from './overlays.tsx';
import { SCHEME_ICONS } from './scheme-icons.ts';
import { useSpeakAs } from './speak-as.ts';
import { type Counts, useCounts } from './use-counts.ts';
import { useSignOut } from './use-sign-out.ts';
import './bottom-bar.css';

/** Room for five: up to three screens, the palette, and the drawer with the rest. */
const SCREENS_SHOWN = 3;

/** The nav of a phone, within reach of a thumb. */
export function BottomBar() {
  const { shell, health } = useSay();
  const counts = useCounts();
  const { openPalette } = useOverlays();
  const { data: me } = useSuspenseQuery(meQuery);
  const [isOpen, setOpen] = useState(false);
  const screens = screensFor(me.may);
  const beyond = screens.slice(SCREENS_SHOWN);
  const countBeyond = beyond.reduce((sum, { path }) => sum + (counts[path] ?? 0), 0);
  return (
    <nav className="bottom" aria-label={shell.sections}>
      {screens.slice(0, SCREENS_SHOWN).map(({ path, label, icon }) => (
        <Link key={path} className="bottom__part" to={path}>
          <Icon name={icon} />
          {label(shell)}
          <Count count={counts[path]} what={health.inNeed} />
        </Link>
      ))}
      <button type="button" className="bottom__part" onClick={openPalette}>
        <Icon name="search" />
        {shell.search}
      </button>
      <button type="button" className="bottom__part" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="dots" />
        {shell.more}
        <Count count={countBeyond} what={health.inNeed} />
      </button>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={<bdi>{me.name}</bdi>}
        closeButtonProps={{ 'aria-label': shell.close }}
      >
        <More beyond={beyond} counts={counts} onDone={() => setOpen(false)} />
      </Drawer>
    </nav>
  );
}

type MoreProps = {
  readonly beyond: ReturnType<typeof screensFor>;
  readonly counts: Counts;
  readonly onDone: () => void;
};

function More({ beyond, counts, onDone }: MoreProps) {
  const { shell, health } = useSay();
  const { openHelp } = useOverlays();
  const { locale } = useLocale();
  const speakAs = useSpeakAs();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const thenDone = (act: () => void) => () => {
    onDone();
    act();
  };
  return (
    <div className="more">
      {beyond.map(({ path, label, icon }) => (
        <Link key={path} className="more__part" to={path} onClick={onDone}>
          <Icon name={icon} />
          {label(shell)}
          <Count count={counts[path]} what={health.inNeed} />
        </Link>
      ))}
      <a className="more__part" href="/" target="_blank" rel="noreferrer" onClick={onDone}>
        <Icon name="externalLink" isMirrored />
        {shell.toSite}
      </a>
      <button
        type="button"
        className="more__part"
        lang={locale === 'ar' ? 'en' : 'ar'}
        onClick={thenDone(() => speakAs(locale === 'ar' ? 'en' : 'ar'))}
      >
        <Icon name="language" />
        {shell.otherLanguage}
      </button>
      {SCHEMES.map((scheme) => (
        <button
          key={scheme}
          type="button"
          className="more__part"
          aria-pressed={scheme === colorScheme}
          onClick={() => setColorScheme(scheme)}
        >
          <Icon name={SCHEME_ICONS[scheme]} />
          {shell.inScheme(scheme)}
        </button>
      ))}
      <button type="button" className="more__part" onClick={thenDone(openHelp)}>
        <Icon name="keyboard" />
        {shell.shortcuts}
      </button>
      <button type="button" className="more__part" onClick={thenDone(signOut)}>
        <Icon name="logout" isMirrored />
        {shell.signOut}
      </button>
    </div>
  );
}
