import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { termReader } from '../../arabic/index.ts';
import type { ArticleId, AuthorId, RevisionId, SectionId, TagId } from '../../base/ids.ts';
import { parseQuery } from '../query/parse-query.ts';
import { ask, countOf } from './ask.ts';
import type { SearchDocument } from './document.ts';
import { matchAll, matchAny } from './match.ts';
import { metaOf, openIndex } from './open-index.ts';
import { finishIndex, mergeSome, putChanges, putMany } from './put-documents.ts';
import { tokenReader } from './tokens.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

const read = tokenReader();
const terms = termReader();

function document(id: number, given: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id: id as ArticleId,
    revisionId: 1 as RevisionId,
    publishedAt: daysAgo(id),
    kicker: '',
    headline: 'خبر',
    standfirst: '',
    body: '',
    sectionId: null,
    sections: [],
    authors: [],
    tags: [],
    ...given,
  };
}

function indexOf(documents: readonly SearchDocument[]): DatabaseSync {
  const index = openIndex(':memory:');
  onTestFinished(() => index.close());
  putChanges(index, read, { put: documents, remove: [], position: 'p1' });
  return index;
}

const ANYWHERE = { sections: null, author: null, tag: null };

function find(
  index: DatabaseSync,
  typed: string,
  more: { order?: 'rank' | 'date'; offset?: number; filed?: object } = {},
) {
  const query = parseQuery(typed, terms);
  const match = matchAll(query, { ...ANYWHERE, ...more.filed }, read);
  const { order = 'rank', offset = 0 } = more;
  const question = { match, order, from: null, until: null, now: NOW, offset, limit: 20 };
  return { total: countOf(index, match, question), ids: ask(index, question) };
}

test('all the words, wherever they stand, and in whatever form', () => {
  const index = indexOf([
    document(1, { headline: 'ارتفاع أسعار الخبز', body: 'في دمشق' }),
    document(2, { headline: 'سعر الصرف', tags: [{ id: 5 as TagId, name: 'خبز' }] }),
    document(3, { headline: 'الخبز', body: 'وحده' }),
  ]);
  expect(find(index, 'سعر خبز').ids.toSorted()).toEqual([1, 2]);
  expect(find(index, 'الأسعار')).toEqual({ total: 2, ids: expect.anything() });
});

test('a phrase is found as it is spelt, its words side by side, and across no two fields', () => {
  const index = indexOf([
    document(1, { body: 'قال البنك المركزي إن السيسي وصل' }),
    document(2, { body: 'المركزي والبنك' }),
    document(3, { headline: 'البنك', standfirst: 'المركزي' }),
  ]);
  expect(find(index, '"البنك المركزي"').ids).toEqual([1]);
  expect(find(index, '"بنك"').total).toBe(0);
  expect(find(index, '"سيسي"').total).toBe(0);
  expect(find(index, '"السيسي" بنك').ids).toEqual([1]);
  expect(find(index, '"قال البنك"').ids).toEqual([1]);
});

test('words that say nothing are found where nothing else is asked for', () => {
  const index = indexOf([document(1, { body: 'لن تتخلى' }), document(2, { body: 'عن الشعب' })]);
  expect(find(index, 'لن').ids).toEqual([1]);
  expect(find(index, 'اذا').total).toBe(0);
});

test('headlines weigh more than bodies, and new articles more than old ones', () => {
  const index = indexOf([
    document(900, { headline: 'الزلزال', body: 'كلام كثير عن أشياء' }),
    document(901, { headline: 'كلام', body: 'عن الزلزال وأشياء' }),
    document(10, { headline: 'كلام', body: 'عن الزلزال وأشياء' }),
  ]);
  expect(find(index, 'زلزال').ids).toEqual([900, 10, 901]);
  expect(find(index, 'زلزال', { order: 'date' }).ids).toEqual([10, 900, 901]);
});

test('what nobody dated comes last by date', () => {
  const index = indexOf([document(1, { publishedAt: null }), document(2), document(3, { publishedAt: null })]);
  expect(find(index, 'خبر', { order: 'date' }).ids).toEqual([2, 3, 1]);
});

test('sections, authors and tags narrow it', () => {
  const index = indexOf([
    document(1, { sections: [1 as SectionId], authors: [{ id: 1 as AuthorId, name: 'سلمى' }] }),
    document(2, { sections: [12 as SectionId], tags: [{ id: 1 as TagId, name: 'وسم' }] }),
  ]);
  expect(find(index, 'خبر', { filed: { sections: [1] } }).ids).toEqual([1]);
  expect(find(index, 'خبر', { filed: { sections: [1, 12] } }).total).toBe(2);
  expect(find(index, 'خبر', { filed: { sections: [] } }).total).toBe(0);
  expect(find(index, 'خبر', { filed: { author: 1 } }).ids).toEqual([1]);
  expect(find(index, 'خبر', { filed: { tag: 1 } }).ids).toEqual([2]);
  expect(find(index, 'سلمى').ids).toEqual([1]);
});

test('a time narrows it, its end not included', () => {
  const index = indexOf([document(1), document(2), document(3)]);
  const match = matchAll(parseQuery('خبر', terms), ANYWHERE, read);
  const within = { match, order: 'date', now: NOW, offset: 0, limit: 20 } as const;
  expect(ask(index, { ...within, from: daysAgo(2), until: daysAgo(1) })).toEqual([2]);
});

test('some of the words will do where that is asked for, the more the better', () => {
  const index = indexOf([document(1, { body: 'زلزال' }), document(2, { body: 'زلزال عنيف' }), document(3)]);
  const match = matchAny(parseQuery('زلزال عنيف مدمر', terms), ANYWHERE, read);
  const question = { match, order: 'rank', from: null, until: null, now: NOW, offset: 0, limit: 20 } as const;
  expect(ask(index, question)).toEqual([2, 1]);
  expect(countOf(index, match, question)).toBe(2);
});

test('pages of many results hold each once, and old headlines stand among them', () => {
  const many = Array.from({ length: 1_200 }, (_, n) =>
    document(n + 1, { headline: 'كلام', body: 'زلزال وكلام كثير عنه' }),
  );
  const index = indexOf([...many, document(5_000, { headline: 'كلام عن الزلزال' })]);
  for (const typed of ['زلزال', 'الزلزال "كلام"']) {
    const pages = [0, 20, 40].flatMap((offset) => find(index, typed, { offset }).ids);
    expect(new Set(pages).size).toBe(60);
    expect(pages).toContain(5_000);
    expect(find(index, typed).total).toBe(1_201);
  }
});

test('what changes is found as it is now, and what is removed not at all', () => {
  const index = indexOf([document(1, { headline: 'قديم' }), document(2, { headline: 'قديم' })]);
  putChanges(index, read, { put: [document(1, { headline: 'جديد' })], remove: [2 as ArticleId], position: 'p2' });
  mergeSome(index);
  expect(find(index, 'قديم').total).toBe(0);
  expect(find(index, 'جديد').ids).toEqual([1]);
  expect(metaOf(index, 'position')).toBe('p2');
});

test('a change is written whole or not at all', () => {
  const index = indexOf([document(1)]);
  const broken = document(Number.NaN);
  expect(() =>
    putChanges(index, read, { put: [document(2), broken], remove: [1 as ArticleId], position: 'p2' }),
  ).toThrow();
  expect(find(index, 'خبر').ids).toEqual([1]);
  expect(metaOf(index, 'position')).toBe('p1');
});

test('whatever came and went, the index knows how many articles hold each token', () => {
  const word = fc.constantFrom('زلزال', 'الزلزال', 'مدينة', 'في', 'مدن', '2011');
  const words = fc.array(word, { maxLength: 6 }).map((all) => all.join(' '));
  const id = fc.integer({ min: 1, max: 4 });
  const put = fc
    .record({ id, headline: words, kicker: words, body: words, sections: fc.uniqueArray(id, { maxLength: 2 }) })
    .map(({ id: one, sections, ...given }) => document(one, { ...given, sections: sections as SectionId[] }));
  const change = fc.record({
    put: fc.uniqueArray(put, { selector: (one) => one.id, maxLength: 3 }),
    remove: fc.array(
      id.map((one) => one as ArticleId),
      { maxLength: 2 },
    ),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const index = openIndex(':memory:');
      for (const one of changes) putChanges(index, read, { ...one, position: '' });
      const counted = index.prepare('select token, articles from token where articles <> 0 order by token').all();
      expect(counted).toEqual(
        index.prepare('select term as token, doc as articles from temp.word order by term').all(),
      );
      index.close();
    }),
    { numRuns: 60 },
  );
});

test('an index that was filled at once is as one that was filled by changes', () => {
  const documents = [document(1, { headline: 'زلزال في المدينة' }), document(2, { body: 'زلزال 2011' })];
  const [filled, changed] = [openIndex(':memory:'), indexOf(documents)];
  onTestFinished(() => filled.close());
  putMany(filled, read, documents);
  finishIndex(filled, 'p1');
  for (const table of ['token', 'text', 'document', 'meta'])
    expect(filled.prepare(`select * from ${table}`).all()).toEqual(changed.prepare(`select * from ${table}`).all());
  expect(find(filled, 'زلزال')).toEqual(find(changed, 'زلزال'));
});
