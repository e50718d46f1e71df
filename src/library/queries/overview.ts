import { sql } from 'kysely';
import type { Db, Tx } from '../../storage/index.ts';
import type { LibraryOverview } from '../contract.ts';
import { LACKING, USED } from './asked.ts';

/** Names that are offered to choose from; the rest is found by searching. */
const MOST_NAMES = 100;

/** How many pictures there are, what of them lack something, and whose they are, the most frequent first. */
export async function libraryOverview(db: Db | Tx, at: Date): Promise<LibraryOverview> {
  const { rows } = await sql<LibraryOverview>`
    with ${USED}
    select count(*)::int as pictures, coalesce(sum(size_bytes), 0)::float8 as bytes,
      jsonb_build_object(
        'any', count(*) filter (where ${LACKING.any(at)}),
        'alt', count(*) filter (where ${LACKING.alt(at)}),
        'credit', count(*) filter (where ${LACKING.credit(at)}),
        'use', count(*) filter (where ${LACKING.use(at)}),
        'licence', count(*) filter (where ${LACKING.licence(at)})
      ) as lacking,
      ${namesIn('credit')} as credits, ${namesIn('agency')} as agencies
    from picture
  `.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('a count has no row');
  return row;
}

const namesIn = (column: 'credit' | 'agency') => sql`(
  select coalesce(jsonb_agg(found), '[]') from (
    select ${sql.ref(column)} as name, count(*)::int as pictures from picture where ${sql.ref(column)} <> ''
    group by 1 order by 2 desc, 1 limit ${MOST_NAMES}
  ) found)`;
