import type { Faults } from './faults.ts';
import type { LearntRuns, RunPlace } from './learnt-runs.ts';
import type { LearntTagged } from './learnt-tagged.ts';
import type { Namespaces, Tag } from './namespaces.ts';
import { type PieceBytes, PieceText } from './piece-text.ts';
import { TextReader } from './read-text.ts';
import { LONG } from './run.ts';
import { SECTION, Sections } from './sections.ts';
import { CHANNEL, ITEM, type Shape } from './shapes.ts';
import { endTagAt, FRAME, isOfOuter, LONGEST_TAG, type Open, type StartTag, Tags } from './tags.ts';
import type { Unasked } from './unasked.ts';

/*
 * Reads a piece of a WXR file into its elements, whatever state it is in: bare & and <, elements that never close,
 * HTML's entities, other prefixes, CDATA in CDATA. Nothing is ever loaded or expanded: a document type is skipped.
 *
 * A file has millions of elements, nearly all of one form, `<name><![CDATA[text]]></name>` or `<name>text</name>`:
 * that form is read first, and the rest of the code is for what isn't so. Whole elements that are written as others
 * before them are read at once; that changes nothing of what they say.
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

type PieceToRead = PieceBytes & {
  readonly kind: 'item' | 'channel';
  readonly namespaces: Namespaces;
  readonly unasked: Unasked;
};

/** What the pieces before have taught of how the file is written. */
export type Learnt = { readonly runs: LearntRuns; readonly tagged: LearntTagged };

export type ReadPiece = {
  readonly said: Said;
  /** The namespaces that the frame of the document declares, or those from before. */
  readonly namespaces: Namespaces;
  /** Whether it ends within an element's text, which then may lack something. */
  readonly isCut: boolean;
};

/** Reads an item, or a piece of the channel. What is wrong with it is added to the faults. */
export const readPiece = (piece: PieceToRead, learnt: Learnt | null, faults: Faults): ReadPiece =>
  new Reader(piece, learnt, faults).read();

type Draft = { name: string; texts: Record<string, string>; holders: Said[]; tagged: Tagged[] };

/** The document type with what it defines: all of it is skipped. */
const DOCTYPE = /<!DOCTYPE[^>[]{0,1000}(?:\[[^\]]{0,100000}\]\s*)?>/iy;

const BANG = 0x21;
const SLASH = 0x2f;
const LESS = 0x3c;
const QUESTION = 0x3f;

const CHANNEL_ROOT: Open = { shape: CHANNEL, tag: null, outer: null };

class Reader {
  readonly #piece: PieceText;
  readonly #kind: 'item' | 'channel';
  readonly #sections = new Sections();
  readonly #tags: Tags;
  readonly #texts: TextReader;
  /** Nothing, where characters must be dropped from what is read: all of that is read with care. */
  readonly #learnt: Learnt | null;
  /** How much may still be searched for the ends of elements that nobody knows. */
  #searchLeft: number;
  #namespaces: Namespaces;
  #hasDoctype = false;

  constructor({ kind, namespaces, unasked, ...bytes }: PieceToRead, learnt: Learnt | null, faults: Faults) {
    this.#learnt = bytes.hasForbidden ? null : learnt;
    this.#piece = new PieceText(bytes, faults);
    this.#kind = kind;
    this.#tags = new Tags(this.#piece);
    this.#texts = new TextReader(this.#piece, this.#sections, unasked);
    this.#namespaces = namespaces;
    this.#searchLeft = 4 * this.#piece.text.length;
  }

  read(): ReadPiece {
    const said = this.#kind === 'item' ? this.#readItem() : this.#readHolder(CHANNEL_ROOT, this.#namespaces);
    return { said, namespaces: this.#namespaces, isCut: this.#piece.isCut };
  }

  #readItem(): Said {
    const start = this.#tags.startTagAt(0);
    this.#piece.at = start?.after ?? '<item'.length;
    const namespaces = this.#tags.within(this.#namespaces, start);
    return this.#readHolder({ shape: ITEM, tag: namespaces.tagOf('item'), outer: null }, namespaces);
  }

  /** The elements up to the end of the innermost open one. */
  #readHolder(open: Open, namespaces: Namespaces): Said {
    const found = nothingIn(open.shape);
    if (open.tag !== null) this.#readRun({ shape: open.shape, behind: '', namespaces }, found);
    for (;;) {
      const mark = this.#nextMark();
      if (mark === -1) {
        if (open.outer !== null) {
          this.#piece.fault('not-closed', open.shape.name, this.#piece.text.length);
          this.#piece.isCut = true;
        }
        this.#piece.at = this.#piece.text.length;
        return found;
      }
      const letter = this.#piece.text.charCodeAt(mark + 1);
      if (letter === SLASH) {
        if (this.#endsAt(mark, open)) return found;
      } else if (letter === BANG || letter === QUESTION) this.#piece.at = this.#pastAside(mark);
      else if (!this.#readChild(mark, open, found, open.tag === null ? this.#namespaces : namespaces)) return found;
    }
  }

  /** Where the next `<` stands: right here, nearly always, or behind a line break. */
  #nextMark(): number {
    const at = this.#piece.at;
    if (this.#piece.text.charCodeAt(at) === LESS) return at;
    if (this.#piece.text.charCodeAt(at + 1) === LESS) return at + 1;
    return this.#piece.text.indexOf('<', at);
  }

  /** Deals with an end tag: the innermost element's, one further out's, or nobody's. */
  #endsAt(mark: number, open: Open): boolean {
    if (open.tag !== null && this.#piece.text.startsWith(open.tag.end, mark)) {
      this.#piece.at = mark + open.tag.end.length;
      return true;
    }
    const end = endTagAt(this.#piece.text, mark);
    if (end === null) {
      this.#piece.fault('stray-mark', open.shape.name, mark);
      this.#piece.at = mark + 1;
      return false;
    }
    const { name, after } = end;
    if (name === open.tag?.written) {
      this.#piece.at = after;
      return true;
    }
    for (let outer = open.outer; outer !== null; outer = outer.outer)
      if (outer.tag?.written === name) {
        this.#piece.fault('not-closed', open.shape.name, mark);
        this.#piece.at = mark;
        return true;
      }
    if (!FRAME.has(name)) this.#piece.fault('not-opened', name, mark);
    this.#piece.at = after;
    return false;
  }

  /** Reads the element that begins here; false when it can't belong to the open one, which is over then. */
  #readChild(mark: number, open: Open, found: Draft, namespaces: Namespaces): boolean {
    const bare = this.#tags.bareTagAt(mark, namespaces);
    if (bare !== null) {
      if (this.#readBare(bare, mark, open, found, namespaces)) return true;
    } else if (open.shape.tagged.size > 0) {
      const tagged = this.#learnt?.tagged.read(this.#piece, mark, namespaces) ?? null;
      if (tagged !== null) {
        found.tagged.push(tagged);
        return true;
      }
    }
    const start = this.#tags.startTagAt(mark);
    if (start === null) {
      this.#piece.fault('stray-mark', open.shape.name, mark);
      this.#piece.at = mark + 1;
      return true;
    }
    return this.#readStarted(start, mark, open, found, this.#tags.within(namespaces, start));
  }

  /** Reads a text or a holder without attributes; false when it is neither. */
  #readBare(tag: Tag, mark: number, open: Open, found: Draft, namespaces: Namespaces): boolean {
    const { shape } = open;
    const inner = shape.holders.get(tag.name);
    if (inner === undefined && !shape.texts.has(tag.name)) return false;
    this.#piece.at = mark + tag.start.length;
    if (inner !== undefined) found.holders.push(this.#readHolder({ shape: inner, tag, outer: open }, namespaces));
    else {
      this.#keep(tag.name, this.#texts.read(tag, open, namespaces), found, mark);
      if (LONG.has(tag.name)) this.#readRun({ shape, behind: tag.name, namespaces }, found);
    }
    return true;
  }

  /** Reads the texts that come next, if they are written as in an element before. */
  #readRun(place: RunPlace, found: Draft): void {
    this.#learnt?.runs.read(this.#piece, place, found.texts);
  }

  #readStarted(start: StartTag, mark: number, open: Open, found: Draft, namespaces: Namespaces): boolean {
    const tag = namespaces.tagOf(start.tag);
    const { name } = tag;
    const { shape } = open;
    const inner = shape.holders.get(name);
    const isText = shape.texts.has(name);
    const isTagged = shape.tagged.has(name);
    if (inner === undefined && !isText && !isTagged && isOfOuter(name, open.outer)) {
      this.#piece.fault('not-closed', shape.name, mark);
      return false;
    }
    this.#piece.at = start.after;
    if (inner !== undefined) {
      const held = { shape: inner, tag, outer: open };
      found.holders.push(start.isEmpty ? nothingIn(inner) : this.#readHolder(held, namespaces));
    } else if (isText || isTagged) {
      const text = start.isEmpty ? '' : this.#texts.read(tag, open, namespaces);
      if (isText) this.#keep(name, text, found, mark);
      else {
        found.tagged.push({ name, attributes: this.#piece.attributesOf(start.attributes), text });
        this.#learnt?.tagged.learn(this.#piece.text, mark, name, namespaces);
      }
    } else if (FRAME.has(name)) {
      // What the frame declares holds for the pieces after this one, in which it isn't closed yet.
      this.#namespaces = namespaces;
    } else if (!start.isEmpty) this.#skip(tag, open);
    return true;
  }

  #keep(name: string, text: string, found: Draft, mark: number): void {
    if (found.texts[name] === undefined) found.texts[name] = text;
    else this.#piece.fault('twice', name, mark);
  }

  /** Goes past an element that nobody knows, where its end can be found. */
  #skip(tag: Tag, open: Open): void {
    if (this.#searchLeft <= 0) return;
    const holderEnd = open.tag === null ? -1 : this.#piece.markOf(open.tag.end).next(this.#piece.text, this.#piece.at);
    const within = this.#piece.text.slice(
      this.#piece.at,
      Math.min(holderEnd === -1 ? Infinity : holderEnd, this.#piece.at + LONGEST_TAG),
    );
    const end = within.indexOf(tag.end);
    this.#searchLeft -= end === -1 ? within.length : end;
    if (end !== -1) this.#piece.at += end + tag.end.length;
  }

  /** Behind a comment, a declaration, a document type or a section that stand between elements. */
  #pastAside(mark: number): number {
    if (this.#piece.text.startsWith('<!--', mark)) return this.#pastMark('-->', mark + 4);
    if (this.#piece.text.charCodeAt(mark + 1) === QUESTION) return this.#pastMark('?>', mark + 2);
    if (this.#piece.text.startsWith(SECTION, mark))
      return this.#sections.endOf(this.#piece.text, mark, true)?.after ?? mark + 1;
    if (this.#hasDoctype) return mark + 1;
    DOCTYPE.lastIndex = mark;
    const doctype = DOCTYPE.exec(this.#piece.text);
    this.#hasDoctype = true;
    return mark + (doctype?.[0].length ?? 1);
  }

  #pastMark(mark: string, from: number): number {
    const end = this.#piece.markOf(mark).next(this.#piece.text, from);
    return end === -1 ? from : end + mark.length;
  }
}

const nothingIn = ({ name }: Shape): Draft => ({ name, texts: {}, holders: [], tagged: [] });
