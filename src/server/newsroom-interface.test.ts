import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { heldUp } from '../../test/builders/held-up.ts';
import { interfaceOf } from '../../test/builders/interface.ts';
import { newsroom } from '../../test/builders/newsroom.ts';
import { studioOf } from '../../test/builders/session.ts';
import { emptyBody } from '../body/index.ts';
import { publishDue, type Role } from '../newsroom/index.ts';
import { registerRoutes } from './routes.ts';
import { actorOf, createToken } from './tokens.ts';

/** A newsroom behind its interface for programs, and a way to ask it with a token of a role, or with none. */
async function answering() {
  const news = await newsroom();
  const api = await interfaceOf((routes) =>
    registerRoutes(routes, {
      ...{ db: news.db, clock: news.clock, studio: studioOf(news.db) },
      bearerOf: (request) => actorOf(news.db, request),
    }),
  );
  const tokens = new Map<Role, string>();
  for (const role of ['reporter', 'editor', 'moderator'] as const)
    tokens.set(
      role,
      await news.run((tx) => createToken(tx, news.administrator, news.clock.now(), { name: role, role })),
    );

  const bearer = (role: Role | null) => (role === null ? {} : { authorization: `Bearer ${tokens.get(role)}` });
  const ask = (role: Role | null, path: string, body?: unknown) => api.ask(path, bearer(role), body);
  /** The same by an editor, with the body and the headers as they are. */
  const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
    api.send(path, {
      method: 'POST',
      body,
      headers: { ...bearer('editor'), 'content-type': 'application/json', ...headers },
    });
  return {
    ...news,
    ask,
    post,
    [Symbol.asyncDispose]: async () => {
      await api[Symbol.asyncDispose]();
      await news[Symbol.asyncDispose]();
    },
  };
}

test('a reporter writes and hands in, an editor publishes, updates, corrects and withdraws', async () => {
  await using news = await answering();
  const { ask } = news;
  const content = await news.content({ headline: 'المياه تعود إلى الحيّ' });
  const { json: first } = await ask('reporter', '/articles', { content });
  const path = `/articles/${first.articleId}`;
  expect(await ask('reporter', `${path}/submit`, { basedOn: first.revisionId })).toEqual({ status: 200, json: {} });
  expect(await ask('editor', `${path}/approve`, { basedOn: first.revisionId })).toEqual({ status: 200, json: {} });
  expect(await ask('editor', `${path}/publish`, { basedOn: first.revisionId })).toEqual({
    status: 200,
    json: { path: '/المياه-تعود-إلى-الحي/' },
  });
  const next = { content: { ...content, standfirst: 'بعد تسعة وسبعين يومًا.' }, basedOn: first.revisionId };
  const { json: second } = await ask('reporter', `${path}/revisions`, next);
  expect((await ask('editor', `${path}/update`, { basedOn: second.revisionId })).status).toBe(200);
  expect((await ask('editor', `${path}/correct`, { kind: 'correction', text: 'الرقم 79.' })).json).toEqual({
    correctionId: expect.any(Number),
  });
  expect(await ask('reporter', path)).toMatchObject({
    status: 200,
    json: { state: 'published', revisionId: second.revisionId, content: { standfirst: 'بعد تسعة وسبعين يومًا.' } },
  });
  expect((await ask('editor', `${path}/withdraw`, { notice: 'تعذّر تأكيد المصدر.' })).status).toBe(200);
  expect((await ask('editor', path)).json.state).toBe('withdrawn');
});

test('what is scheduled bears its instant, and can be taken from the clock again', async () => {
  await using news = await answering();
  const { articleId, revisionId } = await news.draft();
  const path = `/articles/${articleId}`;
  const dueAt = '2026-11-25T06:00:00+03:00';
  expect((await news.ask('editor', `${path}/schedule`, { basedOn: revisionId, dueAt })).status).toBe(200);
  expect((await news.ask('editor', path)).json).toMatchObject({
    state: 'scheduled',
    dueAt: '2026-11-25T03:00:00.000Z',
  });
  expect((await news.ask('editor', `${path}/unschedule`, {})).status).toBe(200);
  expect((await news.ask('editor', path)).json).toMatchObject({ state: 'approved', dueAt: null });
});

test('what the clock could not do is shown to those who write, and settled by an editor', async () => {
  await using news = await answering();
  const { articleId, revisionId } = await news.draft({ headline: 'موعدها السادسة' });
  await news.ask('editor', `/articles/${articleId}/schedule`, {
    basedOn: revisionId,
    dueAt: '2026-11-25T06:00:00+03:00',
  });
  await sql`update revision set content = content || '{"authorIds": []}' where id = ${revisionId}`.execute(news.db);
  news.clock.set(new Date('2026-11-25T03:00:10Z'));
  await publishDue(news.db, news.clock);

  const { status, json } = await news.ask('reporter', '/alarms');
  expect([status, json]).toEqual([
    200,
    {
      alarms: [
        {
          id: expect.any(Number),
          raisedAt: '2026-11-25T03:00:10.000Z',
          code: 'article.incomplete',
          facts: { articleId, missing: ['author'] },
          articleId,
          headline: 'موعدها السادسة',
          dueAt: '2026-11-25T03:00:00.000Z',
          // Who writes sees it, and an editor settles it.
          maySettle: false,
        },
      ],
    },
  ]);
  const settle = `/alarms/${json.alarms[0].id}/settle`;
  expect(await news.ask('moderator', '/alarms')).toMatchObject({ status: 403 });
  expect(await news.ask('reporter', settle, {})).toMatchObject({ status: 403, json: { code: 'newsroom.notAllowed' } });
  expect((await news.ask('editor', '/alarms')).json.alarms).toMatchObject([{ maySettle: true }]);
  expect(await news.ask('editor', settle, {})).toEqual({ status: 200, json: {} });
  expect((await news.ask('reporter', '/alarms')).json).toEqual({ alarms: [] });
  expect((await news.ask('reporter', '/alarms?before=1')).json).toEqual({ alarms: [] });
  expect(await news.ask(null, '/alarms?before=x')).toMatchObject({ status: 401, json: { code: 'server.tokenNeeded' } });
  expect(await news.ask('reporter', '/alarms?before=x')).toMatchObject({
    status: 400,
    json: { facts: { part: 'query', fields: [{ pointer: '/before' }] } },
  });
});

test.each(['55P03', '40P01'])(
  'a command that something else holds up (%s) is refused for now, and nothing is saved',
  async (code) => {
    await using news = await answering();
    const content = await news.content();
    await heldUp(news.db, 'draft', { code, where: 'true' });
    expect(await news.ask('editor', '/articles', { content })).toMatchObject({
      status: 503,
      retryAfter: '30',
      json: { code: 'server.busy', detail: expect.stringContaining('لم يُحفظ شيء') },
    });
    const { rows } = await sql`select from article`.execute(news.db);
    expect(rows).toEqual([]);
  },
);

test('an unpublished article is out of sight', async () => {
  await using news = await answering();
  const { articleId, revisionId } = await news.draft();
  await news.ask('editor', `/articles/${articleId}/publish`, { basedOn: revisionId });
  expect((await news.ask('editor', `/articles/${articleId}/unpublish`, {})).status).toBe(200);
  expect((await news.ask('editor', `/articles/${articleId}`)).json.state).toBe('unpublished');
});

test('who has no good token, or one of another role, is refused and changes nothing', async () => {
  await using news = await answering();
  const { articleId, revisionId } = await news.draft();
  const publish = `/articles/${articleId}/publish`;
  expect(await news.ask(null, publish, { basedOn: revisionId })).toMatchObject({
    status: 401,
    json: { code: 'server.tokenNeeded' },
  });
  expect(await news.ask('reporter', publish, { basedOn: revisionId })).toMatchObject({
    status: 403,
    json: { code: 'newsroom.notAllowed' },
  });
  expect((await news.ask('moderator', `/articles/${articleId}`)).status).toBe(403);
  expect((await news.ask('editor', `/articles/${articleId}`)).json.state).toBe('draft');
});

const body = { type: 'doc', attrs: { version: 1 }, content: [{ type: 'script' }] };
const refused = [
  ['an older revision', '/articles/1/publish', { basedOn: 99 }, 409, 'article.stale'],
  ['an article that is not there', '/articles/77/publish', { basedOn: 1 }, 404, 'newsroom.unknownThing'],
  ['a number that is none', '/articles/x/publish', { basedOn: 1 }, 400, 'request.invalid'],
  ['a body that is none', '/articles', { content: { body } }, 422, 'body.invalid'],
  [
    'an instant without a zone',
    '/articles/1/schedule',
    { basedOn: 1, dueAt: '2026-11-25T06:00' },
    400,
    'request.invalid',
  ],
  ['an empty notice', '/articles/1/withdraw', { notice: ' ' }, 422, 'article.noteNeeded'],
] as const;

test('what cannot be done is refused by a code that says why', async () => {
  await using news = await answering();
  await news.draft();
  for (const [what, path, sent, status, code] of refused)
    expect([what, await news.ask('editor', path, sent)]).toMatchObject([what, { status, json: { code } }]);
});

/** A request, the field that is wrong in it, and what of the sentence must tell of it. */
const misshapen = [
  ['/articles/x/publish', { basedOn: 1 }, 'address', '/articleId', { is: 'notOfType', expected: 'number' }, 'عددًا'],
  ['/articles/1/publish', {}, 'body', '/basedOn', { is: 'missing' }, '«basedOn» ناقص'],
  ['/articles/1/publish', null, 'body', '', { is: 'notOfType', expected: 'object' }, 'جسم الطلب يجب أن يكون'],
  ['/articles/1/publish', { basedOn: 1.5 }, 'body', '/basedOn', { is: 'notOfType', expected: 'wholeNumber' }, 'صحيحًا'],
  [
    '/articles/1/publish',
    { basedOn: 0 },
    'body',
    '/basedOn',
    { is: 'tooSmall', limit: 0, inclusive: false },
    'أكبر من 0',
  ],
  ['/articles/1/schedule', { basedOn: 1, dueAt: 'غدًا' }, 'body', '/dueAt', { is: 'notAnInstant' }, 'فرق التوقيت'],
  [
    '/articles/1/correct',
    { kind: 'خطأ', text: 'نصّ' },
    'body',
    '/kind',
    { is: 'notAChoice', choices: ['correction', 'clarification', 'update'] },
    'clarification',
  ],
  [
    '/articles',
    { content: { body: emptyBody, headline: 'ن'.repeat(1_001) } },
    'body',
    '/content/headline',
    { is: 'tooLong', letters: 1_000 },
    '1,000 حرف',
  ],
  [
    '/articles',
    { content: { body: emptyBody, tagIds: ['مياه'] } },
    'body',
    '/content/tagIds/0',
    { is: 'notOfType', expected: 'number' },
    '«content/tagIds/0»',
  ],
] as const;

test('a request of another shape is told, in Arabic, which field is wrong and what is expected; nothing of zod', async () => {
  await using news = await answering();
  for (const [path, sent, part, pointer, problem, told] of misshapen) {
    const { status, json } = await news.post(path, JSON.stringify(sent));
    expect({ path, status, ...json }).toMatchObject({
      ...{ path, status: 400, code: 'request.invalid', detail: expect.stringContaining(told) },
      facts: { part, fields: [{ pointer, problem }] },
    });
    expect(JSON.stringify(json)).not.toMatch(/Invalid input|expected string|schemaPath|issues/);
  }
});

test('a body that is none is told in Arabic, and what is wrong with it as data', async () => {
  await using news = await answering();
  for (const [sent, problem, told] of [
    [undefined, { is: 'notADoc' }, 'من نوع doc'],
    [{ ...emptyBody, attrs: { version: 7 } }, { is: 'otherVersion', version: 7, known: 1 }, 'نسخته 7'],
    [body, { is: 'offSchema', said: 'Unknown node type: script' }, 'مخطط النصّ'],
  ] as const)
    expect((await news.post('/articles', JSON.stringify({ content: { body: sent } }))).json).toMatchObject({
      code: 'body.invalid',
      detail: expect.stringMatching(new RegExp(`^ما أُرسل في الحقل body .*${told}.* لم يُحفظ شيء`)),
      facts: { problem },
    });
});

test('of many wrong fields the first are told, each by its name', async () => {
  await using news = await answering();
  const tagIds = Array.from({ length: 40 }, () => 'وسم');
  const { json } = await news.post('/articles', JSON.stringify({ content: { body: emptyBody, headline: 7, tagIds } }));
  expect(json.facts.fields).toHaveLength(5);
  expect(json.detail).toMatch(/«content\/headline» يجب أن يكون نصًّا\..*«content\/tagIds\/0».* لم يُحفظ شيء/);
});

const unreadable = [
  ['{"basedOn":', {}, 400, 'request.notJson', 'JSON صالحًا'],
  ['', {}, 400, 'request.notJson', 'فارغ'],
  ['<p>', { 'content-type': 'text/html' }, 415, 'request.notJsonType', 'application/json'],
  [`"${'ن'.repeat(1_000_000)}"`, {}, 413, 'request.tooLarge', '2000000'],
] as const;

test('what is no request to the newsroom at all is answered in the same form', async () => {
  await using news = await answering();
  for (const [sent, headers, status, code, told] of unreadable)
    expect([sent.slice(0, 20), await news.post('/articles/1/publish', sent, headers)]).toMatchObject([
      sent.slice(0, 20),
      { status, json: { status, code, detail: expect.stringContaining(told) } },
    ]);
  for (const [path, status, code] of [
    ['/nothing', 404, 'request.unknown'],
    ['/articles/%D8', 400, 'request.broken'],
    [`/articles/${'9'.repeat(200)}`, 400, 'request.broken'],
  ] as const)
    expect(await news.ask('editor', path)).toMatchObject({
      status,
      json: { code, detail: expect.stringMatching(/[ء-ي]/) },
    });
});

test('who asks for English is answered in English, whatever is refused', async () => {
  await using news = await answering();
  const english = { 'accept-language': 'en-GB,en;q=0.9,ar;q=0.4' };
  const told = async (path: string, sent: string) => (await news.post(path, sent, english)).json.detail;
  expect(await told('/articles/1/publish', '{}')).toMatch(/^The field "basedOn" is missing, and is needed\. Nothing/);
  expect(await told('/articles/77/publish', '{"basedOn":1}')).toMatch(/^There is no article/);
  expect(await told('/nothing', '{}')).toMatch(/^The interface/);
  expect((await news.post('/articles/1/publish', '{}')).json.detail).toMatch(/^الحقل/);
});
