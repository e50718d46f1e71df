import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import { authorPage, createAuthor, findOrCreateAuthor } from '../index.ts';

const AT_ONCE = Array.from({ length: 4 });

test('two people of one name, added at the same moment, are two authors with an address each', async () => {
  await using news = await newsroom();
  const person = { kind: 'staff', name: 'سمير العطار', slug: null, role: '', bio: '', portraitId: null } as const;
  const add = () => news.run((tx) => createAuthor(tx, news.editor, news.clock.now(), person));
  const made = await Promise.all(AT_ONCE.map(add));
  const pages = await Promise.all(made.map(({ authorId }) => authorPage(news.db, authorId, 1)));
  expect(pages.map((page) => page?.author.address).sort()).toEqual([
    '/author/سمير-العطار-2/',
    '/author/سمير-العطار-3/',
    '/author/سمير-العطار-4/',
    '/author/سمير-العطار/',
  ]);
});

test('many who need a new author at once get the same one', async () => {
  await using news = await newsroom();
  const find = () => news.run((tx) => findOrCreateAuthor(tx, news.editor, news.clock.now(), { name: 'ramez' }));
  const made = await Promise.all(AT_ONCE.map(find));
  expect(new Set(made.map(({ authorId }) => authorId)).size).toBe(1);
});
