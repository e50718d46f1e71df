import type { DatabaseSync } from 'node:sqlite';
import type { SectionId } from '../../base/ids.ts';
import { countOf, WITHIN } from './ask.ts';
import type { Match } from './match.ts';
import { placesBetween } from './place.ts';
import { prepared } from './prepared.ts';

/** How many articles match by where and when they were published. */
export type Facets = {
  /** In which sections they stand, those of the same ones together. */
  sections: readonly { ids: readonly SectionId[]; articles: number }[];
  /** Since each of the instants that were asked for, whatever stretch of time was chosen. */
  bySince: readonly number[];
};

type Asked = { from: Date | null; until: Date | null; since: readonly Date[] };

/** Counts what matches; in one look at it where no stretch of time was chosen. */
export function facetsOf(index: DatabaseSync, match: Match, { from, until, since }: Asked): Facets {
  const { first, last } = placesBetween(from, until);
  const isOpen = from === null && until === null;
  const places = isOpen ? since.map((instant) => placesBetween(instant, null).first) : [];
  const sums = places.map((_, n) => `, sum(article.rowid >= ?${n + 4}) as since${n}`);
  // In groups: handing a thousand rows over costs more than counting them.
  const rows = prepared(
    index,
    `select document.sections, count(*) as articles${sums.join('')}
     from article join document on document.place = article.rowid
     where article match ?1 and article.${WITHIN} group by document.sections`,
  ).all(match.article, first, last, ...places);
  return {
    sections: rows.map(({ sections, articles }) => ({ ids: idsIn(String(sections)), articles: Number(articles) })),
    bySince: isOpen
      ? places.map((_, n) => rows.reduce((sum, row) => sum + Number(row[`since${n}`]), 0))
      : since.map((instant) => countOf(index, match, { from: instant, until: null })),
  };
}

const idsIn = (sections: string): SectionId[] => sections.split(' ').map((id) => Number(id) as SectionId);
