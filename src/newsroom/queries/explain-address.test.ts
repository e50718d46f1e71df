import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import {
  createRedirect,
  explainAddress,
  keepOldAddresses,
  renameSection,
  unpublishArticle,
  withdrawArticle,
} from '../index.ts';

test('every answer of an address has its reason', async () => {
  await using news = await newsroom();
  const { run, clock, editor, administrator, sectionId } = news;
  const live = await news.published({ headline: 'المياه تعود إلى الحي' });
  const hidden = await news.published({ headline: 'مخفي' });
  const gone = await news.published({ headline: 'مسحوب' });
  await run((tx) => unpublishArticle(tx, editor, clock.now(), hidden));
  await run((tx) => withdrawArticle(tx, editor, clock.now(), { ...gone, notice: 'سُحبت.' }));
  await run((tx) => renameSection(tx, administrator, clock.now(), { sectionId, name: 'بلدنا', slug: 'بلدنا' }));
  await run((tx) => createRedirect(tx, editor, clock.now(), { path: '/مياه/', to: live.path }));
  await run((tx) => keepOldAddresses(tx, [{ rawPath: '/news/12.html', thing: 'article', thingId: live.articleId }]));
  const article = {
    thing: 'article',
    id: live.articleId,
    title: 'المياه تعود إلى الحي',
    address: '/المياه-تعود-إلى-الحي/',
  };
  const section = { thing: 'section', id: sectionId, title: 'بلدنا', address: '/بلدنا/' };
  const cases = [
    ['/%D8%A8%D9%84%D8%AF%D9%86%D8%A7/', { is: 'live', of: section }],
    ['/بلدنا', { is: 'live', of: section }],
    ['/محليات/', { is: 'moved', why: 'formerly', of: section }],
    ['/news/12.html', { is: 'moved', why: 'formerly', of: article }],
    ['/مياه/', { is: 'moved', why: 'byHand', of: article }],
    ['/category/بلدنا/', { is: 'moved', why: 'takenFor', of: section }],
    ['/مخفي/', { is: 'hidden', of: { thing: 'article', id: hidden.articleId, title: 'مخفي', address: null } }],
    ['/مسحوب/', { is: 'withdrawn', of: { thing: 'article', id: gone.articleId, title: 'مسحوب', address: null } }],
    ['/', { is: 'system' }],
    ['/2026/11/', { is: 'system' }],
    ['/feed/', { is: 'system' }],
    ['/محليات/feed/', { is: 'system' }],
    ['/بلدنا/page/2/', { is: 'system' }],
    ['/robots.txt', { is: 'system' }],
    ['/studio/people', { is: 'system' }],
    ['/المياه-تعود-إلى-المدينة/', { is: 'unknown', near: [article] }],
    ['/x/', { is: 'unknown', near: [] }],
    [`/${'x'.repeat(2_600)}/`, { is: 'unknown', near: [] }],
  ] as const;
  for (const [path, reason] of cases) expect(await explainAddress(news.db, path), path).toEqual(reason);
});
