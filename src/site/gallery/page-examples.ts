import { documentOf, type Page } from '../document.tsx';
import { EXAMPLE_NOW, exampleCards } from '../example-views.ts';
import type { Frame } from '../frame.ts';
import { archivePage } from '../pages/archive/archive-page.tsx';
import { examples as archives } from '../pages/archive/examples.ts';
import { articlePage } from '../pages/article/article-page.tsx';
import { examples as articles, commentedArticles } from '../pages/article/examples.ts';
import { authorPage } from '../pages/author/author-page.tsx';
import { examples as authors } from '../pages/author/examples.ts';
import { commentsPage } from '../pages/comments/comments-page.tsx';
import { examples as commentPages } from '../pages/comments/examples.ts';
import { dayPage } from '../pages/day/day-page.tsx';
import { examples as days } from '../pages/day/examples.ts';
import { examples as fronts } from '../pages/front/examples.ts';
import { frontPage } from '../pages/front/front-page.tsx';
import { examples as newest } from '../pages/newest/examples.ts';
import { newestPage } from '../pages/newest/newest-page.tsx';
import { withdrawals } from '../pages/notice/examples.ts';
import { maintenancePage } from '../pages/notice/maintenance-page.tsx';
import { gonePage, notFoundPage, withdrawnPage } from '../pages/notice/notice-page.tsx';
import { examples as searches } from '../pages/search/examples.ts';
import { searchPage } from '../pages/search/search-page.tsx';
import { examples as sections } from '../pages/section/examples.ts';
import { sectionPage } from '../pages/section/section-page.tsx';
import { examples as staticPages } from '../pages/static-page/examples.ts';
import { staticPage } from '../pages/static-page/static-page.tsx';
import { examples as tags } from '../pages/tag/examples.ts';
import { tagPage } from '../pages/tag/tag-page.tsx';

/** Every example of every page, by its name, as a whole document. */
export function pageExamples(frame: Frame): Readonly<Record<string, () => string>> {
  // One page shows another country's months and digits, and both calendars.
  const dates = { months: 'masri', digits: 'arab', hijri: 'on', hijriOffsetDays: 0 } as const;
  const egyptian: Frame = { ...frame, site: { ...frame.site, dates } };
  return {
    ...named('article', articles, frame, (view) => articlePage(view, null, frame)),
    ...named('article', commentedArticles, frame, ({ article, comments }) => articlePage(article, comments, frame)),
    ...named('comments', commentPages, frame, ({ article, comments }) => commentsPage(article, comments, frame)),
    ...named('front', fronts, frame, (view) => frontPage(view, EXAMPLE_NOW, frame)),
    ...named('newest', newest, frame, (view) => newestPage(view, frame)),
    ...named('section', sections, frame, (view) => sectionPage(view, frame)),
    ...named('author', authors, frame, (view) => authorPage(view, frame)),
    ...named('tag', tags, frame, (view) => tagPage(view, frame)),
    ...named('day', days, egyptian, (view) => dayPage(view, egyptian)),
    ...named('archive', archives, frame, (view) => archivePage(view, frame)),
    ...named('static-page', staticPages, frame, (view) => staticPage(view, frame)),
    ...named('search', searches, frame, ({ view, newest }) => searchPage(view, newest, frame)),
    ...named('notice', withdrawals, frame, (view) => withdrawnPage(view, frame)),
    'notice-not-found': () => documentOf(notFoundPage(exampleCards(3), frame), frame),
    'notice-not-found-in-an-empty-paper': () => documentOf(notFoundPage([], frame), frame),
    'notice-gone': () => documentOf(gonePage(frame), frame),
    'notice-maintenance': () => maintenancePage(frame.site.name).html,
  };
}

function named<View>(
  kind: string,
  examples: Readonly<Record<string, View>>,
  frame: Frame,
  draw: (view: View) => Page,
): Readonly<Record<string, () => string>> {
  const pages = Object.entries(examples).map(([name, view]) => [
    `${kind}-${name}`,
    () => documentOf(draw(view), frame),
  ]);
  return Object.fromEntries(pages);
}
