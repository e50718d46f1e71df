import { hrefOf } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';

type NavigationProps = { readonly frame: Frame; readonly current: readonly string[] };

/** The newsroom's menu. On a phone it runs on past the edge. `current` begins with the page's own address. */
export function Navigation({ frame: { say, site }, current }: NavigationProps) {
  if (site.menu.length === 0) return null;
  const markOf = (address: string) =>
    address === current[0] ? 'page' : current.includes(address) ? 'true' : undefined;
  return (
    <nav class="nav" aria-label={say.mainSections}>
      <ul>
        {site.menu.map(({ label, address }) => (
          <li key={address}>
            <a href={hrefOf(address)} aria-current={markOf(address)}>
              <Isolated text={label} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
