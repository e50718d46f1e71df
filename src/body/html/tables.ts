import type { Block, Caption, Cell, List, Paragraph, TableRow } from '../blocks.ts';
import { CELL_SPAN_LIMIT } from '../schema.ts';
import { gather } from './gather.ts';
import { emptyParagraph, nameFirst } from './lists.ts';
import type { Branch, Node } from './nodes.ts';
import { containerAttrs, type Place, type Reading, textAttrs } from './reading.ts';
import type { Attributes } from './tokens.ts';

/** A cell as it was found, before it is known whether the table is one. */
type FoundCell = { branch: Branch; isHeader: boolean; blocks: readonly Block[] };

/** What lies in a table: its rows, its captions, and what stands in neither. */
type FoundTable = { rows: FoundCell[][]; captions: Branch[]; strays: Node[] };

/**
 * A table, or what was laid out with one: a table with a picture, a heading or another table in a cell, or with
 * one cell only, is unfolded into what its cells hold, in their order.
 */
export function tableBlocks(branch: Branch, place: Place, reading: Reading): readonly Block[] {
  const found: FoundTable = { rows: [], captions: [], strays: [] };
  collect(branch.children, false, found, reading);
  const rows = found.rows.filter((row) => row.length > 0);
  const cells = rows.flat();
  const strays = reading.blocks(found.strays, place);
  const caption = gather(found.captions, reading);
  const said = textBlock('caption', caption.inlines, found.captions[0]?.attributes, reading);

  const isLayout = cells.length < 2 || cells.some(({ blocks }) => !blocks.every(fitsInCell));
  if (isLayout) {
    if (cells.length > 1) reading.note('table', '');
    const words = textBlock('paragraph', caption.inlines, found.captions[0]?.attributes, reading);
    return [...strays, ...words, ...caption.blocks, ...cells.flatMap(({ blocks }) => blocks)];
  }
  const content = rows.map(
    (row): TableRow => ({ type: 'tableRow', content: row.map((cell) => cellOf(cell, reading)) }),
  );
  const inner = content.flatMap((row) => row.content.flatMap((cell) => cell.content));
  const attrs = containerAttrs(inner, branch.attributes, reading);
  return [...strays, ...caption.blocks, { type: 'table', attrs, content: [...said, ...content] }];
}

function collect(nodes: readonly Node[], inHead: boolean, found: FoundTable, reading: Reading): void {
  for (const node of nodes) {
    if (node.kind !== 'element') {
      found.strays.push(node);
      continue;
    }
    if (node.name === 'thead') collect(node.children, true, found, reading);
    else if (node.name === 'tbody' || node.name === 'tfoot') collect(node.children, false, found, reading);
    else if (node.name === 'caption') found.captions.push(node);
    else if (node.name === 'tr') {
      found.rows.push([]);
      collect(node.children, inHead, found, reading);
    } else if (node.name === 'td' || node.name === 'th') {
      if (found.rows.length === 0) found.rows.push([]);
      const blocks = nameFirst(reading.blocks(node.children, 'cell'), node.attributes, reading);
      found.rows.at(-1)?.push({ branch: node, isHeader: inHead || node.name === 'th', blocks });
    } else found.strays.push(node);
  }
}

const fitsInCell = (block: Block): block is Paragraph | List =>
  block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList';

function cellOf({ branch, isHeader, blocks }: FoundCell, reading: Reading): Cell {
  const content = blocks.filter(fitsInCell);
  return {
    type: isHeader ? 'tableHeader' : 'tableCell',
    attrs: { colspan: spanOf(branch.attributes, 'colspan'), rowspan: spanOf(branch.attributes, 'rowspan') },
    content: content.length > 0 ? content : [emptyParagraph(branch.attributes, reading)],
  };
}

function spanOf(attributes: Attributes, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributes.get(name) ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), CELL_SPAN_LIMIT);
}

function textBlock<Type extends 'caption' | 'paragraph'>(
  type: Type,
  content: Caption['content'],
  attributes: Attributes | undefined,
  reading: Reading,
): readonly { type: Type; attrs: Caption['attrs']; content: NonNullable<Caption['content']> }[] {
  if (content === undefined || content.length === 0) return [];
  return [{ type, attrs: textAttrs(content, attributes ?? new Map(), reading), content }];
}
