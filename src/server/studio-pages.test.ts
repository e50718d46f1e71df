import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Asked, askPort, type RawAnswer } from '../../test/builders/ask-port.ts';
import { builtStudio } from '../../test/builders/built-studio.ts';
import { pathOf } from '../pagestore/index.ts';
import { listen } from './http-server.ts';
import { answerStudio, openStudio } from './studio-pages.ts';

/** The studio's door by itself, with what a build leaves. */
async function door() {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-studio-'));
  const studio = openStudio(await builtStudio(folder));
  const server = createServer((request, response) =>
    answerStudio(studio, pathOf(request.url ?? ''), request, response).catch(() => response.writeHead(500).end()),
  );
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  const ask = (path: string, asked: Asked = {}) => askPort(port, path, asked);
  return {
    ask,
    folder,
    [Symbol.asyncDispose]: async () => {
      await new Promise((closed) => server.close(closed));
      await rm(folder, { recursive: true });
    },
  };
}

const policyOf = ({ headers }: RawAnswer) => String(headers['content-security-policy']);
const nonceIn = (answer: RawAnswer) => /'nonce-([^']+)'/.exec(policyOf(answer))?.[1] ?? '';

test('every address of the studio is its shell, with a nonce that is never sent twice', async () => {
  await using studio = await door();
  const [first, second] = [await studio.ask('/studio/people?tab=audit'), await studio.ask('/studio/')];
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(nonceIn(first)).toMatch(/^[\w+/]{22}==$/);
  expect(String(first.body)).toContain(`nonce="${nonceIn(first)}"`);
  expect(nonceIn(second)).not.toBe(nonceIn(first));
  expect(first.headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  });
});

test('its policy lets nothing in but its own files, and style elements under the nonce', async () => {
  await using studio = await door();
  const answer = await studio.ask('/studio/');
  expect(policyOf(answer).replace(nonceIn(answer), 'N').split('; ')).toEqual([
    ...["default-src 'none'", "script-src 'self'", "style-src 'self' 'nonce-N'", "connect-src 'self'"],
    ...["img-src 'self' blob: data:", "font-src 'self'", "frame-src 'self'", "form-action 'self'", "base-uri 'none'"],
    "frame-ancestors 'none'",
  ]);
  expect(String(answer.body)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
});

const looks = [
  ['', '<html lang="ar" dir="rtl">', 'nothing said'],
  ['studio-language=en', '<html lang="en" dir="ltr">', 'English'],
  ['a=b; studio-scheme=dark', '<html lang="ar" dir="rtl" data-mantine-color-scheme="dark">', 'dark'],
  ['studio-scheme="><script>', '<html lang="ar" dir="rtl">', 'a theme that is none'],
  ['xstudio-language=en', '<html lang="ar" dir="rtl">', 'another cookie that ends alike'],
] as const;
for (const [cookie, html, why] of looks)
  test(`the shell begins in the look that the device was told: ${why}`, async () => {
    await using studio = await door();
    expect(String((await studio.ask('/studio/', { headers: { cookie } })).body)).toContain(`${html}\n`);
  });

test('a built file is sent in brotli where that is read, and kept for ever', async () => {
  await using studio = await door();
  const path = '/studio/assets/studio-1a2b.js';
  const packed = await studio.ask(path, { headers: { 'accept-encoding': 'gzip, br' } });
  expect(packed.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  });
  const plain = await studio.ask(path);
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(brotliDecompressSync(packed.body)).toEqual(plain.body);
});

test('a file that could not be read once is read the next time', async () => {
  await using studio = await door();
  const path = '/studio/assets/studio-1a2b.js';
  const asked = async () => (await studio.ask(path, { headers: { 'accept-encoding': 'br' } })).status;
  const file = join(studio.folder, path);
  await rename(file, `${file}-away`);
  expect(await asked()).toBe(500);
  await rename(`${file}-away`, file);
  expect(await asked()).toBe(200);
});

const others = [
  ['/studio/assets/manifest.json', 'GET', 404, 'a file that is not among the built ones'],
  ['/studio/assets/../../manifest.json', 'GET', 404, 'a way out of the folder'],
  ['/studio/assets/..%2f..%2fmanifest.json', 'GET', 404, 'the same, encoded'],
  ['/studio/', 'POST', 405, 'another method'],
  ['/studio', 'GET', 308, 'the folder without its slash'],
] as const;
for (const [path, method, status, why] of others)
  test(`${why}: ${method} ${path} → ${status}`, async () => {
    await using studio = await door();
    const answer = await studio.ask(path, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.location).toBe(status === 308 ? '/studio/' : undefined);
    expect(answer.headers.allow).toBe(status === 405 ? 'GET, HEAD' : undefined);
  });

test('a head has the length of its page, and no page', async () => {
  await using studio = await door();
  const head = await studio.ask('/studio/', { method: 'HEAD' });
  expect(head.body).toHaveLength(0);
  expect(Number(head.headers['content-length'])).toBe((await studio.ask('/studio/')).body.length);
});
