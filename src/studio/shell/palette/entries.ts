import { useMantineColorScheme } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { IconName } from '../../components/icon/icon.tsx';
import { peopleQuery } from '../../data/people.ts';
import { mayDo } from '../../data/rights.ts';
import { meQuery } from '../../data/session.ts';
import { siteQuery } from '../../data/site.ts';
import { SCHEMES } from '../../look.ts';
import { useLocale, useSay } from '../../say.tsx';
import { pathOf } from '../../screens/people/places.ts';
import { tabsFor } from '../../screens/settings/tabs.ts';
import { screensFor } from '../../screens.ts';
import { useSpeakAs } from '../speak-as.ts';
import { useSignOut } from '../use-sign-out.ts';
import type { PaletteEntry } from './match.ts';

/** An entry with what it does, and what it is. */
export type Entry = PaletteEntry & {
  readonly group: 'goTo' | 'people' | 'sections' | 'doNow' | 'settings';
  readonly icon: IconName;
  readonly run: () => void;
};

/** All that the palette offers this person. */
export function useEntries(openHelp: () => void): readonly Entry[] {
  const { shell, people, settings } = useSay();
  const { locale } = useLocale();
  const speakAs = useSpeakAs();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { setColorScheme } = useMantineColorScheme();
  const { data: me } = useSuspenseQuery(meQuery);
  const seesPeople = mayDo(me.may, 'person.see');
  const arranges = tabsFor(me.may).some(({ path }) => path === '/settings/sections');
  const { data: site } = useQuery({ ...siteQuery, enabled: arranges });
  const sections = arranges ? (site?.sections ?? []) : [];
  const { data: everybody = [] } = useQuery({ ...peopleQuery, enabled: seesPeople });
  return [
    ...screensFor(me.may).map(
      ({ path, label, icon }): Entry => ({
        ...{ id: path, group: 'goTo', icon, label: label(shell), also: shell.alsoCalled[path] },
        run: () => void navigate({ to: path }),
      }),
    ),
    ...tabsFor(me.may).map(
      ({ path, label }): Entry => ({
        ...{ id: path, group: 'settings', icon: 'settings', label: label(settings.tabs), also: shell.alsoCalled[path] },
        run: () => void navigate({ to: path }),
      }),
    ),
    ...everybody.map(
      ({ id, name, email }): Entry => ({
        ...{ id: `person-${id}`, group: 'people', icon: 'users', label: name, also: email },
        run: () => void navigate({ to: '/people', search: { person: id } }),
      }),
    ),
    ...sections.map(
      (section): Entry => ({
        ...{ id: `section-${section.id}`, group: 'sections', icon: 'folder', label: pathOf(section, sections) },
        run: () => void navigate({ to: '/settings/sections', search: { section: section.id } }),
      }),
    ),
    ...(mayDo(me.may, 'person.invite')
      ? [
          {
            ...{ id: 'invite', group: 'doNow', icon: 'userPlus', label: people.invite },
            run: () => void navigate({ to: '/people', search: { invite: true } }),
          } satisfies Entry,
        ]
      : []),
    {
      ...{ id: 'site', group: 'goTo', icon: 'externalLink', label: shell.toSite, also: shell.alsoSite },
      run: () => window.open('/', '_blank', 'noreferrer'),
    },
    ...SCHEMES.map(
      (scheme): Entry => ({
        ...{ id: scheme, group: 'doNow', icon: 'contrast', label: shell.inScheme(scheme) },
        run: () => setColorScheme(scheme),
      }),
    ),
    {
      ...{ id: 'language', group: 'doNow', icon: 'language', label: shell.otherLanguage, also: shell.language },
      run: () => speakAs(locale === 'ar' ? 'en' : 'ar'),
    },
    { ...{ id: 'help', group: 'doNow', icon: 'keyboard', label: shell.keys.title }, run: openHelp },
    {
      ...{ id: 'sign-out', group: 'doNow', icon: 'logout', label: shell.signOut },
      run: signOut,
    },
  ];
}
