import { countBytes } from './characters.ts';
import type { FileEncoding } from './encoding.ts';
import { FileWindow } from './file-window.ts';
import { Mark } from './mark.ts';
import { SECTION, SECTION_END, Sections } from './sections.ts';

/*
 * A WXR file is a flat row of items, gigabytes of them perhaps, and some are broken. So the file is first cut into
 * items, by marks that survive most damage, and each item is then read by itself: what is wrong with one costs no
 * other, and no more than one is in memory.
 *
 * Bytes are handled as Latin-1 strings, one character a byte, since every encoding but UTF-16 keeps the marks as they
 * are in ASCII; and files in UTF-16 as strings of their letters, two bytes each. So positions are the file's own.
 */

/** A place in the unpacked file: its byte, from 0, and its line, from 1. */
export type Place = { readonly at: number; readonly line: number };

/** A stretch of the file: an item, or what stands between items, before the first and after the last. */
export type Piece = {
  readonly kind: 'item' | 'channel';
  /** As in the file; UTF-8 where the file is in UTF-16. They stand until the next piece is asked for. */
  readonly bytes: Buffer;
  /** The same as letters, one a byte; null where the file is in UTF-16. */
  readonly letters: string | null;
  readonly place: Place;
  /** Where the next one begins. */
  readonly next: Place;
  readonly forbidden: number;
  /**
   * How it ends: as it should, because the next item began before it was closed, because the file ends within it, or
   * because it is longer than any item, and was cut.
   */
  readonly end: 'closed' | 'next-item' | 'file' | 'too-long';
};

/** Longer pieces are given up: the longest item of a real site had 4 MB. */
const LONGEST = 32 * 1024 * 1024;
/** Taken in at once: little enough for what is made of it to be still in the processor's caches, and to be dropped young. */
const MOST_AT_ONCE = 64 * 1024;
/** What is kept of one that is too long, so that the report can name it. */
const KEPT = 16_384;
/** A mark at the end of what was read may have come in part; none is longer. */
const LONGEST_MARK = 64;
/** A comment that goes on for longer than this has no end. */
const LONGEST_COMMENT = 1024 * 1024;

const MARK = /<(?=!\[CDATA\[|!--|\/?item[\s>/]|\/rss\s*>)/g;
const ITEM_START = '<item';
const ITEM_END = '</item>';
/** An item of which this much has come without an end is looked at closely. */
const LONGEST_IN_ORDER = 4 * 1024 * 1024;
const EMPTY_ITEM = '<item/>';
const COMMENT = '<!--';
const COMMENT_END = '-->';

const BANG = 0x21;
const SLASH = 0x2f;
const LESS = 0x3c;
const BRACKET = 0x5b;
const LETTER_I = 0x69;

/** Cuts a file into pieces as its bytes come. Pieces that hold nothing but blanks are left out. */
export class Cutter {
  readonly #window: FileWindow;
  readonly #sections = new Sections();
  readonly #itemEnds = new Mark(ITEM_END, findItemEnd);
  readonly #comments = new Mark(COMMENT);
  readonly #commentEnds = new Mark(COMMENT_END);
  /** What is not cut off yet begins at `#begin` of this, which is `#at` in the file, on `#line`. */
  #text = '';
  #begin = 0;
  #at: number;
  #line: number;
  /** No mark before this place of the text is still to be dealt with. */
  #looked = 0;
  #inItem = false;
  /** Within an item that was given up. */
  #isLost = false;
  /** Bytes that came and are not in the text yet, and how many it takes before a look is worth while. */
  #waiting: Uint8Array[] = [];
  #waitingLength = 0;
  #worthALook = 0;
  #isOver = false;
  #hasRest = false;

  /** @param start where the bytes begin in the file */
  constructor(encoding: FileEncoding, start: Place) {
    this.#window = new FileWindow(encoding);
    this.#at = start.at;
    this.#line = start.line;
  }

  /** Where the last piece ended. */
  get place(): Place {
    return { at: this.#at, line: this.#line };
  }

  /** Whether the document has ended; what follows is no part of it (a merge that went wrong, a second copy). */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether something else than blanks has come behind the end of the document. */
  get hasRest(): boolean {
    return this.#hasRest;
  }

  /** Takes in more of the file; the pieces that are whole by now. */
  *feed(chunk: Uint8Array): Generator<Piece> {
    for (let at = 0; at < chunk.length; at += MOST_AT_ONCE)
      yield* this.#feedPart(chunk.subarray(at, at + MOST_AT_ONCE));
  }

  *#feedPart(part: Uint8Array): Generator<Piece> {
    if (this.#isOver) {
      this.#hasRest ||= /[^\s\0]/.test(asBuffer(part).toString('latin1'));
      return;
    }
    this.#waiting.push(part);
    this.#waitingLength += part.length;
    if (this.#waitingLength < this.#worthALook) return;
    this.#takeIn();
    yield* this.#cut(false);
    // What isn't whole yet is looked at again when there is as much again: so a long piece is copied a few times only.
    const left = this.#text.length - this.#begin;
    this.#worthALook = Math.min(left, Math.max(0, LONGEST - left));
  }

  /** The pieces that are left at the end of the file. */
  *finish(): Generator<Piece> {
    if (this.#isOver) return;
    this.#takeIn();
    yield* this.#cut(true);
  }

  #takeIn(): void {
    const dropped = this.#begin;
    this.#window.move(dropped, this.#waiting);
    this.#text = this.#window.letters;
    this.#waiting = [];
    this.#waitingLength = 0;
    this.#begin = 0;
    this.#looked -= dropped;
    this.#sections.shift(dropped);
    this.#itemEnds.shift(dropped);
    this.#comments.shift(dropped);
    this.#commentEnds.shift(dropped);
  }

  *#cut(isWhole: boolean): Generator<Piece> {
    while (!this.#isOver) {
      if (this.#inItem && this.#looked === this.#begin + ITEM_START.length) {
        const end = this.#itemEnds.next(this.#text, this.#looked);
        if (end === -1 && !isWhole && this.#text.length - this.#begin < LONGEST_IN_ORDER) break;
        if (end !== -1 && isInOrder(this.#text.slice(this.#begin, end))) {
          yield* this.#endItem(end);
          continue;
        }
      }
      MARK.lastIndex = this.#looked;
      const isFound = MARK.test(this.#text);
      const at = MARK.lastIndex - 1;
      if (!isFound || (!isWhole && at + LONGEST_MARK > this.#text.length)) {
        this.#looked = Math.max(this.#looked, isFound ? at : this.#text.length - LONGEST_MARK);
        break;
      }
      const letter = this.#text.charCodeAt(at + 1);
      if (letter === BANG) {
        const after =
          this.#text.charCodeAt(at + 2) === BRACKET
            ? (this.#sections.endOf(this.#text, at, isWhole)?.after ?? null)
            : this.#pastComment(at, isWhole);
        this.#looked = after ?? at;
        if (after === null) break;
      } else if (letter === LETTER_I) yield* this.#beginItem(at);
      else if (letter === SLASH && this.#text.charCodeAt(at + 2) === LETTER_I) yield* this.#endItem(at);
      else {
        yield* this.#take(this.#pastTag(at), this.#inItem ? 'next-item' : 'closed');
        this.#isOver = true;
        this.#hasRest = /[^\s\0]/.test(this.#text.slice(this.#begin));
        this.#text = '';
      }
    }
    if (isWhole && !this.#isOver) yield* this.#take(this.#text.length, this.#inItem ? 'file' : 'closed');
    else if (this.#text.length - this.#begin > LONGEST) yield* this.#giveUp();
  }

  *#beginItem(at: number): Generator<Piece> {
    if (this.#text.startsWith(EMPTY_ITEM, at)) {
      this.#looked = at + EMPTY_ITEM.length;
      return;
    }
    // A new item before the old one was closed: that one ends here.
    yield* this.#take(at, this.#inItem ? 'next-item' : 'closed');
    this.#inItem = true;
    this.#isLost = false;
    this.#looked = at + ITEM_START.length;
  }

  *#endItem(at: number): Generator<Piece> {
    const after = this.#pastTag(at);
    if (this.#inItem || this.#isLost) yield* this.#take(after, 'closed');
    else this.#looked = after;
    this.#inItem = false;
    this.#isLost = false;
  }

  /** Behind the end tag that begins here; right behind its name where it has no end itself. */
  #pastTag(at: number): number {
    const end = this.#text.slice(at, at + LONGEST_MARK).indexOf('>');
    return at + (end === -1 ? '</rss'.length : end + 1);
  }

  /** Where a comment ends, in which no mark counts; right behind its mark where it never does; null to read on. */
  #pastComment(at: number, isWhole: boolean): number | null {
    const inside = at + COMMENT.length;
    const end = this.#commentEnds.next(this.#text, inside);
    if (end === -1 && !isWhole && this.#text.length - at < LONGEST_COMMENT) return null;
    const next = this.#comments.next(this.#text, inside);
    const isClosed = end !== -1 && (next === -1 || end < next) && end - at < LONGEST_COMMENT;
    return isClosed ? end + COMMENT_END.length : inside;
  }

  *#take(to: number, end: Piece['end']): Generator<Piece> {
    const isLost = this.#isLost;
    const piece = this.#pieceTo(to, Infinity, end);
    if (piece !== null && !isLost) yield piece;
  }

  /** Lets go of a piece that is too long; what is left of it is read by nobody. */
  *#giveUp(): Generator<Piece> {
    const wasLost = this.#isLost;
    const piece = this.#pieceTo(this.#text.length - LONGEST_MARK, KEPT, 'too-long');
    this.#inItem = false;
    this.#isLost = true;
    if (piece !== null && !wasLost) yield piece;
  }

  /** Cuts off what stands before `to`, and makes a piece of its first bytes; null when they are blanks. */
  #pieceTo(to: number, most: number, end: Piece['end']): Piece | null {
    const place = this.place;
    const letters = this.#text.slice(this.#begin, to);
    const bytes = this.#window.bytesOf(this.#begin, to);
    const { lineBreaks, forbidden } = countBytes(bytes);
    const { letterBytes } = this.#window;
    this.#at += letters.length * letterBytes;
    this.#line += lineBreaks;
    this.#begin = to;
    this.#looked = to;
    this.#sections.renew();
    if (!this.#inItem && !/\S/.test(letters)) return null;
    const kind = this.#inItem ? 'item' : 'channel';
    return {
      kind,
      bytes: bytes.length > most ? bytes.subarray(0, most) : bytes,
      letters: letterBytes === 1 ? letters.slice(0, most) : null,
      ...{ place, next: this.place, forbidden, end },
    };
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Whether the end tag behind this stretch is surely that of the item: no other item begins in it, and the last of its
 * sections has its end, right before the end of an element. Nearly all items are so; only the others are looked at
 * section by section.
 */
function isInOrder(item: string): boolean {
  // Its name is rarer than the mark in front of it.
  for (let at = item.indexOf('item', ITEM_START.length); at !== -1; at = item.indexOf('item', at + 1))
    if (item.charCodeAt(at - 1) === LESS) return false;
  const end = item.lastIndexOf(SECTION_END);
  const begin = item.lastIndexOf(SECTION);
  return end === -1 ? begin === -1 : begin < end && item.startsWith('</', end + SECTION_END.length);
}

/** Where an item ends, by its name too. */
function findItemEnd(text: string, from: number): number {
  for (let at = text.indexOf('item>', from + 2); at !== -1; at = text.indexOf('item>', at + 1))
    if (text.startsWith(ITEM_END, at - 2)) return at - 2;
  return -1;
}
