import { sql } from 'kysely';
import type { AuthorId, TagId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';

/** The names of an author and a tag by which a search is narrowed. */
export async function namesOf(
  db: Db,
  { author, tag }: { author: AuthorId | null; tag: TagId | null },
): Promise<{ author: string | null; tag: string | null }> {
  if (author === null && tag === null) return { author: null, tag: null };
  const { rows } = await sql<{ author: string | null; tag: string | null }>`
    select (select name from author where id = ${author}) as author, (select name from tag where id = ${tag}) as tag
  `.execute(db);
  return rows[0] ?? { author: null, tag: null };
}
