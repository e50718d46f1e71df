import { type RawBuilder, sql } from 'kysely';
import type { ArticleId, AuthorId, PictureId, SectionId, TagId } from '../../base/ids.ts';
import type { Body } from '../../body/index.ts';
import type { Db } from '../../storage/index.ts';
import type { Card, CorrectionView, PictureView } from '../views.ts';
import { bodyPictures, pictureMap } from './body-pictures.ts';
import { cardList } from './cards.ts';
import { type CorrectionRow, correctionOf, correctionsJson } from './corrections.ts';
import { pageLike } from './list-page.ts';
import { liveBody } from './live-body.ts';

/** Whose newest articles a feed holds. */
export type FeedOf =
  | { of: 'paper' }
  | { of: 'section'; id: SectionId }
  | { of: 'author'; id: AuthorId }
  | { of: 'tag'; id: TagId };

function listOf(feed: FeedOf): RawBuilder<unknown> {
  switch (feed.of) {
    case 'paper':
      return sql`live_article`;
    case 'section':
      return sql`live_article_section where section_id = ${feed.id}`;
    case 'author':
      return sql`live_article_author where author_id = ${feed.id}`;
    case 'tag':
      return sql`live_article_tag where tag_id = ${feed.id}`;
  }
}

/** On which page of a list stands what was on this one of ten to a page; null where nothing was. */
export const listPageLike = (db: Db, list: FeedOf, page: number): Promise<number | null> =>
  pageLike(db, listOf(list), page);

/** An article as a feed carries it. */
export type FeedEntry = {
  readonly card: Card;
  readonly body: Body;
  readonly pictures: ReadonlyMap<PictureId, PictureView>;
  /** Newest first. */
  readonly corrections: readonly CorrectionView[];
};

type Written = {
  id: ArticleId;
  body: Body;
  pictures: readonly PictureView[];
  corrections: readonly CorrectionRow[];
};

/** The newest articles with their bodies and corrections, for feeds; undated ones come last. */
export async function latest(db: Db, feed: FeedOf, limit: number): Promise<readonly FeedEntry[]> {
  const newest = sql`select article_id, published_at from ${listOf(feed)}
    order by published_at desc nulls last, article_id desc limit ${limit}`;
  const [cards, bodies] = await Promise.all([
    cardList(
      db,
      sql`select '' as list, article_id,
        row_number() over (order by published_at desc nulls last, article_id desc) as place from (${newest}) as listed`,
    ),
    sql<Written>`
      select live.article_id as id, shown.body, ${bodyPictures(sql`shown.body`)} as pictures,
        ${correctionsJson('live.article_id')} as corrections
      from live_article live, ${liveBody('live')} where live.article_id in (select article_id from (${newest}) as listed)
    `.execute(db),
  ]);
  const written = new Map(bodies.rows.map(({ id, ...row }) => [id, row]));
  return cards.flatMap((card) => {
    // An article that was published between the two questions is in the next rendering.
    const found = written.get(card.id);
    if (found === undefined) return [];
    const { body, pictures, corrections } = found;
    return [{ card, body, pictures: pictureMap(pictures), corrections: corrections.map(correctionOf) }];
  });
}
