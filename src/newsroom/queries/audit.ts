import { type RawBuilder, sql } from 'kysely';
import type { PersonId } from '../../base/ids.ts';
import type { Facts } from '../../base/refusal.ts';
import type { Db } from '../../storage/index.ts';
import { titleOf } from './titles.ts';

/** Something that was done: by whom, when, from where. What it says in a language stands in messages/<locale>/audit.ts. */
export type AuditView = {
  readonly id: number;
  readonly at: Date;
  readonly who: { readonly kind: string; readonly name: string; readonly personId: PersonId | null };
  /** The network address that the request came from; null for what came from no network. */
  readonly from: string | null;
  readonly act: string;
  readonly thing: string;
  readonly thingId: number | null;
  /** What the thing is called now; null for what has no name, or is no more. */
  readonly title: string | null;
  readonly facts: Facts;
};

/** Which entries; what is null is not asked for. */
export type AuditFilter = {
  readonly personId: PersonId | null;
  /** Any of these; none: all. */
  readonly acts: readonly string[];
  readonly thing: { readonly kind: string; readonly id: number } | null;
  readonly since: Date | null;
  /** Not included. */
  readonly until: Date | null;
  /** Goes on after this entry. */
  readonly before: number | null;
};

/** How many are shown at once. */
export const AUDIT_PAGE = 50;

/** What was done, newest first. Each filter has an index in this order, so that a page costs what it shows. */
export async function audit(db: Db, filter: AuditFilter): Promise<readonly AuditView[]> {
  const { rows } = await auditQuery(filter).execute(db);
  return rows;
}

/**
 * The question by itself, for its plan. Only what is asked for stands in it: a plan for all filters at once is none. Of
 * several acts each is asked for by itself, in its index, and the newest of them all are taken: otherwise the rarest
 * would be looked for through the whole log.
 */
export function auditQuery(
  { personId, acts, thing, since, until, before }: AuditFilter,
  most = AUDIT_PAGE,
): RawBuilder<AuditView> {
  const [act, ...others] = acts;
  const asked = [
    ...(personId === null ? [] : [sql`person_id = ${personId}`]),
    ...(act === undefined ? [] : [others.length === 0 ? sql`act = ${act}` : sql`act = one`]),
    ...(thing === null ? [] : [sql`thing = ${thing.kind} and thing_id = ${thing.id}`]),
    ...(since === null ? [] : [sql`at >= ${since}`]),
    ...(until === null ? [] : [sql`at < ${until}`]),
    ...(before === null ? [] : [sql`(at, id) < (select at, id from audit where id = ${before})`]),
  ];
  const where = asked.length === 0 ? sql`` : sql`where ${sql.join(asked, sql` and `)}`;
  const page = sql`select * from audit ${where} order by at desc, id desc limit ${most}`;
  const found =
    others.length === 0
      ? page
      : sql`select each.* from unnest(${[...acts]}::text[]) as one cross join lateral (${page}) as each
              order by at desc, id desc limit ${most}`;
  // The page first: what things are called is asked for those on it alone.
  return sql<AuditView>`
    select id, at, json_build_object('kind', actor_kind, 'name', actor_name, 'personId', person_id) as who,
      from_address as "from", act, thing, thing_id as "thingId",
      ${titleOf(sql`entry.thing`, sql`entry.thing_id`)} as title, facts
    from (${found}) entry
    order by at desc, id desc
  `;
}
