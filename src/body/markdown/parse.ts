import MarkdownIt from 'markdown-it';
import { pictureAddressOf } from '../addresses.ts';
import { type Block, BODY_VERSION, type Body, type Cell, type HeadingLevel, type Inline } from '../blocks.ts';
import { addressAlone, embedBlock } from '../html/embeds.ts';
import { imageBlock, lineOf } from '../html/images.ts';
import { emptyParagraph, listItem } from '../html/lists.ts';
import { orderedMarks } from '../html/open-marks.ts';
import { checkedFinder, type PictureFinder } from '../html/pictures.ts';
import { DASH, pullQuotesOf, quoteOf } from '../html/quotes.ts';
import { containerAttrs, filled, idGiver, type Naming, textAttrs } from '../html/reading.ts';
import type { Attributes } from '../html/tokens.ts';
import { type BodyRemark, type Note, remarkList } from '../remarks.ts';
import { legible, oneTextOf, type Piece, paragraphsOf } from '../running-text.ts';
import { isCodeLanguage } from '../schema.ts';
import { type Branch, branchesOf } from './branches.ts';
import { type MarkdownPiece, type PicturePiece, piecesOf } from './pieces.ts';

const NONE: Attributes = new Map();

/** More marks of nesting in front of a line than anybody sets; the text behind them is kept. */
const NESTING_MARKS = /^((?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){30})(?:[ \t]*(?:[>*+-]|\d{1,9}[.)]))+/gm;
const INDENTATION = /^[ \t]{100,}/gm;
/** Deeper than what these two let through, so that markdown-it leaves nothing out. */
const NESTING_LIMIT = 400;

/** In front of a quote: it is lifted out of the column. */
const PULL = /^\[!pull\]\s*$/i;

/** How Markdown is to be read. */
export type MarkdownReading = {
  /** Names each block; `newBlockId` outside of tests. */
  newId: () => string;
  /** Finds the picture whose address or file name the text gives. */
  picture?: PictureFinder;
};

type Reading = Naming & { readonly note: Note; readonly picture: PictureFinder };

/** In a list item and a quote a heading is a paragraph in bold, as in the reader of HTML. */
type Place = 'body' | 'item' | 'quote';

/** Addresses are checked by addresses.ts, and kept as they are written. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: NESTING_LIMIT });
markdown.validateLink = () => true;
markdown.normalizeLink = (address) => address;

/**
 * Reads Markdown (CommonMark with GitHub's tables and strike-through; HTML in it is text). What journalists need
 * beyond it: a last line of a quote that begins with «— » is its source; `> [!pull]` makes a pull quote; the title
 * of a picture is "caption | credit"; pictures that follow each other are a gallery; an address alone in its
 * paragraph is an embed.
 */
export function bodyFromMarkdown(
  text: string,
  options: MarkdownReading,
): { body: Body; remarks: readonly BodyRemark[] } {
  const { note, list } = remarkList();
  const reading = { ...idGiver(options.newId), note, picture: checkedFinder(options.picture) };
  const source = legible(text)
    .replace(NESTING_MARKS, '$1')
    .replace(INDENTATION, (blanks) => blanks.slice(0, 100));
  const blocks = blocksOf(branchesOf(markdown.parse(source, {})), 'body', reading);
  return { body: { type: 'doc', attrs: { version: BODY_VERSION }, ...filled(blocks) }, remarks: list() };
}

const blocksOf = (branches: readonly Branch[], place: Place, reading: Reading): readonly Block[] =>
  branches.flatMap((branch) => blocksOfBranch(branch, place, reading));

function blocksOfBranch(branch: Branch, place: Place, reading: Reading): readonly Block[] {
  switch (branch.token.type) {
    case 'paragraph_open':
      return paragraphBlocks(piecesOf(branch, reading.note), place, reading);
    case 'heading_open':
      return headingBlocks(branch, place, reading);
    case 'bullet_list_open':
    case 'ordered_list_open':
      return listBlocks(branch, reading);
    case 'blockquote_open':
      return quoteBlocks(branch, reading);
    case 'table_open':
      return tableBlocks(branch, reading);
    case 'fence':
    case 'code_block':
      return codeBlocks(branch, reading);
    case 'hr':
      return [{ type: 'divider', attrs: { id: reading.freshId(), dir: null } }];
    default:
      return blocksOf(branch.children, place, reading);
  }
}

function paragraphBlocks(pieces: readonly MarkdownPiece[], place: Place, reading: Reading): readonly Block[] {
  const blocks: Block[] = [];
  let text: Piece[] = [];
  let pictures: PicturePiece[] = [];
  const endText = () => {
    for (const content of paragraphsOf(text, 'flowing')) {
      const address = place === 'body' ? addressAlone(content) : null;
      if (address !== null) blocks.push(embedBlock(address, [], NONE, reading));
      else blocks.push({ type: 'paragraph', attrs: textAttrs(content, NONE, reading), content });
    }
    text = [];
  };
  const endPictures = () => {
    for (const block of pictureBlocks(pictures, reading)) blocks.push(block);
    pictures = [];
  };
  pieces.forEach((piece, index) => {
    if (piece.kind === 'picture') {
      endText();
      pictures.push(piece);
      return;
    }
    if (!isRoom(piece)) endPictures();
    text.push(piece.kind === 'line-end' ? lineEnd(pieces[index + 1], place) : piece);
  });
  endPictures();
  endText();
  return blocks;
}

const isRoom = (piece: MarkdownPiece) =>
  piece.kind === 'break' || piece.kind === 'line-end' || (piece.kind === 'text' && piece.text.trim() === '');

/** In a quote, the line with the name is a line of its own; any other line end is a blank. */
function lineEnd(next: MarkdownPiece | undefined, place: Place): Piece {
  if (place === 'quote' && next?.kind === 'text' && DASH.test(next.text)) return { kind: 'break' };
  return { kind: 'text', text: ' ', marks: [] };
}

function pictureBlocks(pictures: readonly PicturePiece[], reading: Reading): readonly Block[] {
  const images = pictures.flatMap(({ src, alt, title }) => {
    const address = pictureAddressOf(src);
    if (address === null) {
      reading.note('picture', src.slice(0, 100).toWellFormed(), alt);
      return [];
    }
    const bar = title.lastIndexOf('|');
    const caption = lineOf(bar === -1 ? title : title.slice(0, bar));
    const credit = bar === -1 ? '' : lineOf(title.slice(bar + 1));
    const inlines: readonly Inline[] = caption === '' ? [] : [{ type: 'text', text: caption }];
    const found = reading.picture({ by: 'address', address, number: null }) ?? { src: address };
    return [imageBlock(found, { alt: lineOf(alt), said: { inlines, credit } }, NONE, reading)];
  });
  return images.length < 2 ? images : [{ type: 'gallery', attrs: containerAttrs([], NONE, reading), content: images }];
}

/** The text of a block that holds no pictures: those are told by their alt. */
const textPieces = (branch: Branch, reading: Reading): readonly Piece[] =>
  piecesOf(branch, reading.note).map((piece) => {
    if (piece.kind === 'picture') return { kind: 'text', text: piece.alt, marks: [] };
    return piece.kind === 'line-end' ? { kind: 'text', text: ' ', marks: [] } : piece;
  });

function headingBlocks(branch: Branch, place: Place, reading: Reading): readonly Block[] {
  const content = oneTextOf(textPieces(branch, reading), 'flowing');
  if (content.length === 0) return [];
  const attrs = textAttrs(content, NONE, reading);
  if (place === 'body') return [{ type: 'heading', attrs: { ...attrs, level: levelOf(branch.token.tag) }, content }];
  const strong = content.map(
    (inline): Inline =>
      inline.type === 'text'
        ? { ...inline, marks: orderedMarks([...(inline.marks ?? []), { type: 'strong' }]) }
        : inline,
  );
  return [{ type: 'paragraph', attrs, content: strong }];
}

/** The page's own headline is level 1, so a body starts at 2. */
const levelOf = (tag: string): HeadingLevel => (tag === 'h1' || tag === 'h2' ? 2 : tag === 'h3' ? 3 : 4);

function listBlocks({ token, children }: Branch, reading: Reading): readonly Block[] {
  const content = children.map((item) => listItem(blocksOf(item.children, 'item', reading), NONE, reading));
  const attrs = containerAttrs(
    content.map((item) => item.content[0]),
    NONE,
    reading,
  );
  if (token.type === 'bullet_list_open') return [{ type: 'bulletList', attrs, content }];
  return [{ type: 'orderedList', attrs: { ...attrs, start: Number(token.attrGet('start') ?? 1) }, content }];
}

function quoteBlocks({ children }: Branch, reading: Reading): readonly Block[] {
  const [first, ...rest] = children;
  const pieces = first?.token.type === 'paragraph_open' ? piecesOf(first, reading.note) : [];
  const [sign, ...said] = pieces;
  const isPull = sign?.kind === 'text' && PULL.test(sign.text);
  const blocks = isPull
    ? [...paragraphBlocks(said, 'quote', reading), ...blocksOf(rest, 'quote', reading)]
    : blocksOf(children, 'quote', reading);
  const quote = quoteOf(blocks, { attributes: NONE, source: { inlines: [], attributes: NONE } }, reading);
  return isPull ? pullQuotesOf(quote) : quote;
}

function tableBlocks({ children }: Branch, reading: Reading): readonly Block[] {
  const rows = children.flatMap((part) => part.children);
  const content = rows.map((row) => ({
    type: 'tableRow' as const,
    content: row.children.map((cell): Cell => {
      const words = oneTextOf(textPieces(cell, reading), 'flowing');
      const attrs = textAttrs(words, NONE, reading);
      const paragraph =
        words.length === 0 ? emptyParagraph(NONE, reading) : ({ type: 'paragraph', attrs, content: words } as const);
      return {
        type: cell.token.type === 'th_open' ? 'tableHeader' : 'tableCell',
        attrs: { colspan: 1, rowspan: 1 },
        content: [paragraph],
      };
    }),
  }));
  const inner = content.flatMap((row) => row.content.flatMap((cell) => cell.content));
  return [{ type: 'table', attrs: containerAttrs(inner, NONE, reading), content }];
}

function codeBlocks({ token }: Branch, reading: Reading): readonly Block[] {
  const text = token.content.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  if (text === '') return [];
  const told = token.info.trim().split(/\s/)[0] ?? '';
  const content = [{ type: 'text', text }] as const;
  const attrs = { ...textAttrs(content, NONE, reading), language: isCodeLanguage(told) ? told : null };
  return [{ type: 'codeBlock', attrs, content }];
}
