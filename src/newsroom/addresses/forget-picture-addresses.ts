import { sql } from 'kysely';
import type { PictureId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';

/** Takes the addresses of a picture away that is about to go; answers with what the pages that answered there carry. */
export async function forgetPictureAddresses(tx: Tx, pictureId: PictureId): Promise<readonly string[]> {
  const { rows } = await sql`
    with paths as (
      delete from address where thing = 'picture' and thing_id = ${pictureId} returning path
    ), queries as (
      delete from query_address where thing = 'picture' and thing_id = ${pictureId} returning query
    )
    select path from paths union all select query from queries
  `.execute(tx);
  return rows.length === 0 ? [] : ['addresses'];
}
