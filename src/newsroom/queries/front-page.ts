import { sql } from 'kysely';
import type { ArticleId, SectionId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import type { Band, Card, FrontPageView, SectionBranch } from '../views.ts';
import { cardsOf } from './cards.ts';
import { PAGE_SIZE } from './list-page.ts';

const NEWEST = 40;
const IN_A_BAND = 9;
/** Of so many newest ones a band's head is chosen. */
const HEAD_AMONG = 3;
const SECONDS = 3;
const LATEST = 8;
const OPINIONS = 4;
/** How old a lead may be beside the newest article; past that, the newest with a picture leads whatever its kind. */
const LEAD_WITHIN_MS = 36 * 3_600_000;

/**
 * The front page, arranged by rule until an editor arranges it: the newest report with a picture leads, the next ones
 * stand beside it, opinions have a strip of their own, and every topmost section has a band.
 */
export async function frontPage(db: Db, sections: readonly SectionBranch[]): Promise<FrontPageView> {
  const bands = sections.map(({ id }) => id);
  const rows = await cardsOf(
    db,
    sql`
      (select 'newest' as list, row_number() over (order by published_at desc nulls last, article_id desc) as place, article_id
        from live_article order by published_at desc nulls last, article_id desc limit ${NEWEST})
      union all
      (select 'opinion', row_number() over (order by published_at desc nulls last, article_id desc), article_id
        from live_article where kind = 'opinion' order by published_at desc nulls last, article_id desc limit ${OPINIONS})
      union all
      select band.section_id::text, newest.place, newest.article_id
      from unnest(${bands}::bigint[]) as band (section_id)
      cross join lateral (
        select article_id, row_number() over (order by published_at desc nulls last, article_id desc) as place
        from live_article_section listed where listed.section_id = band.section_id
        order by published_at desc nulls last, article_id desc limit ${IN_A_BAND + SECONDS + 1}
      ) newest`,
  );
  const listed = (name: string) => rows.filter(({ list }) => list === name).map(({ card }) => card);
  return arrange(sections, listed('newest'), listed('opinion'), (id) => listed(String(id)));
}

/** Which article stands where; pure, so that a quiet day and a full one can both be looked at. */
export function arrange(
  sections: readonly SectionBranch[],
  newest: readonly Card[],
  opinions: readonly Card[],
  bandOf: (section: SectionId) => readonly Card[],
): FrontPageView {
  const lead = leadOf(newest);
  const placed = new Set<ArticleId>(lead === null ? [] : [lead.id]);
  const news = newest.filter(({ kind, id }) => isReporting(kind) && !placed.has(id));
  const seconds = [...news]
    .sort((one, other) => Number(other.picture !== null) - Number(one.picture !== null))
    .slice(0, SECONDS);
  for (const { id } of seconds) placed.add(id);
  const strip = opinions.slice(0, OPINIONS);
  for (const { id } of strip) placed.add(id);
  const bands: Band[] = [];
  for (const section of sections) {
    const cards = bandOf(section.id).filter(({ id }) => !placed.has(id));
    if (cards.length > 0) bands.push({ section, cards: headedByPicture(cards).slice(0, IN_A_BAND) });
  }
  const latest = news.filter(({ id }) => !placed.has(id)).slice(0, LATEST);
  return { lead, seconds, latest, opinions: strip, bands, hasMore: newest.length > PAGE_SIZE };
}

/** The place at the head of a band is wide; of the newest few, one with a picture fills it. */
function headedByPicture(cards: readonly Card[]): readonly Card[] {
  const head = cards.slice(0, HEAD_AMONG).find(({ picture }) => picture !== null);
  return head === undefined ? cards : [head, ...cards.filter((card) => card !== head)];
}

/** Advertising never leads, and an opinion only where there is nothing else. */
function leadOf(newest: readonly Card[]): Card | null {
  const top = newest[0]?.publishedAt?.getTime() ?? 0;
  const fresh = newest.filter(
    ({ publishedAt }) => publishedAt !== null && top - publishedAt.getTime() <= LEAD_WITHIN_MS,
  );
  const reporting = (cards: readonly Card[]) => cards.filter(({ kind }) => isReporting(kind));
  return (
    reporting(fresh).find(({ picture }) => picture !== null) ??
    reporting(newest)[0] ??
    newest.find(({ kind }) => kind !== 'sponsored') ??
    null
  );
}

function isReporting(kind: Card['kind']): boolean {
  return kind === 'news' || kind === 'report' || kind === 'analysis';
}
