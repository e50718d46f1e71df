import type { AuthorPageView } from '../../../newsroom/index.ts';
import { exampleAuthor, exampleCards } from '../../example-views.ts';

/** An author of whom all is known, and one of whom nothing is known but a name, who has written nothing. */
export const examples: Readonly<Record<string, AuthorPageView>> = {
  whole: { author: exampleAuthor(), cards: exampleCards(3), page: 1, pages: 1 },
  'nothing-but-a-name': {
    author: exampleAuthor({ name: 'ramez', address: '/author/ramez/', role: '', bio: '', portrait: null }),
    ...{ cards: [], page: 1, pages: 1 },
  },
};
