import { expect, test } from 'vitest';
import { documentOf } from '../document.tsx';
import { exampleFrame } from '../example-views.ts';
import { pageExamples } from '../gallery/page-examples.ts';
import { articlePage } from './article/article-page.tsx';
import { examples as articles } from './article/examples.ts';

const frame = exampleFrame();
const PAGES = pageExamples(frame);

/** A line for each element, so that a change is a few lines of the diff. */
const inLines = (html: string): string => html.replaceAll('><', '>\n<');

for (const [name, draw] of Object.entries(PAGES)) {
  test(`page: ${name}`, async () => {
    await expect(inLines(draw())).toMatchFileSnapshot(`golden/${name}.html`);
  });

  test(`page: ${name} holds no style but the sheet, no script and no handler of its own`, () => {
    const html = draw().replace(/<style>[^<]*<\/style>/, '');
    expect(html.match(/<style|\sstyle=|\son[a-z]+=|javascript:/gi)).toBeNull();
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(scripts.every((one) => one?.includes('src=') || one?.includes('application/ld+json'))).toBe(true);
  });

  test(`page: ${name} steps over no level of its headings`, () => {
    const levels = [...draw().matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    const steps = levels.slice(1).map((level, index) => level - (levels[index] ?? 0));
    expect(Math.max(0, ...steps)).toBeLessThanOrEqual(1);
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
  const html = documentOf(articlePage({ ...whole, headline }, null, frame), frame);
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('\\u003c/script>');
});
