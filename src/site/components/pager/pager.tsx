import { formatNumber } from '../../../arabic/index.ts';
import { hrefOf, pageAddress } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';

/** How many pages stand on either side of the present one. */
const NEIGHBOURS = 1;

type Place = { readonly page: number; readonly pages: number; readonly frame: Frame };

/** The pages of a list: the first, the last, those around the present one, and the way on. Nothing for one page. */
export const Pager = ({ list, ...place }: Place & { readonly list: string }) => (
  <PageLinks {...place} href={(number) => hrefOf(pageAddress(list, number))} />
);

/** The same for pages that lie elsewhere; `href` gives where, as it stands in HTML. */
export function PageLinks({
  page,
  pages,
  href,
  frame: { say, site },
}: Place & { readonly href: (page: number) => string }) {
  if (pages === 1) return null;
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= NEIGHBOURS,
  );
  return (
    <nav class="pager" aria-label={say.pages}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {say.previous}
        </a>
      )}
      {shown.map((number, index) => (
        <>
          {number - (shown[index - 1] ?? 0) > 1 && <span class="pager__gap">…</span>}
          <a href={href(number)} aria-current={number === page ? 'page' : undefined}>
            {formatNumber(number, site.dates.digits)}
          </a>
        </>
      ))}
      {page < pages && (
        <a class="pager__next" rel="next" href={href(page + 1)}>
          {say.next}
        </a>
      )}
    </nav>
  );
}
