import type { Actor } from '../../../newsroom/index.ts';
import { announce, type Db, inTransaction } from '../../../storage/index.ts';
import { learn } from './learn.ts';

/** All tables that an import fills. */
const FILLED = [
  ...['article', 'revision', 'draft', 'live_article', 'live_article_section', 'live_article_author'],
  ...['live_article_tag', 'live_related', 'address', 'query_address', 'tag', 'author', 'section', 'static_page'],
  ...['picture', 'comment', 'comment_sender', 'import_item', 'import_term'],
];

/** Lets the database learn what its tables hold now, and pages that readers opened meanwhile be made anew. */
export async function closeImport(db: Db, actor: Actor, at: Date, importId: number): Promise<void> {
  await learn(db, FILLED);
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
