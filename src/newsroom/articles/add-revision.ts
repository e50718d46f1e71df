import { sql } from 'kysely';
import type { ArticleId, RevisionId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import type { ArticleContent } from '../contract.ts';
import { picturesIn } from '../pictures.ts';

/** Adds a revision, with the pictures that it refers to, and makes it the draft. */
export async function addRevision(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId, number, content }: { articleId: ArticleId; number: number; content: ArticleContent },
): Promise<RevisionId> {
  const { rows } = await sql<{ id: RevisionId }>`
    with added as (
      insert into revision (article_id, number, made_at, made_by, content)
      values (${articleId}, ${number}, ${at}, ${actor.name}, ${JSON.stringify(content)}::jsonb)
      returning id, article_id
    )
    insert into draft (article_id, revision_id) select article_id, id from added
    on conflict (article_id) do update set revision_id = excluded.revision_id
    returning revision_id as id
  `.execute(tx);
  const [added] = rows;
  if (added === undefined) throw new Error('a revision was added and is not there');
  await putUses(tx, added.id, content);
  return added.id;
}

async function putUses(tx: Tx, revisionId: RevisionId, { leadPicture, body }: ArticleContent): Promise<void> {
  const inBody = picturesIn(body);
  if (leadPicture === null && inBody.length === 0) return;
  await sql`
    insert into revision_picture (revision_id, picture_id, place)
    select ${revisionId}::bigint, id, 'lead' from unnest(${leadPicture === null ? [] : [leadPicture.pictureId]}::bigint[]) id
    union
    select ${revisionId}::bigint, id, 'body' from unnest(${[...inBody]}::bigint[]) id
  `.execute(tx);
}
