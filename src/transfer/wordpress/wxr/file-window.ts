import type { FileEncoding } from './encoding.ts';

/**
 * The stretch of a file that is at hand: as letters, in which marks are looked for, and as the bytes that they are.
 * Where a letter is one byte, the same room is used for the bytes again and again.
 */
export class FileWindow {
  /** One letter a byte, or a letter for each two bytes. */
  letters = '';
  readonly #encoding: FileEncoding;
  #bytes = Buffer.alloc(0);
  /** The first byte of a letter in two. */
  #half: Uint8Array = new Uint8Array();

  constructor(encoding: FileEncoding) {
    this.#encoding = encoding;
  }

  /** How many bytes of the file a letter is. */
  get letterBytes(): number {
    return this.#encoding.kind === 'wide' ? 2 : 1;
  }

  /** Lets go of the first letters, and takes in what follows the last. */
  move(dropped: number, chunks: readonly Uint8Array[]): void {
    if (this.#encoding.kind === 'wide') {
      this.letters = this.letters.slice(dropped) + this.#lettersIn(chunks, this.#encoding.isBigEndian);
      return;
    }
    const left = this.letters.length - dropped;
    const length = chunks.reduce((sum, chunk) => sum + chunk.length, left);
    const isOfAFit = length <= this.#bytes.length && this.#bytes.length <= MOST_ROOM * length;
    const bytes = isOfAFit ? this.#bytes : Buffer.allocUnsafeSlow(Math.ceil(length / ROOM) * ROOM);
    this.#bytes.copy(bytes, 0, dropped, dropped + left);
    let at = left;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    this.#bytes = bytes;
    this.letters = bytes.toString('latin1', 0, length);
  }

  /** The bytes of a stretch of letters, in UTF-8 where a letter is two; they stand until the window moves. */
  bytesOf(from: number, to: number): Buffer {
    return this.#encoding.kind === 'wide' ? Buffer.from(this.letters.slice(from, to)) : this.#bytes.subarray(from, to);
  }

  #lettersIn(chunks: readonly Uint8Array[], isBigEndian: boolean): string {
    const bytes = Buffer.concat([this.#half, ...chunks]);
    const whole = bytes.subarray(0, bytes.length & ~1);
    this.#half = bytes.subarray(whole.length);
    return (isBigEndian ? whole.swap16() : whole).toString('utf16le');
  }
}

const ROOM = 64 * 1024;
/** What one long item needed isn't kept for all that follow. */
const MOST_ROOM = 64;
