import { lineBreaksBefore, withoutForbidden } from './characters.ts';
import type { FaultKind, Faults } from './faults.ts';
import { Mark } from './mark.ts';
import { undoEscapes } from './undo-escapes.ts';

/** A piece of a file, in UTF-8. */
export type PieceBytes = {
  readonly utf8: Buffer;
  /** The same, one letter a byte, where that is there. */
  readonly letters: string | null;
  /** Its first line in the file. */
  readonly line: number;
  readonly hasForbidden: boolean;
};

const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Copied when cut out of a text; a longer one would keep the whole of it in memory. */
const SHORT = 12;
/** More marks than any file has elements are not searched for. */
const MOST_MARKS = 200;
const NOWHERE = new Mark('', () => -1);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** A piece of a file while it is read from left to right, and what its characters say. */
export class PieceText {
  /** One character a byte, so that places in it are those of the bytes. */
  readonly text: string;
  /** How far reading has come. */
  at = 0;
  /** Whether it ends within an element's text, which then may lack something. */
  isCut = false;
  /** Whether there are characters in it that are dropped from what is read. */
  readonly hasForbidden: boolean;
  readonly #utf8: Buffer;
  readonly #line: number;
  readonly #faults: Faults;
  readonly #ampersands = new Mark('&');
  readonly #named = new Map<string, Mark>();

  constructor({ utf8, letters, line, hasForbidden }: PieceBytes, faults: Faults) {
    this.text = letters ?? utf8.toString('latin1');
    this.#utf8 = utf8;
    this.#line = line;
    this.hasForbidden = hasForbidden;
    this.#faults = faults;
  }

  /** The attributes of a start tag, escapes undone. */
  attributesOf(written: string): ReadonlyMap<string, string> {
    if (written === '') return NO_ATTRIBUTES;
    const utf8 = Buffer.from(written, 'latin1').toString('utf8');
    const attributes = new Map<string, string>();
    ATTRIBUTE.lastIndex = 0;
    for (let found = ATTRIBUTE.exec(utf8); found !== null; found = ATTRIBUTE.exec(utf8)) {
      const [, name = '', double, single] = found;
      const value = double ?? single ?? '';
      const text = value.includes('&') ? undoEscapes(value).text : value;
      attributes.set(name, this.hasForbidden ? withoutForbidden(text) : text);
    }
    return attributes;
  }

  /** What stands between two places, as it is. */
  plain(from: number, to: number): string {
    if (from >= to) return '';
    if (to - from <= SHORT && this.#isAscii(from, to)) return this.text.slice(from, to);
    const text = this.#utf8.toString('utf8', from, to);
    return this.hasForbidden ? withoutForbidden(text) : text;
  }

  /** What stands at a place, as it is, where it is known and plain ASCII. */
  ascii(text: string, from: number): string {
    return text.length <= SHORT ? text : this.#utf8.toString('latin1', from, from + text.length);
  }

  #isAscii(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const code = this.text.charCodeAt(at);
      if (code < 0x20 || code >= 0x80) return false;
    }
    return true;
  }

  /** The same with its escapes undone; `name` is the element that it is the text of. */
  unescaped(from: number, to: number, name: string): string {
    const text = this.plain(from, to);
    const ampersand = this.#ampersands.next(this.text, from);
    if (ampersand === -1 || ampersand >= to) return text;
    const read = undoEscapes(text);
    if (read.bareAmpersands > 0) this.fault('stray-ampersand', name, ampersand, read.bareAmpersands);
    if (read.htmlEntities > 0) this.fault('html-entity', name, ampersand, read.htmlEntities);
    if (read.forbidden > 0) this.fault('forbidden-characters', '', ampersand, read.forbidden);
    return read.text;
  }

  /** Few names are ever asked for: those of WXR's elements, and a few signs. */
  markOf(mark: string): Mark {
    const known = this.#named.get(mark);
    if (known !== undefined) return known;
    if (this.#named.size >= MOST_MARKS) return NOWHERE;
    const made = new Mark(mark);
    this.#named.set(mark, made);
    return made;
  }

  /** Tells of a fault at a place. */
  fault(kind: FaultKind, what: string, at: number, count = 1): void {
    this.#faults.add(kind, what, () => this.#line + lineBreaksBefore(this.text, at), count);
  }
}
