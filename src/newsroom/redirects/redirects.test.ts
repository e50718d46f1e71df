import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import {
  changeRedirect,
  createRedirect,
  findAddress,
  keepOldAddresses,
  type RedirectsFilter,
  redirects,
  removeRedirect,
  renameSection,
  saveDraft,
  unpublishArticle,
  updateArticle,
  withdrawArticle,
} from '../index.ts';
import { REDIRECT_PAGE } from '../queries/redirects.ts';

const ALL: RedirectsFilter = { by: 'hand', search: '', after: null };

/** A newsroom and its redirects, made by its editor. */
async function leading() {
  const news = await newsroom();
  const { run, clock, editor } = news;
  return {
    ...news,
    create: (path: string, to: string) => run((tx) => createRedirect(tx, editor, clock.now(), { path, to })),
    change: (path: string, to: string) => run((tx) => changeRedirect(tx, editor, clock.now(), { path, to })),
    remove: (path: string) => run((tx) => removeRedirect(tx, editor, clock.now(), { path })),
    locationOf: async (path: string) => {
      const answer = await findAddress(news.db, path);
      return answer.is === 'redirect' ? answer.location : answer.is;
    },
  };
}

test('an address that is nobody’s leads to an article, and goes with it wherever its address goes', async () => {
  await using news = await leading();
  const { articleId, revisionId, path } = await news.published({ headline: 'المياه تعود' });
  await news.outbox();
  await news.create('/%D9%85%D9%8A%D8%A7%D9%87', path);
  expect(await news.outbox()).toEqual([{ act: 'redirect.created', tags: ['addresses'] }]);
  expect(await news.locationOf('/مياه/')).toBe('/المياه-تعود/');
  const content = await news.content({ headline: 'المياه تعود', slug: 'عودة المياه' });
  const { revisionId: basedOn } = await news.run((tx) =>
    saveDraft(tx, news.editor, news.clock.now(), { articleId, basedOn: revisionId, content }),
  );
  await news.run((tx) => updateArticle(tx, news.editor, news.clock.now(), { articleId, basedOn }));
  expect(await news.locationOf('/مياه/')).toBe('/عودة-المياه/');
  expect(await redirects(news.db, ALL)).toEqual([
    {
      path: '/مياه/',
      to: { thing: 'article', id: articleId, title: 'المياه تعود', address: '/عودة-المياه/' },
      by: 'hand',
      made: { at: news.clock.now(), by: 'سلمى الدالي' },
    },
  ]);
});

test('it is led elsewhere, and taken away again; the pages that answered there are dropped each time', async () => {
  await using news = await leading();
  const one = await news.published({ headline: 'أول' });
  const other = await news.published({ headline: 'ثانٍ' });
  await news.create('/قديم/', one.path);
  await news.outbox();
  await news.change('/قديم/', other.path);
  expect(await news.locationOf('/قديم/')).toBe(other.path);
  await news.remove('/قديم/');
  expect(await news.locationOf('/قديم/')).toBe('unknown');
  expect(await news.outbox()).toEqual([
    { act: 'redirect.changed', tags: ['addresses', `article:${one.articleId}`] },
    { act: 'redirect.removed', tags: ['addresses', `article:${other.articleId}`] },
  ]);
});

test('what is alive, or was a thing’s own once, is not led elsewhere, and nothing leads to itself or to nowhere', async () => {
  await using news = await leading();
  const live = await news.published({ headline: 'حي' });
  const hidden = await news.published({ headline: 'مخفي' });
  const gone = await news.published({ headline: 'مسحوب' });
  const { run, clock, editor, administrator, sectionId } = news;
  await run((tx) => unpublishArticle(tx, editor, clock.now(), hidden));
  await run((tx) => withdrawArticle(tx, editor, clock.now(), { ...gone, notice: 'سُحبت.' }));
  await run((tx) => renameSection(tx, administrator, clock.now(), { sectionId, name: 'بلدنا', slug: 'بلدنا' }));
  await news.create('/أ/', live.path);
  await news.outbox();
  const refused = [
    [() => news.create(live.path, '/بلدنا/'), 'redirect.alive', { is: 'live' }],
    [() => news.create(hidden.path, live.path), 'redirect.alive', { is: 'hidden' }],
    [() => news.create(gone.path, live.path), 'redirect.alive', { is: 'withdrawn' }],
    [() => news.create('/محليات/', live.path), 'redirect.alive', { is: 'moved' }],
    [() => news.create('/أ/', '/بلدنا/'), 'redirect.alive', { is: 'moved' }],
    [() => news.create('/ب/', '/ب/'), 'redirect.loop', {}],
    [() => news.change('/أ/', '/%D8%A3'), 'redirect.loop', {}],
    [() => news.create('/ب/', hidden.path), 'redirect.leadsNowhere', { to: '/مخفي/' }],
    [() => news.create('/ب/', '/لا-شيء/'), 'redirect.leadsNowhere', {}],
    [() => news.create('/feed/', live.path), 'redirect.reserved', {}],
    [() => news.create('/sitemap.xml', live.path), 'redirect.reserved', {}],
    [() => news.create('/wp-login.php', live.path), 'redirect.reserved', {}],
    [() => news.create('/a%0Ab/', live.path), 'redirect.reserved', {}],
    [() => news.create('/2026/11/', live.path), 'redirect.reserved', {}],
    [() => news.create('/', live.path), 'redirect.reserved', {}],
    [() => news.create('/?p=7', live.path), 'redirect.reserved', {}],
    [() => news.remove('/محليات/'), 'redirect.unknown', {}],
    [() => news.change(live.path, '/بلدنا/'), 'redirect.unknown', {}],
  ] as const;
  for (const [command, code, facts] of refused) await expect(command(), code).rejects.toMatchObject({ code, facts });
  expect(await news.outbox()).toEqual([]);
});

test('a redirect to a redirect leads at once to where that leads, so that no chain and no circle can come about', async () => {
  await using news = await leading();
  const { path } = await news.published({ headline: 'النهاية' });
  await news.create('/أول/', path);
  await news.create('/ثان/', '/أول/');
  await news.change('/أول/', '/ثان/');
  expect([await news.locationOf('/أول/'), await news.locationOf('/ثان/')]).toEqual([path, path]);
});

test('an article may take back an address that was led to it; then it is its own', async () => {
  await using news = await leading();
  const { articleId, revisionId, path } = await news.published({ headline: 'خبر' });
  await news.create('/عاصفة/', path);
  const content = await news.content({ headline: 'خبر', slug: 'عاصفة' });
  const { revisionId: basedOn } = await news.run((tx) =>
    saveDraft(tx, news.editor, news.clock.now(), { articleId, basedOn: revisionId, content }),
  );
  await news.run((tx) => updateArticle(tx, news.editor, news.clock.now(), { articleId, basedOn }));
  expect(await redirects(news.db, ALL)).toEqual([]);
  await expect(news.remove('/عاصفة/')).rejects.toMatchObject({ code: 'redirect.unknown' });
  expect(await findAddress(news.db, encodeURI('/عاصفة/'))).toMatchObject({ is: 'canonical', id: articleId });
});

test('what only was named so in another system is led on like any other address', async () => {
  await using news = await leading();
  const { path } = await news.published({ headline: 'خبر' });
  for (const old of ['/tag/مياه/', '/category/خدمات/', '/author/omar/', '/wp-content/uploads/2016/05/x.pdf/'])
    await news.create(old, path);
  expect(await news.locationOf('/category/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA/')).toBe(path);
});

test('the list goes on after a path', async () => {
  await using news = await leading();
  const { path } = await news.published();
  for (let count = 0; count <= REDIRECT_PAGE; count += 1) await news.create(`/r-${1_000 + count}/`, path);
  const first = await redirects(news.db, ALL);
  const second = await redirects(news.db, { ...ALL, after: first.at(-1)?.path ?? null });
  expect([first.length, second.map((redirect) => redirect.path)]).toEqual([REDIRECT_PAGE, ['/r-1100/']]);
});

test('what leads on is listed by how it came to it: by hand, by a change of address, from a former site', async () => {
  await using news = await leading();
  const { articleId, path } = await news.published({ headline: 'خطة المرفأ' });
  const { run, clock, administrator, sectionId } = news;
  await news.create('/يدوي/', path);
  await run((tx) => renameSection(tx, administrator, clock.now(), { sectionId, name: 'بلدنا', slug: 'بلدنا' }));
  await sql`insert into import (source, origin, digest, step, begun_at) values ('wordpress', 'x', '', 'done', now())`.execute(
    news.db,
  );
  await run((tx) => keepOldAddresses(tx, [{ rawPath: '/2014/03/x/', thing: 'article', thingId: articleId }], 1));
  const listed = async (filter: Partial<RedirectsFilter>) =>
    (await redirects(news.db, { ...ALL, ...filter })).map((one) => `${one.by} ${one.path} ${one.to.address}`);
  expect(await listed({ by: null })).toEqual([
    `import /2014/03/x/ ${path}`,
    'change /محليات/ /بلدنا/',
    `hand /يدوي/ ${path}`,
  ]);
  expect(await listed({ by: 'change' })).toEqual(['change /محليات/ /بلدنا/']);
  expect(await listed({ by: 'import' })).toEqual([`import /2014/03/x/ ${path}`]);
});

test.each([
  ['النقل وزارة', 'words in any order'],
  ['الاسره', 'other spellings'],
  ['خطّة_الأُسـرة', 'signs that part words, and vowels'],
  ['الأس', 'the beginning of a word'],
  ['٢٠١٤', 'digits of the other set'],
  ['https://old.example/2014/%D9%88%D8%B2%D8%A7%D8%B1%D8%A9', 'a whole address, as browsers write it'],
  ['12.html', 'a file'],
])('%s finds the address: %s', async (search) => {
  await using news = await leading();
  const { path } = await news.published();
  await news.create('/2014/وزارة-النقل-خطة-الأسرة/12.html', path);
  await news.create('/غيره/', path);
  const found = await redirects(news.db, { ...ALL, search });
  expect(found.map((one) => one.path)).toEqual(['/2014/وزارة-النقل-خطة-الأسرة/12.html/']);
  for (const nothing of ['؟؟', 'نيسان']) expect(await redirects(news.db, { ...ALL, search: nothing })).toEqual([]);
});
