import type { Actor } from '../../../newsroom/index.ts';
import { announce, type Db, inTransaction } from '../../../storage/index.ts';
import { learn } from './learn.ts';

/** Tables that the last step of an import fills, or goes on filling, and that readers ask. */
const FILLED_LAST = ['live_related', 'address', 'query_address'];
/** All others that an import fills; what is related was chosen by the lists of live articles as they are. */
const FILLED_BEFORE = [
  ...['article', 'revision', 'draft', 'live_article_author', 'tag', 'author', 'section', 'static_page'],
  ...['picture', 'comment', 'comment_sender', 'import_term'],
];

/** Lets the database learn what its tables hold that are full already. */
export const learnWhatIsFull = (db: Db): Promise<void> => learn(db, FILLED_BEFORE);

/** Lets the database learn what the last step filled, and pages that readers opened meanwhile be made anew. */
export async function closeImport(db: Db, actor: Actor, at: Date, importId: number): Promise<void> {
  await learn(db, FILLED_LAST);
  // They show nothing beside an article yet.
  await inTransaction(db, (tx) =>
    announce(tx, {
      act: 'site.imported',
      by: actor,
      at,
      thing: 'site',
      thingId: null,
      tags: ['site', 'addresses'],
      facts: { importId },
    }),
  );
}
