import { Mark } from './mark.ts';
import { mayDeclare, type Namespaces, type Tag } from './namespaces.ts';
import type { PieceText } from './piece-text.ts';
import type { Shape } from './shapes.ts';

/** An element that is open, from the innermost outwards. */
export type Open = { readonly shape: Shape; readonly tag: Tag | null; readonly outer: Open | null };

export type StartTag = {
  readonly tag: string;
  /** As written. */
  readonly attributes: string;
  readonly isEmpty: boolean;
  readonly after: number;
};

const START = /<([A-Za-z_][\w.-]*(?::[\w.-]+)?)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
const END = /<\/([A-Za-z_][\w.-]*(?::[\w.-]+)?)\s*>/y;
const BARE = /^[A-Za-z_][\w.:-]*$/;
const LONGEST_NAME = 64;
export const LONGEST_TAG = 64 * 1024;
/** The frame around all items is open in the piece before them, and closed in the one after. */
export const FRAME: ReadonlySet<string> = new Set(['rss', 'channel']);

/** Whether an element of this name stands in one of those that are open. */
export function isOfOuter(name: string, open: Open | null): boolean {
  for (let one = open; one !== null; one = one.outer)
    if (one.shape.texts.has(name) || one.shape.holders.has(name) || one.shape.tagged.has(name)) return true;
  return false;
}

/** The end tag that stands at a place: its name and where it ends; null where there is none. */
export function endTagAt(text: string, mark: number): { readonly name: string; readonly after: number } | null {
  END.lastIndex = mark;
  const [written, name] = END.exec(text) ?? [];
  return written === undefined || name === undefined ? null : { name, after: mark + written.length };
}

/** Reads the start tags of a piece: nearly all of them are of a few names, in the same order, without attributes. */
export class Tags {
  readonly #piece: PieceText;
  readonly #tagEnds = new Mark('>');
  #lastTag: Tag | null = null;
  #lastNamespaces: Namespaces | null = null;

  constructor(piece: PieceText) {
    this.#piece = piece;
  }

  /** The start tag that stands here, if it has no attributes: likely the one that followed the last one before. */
  bareTagAt(mark: number, namespaces: Namespaces): Tag | null {
    const last = namespaces === this.#lastNamespaces ? this.#lastTag : null;
    const guess = last?.follower ?? null;
    if (guess !== null && this.#piece.text.startsWith(guess.start, mark)) {
      this.#lastTag = guess;
      return guess;
    }
    const end = this.#tagEnds.next(this.#piece.text, mark);
    if (end === -1 || end - mark > LONGEST_NAME) return null;
    const written = this.#piece.text.slice(mark + 1, end);
    if (!BARE.test(written)) return null;
    const tag = namespaces.tagOf(written);
    if (last !== null) last.follower = tag;
    this.#lastNamespaces = namespaces;
    this.#lastTag = tag;
    return tag;
  }

  /** The namespaces within an element that begins so. */
  within(namespaces: Namespaces, start: StartTag | null): Namespaces {
    if (start === null || !mayDeclare(start.attributes)) return namespaces;
    return namespaces.within(this.#piece.attributesOf(start.attributes));
  }

  /** The start tag that stands here, whatever its attributes; null where there is none. */
  startTagAt(mark: number): StartTag | null {
    const tagEnd = this.#tagEnds.next(this.#piece.text, mark);
    if (tagEnd === -1 || tagEnd - mark > LONGEST_TAG) return null;
    START.lastIndex = mark;
    const found = START.exec(this.#piece.text);
    if (found === null) return null;
    const [written, tag = '', attributes = '', slash] = found;
    return { tag, attributes, isEmpty: slash === '/', after: mark + written.length };
  }
}
