import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import { findOrCreateSection, site } from '../index.ts';

test('many who need a new section at once get the same one, and it is made once', async () => {
  await using news = await newsroom();
  const names = ['محليات', 'بيئة', 'مياه'];
  const find = () => news.run((tx) => findOrCreateSection(tx, news.administrator, news.clock.now(), { names }));
  const made = await Promise.all(Array.from({ length: 4 }, find));
  expect(new Set(made.map(({ sectionId }) => sectionId)).size).toBe(1);
  const [local] = (await site(news.db)).sections;
  expect(local?.below.map(({ name, below }) => [name, below.map((each) => each.name)])).toEqual([['بيئة', ['مياه']]]);
});
