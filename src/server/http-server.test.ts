import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { builtStudio } from '../../test/builders/built-studio.ts';
import { wellAt } from '../../test/builders/well.ts';
import { systemClock } from '../base/clock.ts';
import { Refusal } from '../base/refusal.ts';
import { folderPlace } from '../media/index.ts';
import { createPageStore, type Rendered } from '../pagestore/index.ts';
import { startSearchThread } from '../search/index.ts';
import { targetKey } from '../site/index.ts';
import { assetsIn } from './asset-door.ts';
import { createFrame } from './frame.ts';
import { closeHttpServer, createHttpServer, listen } from './http-server.ts';
import { createMetrics } from './metrics.ts';
import { monitorCheck } from './monitors.ts';
import { pageHeaders } from './security-headers.ts';
import { openStudio } from './studio-pages.ts';

const log = pino({ level: 'silent' });
const AWAY = new Error('connect ECONNREFUSED');
/** A proxy on this machine. */
const TRUSTED = ['127.0.0.1'];
const HASH = 'ab'.repeat(32);

type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

const pages: Readonly<Record<string, () => Promise<Rendered>>> = {
  '/': async () => html(200, '<h1>السفوح</h1>'),
  '/slow/': async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return html(200, 'أخيرًا');
  },
  '/bug/': () => Promise.reject(new Error('a bug')),
  '/away/': () => Promise.reject(AWAY),
};
const html = (status: number, body: string): Rendered => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body,
  tags: ['site'],
});

/** A running server with three pages, one asset and one picture. */
async function running() {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-http-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets', 'site-1a2b.css'), '.card { display: grid }');
  await writeFile(join(folder, 'assets', 'manifest.json'), '{}');
  const studio = await builtStudio(join(folder, 'studio'));
  await mkdir(join(folder, 'media', 'ab'), { recursive: true });
  await writeFile(join(folder, 'media', 'ab', `${HASH}.webp`), 'صورة');
  await writeFile(join(folder, 'secret'), 'سرّ');
  const store = createPageStore({
    maxBytes: 10_000_000,
    clock: systemClock,
    keyOf: targetKey,
    headersFor: pageHeaders(),
    isAway: (error) => error === AWAY,
  });
  const metrics = createMetrics(store, wellAt);
  const frame = await createFrame({
    health: wellAt,
    log,
    metrics,
    trustedProxies: TRUSTED,
    sentenceOf: ({ code }) => code,
    isDiskFull: async () => false,
    routes: (api) => {
      api.post('/refused', () => Promise.reject(new Refusal('conflict', 'article.stale', { latest: 3 })));
    },
  });
  const server = createHttpServer({
    pages: {
      store,
      renderPage: (path) => pages[path]?.() ?? Promise.resolve(html(404, 'لا صفحة هنا')),
      isAway: (error) => error === AWAY,
      awayPage: () => ({ html: '<h1>نعود بعد قليل</h1>', style: '' }),
      metrics,
      log,
    },
    search: {
      thread: startSearchThread(join(folder, 'search')),
      renderSearch: async ({ q }) => ({ html: `<p>${q.length}</p>`, style: '' }),
      isAway: (error) => error === AWAY,
      awayPage: () => ({ html: '<h1>نعود بعد قليل</h1>', style: '' }),
      metrics,
      log,
    },
    assets: await assetsIn(join(folder, 'assets')),
    pictures: folderPlace(join(folder, 'media')),
    brand: async () => expect.fail('nobody asks for a mark'),
    studio: openStudio(studio),
    frame: frame.listener,
    isMonitor: monitorCheck({ monitors: ['10.1.0.0/16'], trustedProxies: TRUSTED }),
  });
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  const ask = (path: string, { method = 'GET', headers = {}, body = '' } = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const asking = httpRequest({ port, path, method, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      });
      asking.on('error', reject);
      asking.end(body);
    });
  /** Sends bytes as they are; resolves with the first line of the answer. */
  const say = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      let heard = '';
      socket.on('data', (part) => {
        heard += part.toString();
      });
      socket.on('close', () => resolve(heard.split('\r\n')[0] ?? ''));
      socket.on('error', (error) => (heard === '' ? reject(error) : resolve(heard.split('\r\n')[0] ?? '')));
    });
  return {
    ask,
    say,
    port,
    store,
    [Symbol.asyncDispose]: async () => {
      await closeHttpServer(server, 100);
      await frame.close();
      await rm(folder, { recursive: true });
    },
  };
}

const answers = [
  ['GET', '/', 200, 'السفوح', 'a page'],
  ['HEAD', '/', 200, '', 'its head'],
  ['GET', '/?utm_source=x', 200, 'السفوح', 'a page with a query nobody knows'],
  ['GET', '/%D9%85%D8%AC/', 404, 'لا صفحة هنا', 'an unknown address'],
  ['GET', '/%D8%/%zz', 404, 'لا صفحة هنا', 'broken percent-encoding'],
  ['POST', '/', 405, 'للقراءة فقط', 'a POST to a page'],
  ['DELETE', '/%D9%85/', 405, 'للقراءة فقط', 'a DELETE'],
  ['GET', `/${'%D9%85'.repeat(1_500)}`, 414, 'بهذا الطول', 'an address too long'],
  ['GET', '/bug/', 500, 'الخطأ منّا', 'a bug of ours'],
  ['GET', '/away/', 503, 'نعود بعد قليل', 'the database away'],
  ['GET', '/assets/site-1a2b.css', 200, 'grid', 'an asset'],
  ['GET', '/assets/manifest.json', 404, 'لا صفحة هنا', 'what the build keeps for the server'],
  ['GET', '/assets/../secret', 404, 'لا صفحة هنا', 'a way out of the assets'],
  ['GET', `/media/${HASH}.webp`, 200, 'صورة', 'a picture'],
  ['GET', '/media/../secret', 404, 'لم نجد ملفًا', 'a way out of the media'],
  ['GET', `/media/${'cd'.repeat(32)}.webp`, 404, 'لم نجد ملفًا', 'a picture nobody holds'],
  ['GET', '/wp-login.php', 404, 'لم نجد ملفًا', 'a program of WordPress'],
  ['POST', '/blog/xmlrpc.php', 404, 'لم نجد ملفًا', 'another, below a path, to which something is sent'],
  ['GET', '/wp-json/oembed/1.0/embed?url=x', 404, 'لم نجد ملفًا', 'its interface'],
  ['GET', '/health', 200, 'up', 'health, asked from this machine'],
  ['GET', '/metrics', 200, 'warraq_page_store_hits', 'metrics'],
  ['GET', '/api/none', 404, 'about:blank', 'a route nobody has'],
  ['POST', '/api/refused', 409, 'article.stale', 'a refusal'],
] as const;
for (const [method, path, status, text, why] of answers)
  test(`${why}: ${method} ${path.slice(0, 40)} → ${status}`, async () => {
    await using server = await running();
    const answer = await server.ask(path, { method });
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(text)]);
  });

test('metrics and health are for this machine, not for readers that a proxy here lets in', async () => {
  await using server = await running();
  for (const path of ['/metrics', '/health']) {
    const { status } = await server.ask(path, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(status).toBe(404);
  }
});

test('a monitor on another machine is answered through a proxy that is believed, and nobody who claims to be one', async () => {
  await using server = await running();
  const statusFor = async (headers: Readonly<Record<string, string>>) =>
    (await server.ask('/health', { headers })).status;
  expect(await statusFor({ 'x-forwarded-for': '10.1.2.3' })).toBe(200);
  expect(await statusFor({ 'x-forwarded-for': '10.1.2.3, 203.0.113.9' })).toBe(404);
  expect(await statusFor({ 'x-forwarded-for': '10.2.2.3' })).toBe(404);
  expect(await statusFor({ forwarded: 'for=10.1.2.3' })).toBe(404);
});

test('pages carry a policy that lets nothing run but our own files', async () => {
  await using server = await running();
  const { headers } = await server.ask('/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("default-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('an asset never changes, so nobody asks for it again', async () => {
  await using server = await running();
  const { headers } = await server.ask('/assets/site-1a2b.css', { headers: { 'accept-encoding': 'br' } });
  expect([headers['cache-control'], headers['content-encoding']]).toEqual([
    'public, max-age=31536000, immutable',
    'br',
  ]);
});

test('a file is at its own path whatever query comes with it, and at no path that the query would mean', async () => {
  await using server = await running();
  const asset = '/assets/site-1a2b.css';
  expect((await server.ask(`${asset}?feed=rss2`)).text).toContain('grid');
  expect((await server.ask(`${asset}/feed/`)).status).toBe(404);
  expect((await server.ask(`${asset}?paged=2`)).text).toContain('grid');
});

test('letters that were not encoded, as curl sends them, are read as they were meant', async () => {
  await using server = await running();
  const asked = 'GET /ما/?p=خبر HTTP/1.1\r\nHost: x\r\n\r\n';
  expect(await server.say(asked)).toMatch(/^HTTP\/1.1 404 /);
  expect(server.store.find(encodeURI('/ما/'))?.status).toBe(404);
  expect(await server.say(asked.replace('GET', 'POST'))).toMatch(/^HTTP\/1.1 400 /);
});

test('such a request behind one that is being answered is refused, and the server goes on', async () => {
  await using server = await running();
  const socket = connect(server.port, '127.0.0.1');
  let heard = '';
  socket
    .on('error', () => 'it may be cut')
    .on('data', (part: Buffer) => {
      heard += part.toString();
    });
  socket.write('GET /slow/ HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.write('GET /ما/ HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => socket.once('close', resolve));
  const statuses = [...heard.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status);
  // Perhaps the answer to the first; after it a refusal, or nothing.
  expect(statuses.join(' ')).toMatch(/^(?:200)?(?:(?:^| )400)?$/);
  expect((await server.ask('/')).status).toBe(200);
});

const broken = [
  [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'م'.repeat(40_000)}\r\n\r\n`, 431, 'a header of 80 KB'],
  [`GET /${'a'.repeat(1_000_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, 'an address of 1 MB'],
  ['اقرأ الصفحة\r\n\r\n', 400, 'no HTTP at all'],
  ['GET http://elsewhere.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400, 'an address of another site'],
] as const;
for (const [bytes, status, why] of broken)
  test(`${why} → ${status}`, async () => {
    await using server = await running();
    expect(await server.say(bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect((await server.ask('/')).status).toBe(200);
  });

test('a taken port is refused by name', async () => {
  await using first = await running();
  await expect(listen(createServer(), { host: '127.0.0.1', port: first.port })).rejects.toMatchObject({
    code: 'server.portTaken',
    facts: { port: first.port },
  });
});
