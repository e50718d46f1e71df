import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import { cardsOf, type LiveCard } from './cards.ts';

/** The cards of live articles, in the order given; those that readers may not see are left out. */
export const liveCardsOf = async (db: Db, ids: readonly ArticleId[]): Promise<readonly LiveCard[]> =>
  ids.length === 0
    ? []
    : cardsOf(
        db,
        sql`select 'given' as list, given.place, given.id as article_id
            from unnest(${[...ids]}::bigint[]) with ordinality as given(id, place)`,
      );
