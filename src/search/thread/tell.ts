import type { DatabaseSync } from 'node:sqlite';
import type { ArticleId } from '../../base/ids.ts';
import { countOf } from '../index-file/ask.ts';
import { facetsOf } from '../index-file/facets.ts';
import { matchAll, matchAny } from '../index-file/match.ts';
import { textsOf } from '../index-file/texts-of.ts';
import { type Marker, markerOf } from '../query/marks.ts';
import type { Marked, TellAnswer, TellJob } from './jobs.ts';
import type { Reading } from './reading.ts';

/** More results than these aren't counted by section and time: their places would have to be looked at one by one. */
const COUNTED = 2_000;
const NOT_COUNTED = { sections: null, bySince: null } as const;

/** How many articles were found, where and when they stand, and those of the page with their marks. */
export function tell({ index, terms, tokens, queryOf }: Reading, { found, held, ids }: TellJob): TellAnswer {
  const query = queryOf(found.typed);
  const match = (held === 'all' ? matchAll : matchAny)(query, found, tokens);
  const total = countOf(index, match, found);
  return {
    total,
    ...(total > COUNTED ? NOT_COUNTED : facetsOf(index, match, found)),
    marked: mark(index, ids, markerOf(query, terms)),
  };
}

function mark(index: DatabaseSync, ids: readonly ArticleId[], marker: Marker): Marked[] {
  return textsOf(index, ids).map(({ id, revisionId, ...text }) => {
    const headline = marker.piecesOf(text.headline);
    // Where the headline shows all of it already, no body is read to its end for one more place.
    const inBody = marker.standsIn(text.headline) ? marker.likelySnippetOf : marker.snippetOf;
    const snippet = marker.snippetOf(text.standfirst) ?? inBody(text.body.replaceAll('\n', ' ')) ?? [];
    const forms = [...headline, ...snippet].filter(({ isMarked }) => isMarked).map((piece) => piece.text);
    return { id, revisionId, headline, snippet, forms };
  });
}
