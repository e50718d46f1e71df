import { BODY_VERSION, type Body } from './blocks.ts';
import { seededDirectionOf } from './directions.ts';
import { filled, idGiver } from './html/reading.ts';
import { type LineEnds, legible, paragraphsOf, wordsOf } from './running-text.ts';

/**
 * A body of paragraphs from plain text: an empty line ends a paragraph; a single line end is a line break, or with
 * `'flowing'` and `'blank-lines'` a blank. Nothing in the text is markup.
 */
export function bodyFromPlainText(text: string, options: { newId: () => string; lineEnds?: LineEnds }): { body: Body } {
  const { freshId } = idGiver(options.newId);
  const pieces = [{ kind: 'text', text: legible(text), marks: [] }] as const;
  const paragraphs = paragraphsOf(pieces, options.lineEnds ?? 'kept');
  const blocks = paragraphs.map((content) => ({
    type: 'paragraph' as const,
    attrs: { id: freshId(), dir: seededDirectionOf(wordsOf(content)) },
    content,
  }));
  return { body: { type: 'doc', attrs: { version: BODY_VERSION }, ...filled(blocks) } };
}
