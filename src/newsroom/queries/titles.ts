import { type RawBuilder, sql } from 'kysely';

/**
 * What a thing is called now, in SQL, from expressions for its kind and its id: an article by the headline that readers
 * see, or else by that of its newest revision. Null for what has no name, or is no more.
 */
export const titleOf = (thing: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<string | null> => sql<
  string | null
>`case ${thing}
  when 'article' then coalesce(
    (select headline from live_article where article_id = ${id}),
    (select revision.content ->> 'headline' from draft join revision on revision.id = draft.revision_id
      where draft.article_id = ${id}))
  when 'section' then (select name from section where section.id = ${id})
  when 'author' then (select name from author where author.id = ${id})
  when 'tag' then (select name from tag where tag.id = ${id})
  when 'static_page' then (select title from static_page where static_page.id = ${id})
  when 'picture' then (select original_name from picture where picture.id = ${id})
end`;
