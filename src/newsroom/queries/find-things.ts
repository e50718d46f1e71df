import { sql } from 'kysely';
import { fold } from '../../arabic/index.ts';
import type { Db } from '../../storage/index.ts';

/** Something that the audit may be asked about, by what it is called now. */
export type NamedThing = { readonly thing: string; readonly id: number; readonly title: string };

/** As many as are looked over at a glance. */
const MOST_SHOWN = 8;

/**
 * Sections, static pages and authors whose names hold what was typed, however either is spelt. There are some hundreds
 * of them; articles are found by the search's own index.
 */
export async function findThings(db: Db, text: string): Promise<readonly NamedThing[]> {
  const wanted = fold(text).trim();
  if (wanted === '') return [];
  const { rows } = await sql<NamedThing>`
    select 'section' as thing, id, name as title from section
    union all select 'static_page', id, title from static_page
    union all (select 'author', id, name from author order by id limit 5000)
  `.execute(db);
  return rows.filter(({ title }) => fold(title).includes(wanted)).slice(0, MOST_SHOWN);
}
