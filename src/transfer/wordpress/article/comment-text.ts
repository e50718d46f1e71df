import { shorten } from '../../../arabic/index.ts';
import { type Block, bodyFromHtml, type Inline } from '../../../body/index.ts';

/** Longest comment kept, in characters as readers count them; longer ones are cut at a word. */
export const COMMENT_LIMIT = 20_000;

/** What is read at all: markup may take several times the room of its words. */
const SOURCE_LIMIT = COMMENT_LIMIT * 5;

/**
 * A reader's comment as plain text: its lines kept, a link as its words with the address in brackets where they
 * don't say it, entities decoded, and no markup. Brackets are text: WordPress runs no shortcode in a comment.
 */
export function commentText(content: string): string {
  if (isPlain(content)) return bounded(content.trim().replace(/ {2,}/g, ' '));
  const html = content.slice(0, SOURCE_LIMIT).toWellFormed().replaceAll('[', '&#91;');
  let ids = 0;
  const { body } = bodyFromHtml(html, { newId: () => `b-${(++ids).toString(36)}` });
  return bounded(
    (body.content ?? [])
      .map(linesOf)
      .filter((lines) => lines !== '')
      .join('\n\n'),
  );
}

/**
 * One line of letters and signs that are what they are, with something to see in it and no address: most comments,
 * which need none of the reading of HTML.
 */
const isPlain = (content: string): boolean =>
  content.length <= SOURCE_LIMIT && PLAIN.test(content) && LETTER.test(content) && !content.includes('//');
const PLAIN = /^[ -%'-;=-Z\\-~\u00A1-\u00AC\u00AE-\u02FF\u0600-\u060F\u061B-\u06DC\u06DE-\u06FF\u2010-\u2027]*$/;
const LETTER = /\p{L}/u;

function linesOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'correction':
      return textOf(block.content);
    case 'bulletList':
    case 'orderedList':
      return block.content.map(({ content }) => `- ${content.map(linesOf).join('\n')}`).join('\n');
    case 'quote':
    case 'pullQuote':
      return block.content
        .map((inner) => (inner.type === 'source' ? textOf(inner.content) : linesOf(inner)))
        .join('\n');
    case 'image':
      return [block.attrs.alt || webAddressIn(block.attrs.src), textOf(block.content)]
        .filter((one) => one !== '')
        .join('\n');
    case 'gallery':
      return block.content.map((inner) => (inner.type === 'image' ? linesOf(inner) : textOf(inner.content))).join('\n');
    case 'table':
      return block.content
        .map((inner) =>
          inner.type === 'caption'
            ? textOf(inner.content)
            : inner.content.map((cell) => cell.content.map(linesOf).join(' ')).join(' | '),
        )
        .join('\n');
    case 'embed':
      return block.attrs.address;
    case 'codeBlock':
      return (block.content ?? []).map(({ text }) => text).join('');
    case 'divider':
    case 'legacy':
      return '';
    default:
      return block satisfies never;
  }
}

const webAddressIn = (src: string | null) => (src !== null && /^https?:/i.test(src) ? src : '');

/** Running text, with the address of each link after the last of its words. */
function textOf(inlines: readonly Inline[] = []): string {
  let text = '';
  let words = '';
  let open: string | null = null;
  const close = () => {
    if (open !== null && !isSaid(open, words)) text += ` (${open})`;
    open = null;
    words = '';
  };
  for (const inline of inlines) {
    const address = inline.type === 'text' ? hrefOf(inline) : null;
    if (address !== open) close();
    open = address;
    const said = inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? '\n' : '';
    words += said;
    text += said;
  }
  close();
  return text;
}

function hrefOf({ marks = [] }: Extract<Inline, { type: 'text' }>): string | null {
  for (const mark of marks) if (mark.type === 'link') return mark.attrs.href;
  return null;
}

const isSaid = (address: string, words: string) => bare(words).includes(bare(address)) || address.startsWith('#');
const bare = (text: string) =>
  text
    .trim()
    .replace(/^(?:https?:)?\/\/(?:www\.)?|^mailto:|\/$/gi, '')
    .toLowerCase();

const bounded = (text: string) => (text.length <= COMMENT_LIMIT ? text : shorten(text, { graphemes: COMMENT_LIMIT }));
