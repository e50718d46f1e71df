import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../base/ids.ts';
import { RELATED } from './choose-related.ts';
import { type Alike, REMEMBERED, RelatedInTime } from './related-in-time.ts';

type Paper = readonly Alike[];

const time = ({ published }: Alike) => published ?? -1;
/** Newest first, the undated last. */
const order = (a: Alike, b: Alike) => time(b) - time(a) || b.id - a.id;

/** The rule word for word, for one article among all. */
function byTheRule(paper: Paper, one: Alike): readonly ArticleId[] {
  const newestFirst = paper.toSorted(order);
  const before = newestFirst.filter(({ published }) => published !== null && published <= (one.published ?? Infinity));
  const points = new Map<Alike, { tags: number; sections: number }>();
  const give = (articles: Paper, tags: number, sections: number) => {
    for (const article of articles.slice(0, REMEMBERED)) {
      const had = points.get(article) ?? { tags: 0, sections: 0 };
      points.set(article, { tags: had.tags + tags, sections: Math.max(had.sections, sections) });
    }
  };
  for (const tag of one.tagIds)
    give(
      before.filter(({ tagIds }) => tagIds.includes(tag)),
      1,
      0,
    );
  give(
    before.filter(({ sectionIds }) => one.sectionId !== null && sectionIds.includes(one.sectionId)),
    0,
    1,
  );
  give(newestFirst, 0, 0);
  return [...points]
    .filter(([{ id }]) => id !== one.id)
    .sort(([a, x], [b, y]) => y.tags - x.tags || y.sections - x.sections || order(a, b))
    .slice(0, RELATED)
    .map(([{ id }]) => id);
}

/** As they pass by. */
function inTime(paper: Paper, isWanted: (id: ArticleId) => boolean) {
  const chooser = new RelatedInTime(paper.toSorted(order).slice(0, REMEMBERED));
  const groups = Map.groupBy(
    paper.toSorted((a, b) => time(a) - time(b) || a.id - b.id),
    ({ published }) => published,
  );
  const undated = groups.get(null) ?? [];
  groups.delete(null);
  return new Map([...groups.values(), undated].flatMap((group) => chooser.next(group, isWanted)));
}

const papers = fc
  .array(
    fc.record({
      published: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 6 }),
      sectionIds: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
      tagIds: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
    }),
    { maxLength: 40 },
  )
  .map((articles) =>
    articles.map(
      (one, index): Alike => ({ ...one, id: (index + 1) as ArticleId, sectionId: one.sectionIds[0] ?? null }),
    ),
  );

test('what is chosen as articles pass by is what the rule says of all of them', () => {
  fc.assert(
    fc.property(papers, (paper) => {
      const chosen = inTime(paper, () => true);
      expect(chosen.size).toBe(paper.length);
      for (const one of paper) expect(chosen.get(one.id)).toEqual(byTheRule(paper, one));
    }),
  );
});

test('nothing is chosen for those that nobody asked for, and they are chosen for others', () => {
  const alike = { published: 1, sectionId: 1, sectionIds: [1], tagIds: [1] };
  const paper = [1, 2].map((id): Alike => ({ ...alike, id: id as ArticleId }));
  expect([...inTime(paper, (id) => id === 2)]).toEqual([[2, [1]]]);
});
