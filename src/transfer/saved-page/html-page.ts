import { serialize } from 'parse5';
import { bodyFromHtml, plainTextOf } from '../../body/index.ts';
import { authorsOf } from './authors.ts';
import { headlineOf } from './headline.ts';
import { leadPictureOf } from './lead-picture.ts';
import { listKindOf } from './list-page.ts';
import { mainTextOf } from './main-text.ts';
import { pageAddressOf, writeOutAddresses } from './page-address.ts';
import { pageMetaOf } from './page-meta.ts';
import { ancestorsOf, type Element, findElement, parsePage, textOf } from './page-tree.ts';
import { countProse } from './prose.ts';
import { publishedOf } from './published.ts';
import type { NotAnArticleReason, PageRemark, SavedPage } from './saved-page.ts';
import { relatedElsewhere, stripFurniture } from './strip-furniture.ts';
import { structuredDataOf } from './structured-data.ts';
import { placeOnSite } from './trail.ts';

/** An article without the name of its file. */
export type ReadArticle = Omit<SavedPage, 'fileName'>;

/** Reads a page of HTML: the article, or why it is none. */
export function articleFromHtml(html: string, newId: () => string): ReadArticle | NotAnArticleReason {
  const page = parsePage(html);
  if (page === null) return 'too-deep';
  const body = findElement(page, (element) => element.tagName === 'body');
  if (body === null) return 'no-text';
  const meta = pageMetaOf(page);
  const data = structuredDataOf(page);
  const headline = headlineOf(page, meta, data);
  const frame = headline?.element ?? null;
  const prose = countProse(page, new Set(frame === null ? [] : ancestorsOf(frame)));
  const main = mainTextOf(body, prose);

  const listKind = listKindOf({ body, main, prose, heading: topHeading(body) }, meta, data);
  if (listKind !== null) return listKind;
  if (headline === null) return 'no-text';

  const { trail, alsoIn } = placeOnSite(page, meta, data, headline.text);
  const authors = authorsOf(page, meta, data);
  const published = publishedOf(page, meta, data);
  const picture = leadPictureOf(page, meta, data);
  const elsewhere = relatedElsewhere(body);
  const { left, related } = stripFurniture(main, headline, picture?.address ?? null, prose);
  writeOutAddresses(main, pageAddressOf(page, meta));
  const read = bodyFromHtml(serialize(main), { newId, lineEnds: 'flowing' });
  if (plainTextOf(read.body).trim() === '') return 'no-text';

  const remarks: PageRemark[] = [...read.remarks];
  if (data.unreadable > 0) remarks.push({ kind: 'structured-data', what: '', text: '', count: data.unreadable });
  if (published === null) remarks.push({ kind: 'undated', what: '', text: '', count: 1 });
  for (const text of left) remarks.push({ kind: 'furniture', what: '', text, count: 1 });
  const told = new Set(related.map(({ title }) => title));
  return {
    kind: 'article',
    headline: headline.text,
    trail,
    alsoIn,
    authors,
    published,
    picture,
    body: read.body,
    related: [...related, ...elsewhere.filter(({ title }) => !told.has(title))],
    remarks,
  };
}

function topHeading(body: Element): string {
  const heading = findElement(body, (element) => element.tagName === 'h1');
  return heading === null ? '' : textOf(heading);
}
