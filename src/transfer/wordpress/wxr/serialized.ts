/** A value that PHP wrote down. Its arrays are lists where their keys are 0, 1, 2…, records else; so are objects. */
export type Serialized =
  | null
  | boolean
  | number
  | string
  | readonly Serialized[]
  | { readonly [key: string]: Serialized };

/** More of anything than a plug-in's settings have, and it isn't read. */
const LIMITS = { bytes: 16 * 1024 * 1024, depth: 64, values: 200_000 };

const COLON = 0x3a;
const SEMICOLON = 0x3b;
const QUOTE = 0x22;
const LONGEST_NUMBER = 40;
const INTEGER = /^[+-]?\d{1,20}$/;
const FLOAT = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NAN)$/;

/**
 * Reads what PHP's `serialize` wrote (`a:1:{s:4:"file";s:11:"2019/03.jpg";}`), the form of WordPress's settings and of
 * what it knows of pictures. Nothing is ever made of a class: objects are records of what they hold.
 *
 * @returns null where it is none, or broken: cut, or with lengths that a search-and-replace has made wrong. Also for
 *   the value null
 */
export function readSerialized(text: string): Serialized {
  const written = text.trim();
  if (!/^(?:[aOs]:\d|[idb]:|N;)/.test(written) || written.length > LIMITS.bytes) return null;
  const reader = new SerializedReader(Buffer.from(written));
  try {
    return reader.readWhole();
  } catch (error) {
    if (error instanceof Broken) return null;
    throw error;
  }
}

/** Lengths are in bytes, so bytes are read. */
class SerializedReader {
  readonly #bytes: Buffer;
  #at = 0;
  #values = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  readWhole(): Serialized {
    const value = this.#read(0);
    if (this.#at !== this.#bytes.length) throw new Broken();
    return value;
  }

  #read(depth: number): Serialized {
    if (depth > LIMITS.depth || ++this.#values > LIMITS.values) throw new Broken();
    const kind = String.fromCharCode(this.#bytes[this.#at++] ?? 0);
    if (kind === 'N') return this.#expect(SEMICOLON, null);
    this.#expect(COLON, null);
    switch (kind) {
      case 'b':
        return this.#wordTo(SEMICOLON, /^[01]$/) === '1';
      case 'i':
        return Number(this.#wordTo(SEMICOLON, INTEGER));
      case 'd':
        return floatOf(this.#wordTo(SEMICOLON, FLOAT));
      case 's':
        return this.#expect(SEMICOLON, this.#readString());
      case 'a':
        return this.#readPairs(depth);
      case 'O':
        this.#expect(COLON, this.#readString());
        return this.#readPairs(depth);
      default:
        throw new Broken();
    }
  }

  /** `5:"نص"`, five bytes between the quotes. */
  #readString(): string {
    const length = this.#length();
    const from = this.#at + 1;
    this.#expect(QUOTE, null);
    if (from + length > this.#bytes.length) throw new Broken();
    this.#at = from + length;
    return this.#expect(QUOTE, this.#bytes.toString('utf8', from, from + length));
  }

  /** `2:{key value key value }` */
  #readPairs(depth: number): Serialized {
    const length = this.#length();
    if (length > LIMITS.values) throw new Broken();
    this.#expect(0x7b, null);
    const pairs: [string, Serialized][] = [];
    let isList = true;
    for (let number = 0; number < length; number++) {
      const key = this.#read(depth + 1);
      if (typeof key !== 'string' && typeof key !== 'number') throw new Broken();
      isList &&= key === number;
      pairs.push([String(key), this.#read(depth + 1)]);
    }
    this.#expect(0x7d, null);
    return isList ? pairs.map(([, value]) => value) : Object.fromEntries(pairs);
  }

  #length(): number {
    return Number(this.#wordTo(COLON, /^\d{1,10}$/));
  }

  #wordTo(end: number, pattern: RegExp): string {
    const to = this.#bytes.subarray(this.#at, this.#at + LONGEST_NUMBER).indexOf(end);
    const word = to === -1 ? '' : this.#bytes.toString('latin1', this.#at, this.#at + to);
    if (!pattern.test(word)) throw new Broken();
    this.#at += to + 1;
    return word;
  }

  #expect<Value>(byte: number, value: Value): Value {
    if (this.#bytes[this.#at++] !== byte) throw new Broken();
    return value;
  }
}

function floatOf(word: string): number {
  if (word === 'NAN') return Number.NaN;
  return word.endsWith('INF') ? (word.startsWith('-') ? -Infinity : Infinity) : Number(word);
}

/** What was read is no serialised value. Never leaves this file. */
class Broken extends Error {}
