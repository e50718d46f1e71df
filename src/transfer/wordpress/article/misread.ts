import { mendMisreading } from '../../../arabic/index.ts';
import type { Block, Body, Inline } from '../../../body/index.ts';
import { type ArticleRemark, remark } from './remarks.ts';

/** Letters that Arabic read in a wrong encoding is full of, two in a row: nothing else makes it worth a closer look. */
const SUSPECT = /[\u00C0-\u00FF][\u00A1-\u00FF\u0152-\u2122]|[طظ][\u00A0-\u00BF\u2018-\u2122]/;

/** How much of a text is shown as an example. */
const EXAMPLE = 200;

/** What would be right, where words were read in the wrong encoding before they came here; nothing is changed. */
export function misreadIn(text: string): readonly ArticleRemark[] {
  if (!SUSPECT.test(text)) return [];
  return text.split('\n').flatMap((line) => {
    if (!SUSPECT.test(line)) return [];
    const right = mendMisreading(line);
    return right === line ? [] : [remark('misread', line.slice(0, EXAMPLE), right.slice(0, EXAMPLE))];
  });
}

/** The body with such words as they would be right: for when an editor has said yes to it. */
export function withMisreadMended(body: Body): Body {
  return body.content === undefined ? body : { ...body, content: body.content.map(mendedBlock) };
}

function mendedBlock(block: Block): Block {
  return mended(block);
}

/** Texts stand in any depth of `content`; what isn't a text stays the very same. */
function mended<Node extends Block | Inline | object>(node: Node): Node {
  if ('type' in node && node.type === 'text' && 'text' in node && typeof node.text === 'string')
    return { ...node, text: mendMisreading(node.text) };
  if (!('content' in node) || !Array.isArray(node.content)) return node;
  return { ...node, content: node.content.map((inner: object) => mended(inner)) };
}
