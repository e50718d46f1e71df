import { furnitureOf } from './furniture-marks.ts';
import { type Element, isElement, marksOf } from './page-tree.ts';

/** Elements around an article, never around its own head. */
const AROUND = new Set(['aside', 'nav', 'footer', 'head']);
const MARKS = /^(?:comments?|commentlist|comment-list|widget|sidebar)(?:-|$)/;

/** What was answered for an element, so that a page nested deep is walked up once. */
const answered = new WeakMap<Element, boolean>();

/**
 * Whether an element stands with other articles, with comments or in the site's frame, so that what it says is not
 * said of the article. Asked before anything is taken out of the page.
 */
export function isElsewhere(element: Element): boolean {
  const known = answered.get(element);
  if (known !== undefined) return known;
  const parent = element.parentNode;
  const is =
    parent !== null && isElement(parent) && parent.tagName !== 'body' && (holdsOthers(parent) || isElsewhere(parent));
  answered.set(element, is);
  return is;
}

const holdsOthers = (element: Element) =>
  AROUND.has(element.tagName) ||
  furnitureOf(element) === 'related' ||
  marksOf(element).some((mark) => MARKS.test(mark));
