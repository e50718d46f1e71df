import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import type { ArticleId, AuthorId, RevisionId } from '../../src/base/ids.ts';
import {
  correctArticle,
  publishArticle,
  renameSection,
  type SiteView,
  saveDraft,
  site,
  unpublishArticle,
  updateArticle,
  updateAuthor,
  withdrawArticle,
} from '../../src/newsroom/index.ts';
import { bodyOf, createPageStore } from '../../src/pagestore/index.ts';
import { followOutbox } from '../../src/server/follow-outbox.ts';
import { rememberSite } from '../../src/server/site-memory.ts';
import { renderSite, type SheetText } from '../../src/site/index.ts';
import { announce } from '../../src/storage/index.ts';
import { newsroom } from '../builders/newsroom.ts';
import { randomFrom, testSeed } from '../builders/random.ts';

/*
 * Two nodes serve one newsroom while it publishes, changes and takes off. Afterwards every page that either of them
 * holds must be what a fresh rendering gives, byte for byte.
 */

type Newsroom = Awaited<ReturnType<typeof newsroom>>;

const log = pino({ level: 'silent' });
/** Each editor brings the first article of one author, and takes it off again. */
const NEWCOMERS = ['ليلى الحمصي', 'وائل زيدان'] as const;
const FIRST_ARTICLE = 20;
const LAST_TAKEN_OFF = 40;
const ROUNDS = 60;
/** Fixes what each editor does; how that and the readers come between one another stays a matter of chance. */
const seed = testSeed();
const assets = {
  sheet: '' as SheetText,
  script: '/assets/site.js',
  fonts: {
    text400: '/assets/text.woff2',
    text600: '/assets/bold.woff2',
    head700: '/assets/head.woff2',
    headDigits: '/assets/digits.woff2',
  },
};

/** Paths whatever is published, and those of articles as they appear. */
const LISTS = [
  '/',
  '/page/2/',
  '/page/3/',
  '/feed/',
  '/sitemap.xml',
  ...['sections', 'articles-1', 'authors-1', 'tags-1'].map((part) => `/sitemap-${part}.xml`),
  '/محليات/',
  '/محليات/feed/',
  '/author/جابر-عيدون/',
  ...['/2026/11/24/', '/2026/11/', '/2026/', '/2025/'],
  // Spellings, and what hangs below an address: all of these lead on.
  ...['/محليات', '/محليات/page/3', '/author/جابر-عيدون/feed', '/category/محليات/', '/tag/مياه/amp/'],
  '/tag/مياه/',
  '/none/',
];

type Random = () => number;

const pick = <One>(random: Random, all: readonly One[]): One | undefined => all[Math.floor(random() * all.length)];

const rendered = (news: Newsroom, paper: SiteView, path: string) =>
  renderSite({ db: news.db, site: paper, path, origin: 'http://127.0.0.1:8080', now: news.clock.now(), assets });

const fresh = async (news: Newsroom, path: string) => rendered(news, await site(news.db), path);

async function node(news: Newsroom) {
  const store = createPageStore({ maxBytes: 50_000_000, clock: news.clock });
  const { database } = news;
  const paper = rememberSite(database.db);
  const follower = await followOutbox({
    database,
    memories: [paper, store],
    clock: systemClock,
    log,
    onRead: () => undefined,
  });
  const read = (path: string) => store.render(path, async () => rendered(news, await paper.present(), path));
  return { store, read, [Symbol.asyncDispose]: () => follower.close() };
}

/** One thing that an editor does to what he published, chosen by chance. */
async function act(
  news: Newsroom,
  random: Random,
  live: Map<ArticleId, RevisionId>,
  paths: Set<string>,
  round: number,
) {
  const { run, editor, administrator, clock } = news;
  const at = clock.now();
  const [articleId, basedOn] = pick(random, [...live]) ?? [null, null];
  const chance = random();
  if (articleId === null || chance < 0.4) {
    const draft = await news.draft({ tags: ['مياه'] });
    const { path } = await run((tx) =>
      publishArticle(tx, editor, at, { articleId: draft.articleId, basedOn: draft.revisionId }),
    );
    live.set(draft.articleId, draft.revisionId);
    paths.add(encodeURI(path));
  } else if (chance < 0.6) {
    const content = await news.content({ headline: `عنوان معدّل ${round}`, tags: ['مياه'] });
    const { revisionId } = await run((tx) => saveDraft(tx, editor, at, { articleId, basedOn, content }));
    await run((tx) => updateArticle(tx, editor, at, { articleId, basedOn: revisionId }));
    live.set(articleId, revisionId);
  } else if (chance < 0.7) {
    await run((tx) => correctArticle(tx, editor, at, { articleId, kind: 'correction', text: `تصحيح ${round}` }));
  } else if (chance < 0.8) {
    live.delete(articleId);
    await run((tx) => unpublishArticle(tx, editor, at, { articleId }));
  } else if (chance < 0.88) {
    live.delete(articleId);
    await run((tx) => withdrawArticle(tx, editor, at, { articleId, notice: `سُحبت المادة ${round}` }));
  } else if (chance < 0.95) {
    const { authorId } = news;
    const content = {
      kind: 'staff',
      name: 'جابر عيدون',
      slug: `جابر-${round}`,
      role: `محرّر ${round}`,
      bio: '',
      portraitId: null,
    } as const;
    await run((tx) => updateAuthor(tx, administrator, at, { authorId, content }));
    paths.add(encodeURI(`/author/${content.slug}/`));
  } else {
    const { sectionId } = news;
    const change = { sectionId, name: `محليات ${round}`, slug: 'محليات', description: `وصف ${round}` };
    await run((tx) => renameSection(tx, administrator, at, change));
  }
}

/** An editor's rounds, with the first article of a newcomer among them, which is also the newcomer's last. */
async function edit(news: Newsroom, paths: Set<string>, newcomer: AuthorId, firstRound: number): Promise<void> {
  const random = randomFrom(seed + firstRound);
  const { run, editor, clock } = news;
  const live = new Map<ArticleId, RevisionId>();
  let only: ArticleId | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    if (round === FIRST_ARTICLE) {
      const { articleId, path } = await news.published({ authorIds: [newcomer], tags: [`وسم ${firstRound}`] });
      paths.add(encodeURI(path));
      only = articleId;
    } else if (round === LAST_TAKEN_OFF && only !== null) {
      const articleId = only;
      await run((tx) => unpublishArticle(tx, editor, clock.now(), { articleId }));
    } else await act(news, random, live, paths, firstRound + round);
  }
}

type Read = (path: string) => Promise<unknown>;

async function attack(news: Newsroom, nodes: readonly Read[], paths: Set<string>): Promise<void> {
  const random = randomFrom(seed);
  let isOver = false;
  const readers = nodes.flatMap((read) =>
    [0, 1].map(async () => {
      while (!isOver) {
        const path = pick(random, [...paths]) ?? '/';
        await read(path);
        await sleep(0);
      }
    }),
  );
  const editors = NEWCOMERS.map(async (name, editor) => {
    const newcomer = await news.author(name);
    paths.add(encodeURI(`/author/${name.replaceAll(' ', '-')}/`));
    await edit(news, paths, newcomer, editor * ROUNDS);
  });
  await Promise.all(editors).finally(() => {
    isOver = true;
  });
  await Promise.all(readers);
  // While the last changes are still on their way.
  for (const read of nodes) await Promise.all([...paths].map(read));
}

test('two nodes that publish and read at once hold no page that differs from a fresh rendering', async () => {
  await using news = await newsroom();
  await using one = await node(news);
  await using two = await node(news);
  const paths = new Set(LISTS.map((path) => encodeURI(path)));
  await attack(news, [one.read, two.read], paths);

  // The last change has come to both when a page told of after it has gone from both.
  const end = { status: 200, contentType: 'text/html', body: '', tags: ['end'] };
  for (const { store } of [one, two]) await store.render('/end/', async () => end);
  const told = { act: 'test.ended', by: news.editor, at: news.clock.now(), thing: 'site', thingId: null };
  await news.run((tx) => announce(tx, { ...told, tags: ['end'] }));
  for (const { store } of [one, two]) await expect.poll(() => store.find('/end/')).toBeNull();

  const compared: string[] = [];
  for (const { store } of [one, two])
    for (const held of store.pages()) {
      compared.push(held.path);
      const { status, body } = await fresh(news, held.path);
      const told = { path: held.path, status: held.status, body: bodyOf(held).toString() };
      expect(told, `WARRAQ_TEST_SEED=${seed}`).toEqual({
        path: held.path,
        status,
        body,
      });
    }
  expect(compared.length).toBeGreaterThan(20);
});
