import { GOING_ON_1256 } from './utf8-misread.ts';

/**
 * Of what any misread text has at least one, and nearly no right text any. Several simple patterns, because one that
 * asks for all at once takes far longer.
 */
const TRACES: readonly RegExp[] = [
  // Letters and signs of the Latin pages, the guillemets left out, which right texts are full of.
  /[\u00A2-\u00AA\u00AC-\u00BA\u00BC-\u02FF]/,
  /[\u201A\u201E-\u2025\u2030-\u2122]/,
  // UTF-8 read as windows-1256: the two signs of an Arabic letter beside another character's, or the first of an emoji.
  // In «نفط، مع» the two stand alone.
  new RegExp(`[طظ\\u064B][${GOING_ON_1256}](?:[^\\0-\\x7F]|(?<=[${GOING_ON_1256}]..))`),
  // An accent in a Latin word, read in the same way.
  /(?<=[A-Za-z])أ/,
];

/** Whether `mendMisreading` might change something in the text or in a line of it: a look that costs next to nothing. */
export const mayBeMisread = (text: string): boolean => TRACES.some((trace) => trace.test(text));
