import type { Inline, Mark } from './blocks.ts';
import { naturalDirectionOf } from './directions.ts';

/** What running text is gathered from before it becomes paragraphs. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'break' }
  /** A paragraph ends. */
  | { readonly kind: 'boundary' }
  | { readonly kind: 'shortcode'; readonly name: string; readonly source: string };

/**
 * What line ends in a source mean:
 * - `flowing`: nothing, as in HTML
 * - `blank-lines`: an empty line ends a paragraph
 * - `kept`: that, and every other line end is a line break, as WordPress reads classic text (`wpautop`)
 */
export type LineEnds = 'flowing' | 'blank-lines' | 'kept';

/** Blanks as HTML has them; U+00A0 is none. */
const BLANKS = /[ \t\f\r\n]+/g;
const NO_BLANK = /[^ \t\f\r\n]/;
const NO_SPACE = /[\t\f\r\n]/;
/** Whether collapsing the blanks of a text would change it. */
const isUneven = (text: string): boolean => NO_SPACE.test(text) || text.includes('  ');
const LINE_ENDS = /\n[ \t\f\r\n]*/g;

/** What no text may hold: controls other than tab and line ends, and what Unicode says is no character. */
const FORBIDDEN = /[^\P{Cc}\t\n\f\r]|\p{Noncharacter_Code_Point}/gu;

/** A text in which nobody sees anything. */
const NOTHING = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** Whatever `legible` may have to change, and a little more: most texts have none of it, and are done with one look. */
const MAYBE_FORBIDDEN = /[^\t\n\f -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;

/** The text as it may stand in a body: well-formed, without controls, its line ends all of one kind. */
export const legible = (text: string): string =>
  MAYBE_FORBIDDEN.test(text)
    ? text
        .toWellFormed()
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(FORBIDDEN, '')
    : text;

/**
 * Makes paragraphs of running text: blanks collapsed as HTML has it, two line breaks (or an empty line, where line
 * ends count) part paragraphs, nothing empty is left, and neighbours with the same marks are one.
 */
export function paragraphsOf(pieces: readonly Piece[], lineEnds: LineEnds): readonly (readonly Inline[])[] {
  const [only] = pieces;
  if (only === undefined || !pieces.some(saysSomething)) return [];
  if (pieces.length === 1 && only.kind === 'text' && !isUneven(only.text)) return evenParagraph(only);
  const paragraphs: Inline[][] = [];
  let paragraph: Inline[] = [];
  let breaks = 0;
  /** The marks of a blank that is written once a word follows. */
  let blank: readonly Mark[] | null = null;
  /** Whether only blanks have come since `<br>`: a line end after it says nothing more. */
  let afterBreak = false;

  const endParagraph = () => {
    if (isSomething(paragraph)) paragraphs.push(paragraph);
    paragraph = [];
    breaks = 0;
    blank = null;
  };
  const put = (inline: Inline) => {
    if (breaks > 1) endParagraph();
    if (paragraph.length > 0 && breaks === 1) paragraph.push({ type: 'hardBreak' });
    else if (paragraph.length > 0 && blank !== null) putText(paragraph, ' ', blank);
    breaks = 0;
    blank = null;
    afterBreak = false;
    if (inline.type === 'text') putText(paragraph, inline.text, inline.marks ?? []);
    else paragraph.push(inline);
  };
  /** Text in which line ends say nothing. */
  const run = (text: string, marks: readonly Mark[]) => {
    const said = isUneven(text) ? text.replace(BLANKS, ' ') : text;
    if (said.startsWith(' ')) blank ??= marks;
    const words = said.slice(said.startsWith(' ') ? 1 : 0, said.length > 1 && said.endsWith(' ') ? -1 : undefined);
    if (words === '') return;
    put({ type: 'text', text: words, marks });
    if (said.endsWith(' ')) blank = marks;
  };
  const lines = (text: string, marks: readonly Mark[]) => {
    // Blanks after a line end are part of it (those before it are none in front of a break), and more than one line
    // end is an empty line.
    const told = text.replace(LINE_ENDS, (ends) => (ends.includes('\n', 1) ? '\n\n' : '\n'));
    told.split(/(\n+)/).forEach((part, index) => {
      if (index % 2 === 0) run(part, marks);
      else if (part.length > 1) endParagraph();
      else if (lineEnds === 'kept' && !afterBreak) breaks++;
      else blank ??= marks;
    });
  };

  for (const piece of pieces) {
    switch (piece.kind) {
      case 'text':
        if (lineEnds !== 'flowing' && piece.text.includes('\n')) lines(piece.text, piece.marks);
        else run(piece.text, piece.marks);
        break;
      case 'break':
        breaks++;
        afterBreak = true;
        break;
      case 'boundary':
        endParagraph();
        break;
      case 'shortcode':
        put({ type: 'legacyInline', attrs: { name: piece.name, source: piece.source } });
        break;
      default:
        piece satisfies never;
    }
  }
  endParagraph();
  return paragraphs.map(withNeededLanguages);
}

/** Whether more than room comes of the piece: of most, between two blocks, there doesn't. */
const saysSomething = (piece: Piece): boolean =>
  piece.kind === 'shortcode' || (piece.kind === 'text' && NO_BLANK.test(piece.text));

/** The paragraph of a text whose blanks are spaces, one at a time: what nearly all are, and needs none of the above. */
function evenParagraph({ text, marks }: Extract<Piece, { kind: 'text' }>): readonly (readonly Inline[])[] {
  const words = text.slice(text.startsWith(' ') ? 1 : 0, text.length > 1 && text.endsWith(' ') ? -1 : undefined);
  if (isNothing(words)) return [];
  const inlines: Inline[] = [];
  putText(inlines, words, marks);
  return [withNeededLanguages(inlines)];
}

/** The same as one text (a heading, a caption): where paragraphs would end, a line does. */
export function oneTextOf(pieces: readonly Piece[], lineEnds: LineEnds): readonly Inline[] {
  return paragraphsOf(pieces, lineEnds).flatMap((paragraph, index) =>
    index === 0 ? paragraph : [{ type: 'hardBreak' as const }, ...paragraph],
  );
}

/** Running texts one after the other, as one. */
export function joinedTexts(...texts: readonly (readonly Inline[])[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of texts.flat()) {
    if (inline.type === 'text') putText(joined, inline.text, inline.marks ?? []);
    else joined.push(inline);
  }
  return joined;
}

/** The words of running text; a line break is a line end, and a shortcode is nothing. */
export function wordsOf(inlines: readonly Inline[]): string {
  let words = '';
  for (const inline of inlines) words += inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? '\n' : '';
  return words;
}

/** Whether readers would see nothing of the text. */
export const isNothing = (text: string): boolean => NOTHING.test(text);

const isSomething = (inlines: readonly Inline[]) =>
  inlines.some((inline) => (inline.type === 'text' ? !isNothing(inline.text) : inline.type === 'legacyInline'));

function putText(into: Inline[], text: string, marks: readonly Mark[]) {
  const last = into.at(-1);
  if (last?.type === 'text' && sameMarks(last.marks ?? [], marks))
    into[into.length - 1] = { ...last, text: last.text + text };
  else into.push(marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks });
}

/** Whether two texts carry the same; the marks of one source are shared arrays, so mostly a look is enough. */
function sameMarks(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some === others || (some.length === others.length && JSON.stringify(some) === JSON.stringify(others));
}

/** Languages that need no mark: the article's own, and the one that Latin words are given anyway (html/render-text.ts). */
const TAKEN_FOR_GRANTED = /^(ar|en)(-|$)/i;

/**
 * Without language marks that say what is seen anyway: word processors put `lang` and `dir` on every word.
 */
function withNeededLanguages(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some((inline) => inline.type === 'text' && inline.marks?.some((mark) => mark.type === 'language')))
    return inlines;
  const kept: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'text') putText(kept, inline.text, neededMarks(inline.text, inline.marks ?? []));
    else kept.push(inline);
  }
  return kept;
}

function neededMarks(text: string, marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => {
    if (mark.type !== 'language') return true;
    const { lang, dir } = mark.attrs;
    const saysDirection = dir !== null && dir !== naturalDirectionOf(text);
    return saysDirection || (lang !== null && !TAKEN_FOR_GRANTED.test(lang));
  });
}
