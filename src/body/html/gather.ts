import type { Block, Inline } from '../blocks.ts';
import { joinedTexts, oneTextOf, type Piece, wordsOf } from '../running-text.ts';
import { hasClass } from './attributes.ts';
import { imageOf } from './images.ts';
import { CREDIT, type Leaf, type Node, OWN_WORDS, SHORTCODE, UNSEEN } from './nodes.ts';
import type { Reading } from './reading.ts';

/** Elements that stay blocks even where only running text is wanted: they can't be told as words. */
const NOT_WORDS = new Set([
  ...['table', 'pre', 'listing', 'iframe', 'video', 'audio', 'object', 'embed', 'hr', 'figure', UNSEEN, OWN_WORDS],
  ...['caption', 'gallery', 'embed', 'media', 'picture', 'code', 'encoded-html', 'encoded-script'].map(SHORTCODE),
]);

/** The words of a leaf, or null when it is a picture or a block of its own. An emoji drawn as a picture is a word. */
export function pieceOf(leaf: Leaf): Piece | null {
  switch (leaf.kind) {
    case 'text':
    case 'break':
    case 'boundary':
    case 'shortcode':
      return leaf;
    case 'picture':
      return hasClass(leaf.attributes, 'emoji', 'wp-smiley')
        ? { kind: 'text', text: leaf.attributes.get('alt') ?? '', marks: [] }
        : null;
    case 'legacy':
      return null;
    default:
      return leaf satisfies never;
  }
}

/** What is said of a picture beside it. */
export type Said = { readonly inlines: readonly Inline[]; readonly credit: string };

/** What nodes hold as one running text, and the blocks among it that can't be told as text. */
export type Gathered = { readonly inlines: readonly Inline[]; readonly blocks: readonly Block[] };

/** Gathers the words of nodes into one text, whatever elements they stand in. */
export function gather(nodes: readonly Node[], reading: Reading): Gathered {
  const { blocks, ...said } = gatherSaid(nodes, reading);
  return { inlines: withCredit(said), blocks };
}

/** The same with the credit apart, for blocks that keep one. */
export function gatherSaid(nodes: readonly Node[], reading: Reading): Gathered & Said {
  const pieces: Piece[] = [];
  const blocks: Block[] = [];
  const credits: string[] = [];
  const walk = (node: Node) => {
    if (node.kind !== 'element') {
      const piece = pieceOf(node);
      if (piece !== null) pieces.push(piece);
      else if (node.kind === 'picture') blocks.push(...imageOf(node, reading));
      else blocks.push(...reading.blocks([node], 'item'));
    } else if (NOT_WORDS.has(node.name)) {
      for (const block of reading.blocks([node], 'item')) blocks.push(block);
    } else if (node.name === CREDIT) {
      const inner = gather(node.children, reading);
      credits.push(wordsOf(inner.inlines).replace(/\s+/g, ' ').trim());
      for (const block of inner.blocks) blocks.push(block);
      for (const inline of inner.inlines)
        if (inline.type === 'legacyInline') pieces.push({ kind: 'shortcode', ...inline.attrs });
    } else {
      // Branches named in brackets stand in a sentence; all others are blocks.
      const parts = !node.name.startsWith('(');
      if (parts) pieces.push({ kind: 'boundary' });
      for (const child of node.children) walk(child);
      if (parts) pieces.push({ kind: 'boundary' });
    }
  };
  for (const node of nodes) walk(node);
  return {
    inlines: oneTextOf(pieces, reading.lineEnds),
    credit: credits.filter((one) => one !== '').join('، '),
    blocks,
  };
}

/** The text with its credit at the end, for a block that keeps none apart. */
export function withCredit({ inlines, credit }: Said): readonly Inline[] {
  if (credit === '') return inlines;
  return joinedTexts(inlines, [{ type: 'text', text: inlines.length === 0 ? credit : ` ${credit}` }]);
}

/** Everything written in nodes, blanks as they stand; for code, and for what is only kept. */
export function rawTextOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'break':
        case 'boundary':
          return '\n';
        case 'shortcode':
        case 'legacy':
          return node.source;
        case 'picture':
          return node.attributes.get('alt') ?? '';
        case 'element':
          return node.name.startsWith('(') ? rawTextOf(node.children) : `\n${rawTextOf(node.children)}\n`;
        default:
          return node satisfies never;
      }
    })
    .join('');
}
