import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import { findOrCreateTag } from '../index.ts';

test('many who need a new tag at once get the same one, and it is made once', async () => {
  await using news = await newsroom();
  for (const name of ['مياه', 'زراعة', 'سوق الورّاقين', 'تعليم', 'كرة القدم']) {
    const made = await Promise.all(
      Array.from({ length: 8 }, () => news.run((tx) => findOrCreateTag(tx, news.editor, news.clock.now(), { name }))),
    );
    expect(new Set(made.map(({ tagId }) => tagId)).size).toBe(1);
  }
});

test('names that make one slug are two tags, with an address each', async () => {
  await using news = await newsroom();
  const tag = (name: string) => news.run((tx) => findOrCreateTag(tx, news.editor, news.clock.now(), { name }));
  const [one, two] = await Promise.all([tag('مياه!'), tag('مياه؟')]);
  expect(one.tagId).not.toBe(two.tagId);
});
