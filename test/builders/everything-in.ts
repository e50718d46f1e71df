import { sql } from 'kysely';
import type { Db } from '../../src/storage/index.ts';

/**
 * Everything that readers and editors have, by names and not by numbers, which an import that is broken off or undone uses
 * up; and what became of the items of the first import that isn't undone.
 */
export async function everythingIn(db: Db): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = async (query: ReturnType<typeof sql>) =>
    (await query.execute(db)).rows.map((row) => JSON.stringify(row));
  return {
    articles: await rows(sql`
      select address.path, article.state, article.first_published_at, live.kicker, live.headline, live.standfirst,
        live.teaser, live.word_count, live.comment_policy, live.published_at, live.updated_at, live.search_title,
        live.description, live.revision_id = revision.id as is_live, revision.number, revision.content - 'body' - 'sectionIds' - 'authorIds' - 'tagIds' - 'leadPicture' as content,
        regexp_replace(regexp_replace((revision.content -> 'body')::text, '"id": "[^"]*"', '', 'g'), '"picture": [0-9]+', '', 'g') as body,
        (select hash from picture where id = live.lead_picture_id) as lead,
        array(select name from live_article_author signed join author on author.id = author_id
          where signed.article_id = article.id order by position) as authors,
        array(select name from live_article_section listed join section on section.id = section_id
          where listed.article_id = article.id order by name, inherited) as sections,
        array(select name from live_article_tag tagged join tag on tag.id = tag_id
          where tagged.article_id = article.id order by position) as tags
      from article join draft on draft.article_id = article.id join revision on revision.id = draft.revision_id
      left join live_article live on live.article_id = article.id
      left join address on thing = 'article' and thing_id = article.id and address.state = 'canonical'
      order by address.path, revision.content ->> 'headline', revision.made_at
    `),
    related: await rows(sql`
      select one.headline, position, other.headline as beside from live_related
      join live_article one using (article_id) join live_article other on other.article_id = related_id
      order by 1, one.published_at, 2
    `),
    comments: await rows(sql`
      select address.path, comment.foreign_id, parent.foreign_id as parent, comment.state, comment.kind, comment.name,
        comment.text, comment.written_at, sender.email, sender.ip
      from comment join comment_sender sender on comment_id = comment.id
      left join comment parent on parent.id = comment.parent_id
      left join address on thing = 'article' and thing_id = comment.article_id and address.state = 'canonical'
      order by 1, 2
    `),
    addresses: await rows(sql`select path, state, thing from address order by path`),
    queries: await rows(sql`select query, thing from query_address order by query`),
    pictures: await rows(sql`select hash, media_type, width_px, height_px, original_name from picture order by hash`),
    sections: await rows(sql`select name, slug, position from section order by name, slug`),
    authors: await rows(sql`select name, slug from author order by name`),
    tags: await rows(sql`select name, slug from tag order by name`),
    pages: await rows(sql`
      select page.title, page.slug, parent.title as parent from static_page page
      left join static_page parent on parent.id = page.parent_id order by 1, 2
    `),
    outcomes: await rows(sql`
      select key, outcome, why, path, remarks from import_item
      where import_id = (select min(import_id) from import_item) order by key
    `),
  };
}
