import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import {
  build,
  contentOf,
  found,
  type LiveHome,
  type LiveServer,
  liveHome,
  textOf,
  until,
} from '../builders/live-server.ts';

/*
 * The database is stopped under a running server, and can't be started again: its folder is not where it was, as when
 * a disk is taken off. One server for the whole file; each test goes on where the one before ended.
 */

let home: LiveHome;
let server: LiveServer;
let token: string;
let bringBack: () => Promise<void>;
/** The address of an article that nobody has asked for yet. */
let unread: string;

beforeAll(async () => {
  build();
  home = await liveHome();
  server = await home.start(join(home.folder, 'data'));
  ({ token } = await found(server));
  return () => home[Symbol.asyncDispose]();
});

/** Publishes an article; answers with its address. */
const publish = async (headline: string): Promise<string> => (await server.publish(token, headline)).path;

const shown = async (path: string): Promise<string> => textOf((await server.ask(path)).text);

test('pages that are held are sent; the others say in Arabic that the paper comes back', async () => {
  const held = await publish('خبر محفوظ');
  unread = await publish('خبر لم يُقرأ بعد');
  const page = await server.ask(held);
  expect(page.status).toBe(200);
  await server.holds(held);
  // Kept, then changed by what is published next: what is held of it is not what is so.
  await until('the front page with what is published', async () => (await shown('/')).includes('خبر لم يُقرأ بعد'));
  await server.holds('/');
  const dropped = await server.measure('warraq_page_store_dropped');
  await publish('خبر بعد الصفحة الأولى');
  await until('the drop of the front page', async () => (await server.measure('warraq_page_store_dropped')) > dropped);

  bringBack = await server.takeDatabaseAway();
  expect(await server.ask(held)).toMatchObject({ status: 200, text: page.text });
  const front = await server.ask('/');
  expect({ status: front.status, isOlder: !front.text.includes('خبر بعد الصفحة الأولى') }).toEqual({
    ...{ status: 200, isOlder: true },
  });
  expect(front.text).toContain('خبر محفوظ');
  expect(await server.measure('warraq_page_store_stale')).toBeGreaterThan(0);
  expect(server.logged(40)).toContainEqual(
    expect.objectContaining({ path: '/', msg: expect.stringContaining('older page sent') }),
  );

  for (const path of [unread, '/no-such-page/', '/feed/', '/sitemap.xml']) {
    const { status, headers, text } = await server.ask(path);
    expect({ path, status, retry: headers['retry-after'] }).toEqual({ path, status: 503, retry: '30' });
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toMatch(/lang="ar" dir="rtl".*<h1>نعود بعد قليل<\/h1>/s);
  }
});

test('the page that says so asks for nothing more, and carries a style that its policy allows', async () => {
  const { headers, text } = await server.ask('/no-such-page/');
  expect(text).not.toMatch(/<link|<script|<img|url\(|@import|style="/);
  const [style, ...more] = [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, inside]) => inside ?? '');
  expect(more).toEqual([]);
  expect(style).toMatch(/\.stop\b.*prefers-color-scheme|prefers-color-scheme.*\.stop\b/s);
  const hash = createHash('sha256')
    .update(style ?? '')
    .digest('base64');
  expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}';`);
  expect(headers['content-security-policy']).not.toContain('unsafe');
});

test('a command is refused in words, at once', async () => {
  const { status, json } = await server.api(token, '/articles', { content: contentOf('خبر', 'خبر') });
  expect({ status, json }).toMatchObject({
    status: 503,
    json: { code: 'server.databaseAway', detail: expect.stringContaining('قاعدة البيانات غير متاحة الآن') },
  });
});

test('once it is back, everything is fresh again by itself', async () => {
  await bringBack();
  await until('the database', async () => (await server.ask('/no-such-page/')).status === 404);
  await until('the front page as it is', async () => (await shown('/')).includes('خبر بعد الصفحة الأولى'));
  expect(await server.ask(unread)).toMatchObject({ status: 200 });

  const path = await publish('خبر بعد العودة');
  expect(await shown(path)).toContain('خبر بعد العودة');
  for (const list of ['/', '/feed/', encodeURI('/محليات/')])
    await until(`the new article on ${list}`, async () => (await shown(list)).includes('خبر بعد العودة'));
});

test('nothing crashed: no error was logged, and it ends as it should', async () => {
  expect(server.logged(50)).toEqual([]);
  expect(await server.end()).toBe(0);
});
