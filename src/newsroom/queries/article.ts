import { type RawBuilder, sql } from 'kysely';
import type { ArticleId, SectionId } from '../../base/ids.ts';
import type { Body } from '../../body/index.ts';
import type { Db } from '../../storage/index.ts';
import { addressKey } from '../addresses/address-key.ts';
import type {
  ArticleKind,
  ArticleView,
  AuthorView,
  CommentPolicy,
  PictureView,
  RelatedCard,
  SectionBranch,
  SectionLink,
  TagLink,
} from '../views.ts';
import { addressOf } from './address-of.ts';
import { authorJson, portraitJoin } from './author-page.ts';
import { bodyPictures, pictureMap } from './body-pictures.ts';
import { instantOf, pictureJson, shownPicture } from './cards.ts';
import { type CorrectionRow, correctionOf, correctionsJson } from './corrections.ts';
import { hotQuery } from './hot-query.ts';
import { liveBody } from './live-body.ts';
import { wayTo } from './section-page.ts';

/** What a related card and the article itself have in common, as JSON has it. */
type RelatedRow = {
  id: ArticleId;
  address: string;
  kind: ArticleKind;
  kicker: string;
  headline: string;
  standfirst: string;
  teaser: string;
  section_id: SectionId | null;
  published_at: string | null;
  updated_at: string | null;
  picture: PictureView | null;
  lead_alt: string;
  lead_caption: string;
  lead_credit: string;
};
type ArticleRow = RelatedRow & {
  body: Body;
  word_count: number;
  search_title: string;
  description: string;
  comment_policy: CommentPolicy;
  comment_count: number;
  authors: readonly AuthorView[];
  tags: readonly TagLink[];
  corrections: readonly CorrectionRow[];
  pictures: readonly PictureView[];
  related: readonly RelatedRow[];
};

/** The columns of a RelatedRow, from a `live_article` row under the given name. */
const relatedColumns = (alias: string) => {
  const at = sql.raw(alias);
  return sql`${at}.article_id as id, ${addressOf('article', `${alias}.article_id`)} as address, ${at}.kind, ${at}.kicker,
    ${at}.headline, ${at}.standfirst, ${at}.teaser, ${at}.section_id, ${at}.published_at, ${at}.updated_at,
    (select ${pictureJson('led')} from picture led where led.id = ${at}.lead_picture_id) as picture,
    ${at}.lead_alt, ${at}.lead_caption, ${at}.lead_credit`;
};

/**
 * The whole article as JSON in one column: the driver takes three times as long over twenty. `offset 0` keeps each
 * related article a look-up of its own (address-of.ts says why).
 */
const question = (id: RawBuilder<unknown>) => sql<{ article: ArticleRow }>`
    select row_to_json(article) as article from (
      select ${relatedColumns('live')}, shown.body, live.word_count, live.search_title, live.description,
        live.comment_policy,
        (select count(*) from comment
          where comment.article_id = live.article_id and state = 'shown' and kind = 'comment') as comment_count,
        coalesce((
          select jsonb_agg(${authorJson} order by signed.position)
          from live_article_author signed join author on author.id = signed.author_id ${portraitJoin}
          where signed.article_id = live.article_id
        ), '[]') as authors,
        coalesce((
          select jsonb_agg(jsonb_build_object('id', tag.id, 'name', tag.name, 'address', ${addressOf('tag', 'tag.id')})
            order by tagged.position)
          from live_article_tag tagged join tag on tag.id = tagged.tag_id
          where tagged.article_id = live.article_id
        ), '[]') as tags,
        ${correctionsJson('live.article_id')} as corrections,
        ${bodyPictures(sql`shown.body`)} as pictures,
        coalesce((
          select json_agg(card order by chosen.position)
          from live_related chosen, lateral (
            select ${relatedColumns('other')} from live_article other where other.article_id = chosen.related_id offset 0
          ) card
          where chosen.article_id = live.article_id
        ), '[]') as related
      from live_article live, ${liveBody('live')}
      where live.article_id = ${id}
    ) article
    `;

const byId = hotQuery<{ article: ArticleRow }, ArticleId>(question);
/** Nothing but the path stands in the condition: with the kind in it, the planner of a young paper reads all of a kind. */
const byPath = hotQuery<{ article: ArticleRow }, string>((path) =>
  question(sql`(
    select case when thing = 'article' and state = 'canonical' then thing_id end from address where path = ${path}
  )`),
);

/**
 * A live article with everything its page shows; null when it isn't live.
 *
 * @param sections the paper's tree, which the page shows anyway
 */
export const article = async (db: Db, sections: readonly SectionBranch[], id: ArticleId): Promise<ArticleView | null> =>
  viewOf(await byId(db, id), sections);

/** The live article whose canonical address this is; null for any other. */
export const articleAt = async (
  db: Db,
  sections: readonly SectionBranch[],
  path: string,
): Promise<ArticleView | null> => viewOf(await byPath(db, addressKey(path)), sections);

function viewOf([found]: readonly { article: ArticleRow }[], sections: readonly SectionBranch[]): ArticleView | null {
  if (found === undefined) return null;
  const { article: row } = found;
  return {
    ...relatedCardOf(row, sections),
    trail: trailOf(sections, row.section_id),
    body: row.body,
    wordCount: row.word_count,
    searchTitle: row.search_title,
    description: row.description,
    commentPolicy: row.comment_policy,
    commentCount: row.comment_count,
    authors: row.authors,
    tags: row.tags,
    corrections: row.corrections.map(correctionOf),
    pictures: pictureMap(row.pictures),
    related: row.related.map((other) => relatedCardOf(other, sections)),
  };
}

function relatedCardOf(row: RelatedRow, sections: readonly SectionBranch[]): RelatedCard {
  const { picture, lead_alt: alt, lead_caption: caption, lead_credit: credit } = row;
  return {
    id: row.id,
    address: row.address,
    kind: row.kind,
    kicker: row.kicker,
    headline: row.headline,
    standfirst: row.standfirst,
    teaser: row.teaser,
    section: trailOf(sections, row.section_id).at(-1) ?? null,
    publishedAt: instantOf(row.published_at),
    updatedAt: instantOf(row.updated_at),
    picture: picture === null ? null : shownPicture(picture, { alt, caption, credit }),
  };
}

const trailOf = (sections: readonly SectionBranch[], id: SectionId | null): readonly SectionLink[] =>
  (id === null ? [] : (wayTo(sections, id) ?? [])).map(({ id, name, address }) => ({ id, name, address }));
