import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { broughtComment } from '../../test/builders/comments.ts';
import { newsroom } from '../../test/builders/newsroom.ts';
import { secretsOf } from '../../test/builders/readers.ts';
import type { ArticleId } from '../base/ids.ts';
import { type BroughtComment, bringComments, COMMENTS_ON_PAGE } from '../comments/index.ts';
import { keepOldAddresses, site, updateAuthor, withdrawArticle } from '../newsroom/index.ts';
import { announce } from '../storage/index.ts';
import { hrefOf } from './addresses.ts';
import { exampleFrame } from './example-views.ts';
import { renderSite } from './render-site.ts';

const { assets } = exampleFrame();

/** A newsroom with an article, what stands at a path of its site, and comments by the number. */
async function paper() {
  const news = await newsroom();
  const { articleId, path } = await news.published({ headline: 'عودة المياه' });
  const ask = async (asked: string) =>
    renderSite({
      ...{ db: news.db, site: await site(news.db), path: asked, origin: 'http://127.0.0.1:1' },
      ...{ now: news.clock.now(), assets },
    });
  const bring = (comments: readonly BroughtComment[]) => news.run((tx) => bringComments(tx, news.importer, comments));
  return Object.assign(news, { articleId, href: hrefOf(path), ask, bring });
}

const commentsTo = (articleId: ArticleId, count: number, more: Partial<BroughtComment> = {}): BroughtComment[] =>
  Array.from({ length: count }, (_, n) =>
    broughtComment(articleId, String(n + 1), {
      ...{ name: `قارئ ${n + 1}`, text: `رأي ${n + 1}.`, writtenAt: new Date(Date.UTC(2016, 1, 1, 0, n)) },
      ...{ email: `reader-${n + 1}@private.example`, site: 'https://home.private.example/', ip: '203.0.113.97' },
      ...more,
    }),
  );

test('an article without comments says nothing of comments', async () => {
  await using news = await paper();
  const { body: html } = await news.ask(news.href);
  expect(html).not.toMatch(/تعليق|comment/i);
});

test('comments stand on the article, with their number in words and for machines, each where old links lead', async () => {
  await using news = await paper();
  await news.bring(commentsTo(news.articleId, 11));
  const { body: html } = await news.ask(news.href);
  expect(html).toContain('<section class="talk" id="comments"');
  expect(html).not.toContain('data-article');
  expect(html).toContain('>11 تعليقًا</h2>');
  expect(html).toContain('"commentCount":11');
  expect(html).toContain('<article class="cmt" id="comment-7">');
  expect(html).not.toMatch(/class="pager"|<form|<textarea/);
});

test('further pages lie where WordPress had them, are found by nobody else, and lead back', async () => {
  await using news = await paper();
  await news.bring(commentsTo(news.articleId, COMMENTS_ON_PAGE * 2 + 1));
  const first = await news.ask(news.href);
  expect(first.body).toContain(`href="${news.href}comment-page-2/#comments"`);
  expect(first.body).toContain(`data-article="${news.href}"`);
  expect(first.body).not.toContain('content="noindex"');
  const second = await news.ask(`${news.href}comment-page-2/`);
  expect(second.status).toBe(200);
  expect(second.body).toContain('<title>التعليقات على «عودة المياه»، الصفحة 2 | السفوح</title>');
  expect(second.body).toContain(`<link rel="canonical" href="http://127.0.0.1:1${news.href}"`);
  expect(second.body).toContain('<meta name="robots" content="noindex"');
  expect(second.body).toContain(`href="${news.href}#comments"`);
  expect(second.body).toContain('رأي 51.');
  expect(second.body).not.toContain('رأي 50.');
  expect((await news.ask(`${news.href}comment-page-3/`)).body).toContain('رأي 101.');
});

test('a page of comments that is written otherwise, or is not there, leads on in one step', async () => {
  await using news = await paper();
  const { articleId, href } = news;
  await news.bring(commentsTo(articleId, COMMENTS_ON_PAGE + 1));
  await news.run((tx) => keepOldAddresses(tx, [{ rawPath: '/2016/02/water/', thing: 'article', thingId: articleId }]));
  const second = `${href}comment-page-2/`;
  const ways = [
    [second.slice(0, -1), second],
    [second.toLowerCase(), second],
    [`/index.php${second}`, second],
    ['/2016/02/water/comment-page-2/', second],
    [`${href}comment-page-1/`, href],
    [`${href}comment-page-3/`, href],
    [`${href}comment-page-0/`, href],
    [`${href}comment-page-999999/`, href],
    ['/2016/02/water/comment-page-9', href],
  ] as const;
  for (const [from, to] of ways) {
    const answer = await news.ask(from);
    expect([answer.status, answer.location], from).toEqual([301, to]);
    expect((await news.ask(to)).status, to).toBe(200);
  }
  expect((await news.ask('/nothing/comment-page-2/')).status).toBe(404);
  await news.run((tx) => withdrawArticle(tx, news.editor, news.clock.now(), { articleId, notice: 'لم يصحّ.' }));
  expect((await news.ask(second)).status).toBe(410);
});

test('a comment is found by its old number, one that nobody can read ends at the comments', async () => {
  await using news = await paper();
  const { articleId, href } = news;
  await news.bring(commentsTo(articleId, COMMENTS_ON_PAGE + 2));
  await news.bring(commentsTo(articleId, 1, { foreignId: '900', state: 'waiting' }));
  const own = await news.published({ headline: 'مقال', slug: 'comment-8' });
  const ways = [
    [`${href}comment-1/`, `${href}#comment-1`],
    [`${href}comment-${COMMENTS_ON_PAGE + 1}/`, `${href}comment-page-2/#comment-${COMMENTS_ON_PAGE + 1}`],
    [`${href}comment-900/`, `${href}#comments`],
    [`${href}comment-77/`, `${href}#comments`],
  ] as const;
  for (const [asked, location] of ways) {
    const answer = await news.ask(asked);
    expect([answer.status, answer.location], asked).toEqual([301, location]);
    expect(answer.tags).toContain(`article:${articleId}`);
  }
  expect((await news.ask('/none/comment-1/')).status).toBe(404);
  expect((await news.ask(hrefOf(own.path))).status).toBe(200);
});

test('pages with comments are dropped when comments come, and when an author among them changes', async () => {
  await using news = await paper();
  const { articleId, authorId, href } = news;
  const other = await news.author('هدى البرجي');
  const brought = await news.bring([
    ...commentsTo(articleId, COMMENTS_ON_PAGE),
    ...commentsTo(articleId, 1, { foreignId: 'x', writtenAt: null, authorId: other, name: 'huda' }),
  ]);
  await news.run((tx) =>
    announce(tx, {
      ...{ act: 'import.brought', by: news.importer, at: news.clock.now(), thing: 'import', thingId: 1 },
      tags: brought.tags,
    }),
  );
  expect((await news.outbox()).at(-1)?.tags).toEqual([`article:${articleId}`]);
  const [first, second] = [await news.ask(href), await news.ask(`${href}comment-page-2/`)];
  expect(first.tags).toEqual(expect.arrayContaining([`article:${articleId}`, `author:${authorId}`]));
  expect(first.tags).not.toContain(`author:${other}`);
  expect(second.tags).toEqual(expect.arrayContaining([`article:${articleId}`, `author:${other}`]));
  expect(second.body).toContain('<bdi>هدى البرجي</bdi>');
  const content = { kind: 'staff', name: 'هدى الخطيب', slug: null, role: '', bio: '', portraitId: null } as const;
  await news.run((tx) => updateAuthor(tx, news.editor, news.clock.now(), { authorId: other, content }));
  expect((await news.outbox()).flatMap(({ tags }) => tags)).toContain(`author:${other}`);
  expect((await news.ask(`${href}comment-page-2/`)).body).toContain('<bdi>هدى الخطيب</bdi>');
});

test('nothing that readers are sent holds who sent a comment, or what could be made of it', async () => {
  await using news = await paper();
  const states = ['shown', 'removed', 'waiting', 'spam'] as const;
  const comments = commentsTo(news.articleId, COMMENTS_ON_PAGE * 2).map((one, n) => ({
    ...one,
    state: states[n % 9] ?? 'shown',
    parentForeignId: n % 4 === 0 ? null : String(n),
  }));
  await news.bring(comments);
  const paths = [news.href, `${news.href}comment-page-2/`, '/', '/page/1/', '/feed/', '/feed/atom/', '/sitemap.xml'];
  const more = ['/sitemap-articles-1.xml', '/sitemap-authors-1.xml', `${news.href}feed/`, '/robots.txt', '/none/'];
  const answers = await Promise.all([...paths, ...more].map(async (path) => JSON.stringify(await news.ask(path))));
  const all = answers.join('\n').toLowerCase();
  expect(all).toContain('رأي 5.');
  expect(all).not.toMatch(/private\.example|203\.0\.113|gravatar/);
  for (const { email } of comments)
    for (const secret of secretsOf(email)) expect(all.includes(secret.toLowerCase()), secret).toBe(false);
  const { rows } = await sql`select from comment_sender`.execute(news.db);
  expect(rows).toHaveLength(comments.length);
});
