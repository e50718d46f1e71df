import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { ArticleId, RevisionId } from '../../base/ids.ts';
import type { DocumentWords } from './columns.ts';
import { prepared } from './prepared.ts';

/** What the index holds of an article's words, and of which revision they are. */
export type IndexedText = DocumentWords & { id: ArticleId; revisionId: RevisionId };

const TEXTS = `
  select document.article_id, text.*
  from document join text using (place) where document.article_id in (select value from json_each(?))`;

/** The words of articles as they were indexed, in no order; of those that the index still holds. */
export const textsOf = (index: DatabaseSync, ids: readonly ArticleId[]): IndexedText[] =>
  prepared(index, TEXTS)
    .all(JSON.stringify(ids))
    .map((row) => ({
      id: Number(row.article_id) as ArticleId,
      revisionId: Number(row.revision_id) as RevisionId,
      ...wordsOfRow(row),
    }));

/** The words in a row of `text`. */
export const wordsOfRow = (row: Record<string, SQLOutputValue>): DocumentWords => ({
  kicker: String(row.kicker),
  headline: String(row.headline),
  standfirst: String(row.standfirst),
  body: row.body instanceof Uint8Array ? Buffer.from(row.body).toString() : '',
  names: String(row.names),
  filed: String(row.filed),
});
