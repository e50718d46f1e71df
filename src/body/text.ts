import { oneLine } from '../arabic/typography/index.ts';
import type { Block, Body, Caption, HeadingLevel, Inline, Source } from './blocks.ts';
import { wordsOf } from './running-text.ts';
import { wordsIn } from './words-in.ts';

/** A block with words of its own, as a citation points at it. */
export type TextOfBlock = {
  readonly id: string;
  readonly type: Exclude<Block | Caption | Source, { type: ContainerType }>['type'];
  readonly text: string;
};
type ContainerType = 'bulletList' | 'orderedList' | 'quote' | 'pullQuote' | 'gallery' | 'table' | 'divider' | 'legacy';

/** A heading, with the id that leads to it on the page. */
export type HeadingOfBody = { readonly id: string; readonly text: string; readonly level: HeadingLevel };

/**
 * Every block of the body that has words, in reading order. Captions, sources and code are among them; a picture's
 * credit follows its caption on a line of its own. What is kept for editors only (legacy, alt) is not.
 */
export function textBlocksOf(body: Body): readonly TextOfBlock[] {
  const found: TextOfBlock[] = [];
  const collect = (block: Block | Caption | Source): void => {
    switch (block.type) {
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) item.content.forEach(collect);
        return;
      case 'quote':
      case 'pullQuote':
      case 'gallery':
        for (const inner of block.content) collect(inner);
        return;
      case 'table':
        for (const inner of block.content) {
          if (inner.type === 'caption') collect(inner);
          else for (const cell of inner.content) cell.content.forEach(collect);
        }
        return;
      case 'divider':
      case 'legacy':
        return;
      case 'image': {
        const lines = [textOf(block.content), block.attrs.credit].filter((line) => line !== '');
        put(block.attrs.id, block.type, lines.join('\n'));
        return;
      }
      case 'paragraph':
      case 'heading':
      case 'caption':
      case 'source':
      case 'correction':
      case 'embed':
      case 'codeBlock':
        put(block.attrs.id, block.type, textOf(block.content));
        return;
      default:
        block satisfies never;
    }
  };
  const put = (id: string, type: TextOfBlock['type'], text: string) => {
    if (text.trim() !== '') found.push({ id, type, text });
  };
  body.content?.forEach(collect);
  return found;
}

/** The body's words without any markup: a line break is a line end, an empty line parts the blocks. */
export const plainTextOf = (body: Body): string =>
  textBlocksOf(body)
    .map(({ text }) => text)
    .join('\n\n');

/** The headings that stand directly in the body, for its table of contents. */
export const headingsOf = (body: Body): readonly HeadingOfBody[] =>
  (body.content ?? []).flatMap((block) =>
    block.type === 'heading' ? [{ id: block.attrs.id, text: lineOf(block.content), level: block.attrs.level }] : [],
  );

/** How many words readers read: the time it takes is reckoned from it. */
export const wordCount = (body: Body): number => textBlocksOf(body).reduce((sum, { text }) => sum + wordsIn(text), 0);

/** The text of the first paragraphs, each as one line, for a description or a teaser; quotes and captions are none. */
export function firstParagraphs(body: Body, count: number): readonly string[] {
  const lines: string[] = [];
  for (const block of body.content ?? []) {
    if (lines.length >= count) break;
    const line = block.type === 'paragraph' ? lineOf(block.content) : '';
    if (line !== '') lines.push(line);
  }
  return lines;
}

const textOf = (inlines: readonly Inline[] = []) => wordsOf(inlines);
const lineOf = (inlines: readonly Inline[] = []) => oneLine(wordsOf(inlines));
