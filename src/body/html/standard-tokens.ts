import { ErrorCodes, type ParserError, type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import type { Attributes, TokenSink } from './token-sink.ts';

/**
 * Elements whose content is text and not markup (HTML §13.2.5, tokenizer states). `noscript` is not among them:
 * its content is read as markup, as where scripts are off, and put aside by the tree.
 */
export const RAW = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
]);

/** Where the last end tag of each raw element starts: past it, one that is opened never ends. */
const RAW_END = new RegExp(`</(${[...RAW.keys()].join('|')})(?=[\\s/>])`, 'gi');

const TAG_OPENS = /<\/?[a-z]/i;

/** Of these an open end swallows the rest in every browser: it was never text to readers. */
export const SWALLOWS: ReadonlySet<string> = new Set(['script', 'style']);

/**
 * Reads HTML into tokens with parse5's tokenizer, which follows the HTML standard (§13.2.5) to the letter.
 * The standard's tree construction is not used: it is quadratic on hostile nesting and makes copies of open
 * formatting without bound, and a body needs less (tree.ts).
 */
export function readByStandard(html: string, sink: TokenSink): void {
  const lastEnd = new Map<string, number>();
  for (const found of html.matchAll(RAW_END)) lastEnd.set((found[1] ?? '').toLowerCase(), found.index);

  /** The raw element being read; its text is gathered until it ends. */
  let raw: { name: string; attributes: Attributes; text: string } | null = null;
  const closeRaw = (ended: boolean) => {
    if (raw === null) return;
    const { name, attributes, text } = raw;
    raw = null;
    sink.raw(name, attributes, text, ended);
  };
  const characters = ({ chars }: Token.CharacterToken) => {
    if (raw === null) sink.text(chars);
    else raw.text += chars;
  };

  /** Where the last tag or comment ended. */
  let readTo = 0;

  const handler: TokenHandler = {
    onStartTag(token) {
      readTo = token.location?.endOffset ?? readTo;
      const attributes = new Map(token.attrs.map(({ name, value }) => [name, value]));
      const mode = RAW.get(token.tagName);
      const ends = (lastEnd.get(token.tagName) ?? -1) >= readTo;
      if (mode !== undefined && (ends || SWALLOWS.has(token.tagName))) {
        tokenizer.state = mode;
        raw = { name: token.tagName, attributes, text: '' };
      } else sink.start(token.tagName, attributes, token.selfClosing);
    },
    onEndTag(token) {
      readTo = token.location?.endOffset ?? readTo;
      if (raw === null) sink.end(token.tagName);
      else closeRaw(true);
    },
    onComment(token) {
      readTo = token.location?.endOffset ?? readTo;
      sink.comment(token.data);
    },
    onDoctype: () => undefined,
    onCharacter: characters,
    onWhitespaceCharacter: characters,
    // U+0000 is no text anywhere.
    onNullCharacter: () => undefined,
    onEof: () => closeRaw(false),
    onParseError(error: ParserError) {
      if (error.code !== ErrorCodes.eofInTag) return;
      const open = html.slice(readTo);
      sink.cut(open.slice(Math.max(open.search(TAG_OPENS), 0)));
    },
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(html, true);
}
