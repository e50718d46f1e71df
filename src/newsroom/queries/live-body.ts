import { sql } from 'kysely';

/**
 * What the live article under this name says, as a row `shown` to stand beside it in a query's `from`: the body of the
 * revision that readers see. `offset 0` has it taken out of the revision once, however often it is named.
 */
export const liveBody = (alias: string) => sql`lateral (
  select content -> 'body' as body from revision where revision.id = ${sql.ref(`${alias}.revision_id`)} offset 0
) shown`;
