import { sql } from 'kysely';
import type { Actor } from '../../../newsroom/index.ts';
import { announce, type Db, inTransaction } from '../../../storage/index.ts';

/** Lets the database learn what its tables hold now, and pages that readers opened meanwhile be made anew. */
export async function closeImport(db: Db, actor: Actor, at: Date, importId: number): Promise<void> {
  // Fresh tables have no statistics, and plans made without them read everything (PostgreSQL manual, ANALYZE).
  await sql`
    analyze article, revision, draft, live_article, live_article_section, live_article_author, live_article_tag,
      live_related, address, query_address, tag, author, section, picture, comment, import_item
  `.execute(db);
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
