import type { ArticleId, AuthorId, SectionId, StaticPageId, TagId } from '../base/ids.ts';
import { pictureAddress } from '../media/index.ts';
import { sayIn } from '../messages/index.ts';
import {
  type AddressAnswer,
  type ArticleView,
  article,
  articleAt,
  authorPage as authorPageView,
  dayPage as dayPageView,
  followAddress,
  frontPage as frontPageView,
  latest,
  newestPage as newestPageView,
  type SiteView,
  sectionPage as sectionPageView,
  staticPage as staticPageView,
  tagPage as tagPageView,
  withdrawal,
} from '../newsroom/index.ts';
import type { Db } from '../storage/index.ts';
import { hrefOf, pageAddress } from './addresses.ts';
import type { Assets } from './assets.ts';
import { nextMidnight } from './days.ts';
import { documentOf, type Page } from './document.tsx';
import { renderFeed } from './feeds/render-feed.ts';
import { renderRobots, renderSitemap, renderSitemapPart, renderSitemapSections } from './feeds/render-sitemap.ts';
import type { Frame } from './frame.ts';
import { articlePage } from './pages/article/article-page.tsx';
import { authorPage } from './pages/author/author-page.tsx';
import { dayPage } from './pages/day/day-page.tsx';
import { frontPage } from './pages/front/front-page.tsx';
import { newestPage } from './pages/newest/newest-page.tsx';
import { gonePage, notFoundPage, withdrawnPage } from './pages/notice/notice-page.tsx';
import { sectionPage } from './pages/section/section-page.tsx';
import { staticPage } from './pages/static-page/static-page.tsx';
import { tagPage } from './pages/tag/tag-page.tsx';
import { htmlAnswer, type Rendered, redirectAnswer } from './rendered.ts';
import type { Rendering } from './rendering.ts';
import { type ListRoute, routeOf } from './route.ts';
import { cardTags, TAG } from './tags.ts';

/*
 * Where a path becomes a page: route, address, query, view, page. Each kind of page has one function here, which
 * alone knows under which names (tags.ts) the answer is to be dropped.
 */

/** What a path is asked with. */
export type SiteRequest = {
  readonly db: Db;
  /** The paper as it is now. */
  readonly site: SiteView;
  /** As it came, without query. */
  readonly path: string;
  /** The server's own address, for a site that hasn't set one; without a closing slash. */
  readonly origin: string;
  readonly now: Date;
  readonly assets: Assets;
};

/** How many of the newest an error page shows. */
const NEWEST_ON_ERROR = 3;

/**
 * Renders what stands at a path. Every path has an answer: unknown ones a 404, gone ones a 410, old ones a redirect
 * of one step. Throws only what the database throws.
 */
export async function renderSite({ db, site, path, origin, now, assets }: SiteRequest): Promise<Rendered> {
  const { site: say } = sayIn('ar');
  const frame: Frame = { site, say, origin: site.origin ?? origin, assets, pictureAddress };
  const rendering: Rendering = { db, frame, now };
  const route = routeOf(path);
  switch (route.to) {
    case 'front':
      return renderFront(rendering);
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
    case 'day':
      return renderDay(route.day, route.page, rendering);
    case 'page':
      return renderListPage(route, path, rendering);
    case 'address':
      return renderAddress(path, rendering);
    default:
      return route satisfies never;
  }
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

async function renderDay(day: string, page: number, rendering: Rendering): Promise<Rendered> {
  const { db, frame } = rendering;
  const view = await dayPageView(db, frame.site.zone, day, page);
  if (view === null) return renderNotFound(rendering, [TAG.day(day)]);
  return answerOf(dayPage(view, frame), frame, [TAG.day(day), ...cardTags(view.cards)]);
}

async function renderNewest(page: number, rendering: Rendering): Promise<Rendered> {
  const { db, frame } = rendering;
  const view = await newestPageView(db, page);
  if (view === null) return renderNotFound(rendering);
  return answerOf(newestPage(view, frame), frame, [TAG.latest, ...cardTags(view.cards)]);
}

/** A page of a list, or else whatever has the whole path for its address. */
async function renderListPage(
  { list, page, isWritten }: ListRoute,
  path: string,
  rendering: Rendering,
): Promise<Rendered> {
  if (list === '/')
    return isWritten ? renderNewest(page, rendering) : redirectAnswer(pageAddress(list, page), [TAG.site]);
  const answer = await followAddress(rendering.db, list);
  if (answer.is === 'redirect') return redirectAnswer(hrefOf(pageAddress(answer.location, page)), [TAG.addresses]);
  if (answer.is !== 'canonical') return renderAddress(path, rendering);
  const isList = answer.thing !== 'article' && answer.thing !== 'static_page';
  if (page === 1 || (isList && !isWritten))
    return redirectAnswer(hrefOf(pageAddress(answer.address, page)), [TAG.addresses]);
  if (!isList) return renderAddress(path, rendering);
  return (await renderThing(answer, page, rendering)) ?? renderNotFound(rendering);
}

async function renderAddress(path: string, rendering: Rendering): Promise<Rendered> {
  // Most addresses are an article's, and its first reader waits for one question less.
  const view = await articleAt(rendering.db, rendering.frame.site.sections, path);
  if (view !== null)
    return path === hrefOf(view.address)
      ? renderArticle(view, rendering)
      : redirectAnswer(hrefOf(view.address), [TAG.addresses]);
  const answer = await followAddress(rendering.db, path);
  switch (answer.is) {
    case 'canonical':
      return (await renderThing(answer, 1, rendering)) ?? renderNotFound(rendering);
    case 'redirect':
      return redirectAnswer(hrefOf(answer.location), [TAG.addresses]);
    case 'gone':
      return renderGone(answer, rendering);
    case 'unknown':
      return renderNotFound(rendering);
    default:
      return answer satisfies never;
  }
}

function renderArticle(view: ArticleView, { frame }: Pick<Rendering, 'frame'>): Rendered {
  const authors = view.authors.map((author) => TAG.author(author.id));
  const related = view.related.map(({ id }) => TAG.article(id));
  return answerOf(articlePage(view, frame), frame, [TAG.article(view.id), ...authors, ...related]);
}

type Canonical = Extract<AddressAnswer, { is: 'canonical' }>;

/** Null when the thing has no such page, or went away since it was looked up. */
async function renderThing({ thing, id }: Canonical, page: number, { db, frame }: Rendering): Promise<Rendered | null> {
  switch (thing) {
    case 'article': {
      const view = await article(db, frame.site.sections, id as ArticleId);
      return view === null ? null : renderArticle(view, { frame });
    }
    case 'section': {
      const view = await sectionPageView(db, frame.site.sections, id as SectionId, page);
      return view === null
        ? null
        : answerOf(sectionPage(view, frame), frame, [TAG.section(id), ...cardTags(view.cards)]);
    }
    case 'author': {
      const view = await authorPageView(db, id as AuthorId, page);
      return view === null
        ? null
        : answerOf(authorPage(view, frame), frame, [TAG.author(id), TAG.by(id), ...cardTags(view.cards)]);
    }
    case 'tag': {
      const view = await tagPageView(db, id as TagId, page);
      return view === null ? null : answerOf(tagPage(view, frame), frame, [TAG.tag(id), ...cardTags(view.cards)]);
    }
    case 'static_page': {
      const view = await staticPageView(db, id as StaticPageId);
      return view === null ? null : answerOf(staticPage(view, frame), frame, [TAG.page(id)]);
    }
    default:
      return thing satisfies never;
  }
}

async function renderGone(
  { thing, id }: Extract<AddressAnswer, { is: 'gone' }>,
  { db, frame }: Rendering,
): Promise<Rendered> {
  const notice = thing === 'article' ? await withdrawal(db, id as ArticleId) : null;
  const page = notice === null ? gonePage(frame) : withdrawnPage(notice, frame);
  const tags = thing === 'article' ? [TAG.article(id), TAG.addresses] : [TAG.addresses];
  return answerOf(page, frame, tags, 410);
}

async function renderNotFound({ db, frame }: Rendering, tags: readonly string[] = []): Promise<Rendered> {
  const cards = (await latest(db, { of: 'paper' }, NEWEST_ON_ERROR)).map(({ card }) => card);
  const shown = [TAG.addresses, TAG.latest, ...tags, ...cardTags(cards)];
  return answerOf(notFoundPage(cards, frame), frame, shown, 404);
}

/** A page as an answer; every page shows the site. */
const answerOf = (page: Page, frame: Frame, tags: readonly string[], status = 200): Rendered =>
  htmlAnswer(documentOf(page, frame), [TAG.site, ...tags], status);
