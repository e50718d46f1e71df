/** Letters of a line that are kept. */
const MOST_LETTERS = 300;

/** Turns of direction and what can't be seen: a stranger's text stands beside ours. */
const UNWANTED = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;

/** What a stranger says, as a line that people read. */
export function lineOf(text: string): string {
  const line = text.normalize('NFC').replace(UNWANTED, ' ').replace(/\s+/g, ' ').trim();
  return [...line].slice(0, MOST_LETTERS).join('').toWellFormed();
}
