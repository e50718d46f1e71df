import { decodeEntities } from '../../arabic/index.ts';
import { isElsewhere } from './elsewhere.ts';
import { firstOf, type PageMeta } from './page-meta.ts';
import { type Element, elementsIn, findElement, oneLine, type ParentNode, textOf } from './page-tree.ts';
import { phraseKey } from './phrase-key.ts';
import { articlesOf, type StructuredData } from './structured-data.ts';

/** What parts a headline from the name of the site in a page's title. */
const SITE_NAME_AFTER = /\s+[|\-–—•·»«:]\s+([^|–—•·»«]{1,60})$/;

/** Longest text taken for a headline; longer is a paragraph set as one. */
const LONGEST = 300;

/** A page's headline, and where on the page it stands (null where only the page's title tells it). */
export type Headline = { readonly text: string; readonly element: Element | null };

/**
 * The headline: the top heading that the page's title agrees with; else the only or first top heading that is the
 * page's own; else what the page tells machines; else its title without the site's name.
 */
export function headlineOf(page: ParentNode, meta: PageMeta, data: StructuredData): Headline | null {
  const told = [
    ...articlesOf(data).map((article) => article.headline),
    firstOf(meta, ['og:title', 'twitter:title']),
    titleTagOf(page),
  ].flatMap((title) => (typeof title === 'string' && title.trim() !== '' ? [oneLine(decodeEntities(title))] : []));

  const headings = [...elementsIn(page)]
    .filter((element) => element.tagName === 'h1' && !isElsewhere(element))
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ text }) => text !== '' && text.length <= LONGEST);
  const agreed = headings.find(({ text }) => told.some((title) => agrees(text, title)));
  const chosen = agreed ?? headings.at(-1);
  if (chosen !== undefined) return chosen;

  const [title] = told;
  if (title === undefined) return null;
  const plain = withoutSiteName(title, firstOf(meta, ['og:site_name']));
  const element = findElement(
    page,
    (one) =>
      /^(?:h[2-4]|div|p|span)$/.test(one.tagName) && !isElsewhere(one) && phraseKey(ownText(one)) === phraseKey(plain),
  );
  return { text: plain.slice(0, LONGEST), element };
}

const ownText = (element: Element) => (element.childNodes.length > 6 ? '' : textOf(element));

const titleTagOf = (page: ParentNode): string | null => {
  const title = findElement(page, (element) => element.tagName === 'title' && element.parentNode?.nodeName === 'head');
  return title === null ? null : oneLine(title.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
};

/** A title often is the headline with the site's name after it, or shortened; a heading of three letters agrees with nothing. */
function agrees(heading: string, title: string): boolean {
  const [one, other] = [phraseKey(heading), phraseKey(title)];
  return one === other || (one.length > 5 && (other.startsWith(one) || one.startsWith(other)));
}

function withoutSiteName(title: string, siteName: string | null): string {
  const named = SITE_NAME_AFTER.exec(title);
  if (named === null) return title;
  const isName = siteName === null || phraseKey(named[1] ?? '') === phraseKey(siteName);
  return isName ? title.slice(0, named.index) : title;
}
