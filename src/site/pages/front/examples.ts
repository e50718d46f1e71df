import type { FrontPageView } from '../../../newsroom/index.ts';
import { exampleCard, exampleFront } from '../../example-views.ts';

/** The front page of a full day, of a paper with one article, and of one with none. */
export const examples: Readonly<Record<string, FrontPageView>> = {
  full: exampleFront(),
  'one-article': exampleFront({
    lead: exampleCard({ picture: null }),
    seconds: [],
    latest: [],
    opinions: [],
    bands: [],
    hasMore: false,
  }),
  empty: exampleFront({ lead: null, seconds: [], latest: [], opinions: [], bands: [], hasMore: false }),
};
