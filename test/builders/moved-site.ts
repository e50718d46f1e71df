import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import sharp from 'sharp';
import { bodyFromPlainText, newBlockId } from '../../src/body/index.ts';
import { folderPlace, keepPicture, pictureAddress } from '../../src/media/index.ts';
import {
  createStaticPage,
  findOrCreateTag,
  keepOldAddresses,
  keepQueryAddresses,
  updateSite,
} from '../../src/newsroom/index.ts';
import { readConfig } from '../../src/server/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import { hrefOf } from '../../src/site/addresses.ts';
import { urlOf } from './database.ts';
import { newsroom } from './newsroom.ts';

export type Answer = { readonly status: number; readonly location: string | null };

type Newsroom = Awaited<ReturnType<typeof newsroom>>;

/**
 * A newsroom with its server as it runs, asked byte for byte.
 * @param fill makes what is there before the server starts, so that no page is dropped because of it
 */
export async function servedNewsroom<Filled extends object>(
  fill: (news: Newsroom, mediaFolder: string) => Promise<Filled>,
) {
  const news = await newsroom();
  const { database, run, administrator, clock } = news;
  await run((tx) => updateSite(tx, administrator, clock.now(), { origin: 'https://paper.example' }));
  const dataDir = await mkdtemp(join(tmpdir(), 'warraq-served-'));
  const mediaFolder = join(dataDir, 'media');
  const filled = await fill(news, mediaFolder);
  const server = await startServer({
    config: readConfig({ dataDir, port: '0', databaseUrl: urlOf(database.address), pageMemoryMb: '50' }, {}),
    log: pino({ level: 'silent' }),
    say: () => 'nobody waits',
    sentenceOf: ({ code }) => code,
    clock,
  });
  const port = Number(new URL(server.address).port);
  /** What is answered at a target that is written exactly so. */
  const ask = (target: string) =>
    new Promise<Answer>((resolve, reject) => {
      const parts: Buffer[] = [];
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`GET ${target} HTTP/1.1\r\nHost: paper.example\r\nConnection: close\r\n\r\n`),
      );
      socket.on('data', (part) => parts.push(part)).on('error', reject);
      socket.on('close', () => {
        const head = Buffer.concat(parts).toString('latin1').split('\r\n\r\n')[0] ?? '';
        const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]);
        resolve({ status, location: /^Location: (.*)$/im.exec(head)?.[1]?.trim() ?? null });
      });
    });
  return {
    ...news,
    ...filled,
    mediaFolder,
    store: server.store,
    ask,
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await rm(dataDir, { recursive: true });
      await news[Symbol.asyncDispose]();
    },
  };
}

/** For a newsroom in which nothing is yet. */
export const nothing = async () => ({});

/** One that moved in from WordPress: of everything that has an address one, with those it had there. */
export const movedSite = () => servedNewsroom(movedIn);

async function movedIn(news: Newsroom, mediaFolder: string) {
  const { run, editor, administrator, clock } = news;
  const at = clock.now();
  const economy = await news.section('اقتصاد');
  const farming = await news.section('زراعة', economy);
  const body = bodyFromPlainText('نكتب عن بلدنا.', { newId: newBlockId }).body;
  const { pageId } = await run((tx) =>
    createStaticPage(tx, administrator, at, { parentId: null, title: 'من نحن', slug: null, body }),
  );
  const { tagId } = await run((tx) => findOrCreateTag(tx, editor, at, { name: 'مياه' }));
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
    .png()
    .toBuffer();
  const picture = await run((tx) => keepPicture(tx, folderPlace(mediaFolder), bytes, { originalName: 'صورة.png' }));
  // More than one page of ten, and of twenty.
  for (let count = 0; count < 24; count += 1) await news.published({ sectionIds: [farming], tags: ['مياه'] });
  const article = await news.published({ headline: 'عودة المياه', sectionIds: [farming], tags: ['مياه'] });
  const cut = await news.published({ headline: 'خبر قديم' });
  const hidden = await news.draft({ headline: 'محميّ بكلمة سر' });
  const ids = {
    article: article.articleId,
    cut: cut.articleId,
    hidden: hidden.articleId,
    page: pageId,
    tag: tagId,
    author: news.authorId,
    section: farming,
    picture: picture.id,
  };
  const of = (thing: 'article' | 'static_page' | 'tag' | 'author' | 'section' | 'picture', thingId: number) => ({
    thing,
    thingId,
  });
  await run((tx) =>
    keepOldAddresses(tx, [
      { rawPath: 'https://old.example/2024/05/%d8%a7%d9%84%d9%85%d9%8a%d8%a7%d9%87/', ...of('article', ids.article) },
      { rawPath: '/2012/خبر.html', ...of('article', ids.article) },
      { rawPath: '/1948/', ...of('article', ids.article) },
      { rawPath: '/hama%ca%bcs-farms/', ...of('article', ids.article) },
      { rawPath: '/خصم-50%/', ...of('article', ids.article) },
      { rawPath: `/${'%d8%b3%d9%84'.repeat(20)}/`, ...of('article', ids.article) },
      { rawPath: '/portfolio/%d9%85%d8%b4%d8%b1%d9%88%d8%b9', ...of('article', ids.article) },
      { rawPath: '/2019/05/%d8%ae%d8%a8%d', ...of('article', ids.cut) },
      { rawPath: '/2024/05/hidden/', ...of('article', ids.hidden) },
      { rawPath: '/about-us/', ...of('static_page', ids.page) },
      { rawPath: '/category/economy/farming/', ...of('section', ids.section) },
      { rawPath: '/category/farming/', ...of('section', ids.section) },
      { rawPath: '/topics/farming/', ...of('section', ids.section) },
      { rawPath: '/tag/water/', ...of('tag', ids.tag) },
      { rawPath: '/w/water/', ...of('tag', ids.tag) },
      { rawPath: '/author/jaber/', ...of('author', ids.author) },
      { rawPath: '/wp-content/uploads/2024/05/صورة.jpg', ...of('picture', ids.picture) },
      { rawPath: '/files/2012/05/photo.png', ...of('picture', ids.picture) },
      { rawPath: '/2024/05/%d8%a7%d9%84%d9%85%d9%8a%d8%a7%d9%87/photo/', ...of('article', ids.article) },
      { rawPath: '/photo-alone/', ...of('picture', ids.picture) },
    ]),
  );
  await run((tx) =>
    keepQueryAddresses(tx, [
      { search: '?p=12', ...of('article', ids.article) },
      { search: '?name=المياه', ...of('article', ids.article) },
      { search: '?p=14', ...of('article', ids.hidden) },
      { search: '?page_id=30', ...of('static_page', ids.page) },
      { search: '?attachment_id=40', ...of('article', ids.article) },
      { search: '?attachment_id=41', ...of('picture', ids.picture) },
      { search: '?cat=3', ...of('section', ids.section) },
      { search: '?category_name=farming', ...of('section', ids.section) },
      { search: '?tag=water', ...of('tag', ids.tag) },
      { search: '?author=2', ...of('author', ids.author) },
      { search: '?author_name=jaber', ...of('author', ids.author) },
    ]),
  );
  return {
    ids,
    articleRevision: article.revisionId,
    /** Where each now is, as it stands in a header. */
    at: {
      article: hrefOf(article.path),
      cut: hrefOf(cut.path),
      page: hrefOf('/من-نحن/'),
      section: hrefOf('/اقتصاد/زراعة/'),
      tag: hrefOf('/tag/مياه/'),
      author: hrefOf('/author/جابر-عيدون/'),
      picture: pictureAddress(picture),
    },
  };
}
