import { readFileSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import type { Assets } from '../assets.ts';
import type { Examples } from '../example-views.ts';
import { COMPONENT_EXAMPLES } from './component-examples.ts';

/** How the examples are laid out beside each other; only here, so that the site's own sheet has nothing of it. */
const STYLE = readFileSync(new URL('gallery.css', import.meta.url), 'utf8');

/** Components that are as wide as the page. */
const WIDE = [
  'band',
  'day-list',
  'footer',
  'hit',
  'masthead',
  'navigation',
  'opinions',
  'plain-list',
  'related',
  'seek',
];

/** Every example of every component on one page, for people and for axe. No address of the site leads here. */
export const galleryPage = ({ sheet }: Pick<Assets, 'sheet'>): string => `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>معرض المكوّنات</title>
<style>${sheet}</style>
<style>${STYLE}</style>
</head>
<body>
<main class="wrap">
<h1>معرض المكوّنات</h1>
${Object.entries(COMPONENT_EXAMPLES).map(shownComponent).join('\n')}
</main>
</body>
</html>
`;

const shownComponent = ([name, examples]: [string, Examples]): string => `<section class="shown">
<h2><bdi lang="en">${name}</bdi></h2>
<div class="${WIDE.includes(name) ? 'shown__wide' : 'shown__row'}">
${Object.entries(examples)
  .map(([state, example]) => shownExample(`${name}: ${state}`, state, renderToString(example)))
  .join('\n')}
</div>
</section>`;

const shownExample = (name: string, state: string, html: string): string =>
  `<div class="shown__one" data-example="${name}"><p class="meta"><bdi lang="en">${state}</bdi></p>${inItsPlace(html, name)}</div>`;

/** The example with ids of its own: a page of the site has the component once, this one as often as it has states. */
function inItsPlace(html: string, name: string): string {
  const place = name.replaceAll(/[^a-z]+/gi, '-');
  return html.replaceAll(/ (id|for|aria-labelledby)="([^"]+)"/g, ` $1="${place}-$2"`);
}
