import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { broughtComment } from '../../../test/builders/comments.ts';
import { newsroom } from '../../../test/builders/newsroom.ts';
import type { ArticleId } from '../../base/ids.ts';
import { article, site } from '../../newsroom/index.ts';
import { inTransaction, type Tx } from '../../storage/index.ts';
import { articleComments, type BroughtComment, bringComments, COMMENTS_ON_PAGE, type CommentsView } from '../index.ts';

const STATES = { '': 'shown', '-': 'removed', '?': 'waiting', '!': 'spam' } as const;
/** `3<2-`: comment 3 answers 2, and was removed; `@` after it: a pingback. Each a minute after the one before. */
const WRITTEN = /^(?<id>\w+)(?:<(?<parent>\w+))?(?<mark>[-?!]?)(?<kind>@?)$/;

function commentsOf(articleId: ArticleId, notation: string): BroughtComment[] {
  return notation.split(' ').map((each, minute) => {
    const { id = '', parent = null, mark = '', kind = '' } = WRITTEN.exec(each)?.groups ?? {};
    return broughtComment(articleId, id, {
      parentForeignId: parent,
      kind: kind === '@' ? 'pingback' : 'comment',
      state: STATES[mark as keyof typeof STATES],
      ...{ name: `قارئ ${id}`, text: `تعليق ${id}`, writtenAt: new Date(Date.UTC(2016, 4, 1, 10, minute)) },
      ...{ email: `reader-${id}@example.org`, ip: '192.0.2.1' },
    });
  });
}

/** `1(2(3 4-)) 5`: what answers stands in brackets, `-` marks a place without its words. */
function drawn(view: CommentsView | null): string {
  type Drawn = { anchor: string; said: unknown; below?: readonly Drawn[] };
  const one = ({ anchor, said, below = [] }: Drawn): string =>
    `${anchor.replace('comment-', '')}${said === null ? '-' : ''}${below.length === 0 ? '' : `(${below.map(one).join(' ')})`}`;
  return view === null ? 'nothing' : view.threads.map(one).join(' ');
}

async function inNewsroom() {
  const news = await newsroom();
  const { articleId } = await news.published();
  const bring = (comments: readonly BroughtComment[]) => news.run((tx) => bringComments(tx, news.importer, comments));
  return Object.assign(news, { articleId, bring });
}

const shapes = [
  ['1 2 3', '1 2 3', 3, 'oldest first'],
  ['1 2<1 3<1 4', '1(2 3) 4', 4, 'answers below what they answer'],
  ['1 2<1 3<2 4<3 5<4 6<2', '1(2(3 4 5 6))', 6, 'what answers below the third level stands there'],
  ['1- 2', '2', 1, 'a removed comment leaves nothing'],
  ['1- 2<1', '1-(2)', 1, 'but its place, once it was answered'],
  ['1- 2<1- 3<2', '1-(2-(3))', 1, 'also when the answer was removed and answered itself'],
  ['1- 2<1-', 'nothing', 0, 'of a quarrel removed whole nothing is left'],
  ['1 2<1- 3<1', '1(3)', 2, 'a removed answer leaves nothing'],
  ['1 2<1 3<2 4<3- 5<4', '1(2(3 4- 5))', 4, 'a removed comment below the third level'],
  ['1? 2<1 3<2', '2(3)', 2, 'what answers a waiting comment stands at top level'],
  ['1! 2<1', '2', 1, 'and what answers spam'],
  ['1@ 2<1', '2', 1, 'and what answers another site'],
  ['1? 2! 3@', 'nothing', 0, 'what waits, spam and pings are not shown'],
] as const;
for (const [notation, expected, total, why] of shapes)
  test(`${why}: ${notation} is read as ${expected}`, async () => {
    await using news = await inNewsroom();
    await news.bring(commentsOf(news.articleId, notation));
    const view = await articleComments(news.db, news.articleId, { page: 1 });
    expect(drawn(view)).toBe(expected);
    expect(view?.total ?? 0).toBe(total);
    expect((await news.live(news.articleId))?.commentCount).toBe(total);
  });

test('the order is by date, those without one last, and of one instant as they came', async () => {
  await using news = await inNewsroom();
  const [one, two, three, four, five] = commentsOf(news.articleId, '1 2 3<1 4<1 5<1') as never as BroughtComment[];
  const at = (comment: BroughtComment | undefined, writtenAt: Date | null) => ({
    ...(comment as BroughtComment),
    writtenAt,
  });
  const noon = new Date('2016-05-01T12:00:00Z');
  await news.bring([at(one, null), at(two, noon), at(three, null), at(four, noon), at(five, noon)]);
  expect(drawn(await articleComments(news.db, news.articleId, { page: 1 }))).toBe('2 1(4 5 3)');
});

test('a comment says who wrote it, what, when, and whom it answers', async () => {
  await using news = await inNewsroom();
  const { articleId, authorId } = news;
  const [one, two, three] = commentsOf(articleId, '1- 2<1 3<2') as never as BroughtComment[];
  await news.bring([one, { ...two, authorId, name: 'editor' }, three] as BroughtComment[]);
  const [thread] = (await articleComments(news.db, articleId, { page: 1 }))?.threads ?? [];
  const second = thread?.below[0];
  expect(thread).toMatchObject({ said: null, answers: null, anchor: 'comment-1' });
  expect(second).toMatchObject({
    said: { name: 'جابر عيدون', authorId, text: 'تعليق 2', writtenAt: new Date('2016-05-01T10:01:00Z') },
    answers: { said: null },
  });
  expect(second?.below[0]).toMatchObject({
    said: { name: 'قارئ 3', authorId: null },
    answers: { said: { name: 'جابر عيدون' } },
  });
});

test('what was removed is in no answer, and who sent anything neither', async () => {
  await using news = await inNewsroom();
  await news.bring(commentsOf(news.articleId, '1- 2<1 3?'));
  const answer = JSON.stringify([
    await articleComments(news.db, news.articleId, { page: 1 }),
    await news.live(news.articleId),
  ]);
  expect(answer).toContain('تعليق 2');
  expect(answer).not.toMatch(/تعليق [13]|قارئ [13]|@|192\.0\.2/);
});

test('a page ends with the thread that fills it, and all pages together are every thread once', async () => {
  await using news = await inNewsroom();
  const answers = (to: string, count: number) => Array.from({ length: count }, (_, n) => `${to}x${n}<${to}`).join(' ');
  const long = COMMENTS_ON_PAGE * 2;
  await news.bring(
    commentsOf(news.articleId, `a b ${answers('b', COMMENTS_ON_PAGE - 3)} c d ${answers('d', long)} e f`),
  );
  const pages = await Promise.all([1, 2, 3, 4, 0].map((page) => articleComments(news.db, news.articleId, { page })));
  expect(pages.map((view) => view?.threads.map(({ anchor }) => anchor.replace('comment-', '')).join(' '))).toEqual([
    'a b c',
    'd',
    'e f',
    undefined,
    undefined,
  ]);
  expect(pages.slice(0, 3).map((view) => [view?.page, view?.pages, view?.total])).toEqual(
    [1, 2, 3].map((page) => [page, 3, 6 + COMMENTS_ON_PAGE - 3 + long]),
  );
});

test('a quarrel of thousands, each answering the last, is read, and comments in a circle hang nothing', async () => {
  await using news = await inNewsroom();
  const deep = 3_000;
  await news.bring(
    commentsOf(news.articleId, ['c0', ...Array.from({ length: deep - 1 }, (_, n) => `c${n + 1}<c${n}`)].join(' ')),
  );
  const view = await articleComments(news.db, news.articleId, { page: 1 });
  expect(view?.threads[0]?.below[0]?.below).toHaveLength(deep - 2);
  await sql`update comment set parent_id = (select max(id) from comment) where parent_id is null`.execute(news.db);
  expect(await articleComments(news.db, news.articleId, { page: 1 })).toBeNull();
});

test('a name that is no name for a place on a page is replaced by our own', async () => {
  await using news = await inNewsroom();
  const [one] = commentsOf(news.articleId, '1') as never as [BroughtComment];
  await news.bring([
    { ...one, foreignId: '1" onmouseover="x' },
    { ...one, foreignId: '٣ ' },
  ]);
  const view = await articleComments(news.db, news.articleId, { page: 1 });
  expect(view?.threads.map(({ anchor, id }) => anchor === `c-${id}`)).toEqual([true, true]);
});

const ARTICLES = 2_000;

test(`among ${ARTICLES * 20} comments of others none is read for an article's own`, async () => {
  await using news = await inNewsroom();
  await news.bring(commentsOf(news.articleId, '1 2<1 3<2 4- 5<4 6?'));
  await sql`insert into article (state, created_at) select 'draft', now() from generate_series(1, ${ARTICLES})`.execute(
    news.db,
  );
  await sql`insert into comment (article_id, kind, state, name, text, written_at)
    select id, 'comment', 'shown', 'س', 'ص', now() from article where id <> ${news.articleId}`.execute(news.db);
  await sql`insert into comment (article_id, parent_id, kind, state, name, text, written_at)
    select article_id, id, kind, state, name, text, now() from comment, generate_series(1, 19)
    where article_id <> ${news.articleId}`.execute(news.db);
  const empty = await news.published();
  const { sections } = await site(news.db);
  // As they are in a young paper, whose statistics tell of nothing, and as they are after the night.
  for (const statistics of [sql`select`, sql`analyze`]) {
    await statistics.execute(news.db);
    const read = async (ask: (tx: Tx) => Promise<unknown>) =>
      inTransaction(news.db, async (tx) => {
        const before = await rowsRead();
        await ask(tx);
        return (await rowsRead()) - before;
        async function rowsRead() {
          const { rows } = await sql<{ read: number }>`
            select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
            from pg_stat_xact_user_tables where relname = 'comment'`.execute(tx);
          return rows[0]?.read ?? 0;
        }
      });
    // Twice, so that the question is also asked as it is prepared.
    for (let time = 0; time < 8; time++) {
      expect(await read((tx) => articleComments(tx, empty.articleId, { page: 1 }))).toBe(0);
      expect(await read((tx) => article(tx, sections, empty.articleId))).toBe(0);
      const own = await read((tx) => articleComments(tx, news.articleId, { page: 1 }));
      expect(own).toBeGreaterThan(0);
      expect(own).toBeLessThan(60);
    }
  }
});
