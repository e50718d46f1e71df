import type { DatabaseSync } from 'node:sqlite';
import type { ArticleId, RevisionId } from '../../base/ids.ts';
import { prepared } from './prepared.ts';

/** What the index holds of an article's words. */
export type IndexedText = {
  id: ArticleId;
  revisionId: RevisionId;
  headline: string;
  standfirst: string;
  body: string;
};

const TEXTS = `
  select document.article_id, text.revision_id, text.headline, text.standfirst, text.body
  from document join text using (place) where document.article_id in (select value from json_each(?))`;

/** The words of articles as they were indexed, in no order; of those that the index still holds. */
export const textsOf = (index: DatabaseSync, ids: readonly ArticleId[]): IndexedText[] =>
  prepared(index, TEXTS)
    .all(JSON.stringify(ids))
    .map((row) => ({
      id: Number(row.article_id) as ArticleId,
      revisionId: Number(row.revision_id) as RevisionId,
      headline: String(row.headline),
      standfirst: String(row.standfirst),
      body: row.body instanceof Uint8Array ? Buffer.from(row.body).toString() : '',
    }));
