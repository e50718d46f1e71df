import { ancestorsOf, attributeOf, childElements, type Element, elementsIn, marksOf } from './page-tree.ts';
import type { Prose } from './prose.ts';

/** Names that page makers give to the element with an article's text and nothing else. */
const TEXT_MARKS =
  /^(?:entry-content|post-content|article-content|article-body|articlebody|article-text|article--body|story-body|td-post-content|single-content|post-body|post-entry|entry|content-body|node-content|field--name-body|elementor-widget-theme-post-content|article-details|news-content|the-content|single-post-content|e-content)$/;

/** A named element is believed when it holds at least this share of the page's running text. */
const BELIEVED = 0.5;

/** What may be left behind on the way down to the text: less than one paragraph. */
const LEFT_BEHIND = 60;

/**
 * The element that holds the article's text: the one that is named so, when it holds most of the page's running text;
 * else the deepest one that leaves no paragraph behind.
 */
export function mainTextOf(body: Element, prose: Prose): Element {
  const total = prose(body);
  const named = [...elementsIn(body)]
    .filter(
      (element) =>
        attributeOf(element, 'itemprop') === 'articleBody' || marksOf(element).some((mark) => TEXT_MARKS.test(mark)),
    )
    .filter((element) => prose(element) > 0 && prose(element) >= total * BELIEVED);
  const best = named.reduce<Element | null>(
    (one, other) => (one === null || prose(other) > prose(one) ? other : one),
    null,
  );
  const inner = named.filter(
    (element) => best !== null && prose(best) - prose(element) < LEFT_BEHIND && ancestorsOf(element).includes(best),
  );
  return down(inner.at(-1) ?? best ?? body, prose);
}

function down(from: Element, prose: Prose): Element {
  let at = from;
  for (;;) {
    const heaviest = childElements(at).reduce<Element | null>(
      (one, other) => (one === null || prose(other) > prose(one) ? other : one),
      null,
    );
    if (heaviest === null || prose(heaviest) === 0 || prose(at) - prose(heaviest) >= LEFT_BEHIND) return at;
    // A page of one paragraph: what is a paragraph is no container.
    if (['p', 'li', 'td', 'tr', 'tbody', 'blockquote'].includes(heaviest.tagName)) return at;
    at = heaviest;
  }
}
