const ELLIPSIS = '…';

/** Marks that would hang between the last word and the ellipsis, and a bracket or quotation mark opened for nothing. */
const HANGING = /[\s،؛,;:.…!?؟«(["'–—-]/;
const IN_WORD = /\S/;

/** The longest stretch of text looked at for one grapheme; a letter with more marks than that is a prank. */
const MAX_UNITS_A_GRAPHEME = 32;

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/**
 * The beginning of a text, cut between words, with … only when something was cut.
 * Never longer than `graphemes` letters as a reader counts them (a letter with its marks is one), the … included.
 * Only a first word that is itself too long is cut within.
 *
 * @example shorten('هدنة في الجنوب منذ الفجر', { graphemes: 16 }) // 'هدنة في الجنوب…'
 */
export function shorten(text: string, limit: { graphemes: number }): string {
  const whole = text.trim();
  const cut = cutAfter(whole, limit.graphemes);
  if (cut === whole.length) return whole;

  const room = whole.slice(0, cutAfter(whole, Math.max(limit.graphemes - 1, 0)));
  const atWord = IN_WORD.test(whole.charAt(room.length)) ? withoutEnd(room, IN_WORD) : room;
  return (withoutEnd(atWord, HANGING) || room) + ELLIPSIS;
}

/** The text without the characters of one kind at its end. */
function withoutEnd(text: string, kind: RegExp): string {
  let end = text.length;
  while (end > 0 && kind.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/**
 * Arabic and Latin letters, digits and marks of the sentence: each is one grapheme, with the vowel signs on it, where
 * nothing else stands beside it (Unicode UAX 29).
 */
const EACH_ONE = /^(?:[ -~\u00A0«»؟،؛٪٫٬\u0621-\u063A\u0640-\u064A٠-٩–—‘’“”…][\u064B-\u0652]{0,4})*$/;
const isVowelSign = (unit: number) => unit >= 0x064b && unit <= 0x0652;

/** Where the text is cut after so many graphemes; its end when it has no more. */
function cutAfter(text: string, count: number): number {
  // Most texts are cut long before they have a sign on every letter.
  const beginning = text.slice(0, count * 2 + 1);
  if (EACH_ONE.test(beginning)) {
    let seen = 0;
    for (let at = 0; at < beginning.length; at++) {
      if (isVowelSign(beginning.charCodeAt(at))) continue;
      if (seen === count) return at;
      seen++;
    }
    if (beginning.length === text.length) return text.length;
  }
  return cutBySegments(text, count);
}

function cutBySegments(text: string, count: number): number {
  let end = 0;
  let seen = 0;
  // Segmenting a whole article for its first line would be most of the work.
  for (const { segment } of graphemes.segment(text.slice(0, (count + 1) * MAX_UNITS_A_GRAPHEME))) {
    if (seen === count) break;
    seen += 1;
    end += segment.length;
  }
  return end;
}
