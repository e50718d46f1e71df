import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { broughtComment } from '../../test/builders/comments.ts';
import { newsroom } from '../../test/builders/newsroom.ts';
import type { ArticleId } from '../base/ids.ts';
import { type BroughtComment, bringComments } from './index.ts';

/** `2<1`: comment 2, which answers 1. */
function thread(articleId: ArticleId, notation: string): BroughtComment[] {
  return notation.split(' ').map((each) => {
    const [foreignId = '', parentForeignId = null] = each.split('<');
    return broughtComment(articleId, foreignId, { parentForeignId });
  });
}

async function inNewsroom() {
  const news = await newsroom();
  const { articleId } = await news.published();
  const bring = (comments: readonly BroughtComment[]) => news.run((tx) => bringComments(tx, news.importer, comments));

  /** What lies in the table, in the notation of `thread`, in the order of the ids. */
  async function kept(): Promise<string> {
    const { rows } = await sql<{ id: string; parent: string | null }>`
      select comment.foreign_id as id, answered.foreign_id as parent
      from comment left join comment answered on answered.id = comment.parent_id order by comment.id
    `.execute(news.db);
    return rows.map(({ id, parent }) => (parent === null ? id : `${id}<${parent}`)).join(' ');
  }
  return Object.assign(news, { articleId, bring, kept });
}

test('a comment comes with all its facts, and its sender lies apart', async () => {
  await using news = await inNewsroom();
  const { articleId, authorId } = news;
  const writtenAt = new Date('2014-03-01T10:20:30Z');
  const brought = await news.bring([
    broughtComment(articleId, '7', {
      authorId,
      writtenAt,
      email: 'samer@example.org',
      site: 'https://example.org',
      ip: '192.0.2.7',
    }),
    broughtComment(articleId, '8', {
      kind: 'pingback',
      state: 'waiting',
      name: '',
      text: 'سطر "أول"\nو\\ثانٍ {،} NULL',
    }),
  ]);
  expect(brought).toEqual({ inserted: 2, known: [], cut: [], orphans: [], tags: [`article:${articleId}`] });
  const { rows: comments } =
    await sql`select to_jsonb(comment) - 'id' - 'article_id' as row from comment order by id`.execute(news.db);
  expect(comments).toMatchObject([
    {
      row: {
        foreign_id: '7',
        parent_id: null,
        kind: 'comment',
        state: 'shown',
        name: 'سامر قدّور',
        author_id: authorId,
        text: 'شكرًا على التغطية.',
      },
    },
    {
      row: {
        foreign_id: '8',
        kind: 'pingback',
        state: 'waiting',
        name: '',
        author_id: null,
        text: 'سطر "أول"\nو\\ثانٍ {،} NULL',
        written_at: null,
      },
    },
  ]);
  const { rows } = await sql`
    select comment_sender.*, written_at from comment_sender join comment on comment.id = comment_id
  `.execute(news.db);
  expect(rows).toEqual([
    { comment_id: 1, email: 'samer@example.org', site: 'https://example.org', ip: '192.0.2.7', written_at: writtenAt },
  ]);
});

const shapes = [
  ['1 2<1 3<2', '1 2<1 3<2', [], [], 'a thread'],
  ['3<2 2<1 1', '3<2 2<1 1', [], [], 'the answers before what they answer'],
  ['1<1', '1', ['1'], [], 'an answer to itself'],
  ['1<3 2<1 3<2', '1 2<1 3<2', ['1'], [], 'a circle'],
  ['5<4 4<2 1<3 2<1 3<2', '5<4 4<2 1<3 2 3<2', ['2'], [], 'a way that leads into a circle'],
  ['1<2 2<1 3<4 4<3', '1 2<1 3 4<3', ['1', '3'], [], 'two circles'],
  ['1 2<99', '1 2', [], ['2'], 'an answer to nothing'],
] as const;
for (const [notation, left, cut, orphans, why] of shapes)
  test(`${why}: ${notation} becomes ${left}`, async () => {
    await using news = await inNewsroom();
    const comments = thread(news.articleId, notation);
    // A transaction that has made the article doesn't look for what was said to it before: so it comes to the same.
    const madeHere = new Set([news.articleId]);
    const brought = await news.run((tx) => bringComments(tx, news.importer, comments, { madeHere }));
    expect(await news.kept()).toBe(left);
    await sql`delete from comment`.execute(news.db);
    expect(await news.bring(comments)).toEqual(brought);
    expect(await news.kept()).toBe(left);
    expect(brought.cut.map(({ foreignId }) => foreignId)).toEqual(cut);
    expect(brought.orphans.map(({ foreignId }) => foreignId)).toEqual(orphans);
  });

test('what is there stays as it is, and can be answered by what comes later', async () => {
  await using news = await inNewsroom();
  const { articleId } = news;
  await news.bring(thread(articleId, '1 2<1'));
  const again = await news.bring([
    broughtComment(articleId, '2', { text: 'نصّ آخر', email: 'other@example.org' }),
    ...thread(articleId, '3<2 4<3 4'),
  ]);
  expect(again).toMatchObject({ inserted: 2, known: [{ foreignId: '2' }, { articleId, foreignId: '4' }], orphans: [] });
  expect(await news.kept()).toBe('1 2<1 3<2 4<3');
  const { rows } = await sql`select from comment where text = 'نصّ آخر'
    union all select from comment_sender`.execute(news.db);
  expect(rows).toEqual([]);
});

test('an answer is tied to no comment of another article, though it has the same name', async () => {
  await using news = await inNewsroom();
  const other = await news.published();
  const brought = await news.bring([...thread(news.articleId, '1 2'), ...thread(other.articleId, '3<1 2')]);
  expect(brought).toMatchObject({ inserted: 4, orphans: [{ articleId: other.articleId, foreignId: '3' }] });
  expect(brought.tags).toEqual([`article:${news.articleId}`, `article:${other.articleId}`]);
});

test('what no page shows drops no page', async () => {
  await using news = await inNewsroom();
  const brought = await news.bring([
    broughtComment(news.articleId, '1', { state: 'waiting' }),
    broughtComment(news.articleId, '2', { state: 'spam' }),
    broughtComment(news.articleId, '3', { kind: 'trackback' }),
  ]);
  expect(brought).toMatchObject({ inserted: 3, tags: [] });
});

test('nothing is brought by nothing', async () => {
  await using news = await inNewsroom();
  expect(await news.bring([])).toEqual({ inserted: 0, known: [], cut: [], orphans: [], tags: [] });
});

test('more than one statement holds arrive whole, though the last is answered by all before it', async () => {
  await using news = await inNewsroom();
  const last = 20_500;
  const answers = Array.from({ length: last - 1 }, (_, n) =>
    broughtComment(news.articleId, String(n + 1), { parentForeignId: n % 2 === 0 ? String(last) : String(n + 2) }),
  );
  const brought = await news.bring([
    ...answers,
    broughtComment(news.articleId, String(last), { email: 'last@example.org' }),
  ]);
  expect(brought).toMatchObject({ inserted: last, cut: [], orphans: [] });
  const { rows } = await sql<{
    roots: number;
  }>`select count(*)::int as roots from comment where parent_id is null`.execute(news.db);
  expect(rows).toEqual([{ roots: 1 }]);
});

test('a thread as deep as the batch is long is no matter', async () => {
  await using news = await inNewsroom();
  const deep = Array.from({ length: 5_000 }, (_, n) =>
    broughtComment(news.articleId, String(n), { parentForeignId: String(n + 1) }),
  );
  expect(await news.bring(deep)).toMatchObject({ inserted: 5_000, orphans: [{ foreignId: '4999' }] });
});

test('only an administrator, as imports are, brings comments', async () => {
  await using news = await inNewsroom();
  await expect(news.run((tx) => bringComments(tx, news.editor, thread(news.articleId, '1')))).rejects.toMatchObject({
    code: 'comments.notAllowed',
    facts: { act: 'comment.bring', needs: ['administrator'], where: 'wholePaper', held: [] },
  });
  expect(await news.kept()).toBe('');
});
