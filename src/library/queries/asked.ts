import { type RawBuilder, sql } from 'kysely';
import { fold } from '../../arabic/index.ts';
import type { LibraryQuery } from '../contract.ts';
import { inPages } from './picture-uses.ts';

/** A licence that ends within so many days is worth a look. */
const ENDING_DAYS = 30;

/**
 * Every picture that something shows, as a table to look into. Read whole, once, which takes a fifth of a second with
 * 50,000 articles; it costs nothing where a question doesn't look into it.
 */
export const USED = sql`used_picture as not materialized (
  select picture_id as id from revision_picture used join (
    select revision_id from live_article union all select revision_id from draft
    union all select due_revision_id from article where due_revision_id is not null
  ) shown on shown.revision_id = used.revision_id
  union all select portrait_id from author where portrait_id is not null
  union all select logo_picture_id from site where logo_picture_id is not null
  union all select id from (${inPages}) page)`;

/** The paper's own day. */
const today = (at: Date) => sql`(${at}::timestamptz at time zone (select zone from site))::date`;

/** The first moment of a day where the paper is. */
const startOf = (day: string) => sql`(${day}::date::timestamp at time zone (select zone from site))`;

/** What a picture is that lacks something. `at` is the present. */
export const LACKING: Readonly<Record<NonNullable<LibraryQuery['lacks']>, (at: Date) => RawBuilder<unknown>>> = {
  any: () => sql`(alt = '' or credit = '')`,
  // The first half is said for the index of those that lack anything.
  alt: () => sql`((alt = '' or credit = '') and alt = '')`,
  credit: () => sql`((alt = '' or credit = '') and credit = '')`,
  use: () => sql`id not in (select id from used_picture)`,
  licence: (at) => sql`licensed_until is not null and licensed_until < ${today(at)} + ${ENDING_DAYS}::int`,
};

/**
 * What holds of the pictures that are asked for, each condition by itself. A picture must have every word of `q`, in
 * whatever spelling.
 */
export function asked(query: LibraryQuery, at: Date): readonly RawBuilder<unknown>[] {
  const { q, lacks, origin, credit, agency, from, upTo } = query;
  const words = fold(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  return [
    sql`true`,
    ...(lacks === null ? [] : [LACKING[lacks](at)]),
    ...(origin === null ? [] : [sql`(import_id is not null) = ${origin === 'imported'}`]),
    ...(credit === null ? [] : [sql`credit <> '' and credit = ${credit}`]),
    ...(agency === null ? [] : [sql`agency <> '' and agency = ${agency}`]),
    ...(from === null ? [] : [sql`created_at >= ${startOf(from)}`]),
    ...(upTo === null ? [] : [sql`created_at < ${startOf(upTo)} + interval '1 day'`]),
    ...words.map((word) => sql`strpos(folded, ${word}) > 0`),
  ];
}
