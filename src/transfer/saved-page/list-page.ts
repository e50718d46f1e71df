import { isElsewhere } from './elsewhere.ts';
import { firstOf, type PageMeta } from './page-meta.ts';
import { ancestorsOf, type Element, elementsIn, findElement, marksOf, textOf } from './page-tree.ts';
import { isListHead } from './page-words.ts';
import { isLinksOnly, type Prose } from './prose.ts';
import { articlesOf, type StructuredData, thingsOfTypes } from './structured-data.ts';

/** Classes that WordPress and systems like it put on the body of a list. */
const LIST_BODY =
  /^(?:archive|category|tag|author|date|search|search-results|blog|post-type-archive|tax|page-list|taxonomy)$/;
const FRONT_BODY = /^(?:home|front-page|homepage|is-home|page-home)$/;
const ARTICLE_BODY = /^(?:single|single-post|postid-\d+|page-template-default|wp-singular|article-page)$/;

/** So many articles on one page, each with a heading that leads to it, are a list. */
const FEWEST_CARDS = 3;

/** An article has longer stretches between headings than a list of teasers has, when its headings are links at all. */
const LONGEST_TEASER = 700;

/** Less running text than this is nothing to publish. */
const LEAST_PROSE = 40;

/** What a page is when it is no article; null when it is one. */
export function listKindOf(
  { body, main, prose, heading }: { body: Element; main: Element; prose: Prose; heading: string },
  meta: PageMeta,
  data: StructuredData,
): 'list' | 'front-page' | 'no-text' | null {
  const marks = marksOf(body);
  const isSingle = marks.some((mark) => ARTICLE_BODY.test(mark));
  const cards = cardsIn(body);
  if (marks.some((mark) => FRONT_BODY.test(mark)) && cards.length >= FEWEST_CARDS) return 'front-page';
  if (!isSingle) {
    if (marks.some((mark) => LIST_BODY.test(mark)) || isListHead(heading)) return 'list';
    if (thingsOfTypes(data, ['CollectionPage', 'SearchResultsPage']).length > 0 && articlesOf(data).length === 0)
      return 'list';
  }
  const inMain = cards.filter((card) => ancestorsOf(card).includes(main));
  const toldArticle = firstOf(meta, ['og:type']) === 'article' || articlesOf(data).length === 1;
  const isOfTeasers = inMain.length >= FEWEST_CARDS && prose(main) < inMain.length * LONGEST_TEASER;
  if (isOfTeasers && !isSingle && !toldArticle) return 'list';
  if (prose(main) >= LEAST_PROSE) return null;
  return cards.length >= FEWEST_CARDS ? 'list' : 'no-text';
}

/** Headings that are links: each stands for another article. */
function cardsIn(body: Element): readonly Element[] {
  return [...elementsIn(body)].filter(
    (element) =>
      /^h[1-5]$/.test(element.tagName) &&
      (isLinksOnly(element) || element.parentNode?.nodeName === 'a') &&
      findElement(element, (one) => one.tagName === 'a') !== null &&
      textOf(element).length > 10 &&
      !ancestorsOf(element).some((one) => one.tagName === 'header' && !isCardHead(one)) &&
      !isElsewhere(element),
  );
}

/** A card may have a header of its own. */
const isCardHead = (element: Element) =>
  element.tagName === 'header' && ancestorsOf(element).some((one) => one.tagName === 'article');
