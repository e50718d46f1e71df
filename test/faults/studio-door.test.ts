import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { accounts, PASSWORD } from '../builders/accounts.ts';

/*
 * Whoever knocks at the door of the studio with more than a browser sends. The other attacks stand with what they are
 * on: sessions that were there before (src/accounts/sign-in.test.ts), requests from other pages, on every route
 * (test/acceptance/rights-of-routes.test.ts), use after the end, on two nodes (accounts.test.ts beside this).
 */

const MAHA = 'maha@almarfa.example';

/** Sends a request to the letter, and reads the status that it is answered with. */
function send(origin: string, lines: readonly string[], body: string): Promise<number> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      const all = [...lines, `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close', '', body];
      socket.write(all.join('\r\n'));
    });
    let told = '';
    socket.on('data', (bytes) => {
      told += String(bytes);
    });
    socket.on('end', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(told)?.[1])));
    socket.on('error', reject);
  });
}

const PATH = '/api/studio/password/forgotten';
const EVIL = 'evil.example';
/** A request line and headers by which somebody's link is to lead elsewhere. */
const hostTricks: readonly (readonly [string, (host: string) => readonly string[]])[] = [
  ['Host, with an Origin that agrees', () => [`POST ${PATH} HTTP/1.1`, `Host: ${EVIL}`, `Origin: http://${EVIL}`]],
  [
    'X-Forwarded-Host beside the right Host',
    (host) => [`POST ${PATH} HTTP/1.1`, `Host: ${host}`, `Origin: http://${host}`, `X-Forwarded-Host: ${EVIL}`],
  ],
  [
    'X-Forwarded-Host and -Proto, and Forwarded (RFC 7239)',
    (host) => [
      ...[`POST ${PATH} HTTP/1.1`, `Host: ${host}`, `Origin: http://${host}`, `X-Forwarded-Host: ${EVIL}`],
      ...['X-Forwarded-Proto: https', `X-Forwarded-Server: ${EVIL}`, `Forwarded: host=${EVIL};proto=https`],
    ],
  ],
  [
    'the absolute form of the target (RFC 9112 §3.2.2)',
    (host) => [`POST http://${EVIL}${PATH} HTTP/1.1`, `Host: ${host}`, `Origin: http://${host}`],
  ],
  [
    'the absolute form, and a Host that agrees with it',
    () => [`POST http://${EVIL}${PATH} HTTP/1.1`, `Host: ${EVIL}`, `Origin: http://${EVIL}`],
  ],
  [
    'a Host with a port, a path and a fragment in it',
    (host) => [`POST ${PATH} HTTP/1.1`, `Host: ${host}@${EVIL}/#`, `Origin: http://${host}`],
  ],
];

test.each(hostTricks)('no mailed link leads where %s says', async (_trick, lines) => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const { host } = new URL(news.origin);
  const body = JSON.stringify({ email: MAHA });
  await send(news.origin, [...lines(host), 'Content-Type: application/json'], body);
  for (const livesAt of [null, 'https://almarfa.example']) {
    if (livesAt !== null) await news.livesAt(livesAt);
    const { mails } = (await maha.get('/mail')).json;
    for (const { link } of mails) expect(new URL(link).origin).toBe(livesAt ?? news.origin);
    expect(JSON.stringify(mails)).not.toContain(EVIL);
  }
  for (const { path } of await news.db.selectFrom('mail').select('path').execute())
    expect(path).toMatch(/^\/studio\/password\?token=[\w-]+$/);
});

test('a wrong password takes the same work for who has an account and for nobody, so that time tells nothing', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  /** The processor's time, which other programs make no longer, in milliseconds. */
  const workOf = async (email: string): Promise<number> => {
    const browser = news.visitor(`198.51.100.${email.length}`);
    const before = process.cpuUsage();
    await browser.post('/sign-in', { email, password: `${PASSWORD}؟` });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  await workOf('warming.up@almarfa.example');
  let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // The least of several, by turns: hashing waits for memory, which other programs want too.
  for (let tries = 0; tries < 4; tries += 1) {
    known = Math.min(known, await workOf(MAHA));
    unknown = Math.min(unknown, await workOf('nobody@almarfa.example'));
  }
  // Both hash a password (scrypt), which is nearly all of it: without that an answer takes a tenth.
  expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.5);
});
