import { formatDate } from '../../../arabic/index.ts';
import type { PictureView } from '../../../newsroom/index.ts';
import { SEARCH } from '../../addresses.ts';
import { brandAddress, logoSize } from '../../brand/brand.ts';
import type { Frame } from '../../frame.ts';
import { Icon } from '../icon/icon.tsx';
import { Isolated } from '../isolated/isolated.tsx';
import { Menu } from '../menu/menu.tsx';
import { Navigation } from '../navigation/navigation.tsx';
import { Nuqta } from '../nuqta/nuqta.tsx';

type MastheadProps = { readonly frame: Frame; readonly current: readonly string[] };

/** The top of every page but the front one. `current` holds the addresses of the page and of what is above it. */
export function Masthead({ frame, current }: MastheadProps) {
  return (
    <header class="mast mast--slim">
      <div class="wrap">
        <Bar frame={frame} says={frame.site.tagline} />
        <Row frame={frame} />
        <Navigation frame={frame} current={current} />
      </div>
    </header>
  );
}

/** The top of the front page, which says what day it is; the page must be made anew at midnight. */
export function FrontMasthead({ frame, now }: { frame: Frame; now: Date }) {
  const { site } = frame;
  return (
    <header class="mast">
      <div class="wrap">
        <Bar frame={frame} says={formatDate(now, site.zone, site.dates, 'full-hijri')} />
        <Row frame={frame} />
        <Navigation frame={frame} current={['/']} />
      </div>
    </header>
  );
}

function Bar({ frame: { say }, says }: { frame: Frame; says: string }) {
  return (
    <div class="mast__bar">
      {says !== '' && (
        <span>
          <Isolated text={says} />
        </span>
      )}
      <ul>
        <li>
          <a href="/feed/">
            <Isolated text={say.rss} />
          </a>
        </li>
      </ul>
    </div>
  );
}

function Name({ name }: { name: string }) {
  return (
    <>
      <Isolated text={name} />
      <Nuqta />
    </>
  );
}

/** Its place is kept before it is there: nothing of the page moves. */
function Logo({ frame: { site }, logo }: { frame: Frame; logo: PictureView }) {
  const { widthPx, heightPx } = logoSize(logo);
  return <img src={brandAddress(site, 'logo.webp')} alt={site.name} width={widthPx} height={heightPx} />;
}

function Row({ frame }: { frame: Frame }) {
  const { say, site } = frame;
  return (
    <div class="mast__row">
      <Menu frame={frame} />
      <a class="logo" href="/" aria-label={say.homeOf(site.name)}>
        {site.logo === null ? <Name name={site.name} /> : <Logo frame={frame} logo={site.logo} />}
      </a>
      <a class="icon-btn mast__search" href={SEARCH}>
        <Icon name="search" />
        <span>{say.search.name}</span>
      </a>
    </div>
  );
}
