import { hrefOf, SEARCH } from '../../addresses.ts';
import { drawnOnce } from '../../drawn-once.ts';
import type { Frame } from '../../frame.ts';
import { innerHtml } from '../../inner-html.ts';
import { Isolated } from '../isolated/isolated.tsx';
import { Nuqta } from '../nuqta/nuqta.tsx';

/** How many sections the foot of the page names; the menu holds them all. */
const SECTIONS = 6;

type FootLink = { readonly name: string; readonly href: string };

/**
 * The foot of every page: who we are, the sections, the newsroom's own pages, how to follow it, and the way to what it
 * has published.
 */
export function Footer({ frame }: { frame: Frame }) {
  return <footer class="foot" {...innerHtml(drawn(frame))} />;
}

const drawn = drawnOnce(({ say, site }) => {
  const sections = site.sections.slice(0, SECTIONS).map(({ name, address }) => ({ name, href: hrefOf(address) }));
  const pages = site.pages.map(({ title, address }) => ({ name: title, href: hrefOf(address) }));
  const feeds = [
    { name: say.rss, href: '/feed/' },
    { name: say.atom, href: '/feed/atom/' },
  ];
  const archive = [{ name: say.search.name, href: SEARCH }];
  return (
    <div class="wrap">
      <div class="foot__cols">
        <div class="foot__brand">
          <a class="logo" href="/" aria-label={say.homeOf(site.name)}>
            <Isolated text={site.name} />
            <Nuqta />
          </a>
          {site.tagline !== '' && (
            <p>
              <Isolated text={site.tagline} />
            </p>
          )}
        </div>
        <FootLinks title={say.sections} links={sections} />
        <FootLinks title={say.aboutPaper(site.name)} links={pages} />
        <FootLinks title={say.follow} links={feeds} />
        <FootLinks title={say.archive} links={archive} />
      </div>
      <div class="foot__base">
        <span>
          <Isolated text={say.rights(site.name)} />
        </span>
        <a href="#main">{say.toTop}</a>
      </div>
    </div>
  );
});

function FootLinks({ title, links }: { title: string; links: readonly FootLink[] }) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={title}>
      <b>{title}</b>
      <ul>
        {links.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>
              <Isolated text={name} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
