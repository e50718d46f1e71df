import { type RawBuilder, sql } from 'kysely';
import type { ArticleId, RevisionId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import type { ArticleKind, Card, PictureView, SectionLink, ShownPicture } from '../views.ts';
import { addressOf } from './address-of.ts';

/** A picture as JSON in SQL, from a `picture` row under the given name; null where the join found none. */
export function pictureJson(alias: string) {
  const at = sql.raw(alias);
  return sql`case when ${at}.id is null then null else jsonb_build_object(
    'id', ${at}.id, 'hash', ${at}.hash, 'mediaType', ${at}.media_type,
    'widthPx', ${at}.width_px, 'heightPx', ${at}.height_px, 'widths', ${at}.rendition_widths, 'tone', ${at}.tone,
    'focusX', ${at}.focus_x, 'focusY', ${at}.focus_y,
    'cropFocus', case when ${at}.crop_x is not null then jsonb_build_object('x', ${at}.crop_x, 'y', ${at}.crop_y) end,
    'alt', ${at}.alt, 'credit', ${at}.credit) end`;
}

/** A row of `cardRows`, straight from the database or from JSON, which has no dates. */
type CardRow = {
  id: ArticleId;
  revision_id: RevisionId;
  address: string;
  kind: ArticleKind;
  kicker: string;
  headline: string;
  standfirst: string;
  teaser: string;
  published_at: Date | string | null;
  updated_at: Date | string | null;
  section: SectionLink | null;
  authors: Card['authors'];
  picture: PictureView | null;
  lead_alt: string;
  lead_caption: string;
  lead_credit: string;
};

/**
 * Rows of the articles that a query has chosen, each with the name of its list and its place in it.
 *
 * @param chosen SQL that yields `list`, `place` and `article_id`
 */
const cardRows = (chosen: RawBuilder<unknown>) => sql`
    with chosen as materialized (${chosen})
    select chosen.list, chosen.place, live.article_id as id, live.revision_id, ${addressOf('article', 'live.article_id')} as address, live.kind, live.kicker, live.headline,
      live.standfirst, live.teaser, live.published_at, live.updated_at,
      case when section.id is null then null else
        jsonb_build_object('id', section.id, 'name', section.name, 'address', ${addressOf('section', 'section.id')}) end as section,
      coalesce(byline.authors, '[]') as authors,
      ${pictureJson('picture')} as picture, live.lead_alt, live.lead_caption, live.lead_credit
    from chosen
    join live_article live on live.article_id = chosen.article_id
    left join section on section.id = live.section_id
    left join picture on picture.id = live.lead_picture_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', author.id, 'name', author.name, 'role', author.role,
          'address', ${addressOf('author', 'author.id')}, 'portrait', ${pictureJson('portrait')})
        order by signed.position) as authors
      from live_article_author signed
      join author on author.id = signed.author_id
      left join picture portrait on portrait.id = author.portrait_id
      where signed.article_id = live.article_id
    ) byline on true
`;

/** A card, and the revision that readers see of its article. */
export type LiveCard = { card: Card; revisionId: RevisionId };

/** A picture as an article shows it: what the article says of it, or else what the library says. */
export const shownPicture = (
  picture: PictureView,
  { alt, caption, credit }: Pick<ShownPicture, 'alt' | 'caption' | 'credit'>,
): ShownPicture => ({ ...picture, alt: alt || picture.alt, caption, credit: credit || picture.credit });

/** The cards of the articles that a query has chosen, so that every list of a page comes in one round trip. */
export async function cardsOf(db: Db, chosen: RawBuilder<unknown>): Promise<readonly (LiveCard & { list: string })[]> {
  const { rows } = await sql<CardRow & { list: string }>`${cardRows(chosen)} order by list, place`.execute(db);
  return rows.map(({ list, ...row }) => ({ list, card: cardOf(row), revisionId: row.revision_id }));
}

/** The cards of one list, in its order. */
export async function cardList(db: Db, chosen: RawBuilder<unknown>): Promise<readonly Card[]> {
  return (await cardsOf(db, chosen)).map(({ card }) => card);
}

/** The card that a row stands for. */
function cardOf(row: CardRow): Card {
  const { lead_alt: alt, lead_caption: caption, lead_credit: credit, picture } = row;
  return {
    id: row.id,
    address: row.address,
    kind: row.kind,
    kicker: row.kicker,
    headline: row.headline,
    standfirst: row.standfirst,
    teaser: row.teaser,
    section: row.section,
    authors: row.authors,
    picture: picture === null ? null : shownPicture(picture, { alt, caption, credit }),
    publishedAt: instantOf(row.published_at),
    updatedAt: instantOf(row.updated_at),
  };
}

/** An instant from the database, or from the JSON it makes of one. */
export const instantOf = (written: Date | string | null): Date | null => (written === null ? null : new Date(written));
