import type { Block, List, ListItem } from '../blocks.ts';
import { rawTextOf } from './gather.ts';
import { listItem } from './lists.ts';
import { type Branch, type Node, WORD_MARKER } from './nodes.ts';
import { containerAttrs, type Reading } from './reading.ts';
import type { Attributes } from './tokens.ts';

/** A paragraph that Word meant as an item of a list, with how deep it lies and the mark it was given. */
type WordItem = { readonly level: number; readonly marker: string; readonly blocks: readonly Block[] };

const NONE: Attributes = new Map();

/** Deepest level that Word itself knows. */
const LEVELS = 9;

/** A mark that counts: a number, a letter or a Roman numeral with a dot or bracket. Others are bullets. */
const COUNTS = /^\(?(\p{Nd}+|\p{L}{1,4})[.)\-:–]$/u;
/** A mark without meaning of its own: signs, or the letter that a symbol font draws as one. */
const BULLET = /^(\P{L}*|\p{L})$/u;

/** At which level Word put the paragraph (its style says `mso-list:l0 level2 lfo1`); null for other paragraphs. */
export function wordLevelOf({ name, attributes }: Branch): number | null {
  if (name !== 'p' || !attributes.has('style')) return null;
  const level = /mso-list:[^;]*?\blevel(\d)/i.exec(attributes.get('style') ?? '')?.[1];
  return level === undefined ? null : Math.min(Math.max(Number(level), 1), LEVELS);
}

/** Reads such a paragraph: its mark apart from its words. */
export function wordItem(branch: Branch, level: number, reading: Reading): WordItem {
  const isMarker = (node: Node) => node.kind === 'element' && node.name === WORD_MARKER;
  const marker = rawTextOf(branch.children.filter(isMarker)).trim();
  // A word in the place of a mark (أولًا) is text.
  const isMark = COUNTS.test(marker) || BULLET.test(marker);
  const nodes = isMark ? branch.children.filter((node) => !isMarker(node)) : branch.children;
  return { level, marker: isMark ? marker : '', blocks: reading.blocks(nodes, 'item') };
}

/** Makes lists, one in another, of paragraphs that follow each other. */
export function wordLists(items: readonly WordItem[], reading: Reading): readonly Block[] {
  // As with any list, one of pictures alone is none.
  const bare = items.flatMap((item) => item.blocks);
  if (bare.every((block) => block.type === 'image')) return bare;
  const lists: List[] = [];
  let at = 0;
  while (at < items.length) {
    const first = items[at];
    if (first === undefined) break;
    const sort = COUNTS.test(first.marker);
    const content: ListItem[] = [];
    while (at < items.length) {
      const item = items[at];
      if (
        item === undefined ||
        item.level < first.level ||
        (item.level === first.level && COUNTS.test(item.marker) !== sort)
      )
        break;
      const inner: WordItem[] = [];
      let next = at + 1;
      for (let below = items[next]; below !== undefined && below.level > first.level; below = items[++next])
        inner.push(below);
      content.push(listItem([...item.blocks, ...wordLists(inner, reading)], NONE, reading));
      at = next;
    }
    const attrs = containerAttrs(
      content.map((item) => item.content[0]),
      NONE,
      reading,
    );
    const start = Number(/^\(?(\d+)/.exec(first.marker)?.[1] ?? 1);
    lists.push(
      sort ? { type: 'orderedList', attrs: { ...attrs, start }, content } : { type: 'bulletList', attrs, content },
    );
  }
  return lists;
}
