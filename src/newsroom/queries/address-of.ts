import { sql } from 'kysely';
import type { Addressed } from '../addresses/put-address.ts';

/**
 * The canonical path of a thing, in SQL, from an expression for its id. It is a question of its own and not a join:
 * while a table is young its statistics are wrong, and a join was then begun from every address of the kind.
 */
export function addressOf(thing: Addressed, id: string) {
  return sql`(select path from address where thing = ${sql.lit(thing)} and thing_id = ${sql.raw(id)}
    and state = 'canonical')`;
}
