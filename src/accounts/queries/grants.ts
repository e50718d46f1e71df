import { sql } from 'kysely';
import type { Grant } from '../../newsroom/index.ts';

/** What a person holds until it is changed, as part of a row. */
export const standingGrants = sql<readonly Grant[]>`coalesce(
  (select jsonb_agg(jsonb_build_object('role', role, 'within', within) order by role)
     from person_grant where person_id = person.id), '[]')`;

/** What a person holds at this moment, by the database's clock: with what was given for a night and hasn't ended. */
export const grantsNow = sql<readonly Grant[]>`coalesce(
  (select jsonb_agg(jsonb_build_object('role', role, 'within', within) order by role)
     from (select role, within from person_grant where person_id = person.id
            union all
           select role, within from night_grant
            where person_id = person.id and ended_at is null and until > now()) as held), '[]')`;
