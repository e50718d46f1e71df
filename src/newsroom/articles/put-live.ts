import { sql } from 'kysely';
import { shorten } from '../../arabic/index.ts';
import type { ArticleId, RevisionId } from '../../base/ids.ts';
import { firstParagraphs, wordCount } from '../../body/index.ts';
import type { Tx } from '../../storage/index.ts';
import type { ArticleContent } from '../contract.ts';
import { inheritSections } from './inherit-sections.ts';

/** Letters of the body's beginning that a list shows where there is no standfirst. */
export const TEASER_GRAPHEMES = 180;

/** A revision that readers shall see, with its dates. */
type Live = {
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  readonly content: ArticleContent;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date | null;
};

/** Makes a revision what readers see, in place of the one before; lists, bylines and tags follow. */
export async function putLive(tx: Tx, { articleId, revisionId, content, publishedAt, updatedAt }: Live): Promise<void> {
  const { kind, kicker, headline, standfirst, leadPicture, body, commentPolicy, sectionIds, authorIds, tagIds } =
    content;
  const { searchTitle, description } = content;
  const teaser = shorten(firstParagraphs(body, 2).join(' '), { graphemes: TEASER_GRAPHEMES });
  await sql`
    with old_sections as (delete from live_article_section where article_id = ${articleId}),
      old_authors as (delete from live_article_author where article_id = ${articleId}),
      old_tags as (delete from live_article_tag where article_id = ${articleId})
    insert into live_article (
      article_id, revision_id, kind, kicker, headline, standfirst,
      lead_picture_id, lead_alt, lead_caption, lead_credit,
      teaser, word_count, section_id, comment_policy, published_at, updated_at, search_title, description
    ) values (
      ${articleId}, ${revisionId}, ${kind}, ${kicker}, ${headline}, ${standfirst},
      ${leadPicture?.pictureId ?? null}, ${leadPicture?.alt ?? ''}, ${leadPicture?.caption ?? ''},
      ${leadPicture?.credit ?? ''},
      ${teaser}, ${wordCount(body)}, ${sectionIds[0] ?? null}, ${commentPolicy},
      ${publishedAt}, ${updatedAt}, ${searchTitle}, ${description}
    )
    on conflict (article_id) do update set
      revision_id = excluded.revision_id, kind = excluded.kind, kicker = excluded.kicker,
      headline = excluded.headline, standfirst = excluded.standfirst,
      lead_picture_id = excluded.lead_picture_id, lead_alt = excluded.lead_alt,
      lead_caption = excluded.lead_caption, lead_credit = excluded.lead_credit,
      teaser = excluded.teaser, word_count = excluded.word_count,
      section_id = excluded.section_id, comment_policy = excluded.comment_policy,
      published_at = excluded.published_at, updated_at = excluded.updated_at,
      search_title = excluded.search_title, description = excluded.description
  `.execute(tx);
  await sql`
    with in_sections as (
      insert into live_article_section (section_id, article_id, published_at, inherited)
      select id, ${articleId}::bigint, ${publishedAt}::timestamptz, false from unnest(${[...sectionIds]}::bigint[]) id
    ), signed as (
      insert into live_article_author (author_id, article_id, position, published_at)
      select id, ${articleId}::bigint, position, ${publishedAt}::timestamptz
      from unnest(${[...authorIds]}::bigint[]) with ordinality as named(id, position)
    )
    insert into live_article_tag (tag_id, article_id, position, published_at)
    select id, ${articleId}::bigint, position, ${publishedAt}::timestamptz
    from unnest(${[...tagIds]}::bigint[]) with ordinality as named(id, position)
  `.execute(tx);
  await inheritSections(tx, sql`select ${articleId}::bigint`);
}
