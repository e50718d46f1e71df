import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { actorWith, OWN_THEME } from '../../src/newsroom/index.ts';
import { registerRoutes } from '../../src/server/routes.ts';
import { actorOf } from '../../src/server/tokens.ts';
import { everybody, NO_RIGHT, rightsTable } from '../builders/everybody.ts';
import { interfaceOf } from '../builders/interface.ts';
import { newsroom } from '../builders/newsroom.ts';
import { PAGE, signedInAs, studioOf } from '../builders/session.ts';

/*
 * Every route below /api, asked as everybody, and by who carries nothing that tells who they are. A route that has no
 * row here fails the test.
 */

/** A request as each of its askers sends it: the path with its values, and the body of what changes something. */
type Row = { readonly path: string; readonly body?: object; readonly method?: string };

/** Looks that are being tried, as an address says them. */
const LOOK = new URLSearchParams({ mode: 'light', theme: JSON.stringify(OWN_THEME) });

/** Names who asks, where the test stands in for the token. In the studio everybody has a session of their own. */
const AS = 'x-test-actor';

test('every route answers those, and nobody else, who have the right to it', async () => {
  await using news = await newsroom();
  const other = await news.section('رياضة');
  const people = everybody(news.sectionId, other);
  const registered = new Set<string>();
  await using served = await interfaceOf((api) => {
    api.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) registered.add(`${one} ${url}`);
    });
    registerRoutes(api, {
      db: news.db,
      clock: news.clock,
      bearerOf: async (request) => people.get(String(request.headers[AS])) ?? actorOf(news.db, request),
      studio: studioOf(news.db),
    });
  });
  const cookies = new Map<string, string>();
  for (const [name, actor] of people) cookies.set(name, await signedInAs(news.db, news.clock.now(), actor));
  // What can be read can be asked for its head too, without a route of ours.
  for (const route of [...registered]) if (route.startsWith('GET ')) registered.delete(route.replace('GET ', 'HEAD '));
  const rows = await rowsOf(news);
  expect(Object.keys(rows).toSorted(), 'a route without a row, or a row without a route').toEqual(
    [...registered].toSorted(),
  );

  const ask = async (row: string, as: string | null) => {
    const { path, body, method } = rows[row] ?? { path: '' };
    const headers = as === null ? { origin: PAGE } : { [AS]: as, cookie: cookies.get(as) ?? '', origin: PAGE };
    const { status, json } =
      method === undefined ? await served.ask(path, headers, body) : await served.send(path, { method, headers });
    const { code = '' } = json;
    // Such a row would have said nothing of a right: the request is refused before anybody asks for one.
    expect(code, `${row} as ${as}`).not.toMatch(/^(?:request\.|server\.bug)/);
    return { status, code };
  };
  const answered = new Map<string, string[]>();
  for (const row of Object.keys(rows)) {
    const open = OPEN.get(row);
    if (open !== undefined) {
      const { status, code } = await ask(row, null);
      expect(`${status} ${code}`.trim(), row).toBe(open);
      continue;
    }
    // A head comes without words.
    const hasWords = !row.startsWith('HEAD ');
    const code = row.includes(' /api/studio/') ? 'accounts.signInNeeded' : 'server.tokenNeeded';
    expect(await ask(row, null), row).toEqual({ status: 401, code: hasWords ? code : '' });
    const allowed: string[] = [];
    for (const name of people.keys()) {
      const { status, code } = await ask(row, name);
      if (hasWords) expect(status === 403, `${row} as ${name}: ${status} ${code}`).toBe(NO_RIGHT.test(code));
      if (status !== 403) allowed.push(name);
    }
    answered.set(row, allowed);
  }
  await expect(rightsTable(answered)).toMatchFileSnapshot('rights/routes.txt');
});

/** One's own account, by which one comes to have a second factor, what it is drawn with, and the way out. */
const OWN = /^\w+ \/api\/studio\/(?:me(?:\/.*)?|site|sign-out)$/;

test('once a second factor is due, every route of the studio but one’s own account refuses', async () => {
  await using news = await newsroom();
  await using served = await interfaceOf((api) => {
    const bearerOf = (request: FastifyRequest) => actorOf(news.db, request);
    registerRoutes(api, { db: news.db, clock: news.clock, bearerOf, studio: studioOf(news.db) });
  });
  await sql`insert into two_factor_duty (who, from_on) values ('editors', '2020-01-01')`.execute(news.db);
  const rows = Object.entries(await rowsOf(news)).filter(([row]) => row.includes(' /api/studio/') && !OPEN.has(row));
  const open: string[] = [];
  for (const [row, { path, body, method }] of rows) {
    // One of them ends the session that asks.
    const cookie = await signedInAs(news.db, news.clock.now(), actorWith('person', 'مها', 'administrator'));
    const headers = { cookie, origin: PAGE };
    const { status, json } =
      method === undefined ? await served.ask(path, headers, body) : await served.send(path, { method, headers });
    if (status !== 403) open.push(row);
    else if (!row.startsWith('HEAD ')) expect(json.code, row).toBe('accounts.twoFactorDue');
  }
  expect(open).toEqual(rows.map(([row]) => row).filter((row) => OWN.test(row)));
});

test('nothing is changed for what doesn’t come from a page of the studio, on any route', async () => {
  await using news = await newsroom();
  await using served = await interfaceOf((api) => {
    const bearerOf = (request: FastifyRequest) => actorOf(news.db, request);
    registerRoutes(api, { db: news.db, clock: news.clock, bearerOf, studio: studioOf(news.db) });
  });
  const cookie = await signedInAs(news.db, news.clock.now(), actorWith('person', 'مها', 'administrator'));
  const rows = Object.entries(await rowsOf(news)).filter(([row]) => /^(?:POST|PATCH|DELETE) \/api\/studio\//.test(row));
  await news.outbox();
  const places: readonly Readonly<Record<string, string>>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    {},
    { origin: PAGE, 'sec-fetch-site': 'cross-site' },
  ];
  for (const [row, { path, body = {}, method = 'POST' }] of rows) {
    for (const from of places) {
      const headers = { ...from, cookie, 'content-type': 'application/json' };
      const { status, json } = await served.send(path, { method, headers, body: JSON.stringify(body) });
      expect([row, from, status, json.code]).toEqual([row, from, 403, 'accounts.otherOrigin']);
    }
    if (row.includes('/uploads')) continue;
    // What a form can send is nothing that is read, also where it says that it comes from here.
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
      const headers = { origin: PAGE, cookie, 'content-type': type };
      const { status } = await served.send(path, { method, headers, body: JSON.stringify(body) });
      expect([row, type, status]).toEqual([row, type, 415]);
    }
  }
  expect(await news.outbox()).toEqual([]);
});

test('nobody is told what is wrong with a request before it is known who asks, on any route', async () => {
  await using news = await newsroom();
  await using served = await interfaceOf((api) => {
    const bearerOf = (request: FastifyRequest) => actorOf(news.db, request);
    registerRoutes(api, { db: news.db, clock: news.clock, bearerOf, studio: studioOf(news.db) });
  });
  const wrong = new URLSearchParams({
    before: 'x',
    after: 'x',
    person: 'x',
    from: 'x',
    page: 'x',
    mode: 'x',
    sort: 'x',
  });
  for (const row of Object.keys(await rowsOf(news)).filter((one) => !OPEN.has(one))) {
    const [method = '', route = ''] = row.split(' ');
    // Names of values stand in the path where values should.
    const path = `${route.replace(/^\/api/, '')}?${wrong}`;
    const body = method === 'POST' || method === 'PATCH' ? { body: '{', type: 'application/json' } : null;
    const headers = { origin: PAGE, ...(body === null ? {} : { 'content-type': body.type }) };
    const { status } = await served.send(path, { method, headers, body: body?.body ?? null });
    expect([row, status]).toEqual([row, 401]);
  }
});

/**
 * What is there for who isn't signed in yet, and asks for a secret of its own: what it answers to who sends none that is
 * good.
 */
const OPEN: ReadonlyMap<string, string> = new Map([
  ['GET /api/studio/paper', '200'],
  ['POST /api/studio/sign-in', '422 accounts.wrongPassword'],
  ['POST /api/studio/sign-in/code', '410 accounts.beginAgain'],
  ['POST /api/studio/sign-in/backup-code', '410 accounts.beginAgain'],
  ['POST /api/studio/sign-in/passkey/options', '200'],
  ['POST /api/studio/sign-in/passkey', '422 accounts.passkeyUnknown'],
  // It tells nobody whether there is such an account.
  ['POST /api/studio/password/forgotten', '200'],
  ...['look', 'welcome', 'invitation', 'password', 'email', 'email-back', 'sign-in'].map(
    (path) => [`POST /api/studio/links/${path}`, '410 accounts.linkUseless'] as const,
  ),
]);

/** In an order in which what one changes is what the next still finds; the rest is refused for another reason than a right. */
async function rowsOf(news: Awaited<ReturnType<typeof newsroom>>): Promise<Readonly<Record<string, Row>>> {
  const { articleId, revisionId: basedOn } = await news.draft();
  const live = await news.published();
  const content = await news.content();
  const { rows } = await sql<{ id: number }>`
    insert into alarm (code, thing, thing_id, raised_at)
    values ('article.dueFailed', 'article', ${articleId}, ${news.clock.now()}) returning id
  `.execute(news.db);
  const dueAt = '2026-11-25T03:00:00Z';
  const draft = `/articles/${articleId}`;
  const shown = `/articles/${live.articleId}`;
  const settings = '/studio/settings';
  return {
    'GET /api/articles/:articleId': { path: draft },
    'POST /api/articles': { path: '/articles', body: { content } },
    'POST /api/articles/:articleId/revisions': { path: `${draft}/revisions`, body: { basedOn, content } },
    'POST /api/articles/:articleId/submit': { path: `${draft}/submit`, body: { basedOn } },
    'POST /api/articles/:articleId/approve': { path: `${draft}/approve`, body: { basedOn } },
    'POST /api/articles/:articleId/schedule': { path: `${draft}/schedule`, body: { basedOn, dueAt } },
    'POST /api/articles/:articleId/unschedule': { path: `${draft}/unschedule`, body: {} },
    'POST /api/articles/:articleId/publish': { path: `${draft}/publish`, body: { basedOn } },
    'POST /api/articles/:articleId/update': { path: `${shown}/update`, body: { basedOn: live.revisionId } },
    'POST /api/articles/:articleId/correct': { path: `${shown}/correct`, body: { kind: 'update', text: 'تحديث.' } },
    'POST /api/articles/:articleId/unpublish': { path: `${shown}/unpublish`, body: {} },
    'POST /api/articles/:articleId/withdraw': { path: `${shown}/withdraw`, body: { notice: 'سُحبت.' } },
    'GET /api/alarms': { path: '/alarms' },
    'POST /api/alarms/:alarmId/settle': { path: `/alarms/${rows[0]?.id}/settle`, body: {} },
    'GET /api/studio/site': { path: '/studio/site' },
    'GET /api/studio/settings': { path: settings },
    'POST /api/studio/settings': { path: settings, body: { name: 'المرفأ' } },
    'POST /api/studio/settings/logo': { path: `${settings}/logo`, body: { pictureId: 9999 } },
    'POST /api/studio/settings/logo/remove': { path: `${settings}/logo/remove`, body: {} },
    'GET /api/studio/settings/arrangement': { path: `${settings}/arrangement` },
    'GET /api/studio/settings/data-folder': { path: `${settings}/data-folder` },
    'GET /api/studio/settings/preview': { path: `${settings}/preview?page=front&${LOOK}` },
    'GET /api/studio/settings/preview/sheet': { path: `${settings}/preview/sheet?${LOOK}` },
    'POST /api/studio/settings/style/try': {
      path: `${settings}/style/try`,
      body: { texts: ['سافر الى بيروت'], digits: 'latn', tanween: 'off', off: [] },
    },
    'POST /api/studio/settings/sections': { path: `${settings}/sections`, body: { name: 'ثقافة' } },
    'POST /api/studio/settings/sections/order': {
      path: `${settings}/sections/order`,
      body: { parentId: null, order: [news.sectionId] },
    },
    'POST /api/studio/settings/sections/:sectionId/rename': {
      path: `${settings}/sections/${news.sectionId}/rename`,
      body: { name: 'محليات', description: '' },
    },
    'POST /api/studio/settings/sections/:sectionId/move': {
      path: `${settings}/sections/${news.sectionId}/move`,
      body: { parentId: null },
    },
    'POST /api/studio/settings/sections/:sectionId/delete': {
      path: `${settings}/sections/${news.sectionId}/delete`,
      body: {},
    },
    'GET /api/studio/settings/redirects': { path: `${settings}/redirects` },
    'POST /api/studio/settings/redirects': { path: `${settings}/redirects`, body: { path: '/old/', to: '/محليات/' } },
    'POST /api/studio/settings/redirects/change': {
      path: `${settings}/redirects/change`,
      body: { path: '/old/', to: '/محليات/' },
    },
    'POST /api/studio/settings/redirects/remove': { path: `${settings}/redirects/remove`, body: { path: '/old/' } },
    'GET /api/studio/settings/address': { path: `${settings}/address?address=/old/` },
    'GET /api/studio/audit': { path: '/studio/audit' },
    'GET /api/studio/audit/export': { path: '/studio/audit/export' },
    'GET /api/studio/audit/things': { path: '/studio/audit/things?text=x' },
    'GET /api/studio/alarms': { path: '/studio/alarms' },
    'POST /api/studio/alarms/:alarmId/settle': { path: `/studio/alarms/${rows[0]?.id}/settle`, body: {} },
    'GET /api/studio/health': { path: '/studio/health' },
    ...mediaRows(),
    ...accountRows(),
  };
}

/** Those of the library; no picture and no upload is there, and no request speaks the protocol of uploads. */
function mediaRows(): Readonly<Record<string, Row>> {
  const media = '/studio/media';
  const upload = `${media}/uploads/00000000-0000-4000-8000-000000000000`;
  const said = { alt: '', credit: '', agency: '', licence: '', takenOn: null, focusX: 50, focusY: 50 };
  return {
    'GET /api/studio/media': { path: media },
    'GET /api/studio/media/overview': { path: `${media}/overview` },
    'POST /api/studio/media/failed/again': { path: `${media}/failed/again`, body: {} },
    'GET /api/studio/media/:pictureId': { path: `${media}/9999` },
    'POST /api/studio/media/:pictureId': { path: `${media}/9999`, body: said },
    'POST /api/studio/media/:pictureId/replace': { path: `${media}/9999/replace`, body: { by: 9999 } },
    'POST /api/studio/media/:pictureId/delete': { path: `${media}/9999/delete`, body: {} },
    'OPTIONS /api/studio/media/uploads': { path: `${media}/uploads`, method: 'OPTIONS' },
    'POST /api/studio/media/uploads': { path: `${media}/uploads`, body: {} },
    'HEAD /api/studio/media/uploads/:uploadId': { path: upload, method: 'HEAD' },
    'PATCH /api/studio/media/uploads/:uploadId': { path: upload, method: 'PATCH' },
    'DELETE /api/studio/media/uploads/:uploadId': { path: upload, method: 'DELETE' },
    'POST /api/studio/media/uploads/:uploadId/finish': { path: `${upload}/finish`, body: {} },
  };
}

/** Those of the accounts; whose account it is about is nobody's, so that nobody is kept out by the one before. */
function accountRows(): Readonly<Record<string, Row>> {
  const studio = '/studio';
  const token = 'x'.repeat(32);
  const password = 'x'.repeat(12);
  const name = 'عمر درويش';
  const credential = { id: 'AA', rawId: 'AA', type: 'public-key' };
  const made = { ...credential, response: { clientDataJSON: 'AA', attestationObject: 'AA' } };
  const shown = { ...credential, response: { clientDataJSON: 'AA', authenticatorData: 'AA', signature: 'AA' } };
  const grants = [{ role: 'reporter', within: null }];
  const mailServer = {
    ...{ host: 'mail.almarfa.example', port: 587, security: 'starttls', username: null, password: null },
    ...{ fromName: 'المرفأ', fromAddress: 'studio@almarfa.example' },
  };
  const post: readonly (readonly [string, object, string?])[] = [
    ['/sign-in', { email: 'x', password }],
    ['/sign-in/code', { code: '1' }],
    ['/sign-in/backup-code', { code: '1' }],
    ['/sign-in/passkey/options', {}],
    ['/sign-in/passkey', { response: shown }],
    ['/password/forgotten', { email: 'omar@almarfa.example' }],
    ['/links/look', { token }],
    ['/links/welcome', { token, name, email: 'omar@almarfa.example', password, paper: null }],
    ['/links/invitation', { token, name, password }],
    ['/links/password', { token, password }],
    ['/links/email', { token }],
    ['/links/email-back', { token }],
    ['/links/sign-in', { token }],
    ['/people/:personId/grants', { grants }, '/people/9999/grants'],
    [
      '/people/:personId/night',
      { role: 'reporter', within: null, until: '2026-11-25T03:00:00Z' },
      '/people/9999/night',
    ],
    ['/nights/:nightGrantId/end', {}, '/nights/9999/end'],
    ['/two-factor', { duty: null }],
    ['/two-factor/remind', {}],
    ['/people/:personId/disable', {}, '/people/9999/disable'],
    ['/people/:personId/enable', {}, '/people/9999/enable'],
    ['/people/:personId/end-sessions', {}, '/people/9999/end-sessions'],
    ['/people/:personId/two-factor/off', { password }, '/people/9999/two-factor/off'],
    ['/invitations', { name, email: 'omar@almarfa.example', grants }],
    ['/invitations/:invitationId/again', {}, '/invitations/9999/again'],
    ['/invitations/:invitationId/revoke', {}, '/invitations/9999/revoke'],
    ['/mail/:mailId/drop', {}, '/mail/9999/drop'],
    ['/mail/server', mailServer],
    ['/mail/server/try', {}],
    ['/mail/server/forget', {}],
    ['/me', { name, language: 'ar', roleForm: 'masculine' }],
    ['/me/email', { password, email: 'omar@almarfa.example' }],
    ['/me/password', { password, newPassword: password }],
    ['/me/two-factor', { password }],
    ['/me/two-factor/confirm', { code: '1' }],
    ['/me/two-factor/off', { password }],
    ['/me/two-factor/backup-codes', { password }],
    ['/me/passkeys/options', { password }],
    ['/me/passkeys', { name, response: made }],
    ['/me/passkeys/:passkeyId/remove', {}, '/me/passkeys/9999/remove'],
    ['/me/sessions/end-others', {}],
    ['/me/sessions/:sessionId/end', {}, '/me/sessions/9999/end'],
    ['/sign-out', {}],
  ];
  const get = [
    '/paper',
    '/people',
    '/nights',
    '/two-factor',
    '/invitations',
    '/mail',
    '/mail/server',
    '/me',
    '/me/security',
  ];
  return Object.fromEntries([
    ...get.map((path) => [`GET /api/studio${path}`, { path: studio + path }]),
    ...post.map(([route, body, path = route]) => [`POST /api/studio${route}`, { path: studio + path, body }]),
  ]);
}
