import type { ArticleId } from '../base/ids.ts';
import { articleComments, commentPage } from '../comments/index.ts';
import {
  type AddressAnswer,
  archivePage as archivePageView,
  article,
  articleAt,
  findAddress,
  findQueryAddress,
  findUpload,
  followAddress,
  frontPage as frontPageView,
  newestPage as newestPageView,
  type SiteView,
} from '../newsroom/index.ts';
import type { Db } from '../storage/index.ts';
import { COMMENTS_PLACE, commentAnchor, commentsAddress, hrefOf } from './addresses.ts';
import { answerOf, renderNotFound } from './answers.ts';
import type { Assets } from './assets.ts';
import { belowFolder } from './below-folder.ts';
import { isDay, nextMidnight } from './days.ts';
import { renderFeed } from './feeds/render-feed.ts';
import { renderRobots, renderSitemap, renderSitemapPart, renderSitemapSections } from './feeds/render-sitemap.ts';
import { frameFor } from './frame-for.ts';
import { ICON } from './icon.ts';
import { leadToArchive, leadToPage, listOf, renderFormer } from './lead-on.ts';
import { archivePage } from './pages/archive/archive-page.tsx';
import { commentsPage } from './pages/comments/comments-page.tsx';
import { dayPage } from './pages/day/day-page.tsx';
import { frontPage } from './pages/front/front-page.tsx';
import { newestPage } from './pages/newest/newest-page.tsx';
import { renderArticle, renderThing } from './render-thing.ts';
import { fileAnswer, type Rendered, redirectAnswer } from './rendered.ts';
import type { Rendering } from './rendering.ts';
import {
  type ArchiveRoute,
  bareFeedRoute,
  type CommentRoute,
  type CommentsRoute,
  type ListRoute,
  type QueryRoute,
  routeOf,
} from './route.ts';
import { archiveTags, cardTags, commentTags, TAG } from './tags.ts';

/*
 * Where a path becomes a page: route, address, query, view, page. Each kind of page has one function here, or in
 * render-thing.ts, which alone knows under which names (tags.ts) the answer is to be dropped.
 */

/** What a path is asked with. */
export type SiteRequest = {
  readonly db: Db;
  /** The paper as it is now. */
  readonly site: SiteView;
  /** What is asked for: a path as it came, without query, or what `targetKey` made of one with its query. */
  readonly path: string;
  /** The server's own address, for a site that hasn't set one; without a closing slash. */
  readonly origin: string;
  readonly now: Date;
  readonly assets: Assets;
};

/** The list whose first page the front page is. */
const ALL_NEWS = { list: { of: 'paper' }, address: '/', tags: [TAG.latest] } as const;

/**
 * Renders what stands at a path. Every path has an answer: unknown ones a 404, gone ones a 410, old ones a redirect
 * of one step. Throws only what the database throws.
 */
export async function renderSite({ db, site, path, origin, now, assets }: SiteRequest): Promise<Rendered> {
  const frame = frameFor({ site, origin, assets });
  const rendering: Rendering = { db, frame, now };
  const own = await renderPath(path, rendering);
  const answer = own.status === 404 ? ((await renderBelowFolder(path, rendering)) ?? own) : own;
  // What was looked up a moment ago has gone since; nothing ever leads to itself.
  return answer.location === path ? renderNotFound(rendering) : answer;
}

async function renderPath(path: string, rendering: Rendering): Promise<Rendered> {
  const route = routeOf(path);
  switch (route.to) {
    case 'front':
      return renderFront(rendering);
    case 'icon':
      return fileAnswer('image/svg+xml', ICON, []);
    case 'robots':
      return renderRobots(rendering);
    case 'sitemap':
      return renderSitemap(rendering);
    case 'sitemapSections':
      return renderSitemapSections(rendering);
    case 'sitemapPart':
      return (await renderSitemapPart(route, rendering)) ?? renderNotFound(rendering);
    case 'moved':
      return redirectAnswer(route.location, [TAG.site]);
    case 'feed':
      return (await renderFeed(route, rendering)) ?? renderNotFound(rendering);
    case 'archive':
      return renderArchive(route, path, rendering);
    case 'query':
      return renderQuery(route, rendering);
    case 'upload':
      return renderUpload(path, rendering);
    case 'page':
      return renderListPage(route, path, rendering);
    case 'comments':
      return renderComments(route, path, rendering);
    case 'comment':
      return renderComment(route, path, rendering);
    case 'address':
      return renderAddress(path, rendering);
    default:
      return route satisfies never;
  }
}

/** To where that is now which a former site had in its folder: its front page, its feeds, its archives; null for nothing. */
async function renderBelowFolder(path: string, rendering: Rendering): Promise<Rendered | null> {
  const below = belowFolder(path, rendering.frame.site.formerFolders);
  if (below === null) return null;
  const { status, location = below, tags } = await renderPath(below, rendering);
  return status === 200 || status === 301 ? redirectAnswer(location, [...tags, TAG.addresses]) : null;
}

async function renderFront({ db, frame, now }: Rendering): Promise<Rendered> {
  const front = await frontPageView(db, frame.site.sections);
  const { lead, seconds, latest: newest, opinions, bands } = front;
  const cards = [
    ...(lead === null ? [] : [lead]),
    ...seconds,
    ...newest,
    ...opinions,
    ...bands.flatMap((band) => band.cards),
  ];
  const answer = answerOf(frontPage(front, now, frame), frame, [
    TAG.front,
    TAG.latest,
    ...bands.map(({ section }) => TAG.section(section.id)),
    ...cardTags(cards),
  ]);
  return { ...answer, expiresAt: nextMidnight(frame.site.zone, now) };
}

async function renderArchive(
  { period, page, isWritten }: ArchiveRoute,
  path: string,
  rendering: Rendering,
): Promise<Rendered> {
  const { db, frame } = rendering;
  // A former system may have had an article at the number of a year.
  const own = await findAddress(db, path);
  if (own.is !== 'unknown') return renderFound(own, rendering);
  const { zone } = frame.site;
  const view = isWritten ? await archivePageView(db, zone, period, page) : null;
  if (view === null) return (await leadToArchive(period, page, rendering)) ?? renderAddress(path, rendering);
  const drawn = isDay(period) ? dayPage(view, frame) : archivePage(view, frame);
  return answerOf(drawn, frame, [...archiveTags(period), ...cardTags(view.cards)]);
}

async function renderNewest(page: number, rendering: Rendering): Promise<Rendered> {
  const { db, frame } = rendering;
  const view = await newestPageView(db, page);
  if (view === null) return leadToPage(ALL_NEWS, page, rendering);
  return answerOf(newestPage(view, frame), frame, [TAG.latest, ...cardTags(view.cards)]);
}

/** A page of a list, or else whatever has the whole path for its address. */
async function renderListPage(
  { list, page, isWritten }: ListRoute,
  path: string,
  rendering: Rendering,
): Promise<Rendered> {
  if (list === '/') return isWritten ? renderNewest(page, rendering) : leadToPage(ALL_NEWS, page, rendering);
  const answer = await followAddress(rendering.db, list);
  if (answer.is === 'unknown') return renderAddress(path, rendering);
  const isList = answer.is === 'canonical' && listOf(answer.thing, answer.id) !== null;
  const shown = isList && page !== 1 && isWritten ? await renderThing(answer, page, rendering) : null;
  return shown ?? renderFormer(answer, { page }, rendering);
}

/** What WordPress had at a query. */
async function renderQuery({ key, ...part }: QueryRoute, rendering: Rendering): Promise<Rendered> {
  return renderFormer(await findQueryAddress(rendering.db, key), part, rendering);
}

/** Where a picture is now that WordPress kept among its uploads; or what has an address that ends like a picture's. */
async function renderUpload(path: string, rendering: Rendering): Promise<Rendered> {
  const answer = await findUpload(rendering.db, path);
  return answer.is === 'canonical' ? renderAddress(path, rendering) : renderFormer(answer, {}, rendering);
}

/** The thing at its own address, or the answer for another one. */
async function renderFound(answer: AddressAnswer, rendering: Rendering): Promise<Rendered> {
  if (answer.is !== 'canonical') return renderFormer(answer, {}, rendering);
  return (await renderThing(answer, 1, rendering)) ?? renderNotFound(rendering);
}

async function renderAddress(path: string, rendering: Rendering): Promise<Rendered> {
  // Most addresses are an article's, and its first reader waits for one question less.
  const view = await articleAt(rendering.db, rendering.frame.site.sections, path);
  if (view !== null)
    return path === hrefOf(view.address)
      ? renderArticle(view, rendering)
      : redirectAnswer(hrefOf(view.address), [TAG.article(view.id)]);
  const answer = await followAddress(rendering.db, path);
  const feed = answer.is === 'unknown' ? bareFeedRoute(path) : null;
  const led = feed === null ? null : await renderFeed(feed, rendering);
  // Only for as long as the address is nobody's.
  return led === null ? renderFound(answer, rendering) : { ...led, tags: [...new Set([...led.tags, TAG.addresses])] };
}

/**
 * A further page of an article's comments. Where there is none, the address is looked up like any other, and leads to
 * the article.
 */
async function renderComments(
  { article: address, page }: CommentsRoute,
  path: string,
  rendering: Rendering,
): Promise<Rendered> {
  const { db, frame } = rendering;
  const answer = await followAddress(db, address);
  const isArticle = (answer.is === 'canonical' || answer.is === 'redirect') && answer.thing === 'article';
  const view = isArticle ? await article(db, frame.site.sections, answer.id as ArticleId) : null;
  // No page without a comment of its own; the question for one that can't be goes through all of them.
  const mayBe = view !== null && page > 1 && page <= view.commentCount;
  const comments = mayBe ? await articleComments(db, view.id, { page }) : null;
  if (view === null || comments === null) return renderAddress(path, rendering);
  const href = hrefOf(commentsAddress(view.address, page));
  if (path !== href) return redirectAnswer(href, [TAG.article(view.id)]);
  return answerOf(commentsPage(view, comments, frame), frame, [TAG.article(view.id), ...commentTags(comments)]);
}

/** To the page on which a comment stands; to the first where readers can't read it. The script asks so (comments.tsx). */
async function renderComment(
  { article: address, number }: CommentRoute,
  path: string,
  rendering: Rendering,
): Promise<Rendered> {
  const { db } = rendering;
  const own = await findAddress(db, path);
  if (own.is !== 'unknown') return renderFound(own, rendering);
  const answer = await followAddress(db, address);
  if (answer.is !== 'canonical' || answer.thing !== 'article') return renderAddress(path, rendering);
  const page = await commentPage(db, answer.id as ArticleId, number);
  const place = page === null ? COMMENTS_PLACE : commentAnchor(number);
  const location = `${hrefOf(commentsAddress(answer.address, page ?? 1))}#${place}`;
  return redirectAnswer(location, [TAG.article(answer.id), TAG.addresses]);
}
