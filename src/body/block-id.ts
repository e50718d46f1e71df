/*
 * A block's id is also its `id` on the reader's page. The `b-` in front keeps it apart from the page's own ids
 * (`main`, `talk`) and from names that a script could take for a property (`location`).
 */
const FORM = /^b-[0-9a-z]{1,32}$/;

/** Letters of a fresh id: 36^12 is far beyond what one body needs to stay free of doubles. */
const LETTERS = 12;

/** Whether this is the form of a block's id: `b-` and 1 to 32 of 0-9 a-z. */
export function isBlockId(text: unknown): text is string {
  return typeof text === 'string' && FORM.test(text);
}

const codesOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const DIGITS = codesOf('0123456789abcdefghijklmnopqrstuvwxyz');
const PREFIX = 'b-';

/** Randomness is asked for in stretches: asking takes longer than what is done with it. */
const stretch = new Uint8Array(LETTERS * 256);
let used = stretch.length;
/** Those of the last id, for the next to be written over. */
const letters = codesOf(PREFIX.padEnd(PREFIX.length + LETTERS, '0'));

/** A fresh id for a block, from the platform's own randomness. Tests hand in a counter instead. */
export function newBlockId(): string {
  if (used === stretch.length) {
    crypto.getRandomValues(stretch);
    used = 0;
  }
  // 256 is no multiple of 36: the first four digits come up a little more often, which does no harm here.
  for (let at = PREFIX.length; at < letters.length; at++) letters[at] = DIGITS[(stretch[used++] ?? 0) % 36] ?? 0;
  // All at once: a text that grows by a letter is a new text each time.
  return String.fromCharCode(...letters);
}
