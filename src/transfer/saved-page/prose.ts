import { furnitureOf, isHiddenElement } from './furniture-marks.ts';
import {
  type Element,
  isElement,
  isInLine,
  isTextNode,
  isUnread,
  oneLine,
  type ParentNode,
  textOf,
} from './page-tree.ts';

/** A run of text shorter than this may be a label, a date, a button; only paragraphs count in full. */
const PARAGRAPH = 60;

/** How much running text (links not counted) each element holds, in characters. */
export type Prose = (element: Element) => number;

/** Counts the running text of a page; furniture counts nothing unless it holds the headline itself. */
export function countProse(page: ParentNode, keep: ReadonlySet<Element>): Prose {
  const counted = new Map<Element, number>();
  const count = (element: Element): number => {
    const isOut =
      isUnread(element) || isHiddenElement(element) || (furnitureOf(element) !== null && !keep.has(element));
    let total = isOut ? 0 : ownProse(element);
    for (const child of element.childNodes)
      if (isElement(child)) total += isOut ? Math.min(count(child), 0) : count(child);
    counted.set(element, total);
    return total;
  };
  for (const child of page.childNodes) if (isElement(child)) count(child);
  return (element) => counted.get(element) ?? 0;
}

/** The text of a block itself, without that of blocks inside it. */
export function ownTextOf(block: Element): string {
  return oneLine(
    runsOf(block)
      .map(({ text }) => text)
      .join(''),
  );
}

/** Whether an element has text of its own that is no other block's. */
export const isTextBlock = (element: Element): boolean => !isInLine(element) && ownTextOf(element) !== '';

function ownProse(element: Element): number {
  if (isInLine(element)) return 0;
  const runs = runsOf(element);
  const free = oneLine(
    runs
      .filter((run) => !run.linked)
      .map((run) => run.text)
      .join(''),
  ).length;
  const linked = oneLine(
    runs
      .filter((run) => run.linked)
      .map((run) => run.text)
      .join(''),
  ).length;
  if (free < linked) return 0;
  if (free >= PARAGRAPH) return free;
  return element.tagName === 'p' ? Math.floor(free / 2) : 0;
}

type Run = { readonly text: string; readonly linked: boolean };

function runsOf(block: Element): readonly Run[] {
  const runs: Run[] = [];
  const gather = (parent: Element, linked: boolean) => {
    for (const node of parent.childNodes) {
      if (isTextNode(node)) runs.push({ text: node.value, linked });
      else if (isElement(node) && node.tagName === 'br') runs.push({ text: ' ', linked });
      else if (isElement(node) && isInLine(node) && !isUnread(node)) gather(node, linked || node.tagName === 'a');
    }
  };
  gather(block, false);
  return runs;
}

/** Whether all that an element says is in links. */
export function isLinksOnly(element: Element): boolean {
  const all = textOf(element).length;
  let linked = 0;
  const add = (parent: ParentNode) => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'a') linked += textOf(child).length;
      else add(child);
    }
  };
  if (element.tagName === 'a') return true;
  add(element);
  return all > 0 && linked >= all * 0.7;
}
