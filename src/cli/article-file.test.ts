import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readArticleFile } from './article-file.ts';

async function fileWith(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-file-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'مادة.md');
  await writeFile(file, content);
  return file;
}

test('facts at the head, then the body', async () => {
  const file = await fileWith(
    '---\nsection: محليات/بلديات\nauthors: سلمى الدالي\nheadline: عادت المياه\nat: 2026-11-22 16:40\n---\nالنص.\n',
  );
  expect(await readArticleFile(file)).toMatchObject({
    kind: 'news',
    section: 'محليات/بلديات',
    authors: ['سلمى الدالي'],
    headline: 'عادت المياه',
    at: '2026-11-22 16:40',
    markdown: 'النص.\n',
  });
});

test('without a headline at the head, the first heading is it, and does not stand twice', async () => {
  const file = await fileWith('---\nsection: رأي\n---\n\n# عن الانتظار\n\nالنص.\n');
  expect(await readArticleFile(file)).toMatchObject({ headline: 'عن الانتظار', markdown: '\nالنص.\n' });
});

const bad = [
  ['---\nkind: خبر\nheadline: أ\n---\n', { field: 'kind', problem: { is: 'notAChoice' } }],
  ['---\nheadlines: أ\n---\n', { field: 'headlines', problem: { is: 'unknownField' } }],
  ['نص بلا عنوان', { field: 'headline', problem: { is: 'missing' } }],
  ['---\nauthors: [أ\n---\n', { field: '', problem: { is: 'notYaml' } }],
] as const;
for (const [content, facts] of bad)
  test(`${JSON.stringify(content)} is refused by field`, async () => {
    await expect(readArticleFile(await fileWith(content))).rejects.toMatchObject({ code: 'cli.badFrontMatter', facts });
  });

test('a file that is not there is refused by name', async () => {
  await expect(readArticleFile('/none/لا.md')).rejects.toMatchObject({ code: 'cli.fileUnreadable' });
});

const SAMPLE = new URL('../../sample/articles/', import.meta.url).pathname;
test('every article of the sample paper can be read', async () => {
  for (const name of await readdir(SAMPLE)) {
    const { headline, at } = await readArticleFile(join(SAMPLE, name));
    expect([name, headline, at]).toEqual([
      name,
      expect.stringMatching(/\S/),
      expect.stringMatching(/^2026-\d\d-\d\d \d\d:\d\d$/),
    ]);
  }
});
