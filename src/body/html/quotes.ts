import type { Block, Direction, Inline, List, Paragraph, PullQuote, Quote, Source } from '../blocks.ts';
import { joinedTexts, wordsOf } from '../running-text.ts';
import { hasClass } from './attributes.ts';
import { gather } from './gather.ts';
import { type Branch, CITE, type Node } from './nodes.ts';
import { directionOf } from './open-marks.ts';
import { containerAttrs, directionWithin, type Naming, type Reading, statedOr, textAttrs } from './reading.ts';
import type { Attributes } from './tokens.ts';

const NONE: Attributes = new Map();

/** A dash with which a name under a quote begins: it says which line the name is, and is no part of the name. */
export const DASH = /^(?:[—―–]|--)\s*/;
/** A line that begins with a dash but is longer than any name is a sentence of the quote. */
const SOURCE_LIMIT = 300;

export const isPullQuote = ({ name, attributes }: Branch): boolean =>
  hasClass(attributes, 'wp-block-pullquote', 'pullquote') || (name === 'aside' && hasClass(attributes, 'pull'));

/** A quote with its source: the `<cite>` or `<footer>` that stands in it, else a last line that begins with a dash. */
export function quoteBlocks({ attributes, children }: Branch, reading: Reading): readonly Block[] {
  const isSource = (node: Node) =>
    node.kind === 'element' && (node.name === CITE || node.name === 'footer' || node.name === 'figcaption');
  const sources = children.filter(isSource);
  const [first] = sources;
  const said = reading.blocks(
    children.filter((node) => !isSource(node)),
    'quote',
  );
  const { inlines, blocks } = gather(sources, reading);
  const where = first?.kind === 'element' ? first.attributes : NONE;
  return quoteOf([...said, ...blocks], { attributes, source: { inlines, attributes: where } }, reading);
}

/** A pull quote: the words of a quote, its paragraphs alone. */
export function pullQuoteBlocks(branch: Branch, reading: Reading): readonly Block[] {
  const children = branch.children.flatMap((node) =>
    node.kind === 'element' && node.name === 'blockquote' ? node.children : [node],
  );
  return pullQuotesOf(quoteBlocks({ ...branch, children }, reading), directionOf(branch.attributes));
}

/** Quotes as pull quotes, each followed by what one can't hold; other blocks as they are. The first has what was stated. */
export function pullQuotesOf(blocks: readonly Block[], stated: Direction | null = null): readonly Block[] {
  const first = blocks.find((block) => block.type === 'quote');
  return blocks.flatMap((block) => (block.type === 'quote' ? pulled(block, block === first ? stated : null) : [block]));
}

/** A quote as a pull quote, followed by what one can't hold. */
function pulled(block: Quote, stated: Direction | null): readonly Block[] {
  const flat = block.content.flatMap(flattened);
  const others = flat.filter((one) => one.type !== 'paragraph' && one.type !== 'source');
  const said = flat.filter((one) => one.type === 'paragraph').filter(({ content }) => content !== undefined);
  const by = flat.filter((one) => one.type === 'source');
  if (said.length === 0) return [...by.map((one): Paragraph => ({ ...one, type: 'paragraph' })), ...others];
  const content = [...said, ...by].filter((one) => one.type === 'paragraph' || one.type === 'source');
  // Without its lists and what stood in them, the words may run another way.
  const attrs = { ...block.attrs, dir: statedOr(stated, directionWithin(said)) };
  return [{ ...block, type: 'pullQuote', attrs, content } satisfies PullQuote, ...others];
}

/** What stands under a quote, with the attributes of its element. */
type FoundSource = { readonly inlines: readonly Inline[]; readonly attributes: Attributes };

/** A quote of these blocks; what a quote can't hold (a picture, a table) parts it in two. */
export function quoteOf(
  blocks: readonly Block[],
  { attributes, source }: { attributes: Attributes; source: FoundSource },
  naming: Naming,
): readonly Block[] {
  const parts: Block[] = [];
  let said: (Paragraph | List)[] = [];
  let given = attributes;
  const endPart = () => {
    if (said.length === 0) return;
    parts.push({ type: 'quote', attrs: containerAttrs(said, given, naming), content: said });
    given = NONE;
    said = [];
  };
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList') said.push(block);
    else {
      endPart();
      parts.push(block);
    }
  }
  endPart();

  const at = parts.findLastIndex((block) => block.type === 'quote');
  const last = parts[at];
  const { inlines } = source;
  if (last?.type === 'quote') {
    const whole = inlines.length > 0 ? quoteWithSource(last, source, naming) : signed(last, naming);
    return parts.toSpliced(at, 1, whole);
  }
  // A source without anything said is a paragraph.
  if (inlines.length === 0) return parts;
  return [...parts, { type: 'paragraph', attrs: textAttrs(inlines, source.attributes, naming), content: inlines }];
}

/** The quote with this source, put after the one it has already. */
export function quoteWithSource<Q extends Quote | PullQuote>(quote: Q, source: FoundSource, naming: Naming): Q {
  const bare = withoutDash(source.inlines);
  if (bare.length === 0) return quote;
  const content: readonly (Paragraph | List | Source)[] = quote.content;
  const known = content.find((inner) => inner.type === 'source');
  const words: readonly Inline[] =
    known === undefined ? bare : joinedTexts(known.content ?? [], [{ type: 'text', text: '، ' }], bare);
  const put: Source = { type: 'source', attrs: textAttrs(words, source.attributes, naming), content: words };
  return { ...quote, content: [...content.filter((inner) => inner.type !== 'source'), put] };
}

/** The quote with its last line as its source, when that line is a dash and a name. */
function signed(quote: Quote, naming: Naming): Quote {
  const last = quote.content.at(-1);
  if (last?.type !== 'paragraph' || last.content === undefined) return quote;
  const at = last.content.findLastIndex((inline) => inline.type === 'hardBreak');
  const line = last.content.slice(at + 1);
  const before = last.content.slice(0, Math.max(at, 0));
  const words = wordsOf(line);
  const isName = DASH.test(words) && words.replace(DASH, '').trim() !== '' && words.length <= SOURCE_LIMIT;
  if (!isName || (before.length === 0 && quote.content.length === 1)) return quote;
  const kept = before.length === 0 ? [] : [{ ...last, content: before }];
  const unsigned = { ...quote, content: [...quote.content.slice(0, -1), ...kept] };
  return quoteWithSource(unsigned, { inlines: line, attributes: NONE }, naming);
}

function withoutDash(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.type !== 'text') return inlines;
  const text = first.text.replace(DASH, '');
  return text === '' ? rest : [{ ...first, text }, ...rest];
}

/** What stands in a list as if there were none. */
function flattened(block: Source | Block): readonly (Source | Block)[] {
  if (block.type !== 'bulletList' && block.type !== 'orderedList') return [block];
  return block.content.flatMap((item) => item.content.flatMap(flattened));
}
