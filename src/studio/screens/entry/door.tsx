import { Menu, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Dots, Logo } from '../../components/brand/brand.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { paperQuery } from '../../data/session.ts';
import { SCHEMES } from '../../look.ts';
import { useLocale, useSay } from '../../say.tsx';
import { useLanding } from '../../shell/use-landing.ts';
import './door.css';

type Props = { readonly title: string; readonly lead: string; readonly children: ReactNode };

/** What is seen before the studio: whose it is on one side, what is asked on the other. */
export function Door({ title, lead, children }: Props) {
  const { entry, shell } = useSay();
  const { locale, speak } = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { data: paper } = useQuery(paperQuery);
  const main = useLanding();
  useEffect(() => {
    document.title = `${title} · ${shell.studio}`;
  }, [title, shell.studio]);
  return (
    <div className="door">
      <header className="door__paper">
        <p className="row door__brand">
          <Logo />
          <span>{shell.warraq}</span>
        </p>
        <div className="door__words">
          <p className="door__motto">{entry.motto}</p>
          <p className="quiet">{entry.promise}</p>
        </div>
        <p className="small faint door__name">
          <bdi>{paper?.isNamed === true ? paper.name : ''}</bdi>
        </p>
        <Dots className="door__dots" />
      </header>
      <main id="main" ref={main} tabIndex={-1} className="door__asks">
        <div>
          <h1 className="door__title">{title}</h1>
          <p className="small quiet">{lead}</p>
        </div>
        {children}
        <div className="row small door__look">
          <button
            type="button"
            className="link"
            lang={locale === 'ar' ? 'en' : 'ar'}
            onClick={() => void speak(locale === 'ar' ? 'en' : 'ar')}
          >
            {shell.otherLanguage}
          </button>
          <Menu position="top-end">
            <Menu.Target>
              <button type="button" className="door__scheme push">
                <Icon name="contrast" size="small" />
                {shell.inScheme(colorScheme)}
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {SCHEMES.map((scheme) => (
                <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)}>
                  {shell.schemes[scheme]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      </main>
    </div>
  );
}
