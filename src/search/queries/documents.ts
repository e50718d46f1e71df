import { type RawBuilder, sql } from 'kysely';
import type { ArticleId, AuthorId, RevisionId, SectionId, TagId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';

/** What the index needs of a live article, as the database has it; the body is read where it is indexed. */
export type DocumentRow = {
  id: ArticleId;
  revisionId: RevisionId;
  publishedAt: Date | null;
  kicker: string;
  headline: string;
  standfirst: string;
  bodyJson: string;
  sectionId: SectionId | null;
  sections: readonly SectionId[];
  authors: readonly { id: AuthorId; name: string }[];
  tags: readonly { id: TagId; name: string }[];
};

const documents = (db: Db, which: RawBuilder<unknown>) =>
  sql<DocumentRow>`
    select live.article_id as id, live.revision_id as "revisionId", live.published_at as "publishedAt", live.kicker, live.headline, live.standfirst,
      (revision.content -> 'body')::text as "bodyJson", live.section_id as "sectionId",
      coalesce((select jsonb_agg(stands.section_id) from live_article_section stands
                 where stands.article_id = live.article_id and not stands.inherited), '[]') as sections,
      coalesce((select jsonb_agg(jsonb_build_object('id', author.id, 'name', author.name) order by signed.position)
                  from live_article_author signed join author on author.id = signed.author_id
                 where signed.article_id = live.article_id), '[]') as authors,
      coalesce((select jsonb_agg(jsonb_build_object('id', tag.id, 'name', tag.name) order by tagged.position)
                  from live_article_tag tagged join tag on tag.id = tagged.tag_id
                 where tagged.article_id = live.article_id), '[]') as tags
    from live_article live join revision on revision.id = live.revision_id
    ${which}
  `
    .execute(db)
    .then(({ rows }): readonly DocumentRow[] => rows);

/** Those of the articles that readers may see now. */
export const documentsOf = (db: Db, ids: readonly ArticleId[]): Promise<readonly DocumentRow[]> =>
  documents(db, sql`where live.article_id = any(${[...ids]}::bigint[])`);

/** The next articles that readers may see, by id. */
export const documentsAfter = (db: Db, after: number, limit: number): Promise<readonly DocumentRow[]> =>
  documents(db, sql`where live.article_id > ${after} order by live.article_id limit ${limit}`);

/** All live articles that any of these authors has signed. */
export async function articlesOfAuthors(db: Db, authors: readonly AuthorId[]): Promise<readonly ArticleId[]> {
  if (authors.length === 0) return [];
  const rows = await db
    .selectFrom('live_article_author')
    .select('article_id')
    .where('author_id', 'in', sql<number>`(select unnest(${[...authors]}::bigint[]))`)
    .execute();
  return rows.map(({ article_id }) => article_id as ArticleId);
}
