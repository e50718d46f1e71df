import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../storage/index.ts';

/** Something by the name and address that people know it by; a comment by its article, what has no address by null. */
export type Named = { readonly name: string; readonly address: string | null };

/** How many of them a refusal names. */
const FIRST = 3;

/**
 * Counts what a query finds, by the columns `thing` and `thing_id`, and names the first few.
 *
 * @param found each thing once or more often
 */
export async function countAndName(
  tx: Tx,
  found: RawBuilder<unknown>,
): Promise<{ readonly count: number; readonly first: readonly Named[] }> {
  const { rows } = await sql<{ count: number; first: readonly Named[] }>`
    with found as materialized (select distinct thing, thing_id from (${found}) found), first as materialized (
      select thing, thing_id as id from found order by thing_id limit ${FIRST}
    )
    select (select count(*)::integer from found) as count, (
      select coalesce(jsonb_agg(jsonb_build_object('name', coalesce(${NAME}, ''), 'address', ${ADDRESS}) order by id), '[]')
      from first
    ) as first
  `.execute(tx);
  return rows[0] ?? { count: 0, first: [] };
}

/** The article that is meant, or under which a comment stands. */
const ARTICLE = sql`case first.thing
  when 'article' then first.id when 'comment' then (select article_id from comment where comment.id = first.id) end`;

const NAME = sql`case first.thing
  when 'section' then (select name from section where section.id = first.id)
  when 'author' then (select name from author where author.id = first.id)
  when 'tag' then (select name from tag where tag.id = first.id)
  when 'static_page' then (select title from static_page where static_page.id = first.id)
  when 'picture' then (select original_name from picture where picture.id = first.id)
  when 'import' then (select origin from import where import.id = first.id)
  else (
    select content ->> 'headline' from draft join revision on revision.id = draft.revision_id
    where draft.article_id = ${ARTICLE}
  ) end`;

const ADDRESS = sql`(
  select path from address where state <> 'redirect'
    and address.thing = case first.thing when 'comment' then 'article' else first.thing end
    and thing_id = coalesce(${ARTICLE}, first.id)
  limit 1)`;
