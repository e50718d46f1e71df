import { sql } from 'kysely';
import type { ArticleId, AuthorId, TagId } from '../../base/ids.ts';
import { type Card, cardsOfIds } from '../../newsroom/index.ts';
import type { Db } from '../../storage/index.ts';

/** What a result shows besides its card: where the words stand is looked for in it. */
export type HitText = { id: ArticleId; standfirst: string; bodyJson: string };

/** The cards of articles in their order, and their texts; those that readers may not see any more are left out. */
export async function hitsOf(db: Db, ids: readonly ArticleId[]): Promise<readonly { card: Card; text: HitText }[]> {
  if (ids.length === 0) return [];
  const [cards, { rows }] = await Promise.all([
    cardsOfIds(db, ids),
    sql<HitText>`
      select live.article_id as id, live.standfirst, (revision.content -> 'body')::text as "bodyJson"
      from live_article live join revision on revision.id = live.revision_id
      where live.article_id = any(${[...ids]}::bigint[])
    `.execute(db),
  ]);
  const texts = new Map(rows.map((row) => [row.id, row]));
  return cards.flatMap((card) => {
    const text = texts.get(card.id);
    return text === undefined ? [] : [{ card, text }];
  });
}

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
