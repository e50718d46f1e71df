import type { Block, Caption, Direction, Source } from '../blocks.ts';
import { seededDirectionOf } from '../directions.ts';
import { wordsOf } from '../running-text.ts';
import { attribute } from './trusted.ts';

type Named = Block | Caption | Source;

/** The start tag of a block's element: its class, its id, its direction, and what is given besides. */
export function openTag(name: string, block: Named, className: string | null = null, more = ''): string {
  return `<${name}${attribute('class', className)}${blockAttributes(block)}${more}>`;
}

/** Id and direction of a block, as attributes. */
export const blockAttributes = (block: Named): string =>
  `${attribute('id', block.attrs.id)}${attribute('dir', textDirection(block))}`;

/**
 * The direction a block states, else the one of its own words: a paragraph typed in English runs left to right
 * also where nobody has said so.
 */
export function textDirection(block: Named): Direction | null {
  if (block.attrs.dir !== null || !('content' in block)) return block.attrs.dir;
  const words = (block.content ?? []).map((inner) =>
    inner.type === 'text' || inner.type === 'hardBreak' || inner.type === 'legacyInline' ? wordsOf([inner]) : '',
  );
  return seededDirectionOf(words.join(''));
}
