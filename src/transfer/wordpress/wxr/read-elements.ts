import { lineBreaksBefore, withoutForbidden } from './characters.ts';
import type { FaultKind, Faults } from './faults.ts';
import { Mark } from './mark.ts';
import { mayDeclare, type Namespaces, type Tag } from './namespaces.ts';
import { findSection, findSectionEnd, SECTION, SECTION_END, Sections } from './sections.ts';
import { CHANNEL, ITEM, type Shape } from './shapes.ts';
import { undoEscapes } from './undo-escapes.ts';

/*
 * Reads a piece of a WXR file into its elements, whatever state it is in: bare & and <, elements that never close,
 * HTML's entities, other prefixes, CDATA in CDATA. Nothing is ever loaded or expanded: a document type is skipped.
 *
 * A file has millions of elements, nearly all of one form, `<name><![CDATA[text]]></name>` or `<name>text</name>`:
 * that form is read first, and the rest of the code is for what isn't so.
 */

/** What an element says: the texts of its children by their names, and the children that hold more than a text. */
export type Said = {
  readonly name: string;
  readonly texts: Readonly<Partial<Record<string, string>>>;
  readonly holders: readonly Said[];
  readonly tagged: readonly Tagged[];
};

/** A text with attributes. */
export type Tagged = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
};

/** A piece of a file, in UTF-8. */
export type PieceText = {
  readonly utf8: Buffer;
  readonly kind: 'item' | 'channel';
  /** Its first line in the file. */
  readonly line: number;
  readonly hasForbidden: boolean;
  readonly namespaces: Namespaces;
};

export type ReadPiece = {
  readonly said: Said;
  /** The namespaces that the frame of the document declares, or those from before. */
  readonly namespaces: Namespaces;
  /** Whether it ends within an element's text, which then may lack something. */
  readonly isCut: boolean;
};

/** Reads an item, or a piece of the channel. What is wrong with it is added to the faults. */
export const readPiece = (piece: PieceText, faults: Faults): ReadPiece => new Reader(piece, faults).read();

/** An element that is open, from the innermost outwards. */
type Open = { readonly shape: Shape; readonly tag: Tag | null; readonly outer: Open | null };
type Draft = { name: string; texts: Record<string, string>; holders: Said[]; tagged: Tagged[] };
type StartTag = {
  readonly tag: string;
  /** As written. */
  readonly attributes: string;
  readonly isEmpty: boolean;
  readonly after: number;
};

const START = /<([A-Za-z_][\w.-]*(?::[\w.-]+)?)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
const END = /<\/([A-Za-z_][\w.-]*(?::[\w.-]+)?)\s*>/y;
const NAME = /<\/?([A-Za-z_][\w.-]*(?::[\w.-]+)?)(?=[\s/>])/y;
const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** The document type with what it defines: all of it is skipped. */
const DOCTYPE = /<!DOCTYPE[^>[]{0,1000}(?:\[[^\]]{0,100000}\]\s*)?>/iy;
const BARE = /^[A-Za-z_][\w.:-]*$/;
/** Copied when cut out of a text; a longer one would keep the whole of it in memory. */
const SHORT = 12;
const LONGEST_NAME = 64;
const LONGEST_TAG = 64 * 1024;
/** More marks than any file has elements are not searched for. */
const MOST_MARKS = 200;
const NOWHERE = new Mark('', () => -1);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
/** The frame around all items is open in the piece before them, and closed in the one after. */
const FRAME: ReadonlySet<string> = new Set(['rss', 'channel']);

const BANG = 0x21;
const SLASH = 0x2f;
const LESS = 0x3c;
const QUESTION = 0x3f;

const CHANNEL_ROOT: Open = { shape: CHANNEL, tag: null, outer: null };

class Reader {
  readonly #utf8: Buffer;
  /** The same, one character a byte, so that places in both are the same. */
  readonly #text: string;
  readonly #kind: 'item' | 'channel';
  readonly #line: number;
  readonly #hasForbidden: boolean;
  readonly #faults: Faults;
  readonly #sections = new Sections();
  readonly #begins = new Mark(SECTION, findSection);
  readonly #ends = new Mark(SECTION_END, findSectionEnd);
  readonly #tagEnds = new Mark('>');
  readonly #ampersands = new Mark('&');
  readonly #named = new Map<string, Mark>();
  /** How much may still be searched for the ends of elements that nobody knows. */
  #searchLeft: number;
  #at = 0;
  #namespaces: Namespaces;
  #isCut = false;
  #hasDoctype = false;
  #lastTag: Tag | null = null;
  #lastNamespaces: Namespaces | null = null;

  constructor({ utf8, kind, line, hasForbidden, namespaces }: PieceText, faults: Faults) {
    this.#utf8 = utf8;
    this.#text = utf8.toString('latin1');
    this.#kind = kind;
    this.#line = line;
    this.#hasForbidden = hasForbidden;
    this.#namespaces = namespaces;
    this.#faults = faults;
    this.#searchLeft = 4 * this.#text.length;
  }

  read(): ReadPiece {
    const said = this.#kind === 'item' ? this.#readItem() : this.#readHolder(CHANNEL_ROOT, this.#namespaces);
    return { said, namespaces: this.#namespaces, isCut: this.#isCut };
  }

  #readItem(): Said {
    const start = this.#startTagAt(0);
    this.#at = start?.after ?? '<item'.length;
    const namespaces = this.#within(this.#namespaces, start);
    return this.#readHolder({ shape: ITEM, tag: namespaces.tagOf('item'), outer: null }, namespaces);
  }

  /** The elements up to the end of the innermost open one. */
  #readHolder(open: Open, namespaces: Namespaces): Said {
    const found = nothingIn(open.shape);
    for (;;) {
      const mark = this.#nextMark();
      if (mark === -1) {
        if (open.outer !== null) {
          this.#fault('not-closed', open.shape.name, this.#text.length);
          this.#isCut = true;
        }
        this.#at = this.#text.length;
        return found;
      }
      const letter = this.#text.charCodeAt(mark + 1);
      if (letter === SLASH) {
        if (this.#endsAt(mark, open)) return found;
      } else if (letter === BANG || letter === QUESTION) this.#at = this.#pastAside(mark);
      else if (!this.#readChild(mark, open, found, open.tag === null ? this.#namespaces : namespaces)) return found;
    }
  }

  /** Where the next `<` stands: right here, nearly always, or behind a line break. */
  #nextMark(): number {
    const at = this.#at;
    if (this.#text.charCodeAt(at) === LESS) return at;
    if (this.#text.charCodeAt(at + 1) === LESS) return at + 1;
    return this.#text.indexOf('<', at);
  }

  /** Deals with an end tag: the innermost element's, one further out's, or nobody's. */
  #endsAt(mark: number, open: Open): boolean {
    if (open.tag !== null && this.#text.startsWith(open.tag.end, mark)) {
      this.#at = mark + open.tag.end.length;
      return true;
    }
    END.lastIndex = mark;
    const [written, name = ''] = END.exec(this.#text) ?? [];
    if (written === undefined) {
      this.#fault('stray-mark', open.shape.name, mark);
      this.#at = mark + 1;
      return false;
    }
    if (name === open.tag?.written) {
      this.#at = mark + written.length;
      return true;
    }
    for (let outer = open.outer; outer !== null; outer = outer.outer)
      if (outer.tag?.written === name) {
        this.#fault('not-closed', open.shape.name, mark);
        this.#at = mark;
        return true;
      }
    if (!FRAME.has(name)) this.#fault('not-opened', name, mark);
    this.#at = mark + written.length;
    return false;
  }

  /** Reads the element that begins here; false when it can't belong to the open one, which is over then. */
  #readChild(mark: number, open: Open, found: Draft, namespaces: Namespaces): boolean {
    const bare = this.#bareTagAt(mark, namespaces);
    if (bare !== null && open.shape.texts.has(bare.name)) {
      this.#at = mark + bare.start.length;
      this.#keep(bare.name, this.#readText(bare, open, namespaces), found, mark);
      return true;
    }
    const start = this.#startTagAt(mark);
    if (start === null) {
      this.#fault('stray-mark', open.shape.name, mark);
      this.#at = mark + 1;
      return true;
    }
    return this.#readStarted(start, mark, open, found, this.#within(namespaces, start));
  }

  #readStarted(start: StartTag, mark: number, open: Open, found: Draft, namespaces: Namespaces): boolean {
    const tag = namespaces.tagOf(start.tag);
    const { name } = tag;
    const { shape } = open;
    const inner = shape.holders.get(name);
    const isText = shape.texts.has(name);
    const isTagged = shape.tagged.has(name);
    if (inner === undefined && !isText && !isTagged && isOfOuter(name, open.outer)) {
      this.#fault('not-closed', shape.name, mark);
      return false;
    }
    this.#at = start.after;
    if (inner !== undefined) {
      const held = { shape: inner, tag, outer: open };
      found.holders.push(start.isEmpty ? nothingIn(inner) : this.#readHolder(held, namespaces));
    } else if (isText || isTagged) {
      const text = start.isEmpty ? '' : this.#readText(tag, open, namespaces);
      if (isText) this.#keep(name, text, found, mark);
      else found.tagged.push({ name, attributes: this.#attributesOf(start.attributes), text });
    } else if (FRAME.has(name)) {
      // What the frame declares holds for the pieces after this one, in which it isn't closed yet.
      this.#namespaces = namespaces;
    } else if (!start.isEmpty) this.#skip(tag, open);
    return true;
  }

  #keep(name: string, text: string, found: Draft, mark: number): void {
    if (found.texts[name] === undefined) found.texts[name] = text;
    else this.#fault('twice', name, mark);
  }

  /** The start tag that stands here, if it has no attributes: likely the one that followed the last one before. */
  #bareTagAt(mark: number, namespaces: Namespaces): Tag | null {
    const last = namespaces === this.#lastNamespaces ? this.#lastTag : null;
    const guess = last?.follower ?? null;
    if (guess !== null && this.#text.startsWith(guess.start, mark)) {
      this.#lastTag = guess;
      return guess;
    }
    const end = this.#tagEnds.next(this.#text, mark);
    if (end === -1 || end - mark > LONGEST_NAME) return null;
    const written = this.#text.slice(mark + 1, end);
    if (!BARE.test(written)) return null;
    const tag = namespaces.tagOf(written);
    if (last !== null) last.follower = tag;
    this.#lastNamespaces = namespaces;
    this.#lastTag = tag;
    return tag;
  }

  #within(namespaces: Namespaces, start: StartTag | null): Namespaces {
    if (start === null || !mayDeclare(start.attributes)) return namespaces;
    return namespaces.within(this.#attributesOf(start.attributes));
  }

  /** Goes past an element that nobody knows, where its end can be found. */
  #skip(tag: Tag, open: Open): void {
    if (this.#searchLeft <= 0) return;
    const holderEnd = open.tag === null ? -1 : this.#markOf(open.tag.end).next(this.#text, this.#at);
    const within = this.#text.slice(
      this.#at,
      Math.min(holderEnd === -1 ? Infinity : holderEnd, this.#at + LONGEST_TAG),
    );
    const end = within.indexOf(tag.end);
    this.#searchLeft -= end === -1 ? within.length : end;
    if (end !== -1) this.#at += end + tag.end.length;
  }

  /** The text of an element up to its end tag, which may be missing. */
  #readText(tag: Tag, open: Open, namespaces: Namespaces): string {
    const text = this.#text;
    const begin = this.#at;
    if (text.charCodeAt(begin) === LESS && text.startsWith(SECTION, begin)) {
      const from = begin + SECTION.length;
      const end = this.#ends.next(text, from);
      const after = end + SECTION_END.length;
      if (end !== -1 && text.startsWith(tag.end, after)) {
        const nested = this.#begins.next(text, from);
        if (nested === -1 || nested > end) {
          this.#at = after + tag.end.length;
          return this.#plain(from, end);
        }
      }
    } else {
      const end = text.indexOf('<', begin);
      if (end !== -1 && text.startsWith(tag.end, end)) {
        this.#at = end + tag.end.length;
        return this.#unescaped(begin, end, tag.name);
      }
    }
    return this.#readMixed(tag, open, namespaces);
  }

  /** The text of an element in which there is more than one section, or markup, or an end that is missing. */
  #readMixed(tag: Tag, open: Open, namespaces: Namespaces): string {
    const { name } = tag;
    const isClosed = this.#isClosed(tag, open);
    const parts: { text: string; isSection: boolean }[] = [];
    let plainFrom = this.#at;
    const endPlain = (to: number) => {
      if (to > plainFrom) parts.push({ text: this.#unescaped(plainFrom, to, name), isSection: false });
    };
    for (;;) {
      const mark = this.#text.indexOf('<', this.#at);
      if (mark === -1) {
        endPlain(this.#text.length);
        this.#at = this.#text.length;
        this.#fault('not-closed', name, this.#text.length);
        this.#isCut = true;
        break;
      }
      if (this.#text.startsWith(SECTION, mark)) {
        endPlain(mark);
        parts.push({ text: this.#readSection(mark, name), isSection: true });
        plainFrom = this.#at;
        continue;
      }
      END.lastIndex = mark;
      const end = END.exec(this.#text);
      if (end?.[1] === tag.written) {
        endPlain(mark);
        this.#at = mark + end[0].length;
        break;
      }
      if (!isClosed && this.#isOfOthers(mark, open, namespaces)) {
        endPlain(mark);
        this.#at = mark;
        this.#fault('not-closed', name, mark);
        break;
      }
      // A mark that begins nothing of WXR is text: HTML that wasn't escaped, or a bare <.
      this.#fault('stray-mark', name, mark);
      this.#at = mark + 1;
    }
    // White space around a section is the writer's, not the text's.
    const hasSection = parts.some(({ isSection }) => isSection);
    return parts
      .filter(({ text, isSection }) => isSection || !hasSection || text.trim() !== '')
      .map(({ text }) => text)
      .join('');
  }

  #readSection(mark: number, name: string): string {
    const from = mark + SECTION.length;
    const end = this.#sections.endOf(this.#text, mark, true);
    const textEnd = end?.textEnd ?? this.#text.length;
    this.#at = end?.after ?? this.#text.length;
    if (end?.how === 'open') {
      this.#fault('cdata-open', name, mark);
      this.#isCut ||= this.#at >= this.#text.length;
    }
    const text = this.#plain(from, textEnd);
    // Within the text of a section that isn't escaped another begins: who wrote it forgot to.
    const joined = text.replaceAll(`${SECTION_END}${SECTION}`, '');
    if (end?.how === 'nested' || joined.includes(SECTION)) this.#fault('cdata-nested', name, mark);
    return joined;
  }

  /** Whether the end tag of a text comes before another of its name begins, and before the element around it ends. */
  #isClosed(tag: Tag, open: Open): boolean {
    const from = this.#at;
    const end = this.#markOf(tag.end).next(this.#text, from);
    if (end === -1) return false;
    const again = this.#markOf(tag.start).next(this.#text, from);
    if (again !== -1 && again < end) return false;
    const outerEnd = open.tag === null ? -1 : this.#markOf(open.tag.end).next(this.#text, from);
    return outerEnd === -1 || end < outerEnd;
  }

  /** Whether here, in a text that never ends, the next element begins, or one around it ends. */
  #isOfOthers(mark: number, open: Open, namespaces: Namespaces): boolean {
    NAME.lastIndex = mark;
    const tag = NAME.exec(this.#text)?.[1];
    if (tag === undefined) return false;
    const { name } = namespaces.tagOf(tag);
    if (this.#text.charCodeAt(mark + 1) !== SLASH) return isOfOuter(name, open);
    if (FRAME.has(name)) return true;
    for (let one: Open | null = open; one !== null; one = one.outer) if (one.tag?.written === tag) return true;
    return false;
  }

  /** Behind a comment, a declaration, a document type or a section that stand between elements. */
  #pastAside(mark: number): number {
    if (this.#text.startsWith('<!--', mark)) return this.#pastMark('-->', mark + 4);
    if (this.#text.charCodeAt(mark + 1) === QUESTION) return this.#pastMark('?>', mark + 2);
    if (this.#text.startsWith(SECTION, mark)) return this.#sections.endOf(this.#text, mark, true)?.after ?? mark + 1;
    if (this.#hasDoctype) return mark + 1;
    DOCTYPE.lastIndex = mark;
    const doctype = DOCTYPE.exec(this.#text);
    this.#hasDoctype = true;
    return mark + (doctype?.[0].length ?? 1);
  }

  #pastMark(mark: string, from: number): number {
    const end = this.#markOf(mark).next(this.#text, from);
    return end === -1 ? from : end + mark.length;
  }

  #startTagAt(mark: number): StartTag | null {
    const tagEnd = this.#tagEnds.next(this.#text, mark);
    if (tagEnd === -1 || tagEnd - mark > LONGEST_TAG) return null;
    START.lastIndex = mark;
    const found = START.exec(this.#text);
    if (found === null) return null;
    const [written, tag = '', attributes = '', slash] = found;
    return {
      tag,
      attributes,
      isEmpty: slash === '/',
      after: mark + written.length,
    };
  }

  #attributesOf(written: string): ReadonlyMap<string, string> {
    if (written === '') return NO_ATTRIBUTES;
    const utf8 = Buffer.from(written, 'latin1').toString('utf8');
    return new Map(
      Array.from(utf8.matchAll(ATTRIBUTE), ([, name = '', double, single]) => {
        const { text } = undoEscapes(double ?? single ?? '');
        return [name, this.#hasForbidden ? withoutForbidden(text) : text];
      }),
    );
  }

  #plain(from: number, to: number): string {
    if (from >= to) return '';
    if (to - from <= SHORT && this.#isAscii(from, to)) return this.#text.slice(from, to);
    const text = this.#utf8.toString('utf8', from, to);
    return this.#hasForbidden ? withoutForbidden(text) : text;
  }

  #isAscii(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const code = this.#text.charCodeAt(at);
      if (code < 0x20 || code >= 0x80) return false;
    }
    return true;
  }

  #unescaped(from: number, to: number, name: string): string {
    const text = this.#plain(from, to);
    const ampersand = this.#ampersands.next(this.#text, from);
    if (ampersand === -1 || ampersand >= to) return text;
    const read = undoEscapes(text);
    if (read.bareAmpersands > 0) this.#fault('stray-ampersand', name, ampersand, read.bareAmpersands);
    if (read.htmlEntities > 0) this.#fault('html-entity', name, ampersand, read.htmlEntities);
    if (read.forbidden > 0) this.#fault('forbidden-characters', '', ampersand, read.forbidden);
    return read.text;
  }

  /** Few names are ever asked for: those of WXR's elements, and a few signs. */
  #markOf(mark: string): Mark {
    const known = this.#named.get(mark);
    if (known !== undefined) return known;
    if (this.#named.size >= MOST_MARKS) return NOWHERE;
    const made = new Mark(mark);
    this.#named.set(mark, made);
    return made;
  }

  #fault(kind: FaultKind, what: string, at: number, count = 1): void {
    this.#faults.add(kind, what, () => this.#line + lineBreaksBefore(this.#text, at), count);
  }
}

const nothingIn = ({ name }: Shape): Draft => ({ name, texts: {}, holders: [], tagged: [] });

/** Whether an element of this name stands in one of those that are open. */
function isOfOuter(name: string, open: Open | null): boolean {
  for (let one = open; one !== null; one = one.outer)
    if (one.shape.texts.has(name) || one.shape.holders.has(name) || one.shape.tagged.has(name)) return true;
  return false;
}
