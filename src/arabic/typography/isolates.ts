import { mayHoldRun, type Token, tokensOf } from './tokens.ts';

/** A stretch of a text in UTF-16 units, the end not included. */
export type Span = { start: number; end: number };

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * Marks, embeddings and isolates of direction, and signs without width or shape. Not the joiners (U+200C, U+200D): they
 * are how Persian words and some emoji are spelt.
 */
const MARKS = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

const SPACES = /^[ \u00A0]*$/;
const ONE_SPACE = /^[ \u00A0]$/;
const AMPERSAND = /^ & $/;
/** What makes a number a percentage or a time, which belongs to the Arabic sentence and not to the name before it. */
const OF_THE_SENTENCE = /^(?: ?[%٪‰]|:[0-9])/;

/**
 * The left-to-right runs of an Arabic line that must be isolated, so that the marks and numbers beside them stay in
 * their place (Unicode UAX 9, isolates): Latin names with their inner spaces, numbers and glued signs, hashtags,
 * mentions, addresses, links, phone numbers. Brackets, quotation marks and sentence marks stay outside.
 * Numbers alone are no run.
 *
 * @example isolates('مقاتلات F-16 تعترض مسيّرة') // [{ start: 8, end: 12 }]
 */
export function isolates(text: string): Span[] {
  if (!mayHoldRun(text)) return [];
  const runs: Span[] = [];
  let last: Token | null = null;
  for (const token of tokensOf(text)) {
    const run = runs.at(-1);
    const between = last === null ? '' : text.slice(last.end, token.start);
    const goesOn = run !== undefined && last?.end === run.end && continues(last, between, token);
    if (token.kind === 'number') {
      if (goesOn && !OF_THE_SENTENCE.test(text.slice(token.end, token.end + 2))) run.end = token.end;
    } else if (goesOn) {
      run.end = token.end;
    } else {
      runs.push({ start: token.start, end: token.end });
    }
    last = token;
  }
  return runs;
}

/** Whether a token carries on the run of the one before it: Elon Musk, Boeing 737 MAX, Ernst & Young. */
function continues(last: Token, between: string, token: Token): boolean {
  if (last.kind !== 'word' && last.kind !== 'number') return false;
  if (token.kind === 'number') return last.kind === 'word' && ONE_SPACE.test(between);
  return token.kind === 'word' && (SPACES.test(between) || AMPERSAND.test(between));
}

/**
 * The text with each run between U+2068 and U+2069, for places that have no markup: feeds, mail, the title of a page.
 * Where there is markup, wrap the runs in `<bdi>` instead. Marks that an author or another program put there give way:
 * they were for another place, and one that is never closed would turn what stands behind the text.
 */
export function isolate(written: string): string {
  const text = written.replace(MARKS, '');
  let isolated = '';
  let at = 0;
  for (const { start, end } of isolates(text)) {
    isolated += text.slice(at, start) + FIRST_STRONG_ISOLATE + text.slice(start, end) + POP_DIRECTIONAL_ISOLATE;
    at = end;
  }
  return isolated + text.slice(at);
}
