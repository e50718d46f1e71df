import { sql } from 'kysely';
import type { Tx } from '../../storage/index.ts';

/**
 * Lets nobody else change anything of the newsroom until the transaction ends, and waits for those who are at it;
 * readers go on. In the order in which most commands come by the tables: an article first.
 */
export async function holdNewsroom(tx: Tx): Promise<void> {
  await sql`
    lock table article, section, author, tag, static_page, site, address, query_address in exclusive mode
  `.execute(tx);
}
