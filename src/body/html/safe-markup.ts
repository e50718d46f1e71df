import { parseFragment, html as spec, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/*
 * The judge of the tests: reads HTML as a browser does and names whatever isn't on its own list. Written apart from
 * the renderer, so that a mistake there isn't repeated here.
 */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['p', 'h2', 'h3', 'h4', 'ul', 'li', 'blockquote', 'footer', 'aside', 'figcaption', 'hr', 'table', 'caption'].map(
      (name) => [name, ['id', 'dir', 'class']],
    ),
  ),
  ...Object.fromEntries(
    ['strong', 'em', 's', 'sub', 'sup', 'code', 'br', 'thead', 'tbody', 'tr', 'summary', 'b'].map((name) => [
      name,
      ['data-own'],
    ]),
  ),
  details: ['data-own'],
  span: ['class'],
  bdi: ['lang', 'dir'],
  ol: ['id', 'dir', 'start'],
  pre: ['id', 'dir', 'class', 'tabindex'],
  div: ['id', 'dir', 'class', 'tabindex', 'role', 'aria-label', 'data-own', 'data-correction', 'data-at'],
  figure: ['id', 'dir', 'class', 'data-address'],
  td: ['id', 'dir', 'colspan', 'rowspan'],
  th: ['id', 'dir', 'colspan', 'rowspan', 'scope'],
  a: ['href', 'rel', 'class', 'data-own', 'data-alt'],
  picture: [],
  source: ['type', 'srcset', 'sizes'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  template: [],
  iframe: ['src', 'title', 'sandbox', 'allow', 'referrerpolicy'],
};

const PLAYERS =
  /^https:\/\/(www\.youtube-nocookie\.com|player\.vimeo\.com|geo\.dailymotion\.com|w\.soundcloud\.com|open\.spotify\.com|t\.me)\//;
const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** Everything in the markup that a body must not bring into a page, in words; empty when there is nothing. */
export function faultsIn(markup: string): readonly string[] {
  const faults: string[] = [];
  const walk = (node: Tree.Node, parent: string) => {
    if (node.nodeName === '#comment') faults.push('a comment');
    if (!('tagName' in node)) return;
    if (node.namespaceURI !== spec.NS.HTML) faults.push(`<${node.tagName}> of another namespace`);
    const allowed = ELEMENTS[node.tagName];
    if (allowed === undefined) faults.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (allowed !== undefined && !allowed.includes(name)) faults.push(`<${node.tagName} ${name}>`);
      if (['href', 'src', 'srcset', 'data-address'].includes(name) && !harmless(value)) faults.push(`${name}=${value}`);
      if (name === 'id' && !/^b-[0-9a-z]+$/.test(value)) faults.push(`id=${value}`);
      if (node.tagName === 'iframe' && name === 'src' && !PLAYERS.test(value)) faults.push(`a frame of ${value}`);
    }
    if (node.tagName === 'iframe' && parent !== 'template') faults.push('a frame outside of <template>');
    for (const child of 'content' in node ? node.content.childNodes : node.childNodes) walk(child, node.tagName);
  };
  for (const node of parseFragment(markup).childNodes) walk(node, '');
  return faults;
}

/** As a browser reads the address on a page of ours; what it can't read leads nowhere. */
function harmless(address: string): boolean {
  const read = URL.canParse(address, 'https://own.example/') ? new URL(address, 'https://own.example/') : null;
  return read === null || PROTOCOLS.includes(read.protocol);
}
