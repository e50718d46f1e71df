import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { newsroom } from '../../test/builders/newsroom.ts';
import type { ArticleFile } from './article-file.ts';
import { picturesBeside, publishFile } from './publish-file.ts';

const FILE: ArticleFile = {
  kind: 'news',
  section: 'محليات/بلديات',
  kicker: '',
  headline: 'المياه تعود إلى الحيّ',
  standfirst: '',
  authors: ['جابر عيدون'],
  tags: [],
  picture: null,
  caption: '',
  alt: '',
  credit: '',
  at: null,
  comments: 'open',
  corrections: [],
  withdrawn: null,
  markdown: 'عادت المياه مساء اليوم.',
};
const noPicture = () => null;

test('a file that names an earlier time bears it, and the audit tells when it was really published', async () => {
  await using news = await newsroom();
  const { administrator, clock } = news;
  const before = new Date('2019-03-03T05:00:00Z');
  const { articleId } = await news.run((tx) => publishFile(tx, administrator, clock.now(), FILE, noPicture, before));
  expect((await news.live(articleId))?.publishedAt).toEqual(before);
  const { rows } = await sql`select at from audit where act = 'article.published'`.execute(news.db);
  expect(rows).toEqual([{ at: clock.now() }]);
});

test('a file that names a time to come is refused, and leaves neither its article nor its section', async () => {
  await using news = await newsroom();
  const { administrator, clock } = news;
  const later = new Date(clock.now().getTime() + 86_400_000);
  const publish = news.run((tx) => publishFile(tx, administrator, clock.now(), FILE, noPicture, later));
  await expect(publish).rejects.toMatchObject({ code: 'article.publishedInFuture' });
  const { rows } =
    await sql`select (select count(*) from article) as articles, (select count(*) from section) as sections`.execute(
      news.db,
    );
  expect(rows).toEqual([{ articles: 0, sections: 1 }]);
});

test('pictures lie beside the file; one that is not there is named, and one of another site is not asked for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-publish-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'queue.jpg'), 'dots');
  const file = join(folder, 'article.md');
  const there = await picturesBeside(file, ['queue.jpg', 'https://example.org/a.jpg']);
  expect([...there.keys()]).toEqual(['queue.jpg']);
  await expect(picturesBeside(file, ['queue.jpg', 'qeue.jpg'])).rejects.toMatchObject({
    code: 'cli.fileUnreadable',
    facts: { file: join(folder, 'qeue.jpg'), why: 'ENOENT' },
  });
});
