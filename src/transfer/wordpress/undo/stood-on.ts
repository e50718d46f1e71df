import { sql } from 'kysely';
import type { Blocker } from './blocker.ts';
import { importsOn } from './last-import.ts';
import { madeBy } from './made.ts';

/*
 * What an import didn't make and what can't stay without it. What was only chosen by us to be shown beside an article
 * isn't among it: that is chosen anew.
 */

/** What a revision refers to, of `revision`. */
const REFERENCES = sql`
  select 'section' as thing, named.id::bigint as thing_id from jsonb_array_elements_text(content -> 'sectionIds') named(id)
  union all select 'author', named.id::bigint from jsonb_array_elements_text(content -> 'authorIds') named(id)
  union all select 'tag', named.id::bigint from jsonb_array_elements_text(content -> 'tagIds') named(id)
  union all select 'picture', (content #>> '{leadPicture,pictureId}')::bigint
  union all select 'picture', (picture #>> '{}')::bigint
    from jsonb_path_query(content -> 'body', '$.**.picture ? (@.type() == "number")') picture
`;

/**
 * Articles that in their draft, in what readers see, or in what is due stand in a section, are signed by an author, have
 * a tag or show a picture of the import's. No revision from before the import can.
 */
const articles = (importId: number) => sql`
  with made as materialized (${madeBy(importId)}), own as (
    select article_id, revision_id from draft
    union select article_id, revision_id from live_article
    union select id, due_revision_id from article where due_revision_id is not null
  )
  select 'article' as thing, own.article_id as thing_id
  from own join revision on revision.id = own.revision_id cross join lateral (${REFERENCES}) reference
  join made using (thing, thing_id)
  where revision.id > (select coalesce((facts ->> 'lastRevision')::bigint, 0) from import where id = ${importId})
    and not exists (select from made where thing = 'article' and thing_id = own.article_id)
`;

/** Comments below the import's articles, or answering one of its comments, or of one of its authors. */
const comments = (importId: number) => sql`
  with made as materialized (${madeBy(importId)})
  select 'comment' as thing, comment.id as thing_id from comment
  where import_id is distinct from ${importId} and (
    exists (select from made where thing = 'article' and thing_id = comment.article_id)
    or exists (select from made where thing = 'comment' and thing_id = comment.parent_id)
    or exists (select from made where thing = 'author' and thing_id = comment.author_id)
  )
`;

/** Pages below one of the import's, or with a picture of its. */
const pages = (importId: number) => sql`
  with made as materialized (${madeBy(importId)})
  select 'static_page' as thing, page.id as thing_id from static_page page
  where not exists (select from made where thing = 'static_page' and thing_id = page.id) and (
    exists (select from made where thing = 'static_page' and thing_id = page.parent_id)
    or exists (
      select from jsonb_path_query(page.body, '$.**.picture ? (@.type() == "number")') picture
      join made on thing = 'picture' and thing_id = (picture #>> '{}')::bigint
    )
  )
`;

const sections = (importId: number) => sql`
  with made as materialized (select thing_id from (${madeBy(importId)}) made where thing = 'section')
  select 'section' as thing, id as thing_id from section
  where parent_id in (table made) and id not in (table made)
`;

/** Authors with a portrait of the import's. */
const authors = (importId: number) => sql`
  with made as materialized (${madeBy(importId)})
  select 'author' as thing, author.id as thing_id from author
  where exists (select from made where thing = 'picture' and thing_id = author.portrait_id)
    and not exists (select from made where thing = 'author' and thing_id = author.id)
`;

/** What the newsroom's own menu leads to of the import's, by section or by address. */
const menu = (importId: number) => sql`
  with made as materialized (${madeBy(importId)})
  select thing, thing_id from site join import on import.id = ${importId}
  cross join lateral jsonb_array_elements(menu) entry
  join made on made.thing = 'section' and made.thing_id = (entry ->> 'sectionId')::bigint
    or exists (
      select from address
      where path = entry ->> 'address' and address.thing = made.thing and address.thing_id = made.thing_id
    )
  where menu is distinct from facts -> 'menu'
`;

/** Imports that found something which this one made; they were broken off and went on after it. */
const imports = (importId: number) => sql`
  select 'import' as thing, id as thing_id from (${importsOn(importId)}) other
`;

/** Everything that may stand on an import. */
export const STOOD_ON: readonly Blocker[] = [
  { kind: 'own-import', found: imports },
  { kind: 'own-article', found: articles },
  { kind: 'own-comment', found: comments },
  { kind: 'own-page', found: pages },
  { kind: 'own-section', found: sections },
  { kind: 'own-author', found: authors },
  { kind: 'own-menu', found: menu },
];
