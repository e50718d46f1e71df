import type { ArticleId, RevisionId } from '../base/ids.ts';
import type { SearchDocument } from './index-file/document.ts';
import { memoryIndex } from './memory-index.ts';

/** Whether a search would find a text by what was typed: an index of this text alone is asked. */
export function holds(text: string, typed: string): boolean {
  using index = memoryIndex([documentOfText(1, '', text)]);
  return index.find(typed).length > 0;
}

/** A text as an article that has nothing but a headline and a body. */
export const documentOfText = (id: number, headline: string, body: string): SearchDocument => ({
  ...{
    id: id as ArticleId,
    revisionId: id as RevisionId,
    publishedAt: null,
    kicker: '',
    headline,
    standfirst: '',
    body,
  },
  ...{ sectionId: null, sections: [], authors: [], tags: [] },
});
