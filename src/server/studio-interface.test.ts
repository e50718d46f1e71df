import { expect, test } from 'vitest';
import { interfaceOf } from '../../test/builders/interface.ts';
import { newsroom } from '../../test/builders/newsroom.ts';
import { PAGE, signedInAs, studioOf } from '../../test/builders/session.ts';
import { createRedirect, OWN_THEME, site } from '../newsroom/index.ts';
import { registerRoutes } from './routes.ts';
import { actorOf } from './tokens.ts';

/** A newsroom behind what the studio asks, asked by its administrator from an address on the net. */
async function answering() {
  const news = await newsroom();
  const api = await interfaceOf((routes) =>
    registerRoutes(routes, {
      db: news.db,
      clock: news.clock,
      bearerOf: (request) => actorOf(news.db, request),
      studio: studioOf(news.db),
    }),
  );
  const cookie = await signedInAs(news.db, news.clock.now(), news.administrator);
  return {
    ...news,
    ask: async (path: string, body?: object) => {
      const { status, json } = await api.ask(`/studio${path}`, { cookie, origin: PAGE }, body);
      return { status, json };
    },
    [Symbol.asyncDispose]: async () => {
      await api[Symbol.asyncDispose]();
      await news[Symbol.asyncDispose]();
    },
  };
}

const DONE = { status: 200, json: {} };

test('the settings are read, changed one by one, and seen on the site at once', async () => {
  await using news = await answering();
  const { json: before } = await news.ask('/settings');
  expect(before).toMatchObject({
    ...{ name: 'السفوح', zone: 'Asia/Damascus', articlePattern: '/{slug}/', slugMaxBytes: 300, menu: [] },
    dates: { months: 'shami', digits: 'latn', hijri: 'off', hijriOffsetDays: 0 },
    style: { tanween: 'off', off: [] },
    theme: OWN_THEME,
    sections: [{ id: news.sectionId, parentId: null, name: 'محليات', slug: 'محليات', path: '/محليات/' }],
  });
  await news.outbox();
  expect(await news.ask('/settings', { name: 'المرفأ', style: { tanween: 'on-alef', off: ['comma'] } })).toEqual(DONE);
  expect(await news.outbox()).toEqual([{ act: 'site.updated', tags: ['site'] }]);
  expect((await news.ask('/settings')).json).toEqual({
    ...before,
    ...{ name: 'المرفأ', style: { tanween: 'on-alef', off: ['comma'] } },
  });
  const { name, tagline, origin, zone, dates, sections } = before;
  expect((await news.ask('/site')).json).toEqual({ tagline, origin, zone, dates, sections, ...{ name: 'المرفأ' } });
  expect((await news.ask('/settings', { articlePattern: '/{nope}/{slug}/' })).json).toMatchObject({
    code: 'request.invalid',
    facts: {
      fields: [
        {
          pointer: '/articlePattern',
          problem: { is: 'unknownName', given: '{nope}', known: ['{year}', '{month}', '{day}', '{id}', '{slug}'] },
        },
      ],
    },
  });
  expect(name).toBe('السفوح');
  expect(await news.ask('/settings', { theme: { accentLight: '#ffff00', accentDark: null } })).toMatchObject({
    status: 422,
    json: { code: 'theme.lowContrast', detail: expect.stringContaining('أغمق') },
  });
  expect(await news.ask('/settings', { zone: 'Mars/Base' })).toMatchObject({
    status: 400,
    json: { code: 'request.invalid', facts: { part: 'body', fields: [{ pointer: '/zone' }] } },
  });
});

test('a section is added, put in its place among others, renamed and deleted', async () => {
  await using news = await answering();
  const { json: sports } = await news.ask('/settings/sections', { name: 'رياضة' });
  expect(sports).toEqual({ sectionId: expect.any(Number), path: '/رياضة/' });
  const { json: towns } = await news.ask('/settings/sections', { name: 'بلديات', parentId: news.sectionId });
  const at = `/settings/sections/${sports.sectionId}`;
  const order = [sports.sectionId, towns.sectionId];
  expect(await news.ask(`${at}/move`, { parentId: news.sectionId, order })).toEqual(DONE);
  expect(await news.ask(`${at}/rename`, { name: 'ملاعب', slug: null, description: '' })).toEqual(DONE);
  const below = async () => (await site(news.db)).sections[0]?.below.map((section) => [section.name, section.address]);
  expect(await below()).toEqual([
    ['ملاعب', '/محليات/رياضة/'],
    ['بلديات', '/محليات/بلديات/'],
  ]);
  // An order that isn't that of all beside it: the move is taken back with it.
  expect(await news.ask(`${at}/move`, { parentId: null, order: [sports.sectionId] })).toMatchObject({ status: 409 });
  expect(await news.ask('/settings/sections/order', { parentId: news.sectionId, order: order.toReversed() })).toEqual(
    DONE,
  );
  expect((await below())?.[0]?.[0]).toBe('بلديات');
  expect(await news.ask(`${at}/delete`, { leadTo: news.sectionId })).toEqual(DONE);
  expect((await news.ask(`/settings/address?address=${encodeURIComponent('/رياضة/')}`)).json.reason).toMatchObject({
    ...{ is: 'moved', why: 'formerly' },
    of: { thing: 'section', address: '/محليات/' },
  });
});

test('redirects are listed page by page, and made, changed and removed', async () => {
  await using news = await answering();
  const { path: to } = await news.published({ headline: 'خبر' });
  expect(await news.ask('/settings/redirects', { path: '/قديم', to })).toEqual(DONE);
  expect(await news.ask('/settings/redirects/change', { path: '/قديم', to: '/محليات/' })).toEqual(DONE);
  expect((await news.ask('/settings/redirects')).json).toEqual({
    redirects: [
      {
        path: '/قديم/',
        to: { thing: 'section', id: news.sectionId, title: 'محليات', address: '/محليات/' },
        by: 'hand',
        made: { at: news.clock.now().toISOString(), by: 'مها العلي' },
      },
    ],
    next: null,
  });
  expect(await news.ask('/settings/redirects/remove', { path: '/قديم/' })).toEqual(DONE);
  await news.run(async (tx) => {
    for (let count = 0; count < 101; count += 1)
      await createRedirect(tx, news.editor, news.clock.now(), { path: `/r-${1_000 + count}/`, to });
  });
  const { json: first } = await news.ask('/settings/redirects');
  const { json: second } = await news.ask(`/settings/redirects?after=${encodeURIComponent(first.next)}`);
  expect([first.redirects.length, second.redirects.length, second.next]).toEqual([100, 1, null]);
});

test('the audit is read page by page, and says from where something was done', async () => {
  await using news = await answering();
  for (let count = 0; count < 60; count += 1) await news.ask('/settings', { tagline: `شعار ${count}` });
  const { json: first } = await news.ask('/audit?acts=site.updated');
  expect(first.entries).toHaveLength(50);
  expect(first.entries[0]).toMatchObject({
    ...{ at: news.clock.now().toISOString(), act: 'site.updated', thing: 'site', thingId: null, title: null },
    who: { kind: 'person', name: 'مها العلي', personId: 1 },
    from: '127.0.0.1',
    facts: { changed: ['tagline'] },
  });
  const { json: second } = await news.ask(`/audit?acts=site.updated&before=${first.next}`);
  expect([second.entries.length, second.next]).toEqual([10, null]);
  const since = encodeURIComponent('2026-11-24T09:00:01Z');
  expect((await news.ask(`/audit?since=${since}`)).json).toEqual({ entries: [], next: null });
  expect((await news.ask('/audit?thing=section')).status).toBe(400);
  expect((await news.ask(`/audit?thing=section&thingId=${news.sectionId}`)).json.entries).toMatchObject([
    { act: 'section.created', title: 'محليات' },
  ]);
});
