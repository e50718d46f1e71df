import { createServer } from 'node:http';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { newsroom } from '../../test/builders/newsroom.ts';
import { systemClock } from '../base/clock.ts';
import type { Role } from '../newsroom/index.ts';
import { newsroomRoutes } from '../newsroom/routes.ts';
import { createPageStore } from '../pagestore/index.ts';
import { createFrame } from './frame.ts';
import { listen } from './http-server.ts';
import { createMetrics } from './metrics.ts';
import { actorOf, createToken } from './tokens.ts';

/** A newsroom behind its interface for programs, and a way to ask it with a token of a role, or with none. */
async function answering() {
  const news = await newsroom();
  const store = createPageStore({ maxBytes: 1_000_000, clock: systemClock });
  const frame = await createFrame({
    log: pino({ level: 'silent' }),
    metrics: createMetrics(store),
    trustedProxies: [],
    sentenceOf: ({ code }) => code,
    routes: (api) => {
      api.register(newsroomRoutes, {
        db: news.db,
        clock: news.clock,
        actorOf: (authorization) => actorOf(news.db, authorization),
      });
    },
  });
  const server = createServer(frame.listener);
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  const tokens = new Map<Role, string>();
  for (const role of ['reporter', 'editor', 'moderator'] as const)
    tokens.set(role, await news.run((tx) => createToken(tx, news.editor, news.clock.now(), { name: role, role })));

  async function ask(role: Role | null, path: string, body?: unknown) {
    const authorization = role === null ? {} : { authorization: `Bearer ${tokens.get(role)}` };
    const answer = await fetch(`http://127.0.0.1:${port}/api${path}`, {
      headers: { ...authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    return { status: answer.status, json: await answer.json() };
  }
  return {
    ...news,
    ask,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await frame.close();
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
