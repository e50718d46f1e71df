import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { zipOf } from '../../../../test/builders/zip.ts';
import { transferWordpress as inArabic } from '../../../messages/ar/transfer-wordpress.ts';
import { transferWordpress as inEnglish } from '../../../messages/en/transfer-wordpress.ts';
import { itemOf, readAll, wxrOf } from './builders.ts';
import { openExport } from './open-export.ts';
import type { NoExport } from './refusals.ts';

const folder = mkdtempSync(join(tmpdir(), 'warraq-open-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

async function idsIn(path: string): Promise<readonly (readonly string[])[]> {
  const { documents } = await openExport(path);
  return Promise.all(
    documents.map(async (document) =>
      (await readAll(document)).flatMap((read) => (read.kind === 'item' ? [read.item.id] : [])),
    ),
  );
}

const SITE = wxrOf(itemOf(1) + itemOf(2));

test('an export is opened as XML, gzip and zip, whatever its name', async () => {
  expect(await idsIn(put('site.xml', SITE))).toEqual([['1', '2']]);
  expect(await idsIn(put('photo.jpg', SITE))).toEqual([['1', '2']]);
  expect(await idsIn(put('site.xml.gz', gzipSync(SITE)))).toEqual([['1', '2']]);
  expect(await idsIn(put('site.xml', gzipSync(SITE)))).toEqual([['1', '2']]);
  expect(await idsIn(put('site.zip', zipOf([['site.wordpress.xml', SITE]])))).toEqual([['1', '2']]);
  expect(await idsIn(put('wide.xml', iconv.encode(`\uFEFF${SITE}`, 'utf-16le')))).toEqual([['1', '2']]);
});

test('every export in a zip is read, in the order of their names; the others are named', async () => {
  const path = put(
    'all.zip',
    zipOf([
      ['b/جزء ٢.xml', wxrOf(itemOf(2))],
      ['../../etc/a.xml', wxrOf(itemOf(1))],
      ['c.WXR', wxrOf(itemOf(3))],
      ['sitemap.xml', '<?xml version="1.0"?><urlset></urlset>'],
      ['readme.txt', 'اقرأني'],
      ['__MACOSX/._b.xml', 'x'],
    ]),
  );
  expect(await idsIn(path)).toEqual([['1'], ['2'], ['3']]);
  expect((await openExport(path)).passedOver).toEqual([{ name: 'all.zip: sitemap.xml', found: 'xml' }]);
});

test('a packed export can be read from any of its bytes', async () => {
  for (const path of [
    put('again.gz', gzipSync(SITE)),
    put('again.zip', zipOf([['a.xml', SITE]])),
    put('again.xml', SITE),
  ]) {
    const { documents } = await openExport(path);
    const chunks: Uint8Array[] = [];
    for await (const chunk of documents[0]?.read(100) ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe(Buffer.from(SITE).subarray(100).toString());
  }
});

const others: readonly (readonly [name: string, bytes: string | Uint8Array, found: NoExport])[] = [
  ['empty.xml', '', 'empty'],
  ['blank.xml', ' \n\n', 'empty'],
  ['picture.xml', Buffer.from('ffd8ffe000104a464946', 'hex'), 'picture'],
  ['picture.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'picture'],
  ['film.mp4', Buffer.from('000000206674797069736f6d', 'hex'), 'video'],
  ['paper.pdf', '%PDF-1.7\n', 'pdf'],
  ['site.rar', 'Rar!\x1A\x07', 'other-archive'],
  ['page.html', '<!DOCTYPE html><html><body><p>wp:post_id</p></body></html>', 'html'],
  [
    'feed.xml',
    '<?xml version="1.0"?><rss version="2.0"><channel><item><title>خبر</title></item></channel></rss>',
    'feed',
  ],
  ['map.xml', '<?xml version="1.0"?><urlset></urlset>', 'xml'],
  ['posts.json', '{"posts": [{"title": "خبر"}]}', 'json'],
  ['site.sql', '-- phpMyAdmin SQL Dump\nCREATE TABLE `wp_posts` (', 'sql'],
  ['notes.txt', 'ملاحظات عن النقل من ووردبريس', 'text'],
  ['noise.bin', Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 32)), 'unknown'],
  ['lost.xml', itemOf(1), 'no-channel'],
  ['none.zip', zipOf([['photo.jpg', 'x']]), 'no-export-within'],
  ['page.zip', zipOf([['page.xml', '<html><body></body></html>']]), 'html'],
  ['page.gz', gzipSync('<html><body></body></html>'), 'html'],
  ['twice.gz', gzipSync(gzipSync(SITE)), 'no-export-within'],
];
test.each(others)('%s is refused, and named for what it is', async (name, bytes, found) => {
  await expect(openExport(put(name, bytes))).rejects.toMatchObject({
    kind: 'invalid',
    code: 'wordpress.notAnExport',
    facts: { name, found },
  });
  for (const words of [inArabic, inEnglish])
    expect(words.refusals['wordpress.notAnExport']({ name, found })).toMatch(/^.*\S: .*gzip\.$|.*gzip\.$/s);
});

test('an archive that was cut off gives what is whole in it', async () => {
  const long = wxrOf(Array.from({ length: 2000 }, (_, at) => itemOf(at, `<title>${Math.sin(at)}</title>`)).join(''));
  const packed = gzipSync(long);
  const { documents } = await openExport(put('cut.gz', packed.subarray(0, packed.length / 2)));
  const [document] = documents;
  if (document === undefined) throw new Error('no document');
  const reads = await readAll(document);
  expect(reads.length).toBeGreaterThan(800);
  expect(reads.at(-2)).toMatchObject({ kind: 'unreadable', why: 'cut-off' });
  expect(reads.at(-1)).toMatchObject({ kind: 'end', isWhole: false });
});

test('an archive that is damaged ends where it is damaged, with the reason', async () => {
  const long = wxrOf(Array.from({ length: 90_000 }, (_, at) => itemOf(at, `<title>${Math.sin(at)}</title>`)).join(''));
  const packed = gzipSync(long);
  packed.fill(0xff, packed.length - 40_000, packed.length - 30_000);
  const { documents } = await openExport(put('damaged.gz', packed));
  const [document] = documents;
  if (document === undefined) throw new Error('no document');
  const reads = await readAll(document);
  expect(reads.length).toBeGreaterThan(10_000);
  expect(reads.at(-1)).toMatchObject({ kind: 'end', isWhole: false, broken: { code: 'wordpress.archiveBroken' } });
  await expect(openExport(put('no.zip', zipOf([['a.xml', SITE]]).subarray(0, 300)))).rejects.toMatchObject({
    code: 'wordpress.archiveBroken',
  });
});

test('a bomb is stopped', async () => {
  const path = join(folder, 'bomb.gz');
  const blanks = Buffer.alloc(1024 * 1024, ' ');
  await pipeline(
    Readable.from(
      (function* () {
        yield Buffer.from(wxrOf('').replace('</channel></rss>\n', ''));
        for (let sent = 0; sent < 400; sent++) yield blanks;
      })(),
    ),
    createGzip(),
    createWriteStream(path),
  );
  const { documents } = await openExport(path);
  const [document] = documents;
  if (document === undefined) throw new Error('no document');
  expect((await readAll(document)).at(-1)).toMatchObject({
    kind: 'end',
    broken: { code: 'wordpress.archiveTooLarge' },
  });
});

test('a bomb of entries that share their bytes is stopped before it is unpacked', async () => {
  const bytes = Buffer.concat([Buffer.from(wxrOf('').replace('</channel></rss>\n', '')), Buffer.alloc(1 << 20, ' ')]);
  const shared = Array.from({ length: 400 }, (_, at) => [`${at}.xml`, bytes, at === 0 ? {} : { bytesOf: 0 }] as const);
  await expect(openExport(put('shared.zip', zipOf(shared)))).rejects.toMatchObject({
    code: 'wordpress.archiveTooLarge',
    facts: { name: 'shared.zip' },
  });
});

test('an entry that is larger than it says is read no further than that', async () => {
  const long = wxrOf(Array.from({ length: 2_000 }, (_, at) => itemOf(at)).join(''));
  const { documents } = await openExport(put('lie.zip', zipOf([['a.xml', long, { size: 70_000 }]])));
  const [document] = documents;
  if (document === undefined) throw new Error('no document');
  expect((await readAll(document)).at(-1)).toMatchObject({ kind: 'end', broken: { code: 'wordpress.archiveBroken' } });
});

test('the names in an archive are text, whatever their bytes', async () => {
  const path = put('names.zip', zipOf([[Buffer.from('ff00fe2e786d6c', 'hex'), SITE]]));
  expect((await openExport(path)).documents.map(({ name }) => name)).toEqual(['names.zip: \uFFFD\uFFFD\uFFFD.xml']);
});

test('a folder and a pipe are refused at once', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.xml')]);
  for (const [path, found] of [
    [folder, 'folder'],
    [join(folder, 'pipe.xml'), 'pipe'],
    ['/dev/zero', 'pipe'],
  ] as const)
    await expect(openExport(path)).rejects.toMatchObject({ code: 'wordpress.notAnExport', facts: { found } });
});

test('a file that is not there is an error of the system', async () => {
  await expect(openExport(join(folder, 'nowhere.xml'))).rejects.toMatchObject({ code: 'ENOENT' });
});
