import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, type Ended, warraq } from '../builders/live-server.ts';
import { postOf, siteOf } from '../builders/wxr.ts';
import { zipOf } from '../builders/zip.ts';

/* What people give to an import that is no export, or whose name does something to a terminal. */

beforeAll(build);

const folder = await mkdtemp(join(tmpdir(), 'warraq-bad-files-'));
afterAll(() => rm(folder, { recursive: true }));

/** What a terminal obeys, and what turns the text behind it round. */
const UNRULY = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

const dataDir = join(folder, 'data');
const importing = (files: readonly string[], ...options: readonly string[]): Promise<Ended> =>
  warraq(['import', 'wordpress', '--data', dataDir, '--lang', 'ar', ...options, '--', ...files]);

async function put(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

const NAMES = [
  'سطر\nسطر.xml',
  '--data',
  '%s%n%d.xml',
  'أحمر\u001b[31m\u001b]0;x\u0007.xml',
  'ثمانية\u009b31m.xml',
  'مقلوب\u202Elmx.exe',
  'معزول\u2067lmx.exe',
];

test('what is no export ends in a sentence about each, in the language asked for, and nothing is made', async () => {
  const pipe = join(folder, 'pipe.xml');
  execFileSync('mkfifo', [pipe]);
  const files = [
    await put('noise.xml', Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 32))),
    await put('page.xml', '<!doctype html><html><body><p>خبر</p></body></html>'),
    await put('posts.xml', '{"posts":[]}'),
    await put('site.xml', '-- MySQL dump 10.13\nCREATE TABLE `wp_posts` (`ID` bigint);\n'),
    await put('empty.xml', ''),
    ...[folder, pipe, '/dev/zero', join(folder, 'nowhere.xml')],
    ...(await Promise.all(NAMES.map((name) => put(name, 'قائمة مشتريات')))),
    await put('names.zip', zipOf([['a\u001b[2J\u202E\n.xml', 'نص']])),
  ];
  const { status, said, complained } = await importing(files);
  expect({ status, said }).toEqual({ status: 1, said: '' });
  const lines = complained.trimEnd().split('\n');
  expect(lines).toHaveLength(files.length);
  for (const line of lines) expect(line).toMatch(/^\p{Script=Arabic}.*\.$/u);
  expect(complained).not.toMatch(UNRULY);
  expect(complained).toContain('%s%n%d.xml');
  expect(await readdir(folder)).not.toContain('data');
});

test.skipIf(process.getuid?.() !== 0)('a file that may not be read is named, with the word of the system', async () => {
  await chmod(folder, 0o755);
  const path = await put('secret.xml', siteOf(postOf(1)));
  await chmod(path, 0o600);
  const args = ['import', 'wordpress', path, '--data', dataDir, '--lang', 'ar'];
  const { status, complained } = await warraq(args, { uid: 65534, gid: 65534 });
  expect([status, complained]).toEqual([1, `تعذّرت قراءة الملف ${path} ‏(EACCES).\n`]);
});

test('no report is written over what is imported, nor one over the other', async () => {
  const path = await put('whole.xml', siteOf(postOf(1)));
  const page = await put('whole.html', '<!doctype html><p>خبر</p>');
  const sentence = (file: string) => `الملف ${file} هو نفسه ما يُستورد أو التقرير الآخر.`;
  const other = join(folder, 'report');
  for (const [file, ...options] of [
    [path, '--report', path],
    [page, '--html', page],
    [other, '--report', other, '--html', join(folder, '.', 'report')],
  ] as const)
    expect(await importing([path, page], ...options)).toMatchObject({
      status: 1,
      complained: expect.stringContaining(sentence(file)),
    });
  expect([await readFile(path, 'utf8'), await readFile(page, 'utf8')]).toEqual([
    siteOf(postOf(1)),
    '<!doctype html><p>خبر</p>',
  ]);
  expect(await readdir(folder)).not.toContain('data');
});
