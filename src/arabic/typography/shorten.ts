const ELLIPSIS = '…';

/** Marks that would hang between the last word and the ellipsis, and a bracket or quotation mark opened for nothing. */
const HANGING = /[\s،؛,;:.…!?؟«(["'–—-]+$/;

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
  const atWord = /\s/.test(whole.charAt(room.length)) ? room : room.replace(/\S+$/, '');
  return (atWord.replace(HANGING, '') || room) + ELLIPSIS;
}

/** Arabic and Latin letters, digits and marks of the sentence: each is one grapheme where nothing else stands beside it. */
const EACH_ONE = /^[ -~\u00A0«»؟،؛٪٫٬\u0621-\u063A\u0640-\u064A٠-٩–—‘’“”…]*$/;

/** Where the text is cut after so many graphemes; its end when it has no more. */
function cutAfter(text: string, count: number): number {
  // The unit after the cut is looked at too: a vowel mark there belongs to the letter before it.
  if (EACH_ONE.test(text.slice(0, count + 1))) return Math.min(count, text.length);
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
