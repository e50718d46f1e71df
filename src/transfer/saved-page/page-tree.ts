import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html,
  parse,
  type TreeAdapter,
} from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/**
 * Deepest nesting of a page that is read. Real pages stay below a hundred; what is deeper was made to cost time
 * (each open element is looked through for each tag, HTML §13.2.4.2).
 */
const DEPTH_LIMIT = 600;

/** Elements whose text nobody reads on the page. */
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'textarea',
  'select',
  'iframe',
  'object',
  'svg',
]);

/** Elements that stand in a line of text; all others end one. */
const IN_LINE = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'img',
    'ins',
  ],
  ...[
    'kbd',
    'label',
    'mark',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
    'u',
    'var',
  ],
  ...['wbr', 'svg', 'script', 'style', 'noscript'],
]);

class TooDeep extends Error {}

/** The tree of a page, or null when it is nested too deep to be a page. */
export function parsePage(source: string): DefaultTreeAdapterTypes.Document | null {
  let depth = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > DEPTH_LIMIT) throw new TooDeep();
    },
    onItemPop: () => {
      depth--;
    },
  };
  try {
    return parse(source, { treeAdapter, scriptingEnabled: false });
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
}

export const isElement = (node: ChildNode | ParentNode): node is Element => 'tagName' in node;
export const isTextNode = (node: ChildNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';
export const childElements = (node: ParentNode): readonly Element[] => node.childNodes.filter(isElement);
export const isInLine = (element: Element): boolean => IN_LINE.has(element.tagName);
export const isUnread = (element: Element): boolean => UNREAD.has(element.tagName);

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Every element below one, in the order of the page; in time linear in their number, however deep they stand. */
export function* elementsIn(root: ParentNode): Generator<Element> {
  const waiting = childElements(root).toReversed();
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    waiting.push(...childElements(element).toReversed());
  }
}

/** The first element that is so, in the order of the page. */
export function findElement(root: ParentNode, is: (element: Element) => boolean): Element | null {
  for (const element of elementsIn(root)) if (is(element)) return element;
  return null;
}

/** The text that readers see, blanks collapsed; elements that end a line are parted by a blank. */
export function textOf(node: ParentNode | ChildNode): string {
  const parts: string[] = [];
  const gather = (one: ParentNode | ChildNode) => {
    if ('value' in one) parts.push(one.value);
    if (!('childNodes' in one) || (isElement(one) && isUnread(one))) return;
    const parted = isElement(one) && (!isInLine(one) || one.tagName === 'br');
    if (parted) parts.push(' ');
    one.childNodes.forEach(gather);
    if (parted) parts.push(' ');
  };
  gather(node);
  return oneLine(parts.join(''));
}

/** The text in one line, without blanks at its ends; a byte-order mark in the middle of a page is a blank. */
export const oneLine = (text: string): string => text.replace(/[\s\uFEFF]+/g, ' ').trim();

/** Each name in class and id, in lower case with hyphens: `authorBox`, `author_box` and `author-box` are one. */
export function marksOf(element: Element): readonly string[] {
  const known = marks.get(element);
  if (known !== undefined) return known;
  const found = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll('_', '-')
    .split(/\s+/)
    .filter((mark) => mark !== '');
  marks.set(element, found);
  return found;
}

/** Asked for often, and never changed. */
const marks = new WeakMap<Element, readonly string[]>();

/** Takes an element out of its page. */
export function detach(node: ChildNode): void {
  defaultTreeAdapter.detachNode(node);
}

/** An element without attributes. */
export const newElement = (tagName: string): Element => defaultTreeAdapter.createElement(tagName, html.NS.HTML, []);

/** Puts an element where a node of the page stands, before it. */
export function insertBefore(element: Element, node: ChildNode): void {
  if (node.parentNode !== null) defaultTreeAdapter.insertBefore(node.parentNode, element, node);
}

/** Takes a node from where it stands to the end of another element. */
export function move(node: ChildNode, into: Element): void {
  defaultTreeAdapter.detachNode(node);
  defaultTreeAdapter.appendChild(into, node);
}

/** The elements around one, innermost first, below the page's body (whose classes speak of the whole page). */
export function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  let parent = element.parentNode;
  while (parent !== null && isElement(parent) && parent.tagName !== 'body') {
    found.push(parent);
    parent = parent.parentNode;
  }
  return found;
}
