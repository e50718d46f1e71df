import { hrefOf } from '../../addresses.ts';
import { drawnOnce } from '../../drawn-once.ts';
import type { Frame } from '../../frame.ts';
import { innerHtml } from '../../inner-html.ts';
import { Icon } from '../icon/icon.tsx';
import { Isolated } from '../isolated/isolated.tsx';

/** Every section with those below it, folded away; nothing in a paper that has none. */
export function Menu({ frame }: { frame: Frame }) {
  if (frame.site.sections.length === 0) return null;
  return <details class="menu" {...innerHtml(drawn(frame))} />;
}

const drawn = drawnOnce(({ say, site }) => (
  <>
    <summary class="icon-btn">
      <Icon name="open" />
      <Icon name="close" />
      <span>{say.sections}</span>
    </summary>
    <nav class="menu__panel" aria-label={say.sections}>
      <div class="menu__cols">
        {site.sections.map(({ id, name, address, below }) => (
          <div key={id}>
            <a href={hrefOf(address)}>
              <b>
                <Isolated text={name} />
              </b>
            </a>
            {below.map((section) => (
              <a key={section.id} href={hrefOf(section.address)}>
                <Isolated text={section.name} />
              </a>
            ))}
          </div>
        ))}
      </div>
    </nav>
  </>
));
