import type { TagId } from '../../../base/ids.ts';
import type { TagPageView } from '../../../newsroom/index.ts';
import { exampleCards } from '../../example-views.ts';

/** A tag with several pages, and one that nothing carries any more. */
export const examples: Readonly<Record<string, TagPageView>> = {
  'last-page': {
    tag: { id: 1 as TagId, name: 'مياه الطواحين', address: '/tag/مياه-الطواحين/' },
    ...{ cards: exampleCards(2), page: 3, pages: 3 },
  },
  empty: { tag: { id: 2 as TagId, name: 'COP30', address: '/tag/cop30/' }, cards: [], page: 1, pages: 1 },
};
