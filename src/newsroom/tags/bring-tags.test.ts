import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import { bringTags } from '../index.ts';

/** A newsroom where the water has had tags for years: `مياه`, and its numbers up to the three hundredth. */
async function inNewsroom() {
  const news = await newsroom();
  await sql`
    insert into address (path, state, thing, thing_id)
    select '/tag/مياه' || case when n = 1 then '' else '-' || n end || '/', 'redirect', 'tag', 1
    from generate_series(1, 300) n
  `.execute(news.db);
  const bring = (names: readonly string[]) => news.run((tx) => bringTags(tx, news.importer, news.clock.now(), names));
  /** The slug of each name. */
  const slugs = async (names: readonly string[]) => {
    const brought = await bring(names);
    const { rows } = await sql<{ id: number; slug: string; path: string }>`
      select tag.id, slug, path from tag join address on thing = 'tag' and thing_id = tag.id and state = 'canonical'
    `.execute(news.db);
    return names.map((name) => {
      const { slug, path } = rows.find(({ id }) => id === brought.get(name)?.tagId) ?? {};
      return path === `/tag/${slug}/` ? slug : null;
    });
  };
  return Object.assign(news, { bring, slugs });
}

const cases = [
  [['زراعة', 'تعليم'], ['زراعة', 'تعليم'], 'each its name'],
  [['زراعة!', 'زراعة؟', 'زراعة'], ['زراعة', 'زراعة-2', 'زراعة-3'], 'names that make one slug'],
  [['مياه؟', 'زراعة', 'مياه!'], ['مياه-301', 'زراعة', 'مياه-302'], 'a slug that three hundred had before'],
  [['مياه', 'مياه 301'], ['مياه-302', 'مياه-301'], 'a name that is the number of another'],
  [['!!', '؟', '…'], ['tag-1', 'tag-2', 'tag-3'], 'names without a letter'],
  [['feed', '2024'], ['feed-2', '2024-2'], 'what the system answers itself'],
  [[], [], 'none'],
] as const;
for (const [names, expected, why] of cases)
  test(`${why}: ${names.join('، ')} become ${expected.join(', ')}`, async () => {
    await using news = await inNewsroom();
    expect(await news.slugs(names)).toEqual(expected);
  });

test('what is there already is found, and only what is new is made', async () => {
  await using news = await inNewsroom();
  const first = await news.bring(['زراعة', '!!']);
  const second = await news.bring(['؟', 'زراعة', '!!']);
  expect([...second.values()].map(({ isNew }) => isNew).sort()).toEqual([false, false, true]);
  for (const name of ['زراعة', '!!']) expect(second.get(name)?.tagId).toBe(first.get(name)?.tagId);
  expect(await news.slugs(['؟'])).toEqual(['tag-2']);
});
