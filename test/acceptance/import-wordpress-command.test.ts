import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { BUILT, build, environment, liveHome, warraq } from '../builders/live-server.ts';
import { postOf, siteOf } from '../builders/wxr.ts';

beforeAll(build);

const EXPORT = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>الساحل</title><link>https://sahel.example</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://sahel.example</wp:base_blog_url>
<item><title>عودة المياه</title><link>https://sahel.example/2019/03/water/</link><dc:creator>salma</dc:creator>
<content:encoded><![CDATA[<p>عادت المياه.</p>]]></content:encoded><wp:post_id>7</wp:post_id>
<wp:post_date>2019-03-10 10:15:00</wp:post_date><wp:post_date_gmt>2019-03-10 08:15:00</wp:post_date_gmt>
<wp:post_name>water</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
</channel></rss>`;

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'warraq-import-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

const reportIn = async (path: string) => JSON.parse(await readFile(path, 'utf8'));

test('what is no export is said and stands in the report; the others come, and the old address answers', async () => {
  await using home = await liveHome();
  const files = await folder();
  const [good, bad] = [join(files, 'site.xml'), join(files, 'notes.txt')];
  await writeFile(good, EXPORT);
  await writeFile(bad, 'قائمة مشتريات');
  const dataDir = join(home.folder, 'data');
  const report = join(files, 'report.json');
  const ended = await warraq(['import', 'wordpress', bad, good, '--data', dataDir, '--report', report, '--lang', 'ar']);
  expect(ended).toMatchObject({ status: 0, complained: expect.stringContaining('notes.txt نص عادي') });
  const told = await reportIn(report);
  expect(told).toMatchObject({ found: 1, imported: 1, skipped: 0, failed: 0, remarkCounts: { 'not-an-export': 1 } });
  expect(told.remarks).toContainEqual(expect.objectContaining({ file: bad, kind: 'not-an-export', mended: false }));
  expect(told.addresses).toEqual([expect.objectContaining({ status: 200, final: 200, why: null })]);
  const server = await home.start(dataDir);
  const { status, text } = await server.ask('/2019/03/water/');
  expect([status, text.includes('عودة المياه')]).toEqual([200, true]);
  expect((await server.ask('/?p=7')).status).toBe(301);
});

test('who asks how to import is told, however it is asked', async () => {
  for (const line of [
    ['import', '--help'],
    ['help', 'import'],
    ['import', 'wordpress', '-h'],
  ]) {
    const { status, said } = await warraq([...line, '--lang', 'en']);
    expect([line, status, said.includes('warraq import wordpress FILE…'), said.includes('--fetch-media')]).toEqual([
      ...[line, 0, true, true],
    ]);
  }
  expect(await warraq(['import', '--lang', 'en'])).toMatchObject({ status: 2, said: '' });
});

test('where nothing can be read, the report says so and nothing is made', async () => {
  const files = await folder();
  const [bad, report] = [join(files, 'notes.txt'), join(files, 'report.json')];
  await writeFile(bad, 'قائمة مشتريات');
  const ended = await warraq(['import', 'wordpress', bad, '--data', join(files, 'data'), '--report', report]);
  expect(ended.status).toBe(1);
  expect(await reportIn(report)).toMatchObject({ found: 0, remarks: [{ file: bad, kind: 'not-an-export' }] });
});

test('a report that can not be written is told before anything is brought in', async () => {
  const files = await folder();
  const good = join(files, 'site.xml');
  await writeFile(good, EXPORT);
  const report = join(files, 'missing', 'report.json');
  const args = ['import', 'wordpress', good, '--data', join(files, 'data'), '--report', report, '--lang', 'en'];
  const ended = await warraq(args);
  expect(ended).toMatchObject({ status: 1, said: '', complained: expect.stringContaining("Can't write the file") });
});

test('an undoing that is given a file does nothing, and says so', async () => {
  const files = await folder();
  const ended = await warraq(['import', 'undo', 'site.xml', '--data', join(files, 'data'), '--lang', 'en']);
  expect(ended).toMatchObject({ status: 1, said: '', complained: expect.stringContaining('Leave out “site.xml”') });
});

test('an undoing in a folder that is not there is refused, and makes none', async () => {
  const data = join(await folder(), 'mistyped');
  const ended = await warraq(['import', 'undo', '--data', data, '--lang', 'en']);
  expect(ended).toMatchObject({ status: 1, complained: expect.stringContaining('There is no import from WordPress') });
  expect(existsSync(data)).toBe(false);
});

test('files of two sites in one command are refused, with the names of both, and nothing is made', async () => {
  const files = await folder();
  const [one, other] = [join(files, 'one.xml'), join(files, 'other.xml')];
  await writeFile(one, EXPORT);
  await writeFile(other, EXPORT.replaceAll('sahel.example', 'other.example'));
  const data = join(files, 'data');
  const ended = await warraq(['import', 'wordpress', one, other, '--data', data, '--lang', 'ar']);
  expect(ended).toMatchObject({ status: 1, complained: expect.stringContaining('sahel.example وother.example') });
  expect(existsSync(data)).toBe(false);
});

test('asked to stop, an import ends with what it began and says how to go on, as a start does; given again, it goes on', async () => {
  await using home = await liveHome();
  const files = await folder();
  const [site, report, data] = [join(files, 'site.xml'), join(files, 'report.json'), join(home.folder, 'data')];
  await writeFile(site, siteOf(Array.from({ length: 3_000 }, (_, index) => postOf(index + 1)).join('')));
  const command = ['import', 'wordpress', site, '--data', data, '--report', report, '--lang', 'en'];
  const child = spawn(process.execPath, [BUILT, ...command], {
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complained = '';
  for await (const text of child.stderr) {
    complained += String(text);
    if (!child.killed && complained.includes('Reading the files')) child.kill('SIGINT');
  }
  const [status] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  expect({ status, complained }).toEqual({
    status: 1,
    complained: expect.stringMatching(
      /as soon as what it began is whole.*The import stopped, as you asked\. .*goes on/s,
    ),
  });
  expect(existsSync(report)).toBe(false);
  const startSays = async () => {
    const server = await home.start(data);
    await server.end();
    return /an import was broken off/.test(server.log);
  };
  expect(await startSays()).toBe(true);
  expect(await warraq(command)).toMatchObject({ status: 0 });
  expect(await reportIn(report)).toMatchObject({ found: 3_000, imported: 3_000 });
  expect(await startSays()).toBe(false);
});
