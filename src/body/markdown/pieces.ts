import type { Token } from 'markdown-it';
import type { Mark } from '../blocks.ts';
import { linkOf, orderedMarks } from '../html/open-marks.ts';
import type { Note } from '../remarks.ts';
import type { Piece } from '../running-text.ts';
import type { Branch } from './branches.ts';

/** A picture in running text, as Markdown writes it. */
export type PicturePiece = {
  readonly kind: 'picture';
  readonly src: string;
  readonly alt: string;
  readonly title: string;
};

/** A line end that is only layout, unless somebody takes it for more. */
export type LineEnd = { readonly kind: 'line-end' };

export type MarkdownPiece = Piece | PicturePiece | LineEnd;

const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['strong', { type: 'strong' }],
  ['em', { type: 'em' }],
  ['s', { type: 'strike' }],
]);

/** The running text of a block. */
export const piecesOf = ({ children }: Branch, note: Note): readonly MarkdownPiece[] =>
  children.flatMap(({ token }) => (token.type === 'inline' ? inlinePieces(token.children ?? [], note) : []));

function inlinePieces(tokens: readonly Token[], note: Note): readonly MarkdownPiece[] {
  const pieces: MarkdownPiece[] = [];
  /** The marks in force; null for a link that leads nowhere. */
  const open: (Mark | null)[] = [];
  let marks: readonly Mark[] = [];
  const change = () => {
    marks = orderedMarks(open.filter((mark) => mark !== null));
  };
  for (const token of tokens) {
    if (token.nesting > 0) {
      open.push(token.type === 'link_open' ? linkMark(token, note) : (MARKS.get(token.tag) ?? null));
      change();
    } else if (token.nesting < 0) {
      open.pop();
      change();
    } else if (token.type === 'hardbreak') pieces.push({ kind: 'break' });
    else if (token.type === 'softbreak') pieces.push({ kind: 'line-end' });
    else if (token.type === 'image') {
      pieces.push({
        kind: 'picture',
        src: attributeOf(token, 'src'),
        alt: token.content,
        title: attributeOf(token, 'title'),
      });
    } else if (token.type === 'code_inline') {
      pieces.push({ kind: 'text', text: token.content, marks: orderedMarks([...marks, { type: 'code' }]) });
    } else pieces.push({ kind: 'text', text: token.content, marks });
  }
  return pieces;
}

function linkMark(token: Token, note: Note): Mark | null {
  const href = attributeOf(token, 'href');
  const link = linkOf(href, '');
  if (link === null && href !== '') note('link', href);
  return link;
}

const attributeOf = (token: Token, name: string) => String(token.attrGet(name) ?? '');
