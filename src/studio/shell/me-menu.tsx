import { Menu, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Avatar } from '../components/avatar/avatar.tsx';
import { Icon } from '../components/icon/icon.tsx';
import type { Me } from '../data/rights.ts';
import { SCHEMES } from '../look.ts';
import { useLocale, useSay } from '../say.tsx';
import { SCHEME_ICONS } from './scheme-icons.ts';
import { useSpeakAs } from './speak-as.ts';
import { useSignOut } from './use-sign-out.ts';

/** Who one is; and what is one's own: account, language, theme, the way out. */
export function MeMenu({ me }: { readonly me: Me }) {
  const say = useSay();
  const { shell } = say;
  const { locale } = useLocale();
  const speakAs = useSpeakAs();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <button type="button" className="me">
          <Avatar name={me.name} id={me.personId} />
          <span className="me__who">
            <bdi className="me__name">{me.name}</bdi>
            <small>{say.list(me.grants.map(({ role }) => say.roles[role][me.roleForm]))}</small>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account" leftSection={<Icon name="shieldLock" />}>
          {shell.account}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="language" />}
          lang={locale === 'ar' ? 'en' : 'ar'}
          onClick={() => speakAs(locale === 'ar' ? 'en' : 'ar')}
        >
          {shell.otherLanguage}
        </Menu.Item>
        <Menu.Label>{shell.scheme}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            closeMenuOnClick={false}
            leftSection={<Icon name={SCHEME_ICONS[scheme]} />}
            rightSection={scheme === colorScheme ? <Icon name="check" size="small" /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {shell.schemes[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="logout" isMirrored />} onClick={signOut}>
          {shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
