import { expect, test } from 'vitest';
import { updateSite } from '../../src/newsroom/index.ts';
import { bodyOf } from '../../src/pagestore/index.ts';
import { hrefOf } from '../../src/site/addresses.ts';
import { nothing, servedNewsroom } from '../builders/moved-site.ts';
import { importing } from '../builders/small-site.ts';

/*
 * What readers were shown of an import is gone for them as soon as it is undone, though every page of it was held.
 */

/** What the import alone has: its own addresses, and the old ones of what was there before it. */
const OF_THE_IMPORT = [
  ...['/2019/03/water/', '/?p=7', '/?p=8', '/about/', '/about/team/', '/siyasa/', '/siyasa/buldan/'],
  ...['/author/سلمى-الساحلية/', '/tag/سلام/', '/tag/peace/', '/wp-content/uploads/2019/03/photo-20.png', '/photo-20/'],
  ...['/category/local/', '/?cat=5', '/author/jaber/', '/?author=2', '/tag/water/'],
];

/** What the newsroom has, and on which the import's articles stood. */
const OWN = ['/', '/محليات/', '/author/جابر-عيدون/', '/tag/مياه/', '/feed/', '/2018/03/', '/sitemap-articles-1.xml'];

test('what was undone answers as unknown at once, and is shown on no page any more', async () => {
  await using news = await servedNewsroom(nothing);
  await using site = await importing(news.db, news.mediaFolder);
  await news.run((tx) =>
    updateSite(tx, news.administrator, news.clock.now(), { articlePattern: '/{year}/{month}/{slug}/' }),
  );
  const own = await news.published({ headline: 'خبر من عندنا', tags: ['مياه'] });
  await site.bringSite('first');
  const ask = async (path: string) => (await news.ask(path.includes('?') ? path : hrefOf(path))).status;
  /** What is said there, once the page is held. */
  const read = async (path: string) => {
    await expect
      .poll(async () => {
        await ask(path);
        return news.store.find(hrefOf(path));
      })
      .not.toBeNull();
    const page = news.store.find(hrefOf(path));
    return page === null ? '' : bodyOf(page).toString();
  };
  const shows = (text: string) =>
    ['عودة المياه', 'مؤتمر السلام', 'سلمى الساحلية', 'من نحن'].some((name) => text.includes(name));
  const there: string[] = [];
  for (const path of OF_THE_IMPORT) if ((await ask(path)) < 400) there.push(path);
  for (const path of ['/', '/محليات/', '/tag/مياه/', '/feed/']) expect(shows(await read(path)), path).toBe(true);
  for (const path of OWN) await ask(path);
  expect(there).toEqual(OF_THE_IMPORT);

  await site.undo();
  for (const path of OF_THE_IMPORT) await expect.poll(() => ask(path), { message: path }).toBe(404);
  for (const path of OWN) await expect.poll(async () => shows(await read(path)), { message: path }).toBe(false);
  expect(await ask(own.path)).toBe(200);
});
