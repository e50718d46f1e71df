import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import { findOrCreateAuthor, findOrCreateSection, site } from '../index.ts';

test('many who need a new section at once get the same one, and it is made once', async () => {
  await using news = await newsroom();
  const names = ['محليات', 'بيئة', 'مياه'];
  const find = () => news.run((tx) => findOrCreateSection(tx, news.administrator, news.clock.now(), { names }));
  const made = await Promise.all(Array.from({ length: 4 }, find));
  expect(new Set(made.map(({ sectionId }) => sectionId)).size).toBe(1);
  const [local] = (await site(news.db)).sections;
  expect(local?.below.map(({ name, below }) => [name, below.map((each) => each.name)])).toEqual([['بيئة', ['مياه']]]);
});

test('a section and an author whose names no address can be made of are brought in all the same', async () => {
  await using news = await newsroom();
  const { run, administrator, clock, section } = news;
  for (const name of ['؟', '❤️'])
    await run((tx) => findOrCreateSection(tx, administrator, clock.now(), { names: [name] }));
  await run((tx) => findOrCreateAuthor(tx, administrator, clock.now(), { name: '***' }));
  const sections = (await site(news.db)).sections.map(({ name, address }) => [name, address]);
  expect(sections.slice(1)).toEqual([
    ['؟', '/section/'],
    ['❤️', '/section-2/'],
  ]);
  await expect(section('؟')).rejects.toMatchObject({ code: 'newsroom.unnamable' });
});
