import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../src/base/ids.ts';
import { bodyFromPlainText, newBlockId } from '../../src/body/index.ts';
import { bringArticles, bringStaticPages, bringTags, readyToBring } from '../../src/newsroom/index.ts';
import { bodyOf } from '../../src/pagestore/index.ts';
import { hrefOf } from '../../src/site/addresses.ts';
import type { Tx } from '../../src/storage/index.ts';
import { servedNewsroom } from '../builders/moved-site.ts';

/*
 * What an import brings is seen at once: every page that was held and would show it is dropped, and no other.
 */

/** A served newsroom with a section below another and an article of November, asked for pages until it holds them. */
async function holding() {
  const news = await servedNewsroom(async (made) => {
    const town = await made.section('بلديات', made.sectionId);
    await made.author('هدى البرجي');
    await made.published({ headline: 'خبر من قبل' });
    return { town };
  });
  /** Asks until each page is held: one that is asked for while something changes is sent and not kept. */
  const hold = async (paths: readonly string[]) => {
    for (const path of paths)
      await expect
        .poll(
          async () => {
            await news.ask(hrefOf(path));
            return news.store.find(hrefOf(path));
          },
          { message: path },
        )
        .not.toBeNull();
  };
  const held = (paths: readonly string[]) => paths.filter((path) => news.store.find(hrefOf(path)) !== null);
  /** What is said at a path now. */
  const read = async (path: string) => {
    await news.ask(hrefOf(path));
    const page = news.store.find(hrefOf(path));
    return page === null ? '' : bodyOf(page).toString();
  };
  return Object.assign(news, { hold, held, read });
}

/** As an import does it: the id is taken, and the address put, before the thing is there. */
async function address(tx: Tx, thing: 'article' | 'static_page', path: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into address (path, state, thing, thing_id)
    select ${path}, 'canonical', ${thing}, nextval(pg_get_serial_sequence(${thing}, 'id')) returning thing_id as id
  `.execute(tx);
  return rows[0]?.id ?? 0;
}

const OTHERS = ['/author/هدى-البرجي/', '/robots.txt'];

test('articles that are brought in are on the front page, in their archives, sections and lists, and at their addresses', async () => {
  await using news = await holding();
  const home = '/2026/11/السدّ-يمتلئ/';
  const lists = ['/', '/2026/11/', '/2026/', '/محليات/', '/محليات/بلديات/', '/author/جابر-عيدون/', '/feed/'];
  const shown = [...lists, '/sitemap-articles-1.xml', home];
  await news.hold([...shown, ...OTHERS]);
  const content = await news.content({ headline: 'السدّ يمتلئ', sectionIds: [news.town] });
  const day = new Date('2026-11-23T09:00:00Z');
  await news.run(async (tx) => {
    const articleId = (await address(tx, 'article', home)) as ArticleId;
    const standing = { state: 'published', publishedAt: day, updatedAt: null } as const;
    const brought = { articleId, content, writtenAt: day, standing };
    await bringArticles(tx, news.importer, news.clock.now(), [readyToBring(brought)], { importId: 1 });
  });
  await expect.poll(() => news.held(shown)).toEqual([]);
  expect(news.held(OTHERS)).toEqual(OTHERS);
  for (const path of [...lists, home])
    expect([path, (await news.read(path)).includes('السدّ يمتلئ')]).toEqual([path, true]);
});

test('pages that are brought in are at their addresses and at the foot of every page', async () => {
  await using news = await holding();
  const home = '/من-نحن/';
  const shown = ['/', '/محليات/', '/2026/11/', home, '/sitemap-pages-1.xml'];
  await news.hold(shown);
  const { body } = bodyFromPlainText('نكتب عن بلدنا.', { newId: newBlockId });
  await news.run(async (tx) => {
    const id = await address(tx, 'static_page', home);
    const page = { id, parentId: null, path: home, title: 'من نحن', body };
    await bringStaticPages(tx, news.importer, news.clock.now(), [page], { importId: 1 });
  });
  await expect.poll(() => news.held(shown)).toEqual([]);
  for (const path of ['/', '/محليات/', '/2026/11/']) expect(await news.read(path)).toContain(`href="${hrefOf(home)}"`);
  expect(await news.read(home)).toContain('نكتب عن بلدنا.');
});

test('tags that are brought in are at their addresses; nothing else changes', async () => {
  await using news = await holding();
  const others = [...OTHERS, '/', '/محليات/', '/2026/11/'];
  await news.hold(['/tag/مياه/', ...others]);
  await news.run((tx) => bringTags(tx, news.importer, news.clock.now(), ['مياه']));
  await expect.poll(() => news.held(['/tag/مياه/'])).toEqual([]);
  expect(news.held(others)).toEqual(others);
  expect((await news.ask(hrefOf('/tag/مياه/'))).status).toBe(200);
});
