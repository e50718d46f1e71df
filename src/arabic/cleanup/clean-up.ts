import { mendArabicReadAsLatin } from './arabic-misread.ts';
import { decodeEntities } from './entities.ts';
import { mayBeMisread } from './may-be-misread.ts';
import { tidy } from './tidy.ts';
import { mendUtf8ReadAs1252, mendUtf8ReadAs1256 } from './utf8-misread.ts';

const LOST = /\uFFFD/g;

/**
 * Pasted or imported text, cleaned: entities decoded once, text read in the wrong encoding mended (in part of a text
 * too, and when it happened twice), letters for shapes, NFC, odd spaces and line ends made plain, invisible characters
 * out. Words are never changed, and what can't be mended stays; `lostCharacters` tells of it.
 *
 * @example cleanUp('ÔÄæä ÇáÃÓÑì&#8230;') // 'شؤون الأسرى…'
 */
export function cleanUp(text: string): string {
  return untilSettled(decodeEntities(text), (clean) => tidy(mendMisreading(clean)));
}

/** Text that was read in the wrong encoding, once or several times, read again in the right one; other text as it is. */
export function mendMisreading(text: string): string {
  if (!mayBeMisread(text)) return text;
  return untilSettled(text, (mended) => mendUtf8ReadAs1256(mendUtf8ReadAs1252(mendArabicReadAsLatin(mended))));
}

/** Soon settled: a misreading doubles a text at least, so one n times misread has to be 2^n long. */
function untilSettled(text: string, step: (text: string) => string): string {
  let settled = text;
  for (let next = step(settled); next !== settled; next = step(settled)) settled = next;
  return settled;
}

/** How many characters were lost before the text came here (U+FFFD); they can't be brought back, so say so. */
export function lostCharacters(text: string): number {
  return text.match(LOST)?.length ?? 0;
}
