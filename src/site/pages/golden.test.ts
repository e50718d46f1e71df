import { expect, test } from 'vitest';
import type { ArticleId } from '../../base/ids.ts';
import { documentOf, type Page } from '../document.tsx';
import { EXAMPLE_NOW, exampleAuthor, exampleCards, exampleFrame } from '../example-views.ts';
import { articlePage } from './article/article-page.tsx';
import { examples as articles } from './article/examples.ts';
import { authorPage } from './author/author-page.tsx';
import { dayPage } from './day/day-page.tsx';
import { examples as fronts } from './front/examples.ts';
import { frontPage } from './front/front-page.tsx';
import { notFoundPage, withdrawnPage } from './notice/notice-page.tsx';
import { examples as sections } from './section/examples.ts';
import { sectionPage } from './section/section-page.tsx';

const frame = exampleFrame();
const list = { cards: exampleCards(3), page: 1, pages: 1 };
const egyptian = exampleFrame({ dates: { months: 'masri', digits: 'arab', hijri: 'on', hijriOffsetDays: 0 } });

/** Every example of every page, read as a diff. */
const PAGES: Readonly<Record<string, () => string>> = {
  ...named('article', articles, (view) => articlePage(view, frame)),
  ...named('front', fronts, (view) => frontPage(view, EXAMPLE_NOW, frame)),
  ...named('section', sections, (view) => sectionPage(view, frame)),
  author: () => documentOf(authorPage({ ...list, author: exampleAuthor() }, frame), frame),
  day: () => documentOf(dayPage({ ...list, day: '2026-11-24' }, egyptian), egyptian),
  'not-found': () => documentOf(notFoundPage(list.cards, frame), frame),
  withdrawn: () =>
    documentOf(
      withdrawnPage(
        {
          id: 9 as ArticleId,
          headline: 'توسعة المرفأ تتأخر عامين',
          publishedAt: new Date('2026-07-04T08:00:00Z'),
          withdrawnAt: new Date('2026-07-09T08:00:00Z'),
          notice: 'لم تثبت صحة الوثيقة التي قام عليها.',
        },
        frame,
      ),
      frame,
    ),
};

function named<View>(page: string, examples: Readonly<Record<string, View>>, draw: (view: View) => Page) {
  const pages = Object.entries(examples).map(([name, view]) => [
    `${page}-${name}`,
    () => documentOf(draw(view), frame),
  ]);
  return Object.fromEntries(pages) as Readonly<Record<string, () => string>>;
}

/** A line for each element, so that a change is a few lines of the diff. */
const inLines = (html: string): string => html.replaceAll('><', '>\n<');

for (const [name, draw] of Object.entries(PAGES)) {
  test(`page: ${name}`, async () => {
    await expect(inLines(draw())).toMatchFileSnapshot(`golden/${name}.html`);
  });

  test(`page: ${name} holds no style, no script and no handler of its own`, () => {
    const html = draw();
    expect(html.match(/<style|\sstyle=|\son[a-z]+=|javascript:/gi)).toBeNull();
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(scripts.every((one) => one?.includes('src=') || one?.includes('application/ld+json'))).toBe(true);
  });

  test(`page: ${name} has one heading of the first level, and no id twice`, () => {
    const html = draw();
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
}

test('an article without a known date gives none, to people or to machines', () => {
  const html = PAGES['article-nothing-but-a-name']?.() ?? '';
  expect(html).toContain('عن <bdi lang="en">ramez</bdi>');
  expect(html).not.toMatch(/<time|datePublished|dateModified|published_time|نُشر/);
});

test('the trail ends with the whole headline', () => {
  const headline = articles['long-headline-no-picture']?.headline ?? '';
  expect(PAGES['article-long-headline-no-picture']?.()).toContain(`<span aria-current="page">${headline}</span>`);
});

test('text from outside can end neither an element nor the structured data', () => {
  const headline = '</script><script>alert(1)</script>"\'&';
  const [whole] = Object.values(articles);
  if (whole === undefined) throw new Error('no example');
  const html = documentOf(articlePage({ ...whole, headline }, frame), frame);
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('\\u003c/script>');
});
