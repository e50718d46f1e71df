import { sql } from 'kysely';
import type { Blocker } from './blocker.ts';
import { madeBy } from './made.ts';

/*
 * What was done to something that an import made. Every command leaves an entry in the audit with the thing it changed;
 * an import has its own for what it makes, and the clock only publishes what the import scheduled.
 */

/** The entries by which things come into being. */
const MADE = ['article.imported', 'section.created', 'author.created'];

/** What of one kind was changed after it was made. */
const edited = (kind: Blocker['kind'], thing: string): Blocker => ({
  kind,
  found: (importId) => sql`
    select made.thing, made.thing_id from (${madeBy(importId)}) made
    join audit on audit.thing = made.thing and audit.thing_id = made.thing_id
    where made.thing = ${thing} and not (act = any(${MADE}::text[])) and actor_kind <> 'clock'
  `,
});

/** Topmost sections are put into another order by an entry that names no section but in its order. */
const reordered = (importId: number) => sql`
  select made.thing, made.thing_id from audit
  cross join lateral jsonb_array_elements_text(facts -> 'order') as ordered(id)
  join (${madeBy(importId)}) made on made.thing = 'section' and made.thing_id = ordered.id::bigint
  where act = 'section.reordered'
`;

const sections = edited('edited-section', 'section');

/** The menu, where the import set one that stands there no more. */
const menu = (importId: number) => sql`
  select 'site' as thing, site.id::bigint as thing_id from site join import on import.id = ${importId}
  where facts ? 'menu' and menu is distinct from facts -> 'menu'
`;

/** Everything of an import that may have been edited. */
export const EDITED: readonly Blocker[] = [
  edited('edited-article', 'article'),
  edited('edited-page', 'static_page'),
  { ...sections, found: (importId) => sql`${sections.found(importId)} union all ${reordered(importId)}` },
  edited('edited-author', 'author'),
  edited('edited-tag', 'tag'),
  edited('edited-picture', 'picture'),
  edited('edited-comment', 'comment'),
  { kind: 'edited-menu', found: menu },
];
