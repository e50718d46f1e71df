import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { askPort } from '../../test/builders/ask-port.ts';
import { standingClock } from '../base/clock.ts';
import { createPageStore, type Rendered } from './index.ts';

const WORDS = ['المرفأ', 'السفينة', 'القمح', 'وصلت', 'غادرت', 'اليوم', 'أمس', 'صباحًا'];
const BODY = `<p>${'عادت المياه إلى حيّ الطواحين. '.repeat(200)}</p>`;

/** A server with one page in its store; whatever the store doesn't answer gets 404 from behind. */
async function door(rendered: Partial<Rendered> = {}) {
  const clock = standingClock(new Date('2026-11-25T06:00:00Z'));
  const store = createPageStore({
    maxBytes: 10_000_000,
    clock,
    headersFor: () => ({ 'X-Content-Type-Options': 'nosniff' }),
  });
  await store.render('/%D9%85%D8%A7/', async () => ({
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: BODY,
    tags: ['article:1', 'site'],
    ...rendered,
  }));
  const server = createServer((request, response) => {
    if (!store.serve(request, response)) response.writeHead(404).end('behind');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    askPort(port, path, { method, headers });
  return {
    store,
    clock,
    ask,
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

const codings = [
  ['br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['identity', undefined, (bytes: Buffer) => bytes],
] as const;
for (const [accept, coding, open] of codings)
  test(`who speaks ${accept} gets the page in it, with its length`, async () => {
    await using server = await door();
    const { status, headers, body } = await server.ask('/%D9%85%D8%A7/', { 'accept-encoding': accept });
    expect({ status, coding: headers['content-encoding'], length: headers['content-length'] }).toEqual({
      status: 200,
      coding,
      length: String(body.length),
    });
    expect(open(body).toString()).toBe(BODY);
    expect(headers).toMatchObject({
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=0, must-revalidate',
      'surrogate-key': 'article:1 site',
      'x-content-type-options': 'nosniff',
    });
  });

test('who has the page already hears 304 and no body, in whatever form he asks', async () => {
  await using server = await door();
  const { headers } = await server.ask('/%D9%85%D8%A7/');
  const etag = String(headers.etag);
  for (const asked of [etag, `"other", ${etag}`, etag.slice(2), '*']) {
    const again = await server.ask('/%D9%85%D8%A7/', { 'if-none-match': asked });
    expect([asked, again.status, again.body.length, again.headers.etag]).toEqual([asked, 304, 0, etag]);
  }
  const changed = await server.ask('/%D9%85%D8%A7/', { 'if-none-match': 'W/"of-yesterday"' });
  expect(changed.status).toBe(200);
});

test('HEAD says what GET would, without the body', async () => {
  await using server = await door();
  const got = await server.ask('/%D9%85%D8%A7/', { 'accept-encoding': 'br' });
  const head = await server.ask('/%D9%85%D8%A7/', { 'accept-encoding': 'br' }, 'HEAD');
  expect(head.body.length).toBe(0);
  expect(head.headers['content-length']).toBe(got.headers['content-length']);
});

test('a query nobody knows changes nothing and holds nothing', async () => {
  await using server = await door();
  for (let i = 0; i < 50; i++) expect((await server.ask(`/%D9%85%D8%A7/?utm_source=${i}`)).status).toBe(200);
  expect(server.store.counts().pages).toBe(1);
  server.store.drop(['article:1']);
  for (const target of ['/%D9%85%D8%A7/', '/%D9%85%D8%A7/?utm_source=49'])
    expect((await server.ask(target)).status).toBe(404);
});

test('long queries nobody knows stay within the memory of the store, and go with the page', async () => {
  await using server = await door();
  const bytes = () => server.store.counts().bytes;
  const alone = bytes();
  const ask = (query: string) => server.ask(`/%D9%85%D8%A7/?${query}`, { 'accept-encoding': 'br' });
  for (let i = 0; i < 20; i++) await ask(`${i}=${'x'.repeat(10_000)}`);
  // A handful is remembered, and what is remembered is counted.
  expect(bytes() - alone).toBeGreaterThan(10_000);
  expect(bytes() - alone).toBeLessThan(100_000);
  server.store.drop(['article:1']);
  expect(bytes()).toBeLessThanOrEqual(alone);
});

test('a POST, and an address that is not held, are left to those behind', async () => {
  await using server = await door();
  expect((await server.ask('/%D9%85%D8%A7/', {}, 'POST')).status).toBe(404);
  expect((await server.ask('/')).status).toBe(404);
});

test('a redirect goes out with its location', async () => {
  await using server = await door({ status: 301, location: '/%D8%AC%D8%AF%D9%8A%D8%AF/', body: '' });
  const { status, headers } = await server.ask('/%D9%85%D8%A7/');
  expect([status, headers.location]).toEqual([301, '/%D8%AC%D8%AF%D9%8A%D8%AF/']);
});

test('a page that stays is compressed best, and says the same under the same ETag', async () => {
  // Words that come again at changing distances, as in a text: one sentence over and over is as small in any way.
  const body = Array.from({ length: 400 }, (_, i) => `<p>${WORDS[(i * i) % 7]} ${WORDS[(i * 5) % 8]} ${i}</p>`).join(
    '',
  );
  await using server = await door({ body });
  const ask = () => server.ask('/%D9%85%D8%A7/', { 'accept-encoding': 'br' });
  const first = await ask();
  for (let i = 0; i < 3; i++) await ask();
  expect((await ask()).body).toEqual(first.body);
  server.clock.set(new Date('2026-11-25T06:00:10Z'));
  await expect.poll(async () => (await ask()).body.length).toBeLessThan(first.body.length);
  const later = await ask();
  expect(brotliDecompressSync(later.body).toString()).toBe(body);
  expect(later.headers.etag).toBe(first.headers.etag);
});

test('what is no text goes out as it is, whatever the reader speaks', async () => {
  const font = Buffer.from([0x77, 0x4f, 0x46, 0x32, 0, 1, 0, 0]);
  await using server = await door({ contentType: 'font/woff2', body: font, cacheControl: 'public, immutable' });
  const { headers, body } = await server.ask('/%D9%85%D8%A7/', { 'accept-encoding': 'br, gzip' });
  expect(body).toEqual(font);
  expect([headers['content-encoding'], headers['cache-control']]).toEqual([undefined, 'public, immutable']);
});
