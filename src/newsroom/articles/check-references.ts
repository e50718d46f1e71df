import { sql } from 'kysely';
import type { Tx } from '../../storage/index.ts';
import type { ArticleContent } from '../contract.ts';
import { picturesIn } from '../pictures.ts';
import { type Thing, unknownThing } from '../refusals.ts';

/**
 * Refuses content that names a section, author, tag or picture which doesn't exist. Those that do stay until the
 * transaction ends: who undoes an import waits, and then sees that something stands on it.
 */
export async function checkReferences(tx: Tx, content: ArticleContent): Promise<void> {
  const { sectionIds, authorIds, tagIds, leadPicture, body } = content;
  const pictures = [...(leadPicture === null ? [] : [leadPicture.pictureId]), ...picturesIn(body)];
  const { rows } = await sql<{ thing: Thing; id: number }>`
    select 'section' as thing, id from unnest(${[...sectionIds]}::bigint[]) id
      where not exists (select from section where section.id = id.id for key share)
    union all
    select 'author', id from unnest(${[...authorIds]}::bigint[]) id
      where not exists (select from author where author.id = id.id for key share)
    union all
    select 'tag', id from unnest(${[...tagIds]}::bigint[]) id
      where not exists (select from tag where tag.id = id.id for key share)
    union all
    select 'picture', id from unnest(${pictures}::bigint[]) id
      where not exists (select from picture where picture.id = id.id for key share)
  `.execute(tx);
  const [first] = rows;
  if (first === undefined) return;
  const { thing } = first;
  throw unknownThing({ thing, ids: rows.filter((row) => row.thing === thing).map(({ id }) => id) });
}
