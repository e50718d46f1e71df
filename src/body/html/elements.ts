import type { PlainMark } from '../blocks.ts';

/** What an element of running text says of its words, and whether it goes on past the block it was opened in. */
type InlineElement = {
  readonly mark: PlainMark['type'] | null;
  /** "Formatting elements" of HTML §13.2.4.3: left open, they are in force again in the next block. */
  readonly lasting: boolean;
};

const lasting = (mark: InlineElement['mark']): InlineElement => ({ mark, lasting: true });
const passing = (mark: InlineElement['mark']): InlineElement => ({ mark, lasting: false });

/** Elements of running text. What is in no table of this file is transparent: its tags go, its words stay. */
export const INLINE: ReadonlyMap<string, InlineElement> = new Map([
  ['a', lasting(null)],
  ['b', lasting('strong')],
  ['strong', lasting('strong')],
  ['i', lasting('em')],
  ['em', lasting('em')],
  ['code', lasting('code')],
  ['tt', lasting('code')],
  ['s', lasting('strike')],
  ['strike', lasting('strike')],
  ['u', lasting(null)],
  ['big', lasting(null)],
  ['small', lasting(null)],
  ['font', lasting(null)],
  ['nobr', lasting(null)],
  ['del', passing('strike')],
  ['sub', passing('sub')],
  ['sup', passing('sup')],
  ['kbd', passing('code')],
  ['samp', passing('code')],
  ['cite', passing('em')],
  ['dfn', passing('em')],
  ['var', passing('em')],
  ['abbr', passing(null)],
  ['acronym', passing(null)],
  ['bdi', passing(null)],
  ['bdo', passing(null)],
  ['button', passing(null)],
  ['data', passing(null)],
  ['ins', passing(null)],
  ['label', passing(null)],
  ['mark', passing(null)],
  ['output', passing(null)],
  ['q', passing(null)],
  ['ruby', passing(null)],
  ['span', passing(null)],
  ['time', passing(null)],
]);

export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements that end a paragraph when they start and when they end. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...HEADINGS,
  ...['address', 'article', 'aside', 'center', 'details', 'dialog', 'div', 'fieldset', 'figcaption', 'figure'],
  ...['footer', 'form', 'header', 'hgroup', 'legend', 'main', 'marquee', 'nav', 'search', 'section', 'summary'],
  ...['blockquote', 'dd', 'dir', 'dl', 'dt', 'li', 'menu', 'ol', 'p', 'pre', 'listing', 'ul'],
  ...['table', 'caption', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
  // Media and plug-ins: what is between their tags is shown only where they are not.
  ...['applet', 'audio', 'object', 'video'],
]);

export const VOID: ReadonlySet<string> = new Set([
  ...['area', 'base', 'basefont', 'bgsound', 'br', 'col', 'command', 'embed', 'frame', 'hr', 'image', 'img', 'input'],
  ...['amp-img', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
]);

/** Elements whose content readers of the source don't see; their words go into a remark. */
export const ASIDE: ReadonlySet<string> = new Set(['datalist', 'noscript', 'template', 'xml']);

/** The same, but known from drawings and formulas, where a slash at the end of a tag closes it. */
export const ASIDE_IN_DRAWINGS: ReadonlySet<string> = new Set([
  ...['annotation', 'annotation-xml', 'clippath', 'defs', 'desc', 'metadata', 'symbol'],
]);

/** Worth a remark when they are left out, because they run or load something, or take input. */
export const REMARKED: ReadonlySet<string> = new Set([
  ...['applet', 'base', 'form', 'frame', 'frameset', 'input', 'link', 'math', 'meta', 'script', 'select', 'style'],
  ...['svg', 'textarea'],
]);

/** What an end tag can't reach across: it closes nothing outside of the cell it stands in. */
export const SCOPES: ReadonlySet<string> = new Set(['table', 'td', 'th', 'caption', 'object', 'applet', 'marquee']);

const IN_LIST = new Set(['ul', 'ol', 'menu', 'dir', 'blockquote', 'figure', ...SCOPES]);
const IN_TERMS = new Set(['dl', 'ul', 'ol', 'blockquote', 'figure', ...SCOPES]);

/** For an element that ends others when it starts: which, and what stops the search for them. */
export const ENDS: ReadonlyMap<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }> = new Map([
  ['li', { ends: new Set(['li']), within: IN_LIST }],
  ['dt', { ends: new Set(['dt', 'dd']), within: IN_TERMS }],
  ['dd', { ends: new Set(['dt', 'dd']), within: IN_TERMS }],
]);

/** The parts of a table, each with the parts that its start ends; nothing outside the table is touched. */
export const TABLE_PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['caption', new Set(['caption', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot'])],
  ['tbody', new Set(['caption', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot'])],
  ['thead', new Set(['caption', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot'])],
  ['tfoot', new Set(['caption', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot'])],
  ['tr', new Set(['caption', 'td', 'th', 'tr'])],
  ['td', new Set(['caption', 'td', 'th'])],
  ['th', new Set(['caption', 'td', 'th'])],
]);
