import { isBlockId } from '../block-id.ts';
import type { Block, ListItem, Paragraph } from '../blocks.ts';
import { seededDirectionOf } from '../directions.ts';
import { wordsOf } from '../running-text.ts';
import type { Branch, Node } from './nodes.ts';
import { directionOf } from './open-marks.ts';
import { containerAttrs, type Naming, type Reading, statedOr } from './reading.ts';
import type { Attributes } from './tokens.ts';

const NONE: Attributes = new Map();

/** A list. What stands in it outside of its items belongs to the item before it. */
export function listBlocks({ name, attributes, children }: Branch, reading: Reading): readonly Block[] {
  const items: { attributes: Attributes; nodes: Node[] }[] = [];
  for (const node of children) {
    const last = items.at(-1);
    if (node.kind === 'element' && node.name === 'li')
      items.push({ attributes: node.attributes, nodes: [...node.children] });
    else if (last !== undefined) last.nodes.push(node);
    else if (!isBlank(node)) items.push({ attributes: NONE, nodes: [node] });
  }
  const read = items
    .map((item) => ({ ...item, blocks: reading.blocks(item.nodes, 'item') }))
    .filter(({ blocks }) => blocks.length > 0);
  // A slider is a list of pictures.
  const bare = read.flatMap(({ blocks }) => blocks);
  if (bare.every((block) => block.type === 'image')) return bare;

  const content = read.map(
    (item): ListItem => listItem(nameFirst(item.blocks, item.attributes, reading), item.attributes, reading),
  );
  const attrs = containerAttrs(
    content.map((item) => item.content[0]),
    attributes,
    reading,
  );
  if (name !== 'ol') return [{ type: 'bulletList', attrs, content }];
  const start = Number(attributes.get('start') ?? 1);
  return [{ type: 'orderedList', attrs: { ...attrs, start: Number.isSafeInteger(start) ? start : 1 }, content }];
}

/** An item begins with a paragraph, if only an empty one. */
export function listItem(blocks: readonly Block[], attributes: Attributes, naming: Naming): ListItem {
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph') return { type: 'listItem', content: [first, ...rest] };
  return { type: 'listItem', content: [emptyParagraph(attributes, naming), ...blocks] };
}

/** A paragraph in which nothing is written, where the schema wants one. */
export function emptyParagraph(attributes: Attributes, naming: Naming): Paragraph {
  return {
    type: 'paragraph',
    attrs: { id: naming.idOf(attributes), dir: directionOf(attributes) === 'ltr' ? 'ltr' : null },
  };
}

/** Gives the id and direction of the element around them to the first of the blocks, when it is a paragraph. */
export function nameFirst(blocks: readonly Block[], attributes: Attributes, reading: Reading): readonly Block[] {
  if (attributes.size === 0) return blocks;
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return blocks;
  const id = isBlockId(attributes.get('id')) ? reading.idOf(attributes) : first.attrs.id;
  const stated = directionOf(attributes);
  const dir = stated === null ? first.attrs.dir : statedOr(stated, seededDirectionOf(wordsOf(first.content ?? [])));
  return [{ ...first, attrs: { id, dir } }, ...rest];
}

/** Items that stand in no list at all. */
export const strayItems = (items: readonly Branch[], reading: Reading): readonly Block[] =>
  listBlocks({ kind: 'element', name: 'ul', attributes: NONE, children: [...items] }, reading);

/** Whether the node is only room between elements. */
export const isBlank = (node: Node): boolean =>
  node.kind === 'boundary' || node.kind === 'break' || (node.kind === 'text' && node.text.trim() === '');
