import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { askDatabase, build, found, type LiveHome, type LiveServer, liveHome, until } from '../builders/live-server.ts';

/*
 * What no browser of a reader sends: each gets a clear answer in Arabic, changes nothing, costs no memory that stays,
 * and keeps no other reader waiting. One server for the whole file.
 */

const MEGABYTE = 1_000_000;

/** How much memory may be kept after the same bad requests again and again: what Node's heap breathes, and no more. */
const MOST_KEPT_BYTES = 60 * MEGABYTE;

const SLOW_CLIENTS = 30;
/** Fonts asked for by each who never reads: more bytes than the kernel holds for him. */
const UNREAD_FONTS = 150;

let home: LiveHome;
let server: LiveServer;
let token: string;
let article: string;
let before: string;

beforeAll(async () => {
  build();
  home = await liveHome();
  server = await home.start(join(home.folder, 'data'));
  ({ token } = await found(server));
  article = (await server.publish(token, 'خبر المرفأ', 'نصّ الخبر.')).path;
  before = await dump();
  return () => home[Symbol.asyncDispose]();
});

/** Everything that the newsroom holds, as one line a table. */
async function dump(): Promise<string> {
  const tables = await askDatabase<{ name: string }>(
    server.dataDir,
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const sums = tables.map(
    ({ name }) =>
      `select '${name} ' || count(*) || ' ' || md5(coalesce(string_agg(t::text, '' order by t::text), '')) as line
         from "${name}" t`,
  );
  const lines = await askDatabase<{ line: string }>(server.dataDir, sums.join(' union all '));
  return lines.map(({ line }) => line).join('\n');
}

/** Sends bytes as they are, and hears everything that is answered until the other side ends it. */
function send(...parts: readonly (string | Buffer)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
    });
    // A server that has refused what is sent ends the connection in the middle of it.
    socket.on('error', (error) => {
      if (heard === '') reject(error);
    });
    socket.on('close', () => resolve(heard));
    for (const part of parts) socket.write(part);
  });
}

type Heard = { status: number; type: string; text: string };

function heardOf(bytes: string): Heard {
  const [head = '', ...rest] = bytes.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
    type: /^content-type: (.*)$/im.exec(head)?.[1] ?? '',
    text: rest.join('\r\n\r\n'),
  };
}

async function ask(path: string, asked: Parameters<LiveServer['ask']>[1] = {}): Promise<Heard> {
  const { status, headers, text } = await server.ask(path, asked);
  return { status, type: headers['content-type'] ?? '', text };
}

const toApi = (body: string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
  ask('/api/articles', {
    ...{ method: 'POST', body },
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
  });

const large = Buffer.alloc(20 * MEGABYTE, 'a');
const section = encodeURI('/محليات/');

/** What is sent, what is answered, and words of the answer that say what is wrong. */
const bad: readonly (readonly [why: string, send: () => Promise<Heard>, status: number, said: string])[] = [
  ['an unknown address', () => ask(encodeURI('/لا-شيء-هنا/')), 404, 'لم نجد هذه الصفحة'],
  ['broken percent-encoding', () => ask('/%D8%/%zz/%'), 404, 'لم نجد هذه الصفحة'],
  ['percent-encoding of no UTF-8', () => ask('/%ff%fe/'), 404, 'لم نجد هذه الصفحة'],
  ['an encoded zero', () => ask('/%00/'), 404, 'لم نجد هذه الصفحة'],
  ['a page that a section has not', () => ask(`${section}page/9999/`), 404, 'لم نجد هذه الصفحة'],
  ['a page that no number holds', () => ask(`${section}page/99999999999999999999/`), 404, 'لم نجد هذه الصفحة'],
  ['page zero', () => ask(`${section}page/0/`), 404, 'لم نجد هذه الصفحة'],
  ['a second front page of a paper with one article', () => ask('/page/2/'), 404, 'لم نجد هذه الصفحة'],
  ...[
    ['nothing', ''],
    ['ten thousand letters', 'ا'.repeat(10_000)],
    ['ten thousand words', 'و '.repeat(5_000)],
    ['clitics alone', 'و ال بال فلل'],
    ['punctuation alone', '؟!،.-"«»'],
    ['quotation marks without their halves', '"المرفأ «خبر “'],
    ['operators of the index', 'headline:مرفأ AND (a* OR NEAR(b c, 2)) NOT -x ^y {body}: +z'],
    ['marks of direction', '\u202e\u2066مرفأ\u2069\u202c'],
    ['emoji', '😀👨‍👩‍👧'],
    ['a zero', 'مر\u0000فأ'],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['SQL', "'; drop table article; --"],
  ].map(
    ([what = '', typed = '']) =>
      [`a search for ${what}`, () => ask(`/search/?q=${encodeURIComponent(typed)}`), 200, 'data-total="'] as const,
  ),
  [
    'a search with filters of nonsense',
    () => ask('/search/?q=a&section=x&page=-1&from=31.12.&order=9'),
    200,
    'data-total="',
  ],
  ['a search in broken percent-encoding', () => ask('/search/?q=%D8%zz%&q=b'), 200, 'data-total="'],
  ['an address of 9 KB', () => ask(`/${'a'.repeat(9_000)}/`), 414, 'العنوان أطول مما يجب'],
  [
    'an address of 20 MB',
    () => send('GET /', large, ' HTTP/1.1\r\nHost: x\r\n\r\n').then(heardOf),
    431,
    'الطلب أكبر مما يجب',
  ],
  [
    'a header of 20 MB',
    () => send('GET / HTTP/1.1\r\nHost: x\r\nCookie: ', large, '\r\n\r\n').then(heardOf),
    431,
    'الطلب أكبر مما يجب',
  ],
  ['a POST to a page', () => ask(article, { method: 'POST', body: 'تعليق' }), 405, 'للقراءة فقط'],
  ['a POST of 20 MB to a page', () => ask(article, { method: 'POST', body: large }), 405, 'للقراءة فقط'],
  ['a PUT to a page', () => ask('/', { method: 'PUT', body: '<h1>' }), 405, 'للقراءة فقط'],
  ['a DELETE', () => ask(article, { method: 'DELETE' }), 405, 'للقراءة فقط'],
  ['no HTTP at all', () => send('اقرأ الصفحة\r\n\r\n').then(heardOf), 400, 'طلب غير مفهوم'],
  ['bytes of TLS', () => send(Buffer.from('160301020001000001fc0303', 'hex')).then(heardOf), 400, 'طلب غير مفهوم'],
  [
    'two lengths in one request',
    () =>
      send('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n').then(
        heardOf,
      ),
    400,
    'طلب غير مفهوم',
  ],
  [
    'an address of another site',
    () => send('GET http://elsewhere.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n').then(heardOf),
    400,
    'طلب غير مفهوم',
  ],
  ['broken JSON', () => toApi('{"content":'), 400, 'ليس JSON صالحًا'],
  ['an empty body', () => toApi(''), 400, 'ليس JSON صالحًا'],
  ['another type than JSON', () => toApi('<p>', { 'content-type': 'text/html' }), 415, 'لا يُقبل هنا إلا JSON'],
  ['a body of 20 MB', () => toApi(large), 413, 'أكبر مما يُقبل'],
  ['a body of 20 MB in chunks', () => toApi(large, { 'transfer-encoding': 'chunked' }), 413, 'أكبر مما يُقبل'],
  ['JSON of another shape', () => toApi('[1]'), 400, 'لم يُحفظ شيء'],
  ['JSON a thousand deep', () => toApi(`${'['.repeat(9_000)}${']'.repeat(9_000)}`), 400, 'لم يُحفظ شيء'],
  ['a body that is none', () => toApi('{"content":{"headline":"خبر","body":{"type":"doc"}}}'), 422, 'نصّ'],
  ['no token', () => toApi('{}', { authorization: 'Bearer wrq_none' }), 401, 'رمز دخول صالح'],
  ['20 MB without a token', () => toApi(large, { authorization: '' }), 401, 'رمز دخول صالح'],
  ['a route that is none', () => ask('/api/secrets'), 404, 'لا شيء في واجهة البرامج'],
  [
    '20 MB to a route that is none',
    () => ask('/api/secrets', { method: 'PUT', body: large }),
    404,
    'لا شيء في واجهة البرامج',
  ],
];

for (const [why, send, status, said] of bad)
  test(`${why} → ${status}, and why`, async () => {
    const { text, ...heard } = await send();
    expect(heard).toEqual({
      status,
      type: expect.stringMatching(/^(text\/html; charset=utf-8|application\/problem\+json)/),
    });
    expect(text).toContain(said);
  });

/** Asks for a page as a reader does who has nothing to do with all this. */
async function readerGetsPages(): Promise<void> {
  for (const path of ['/', article, section]) expect(await ask(path)).toMatchObject({ status: 200 });
}

const socketsOfServer = () => server.measure('nodejs_active_resources{type="TCPSocketWrap"}');

test('clients that send a byte a second are let go, and those that never read keep nobody waiting', async () => {
  const [font = ''] = /\/assets\/[^"]+\.woff2/.exec((await ask('/')).text) ?? [];
  expect(await ask(font)).toMatchObject({ status: 200 });
  const idle = await socketsOfServer();
  const sockets = Array.from({ length: 2 * SLOW_CLIENTS }, () => connect(server.port, '127.0.0.1'));
  // How each of them ends is seen at the server.
  for (const socket of sockets) socket.on('error', () => 'seen there');
  const [senders, deaf] = [sockets.slice(0, SLOW_CLIENTS), sockets.slice(SLOW_CLIENTS)];
  const answers = senders.map(everythingFrom);
  for (const socket of senders) socket.write('GET / HTTP/1.1\r\nX-Slow: ');
  await until('all of them at the server', async () => (await socketsOfServer()) >= idle + 2 * SLOW_CLIENTS);
  const typing = setInterval(() => {
    for (const socket of senders) if (socket.writable) socket.write('G');
  }, 1_000);
  for (const socket of deaf) {
    socket.pause();
    socket.write(`GET ${font} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(UNREAD_FONTS));
  }
  await readerGetsPages();
  for (const answer of await Promise.all(answers)) {
    const { status, text } = heardOf(answer);
    expect({ status, says: text.includes('انتهت المهلة') }).toEqual({ status: 408, says: true });
  }
  clearInterval(typing);
  await readerGetsPages();
  for (const socket of deaf) socket.destroy();
  await until('nothing left of them', async () => (await socketsOfServer()) <= idle);
});

function everythingFrom(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
    });
    socket.on('close', () => resolve(heard));
  });
}

test('the same again and again keeps no memory', async () => {
  const again = async (times: number) => {
    for (let round = 0; round < times; round++) {
      for (const [why, send, status] of bad) expect({ why, status: (await send()).status }).toEqual({ why, status });
      await Promise.all(Array.from({ length: 20 }, (_, one) => ask(`/unknown-${round}-${one}/`)));
    }
  };
  const held = () => server.measure('process_resident_memory_bytes');
  await again(2);
  const warm = await held();
  await again(8);
  await until('memory that is given back', async () => (await held()) - warm < MOST_KEPT_BYTES);
});

test('nothing was changed, nothing was taken for a bug, and the server goes on', async () => {
  await readerGetsPages();
  expect(await dump()).toBe(before);
  expect(server.logged(50)).toEqual([]);
  expect(await server.end()).toBe(0);
});
