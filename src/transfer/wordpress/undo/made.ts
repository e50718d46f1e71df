import { sql } from 'kysely';
import type { ArticleId, AuthorId, PictureId, SectionId, StaticPageId, TagId } from '../../../base/ids.ts';
import type { Brought } from '../../../newsroom/index.ts';
import type { Tx } from '../../../storage/index.ts';

/**
 * Everything an import made, and nothing that it only found, as a query in SQL with the columns `thing` and `thing_id`;
 * also what it has only taken ids for, where it was broken off.
 */
export const madeBy = (importId: number) => sql<{ thing: string; thing_id: number }>`
  select thing, thing_id from import_item
  where import_id = ${importId} and thing in ('article', 'static_page') and thing_id is not null
    and why is distinct from 'already-there'
  union select kind, thing_id from import_term where import_id = ${importId} and is_new
  union select 'picture', id from picture where import_id = ${importId}
  union select 'comment', id from comment where import_id = ${importId}
`;

/** The same by their kinds, but for the comments, which the comments part knows by the import. */
export async function broughtBy(tx: Tx, importId: number): Promise<Brought> {
  const { rows } = await sql<{ thing: string; ids: readonly number[] }>`
    select thing, array_agg(thing_id order by thing_id) as ids from (${madeBy(importId)}) made
    where thing <> 'comment' group by thing
  `.execute(tx);
  const of = <Id extends number>(thing: string) =>
    (rows.find((row) => row.thing === thing)?.ids ?? []) as readonly Id[];
  return {
    importId,
    articles: of<ArticleId>('article'),
    pages: of<StaticPageId>('static_page'),
    sections: of<SectionId>('section'),
    authors: of<AuthorId>('author'),
    tags: of<TagId>('tag'),
    pictures: of<PictureId>('picture'),
  };
}
