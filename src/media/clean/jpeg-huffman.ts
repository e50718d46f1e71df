import { must } from './clean-picture.ts';

/**
 * How far the end of a block leads: past every coefficient. Its lowest seven bits count as one coefficient, so that
 * `(from + leads) & 127` is at most 64 both where a block goes on and where it ends, and tells what leads too far.
 */
export const END_OF_BLOCK = 129;

/** A code, and what its symbol says: how many coefficients it leads on, and how many bits of a number follow it. */
export type Code = { readonly code: number; readonly length: number; readonly leads: number; readonly bits: number };

/**
 * A table of Huffman codes, made for walking over coded coefficients without computing them (ITU T.81, annex C and
 * F.2.2.3).
 */
export type HuffmanTable = {
  /** In their order: the shortest first. */
  readonly codes: readonly Code[];
  /** By a code's length: the largest code of it, or -1. */
  readonly largest: Int32Array;
  /** By a code's length: what to add to a code to get its place among the codes. */
  readonly offset: Int32Array;
  /** By a code's place: `leads << 8 | bits`. */
  readonly steps: Uint16Array;
};

/** What a symbol says in a sequential picture of eight bits (F.1.2). */
type Meaning = (symbol: number) => { readonly leads: number; readonly bits: number };

/** Of the first coefficient: the bits in which it differs from the one of the block before. */
const difference: Meaning = (symbol) => {
  must(symbol <= 11, 'a difference');
  return { leads: 1, bits: symbol };
};

/** Of the others: zeros that are passed over, then a number; or the end of the block; or sixteen zeros. */
const coefficient: Meaning = (symbol) => {
  const bits = symbol & 15;
  must(bits <= 10 && (bits > 0 || symbol === 0 || symbol === 0xf0), 'a coefficient');
  return { leads: symbol === 0 ? END_OF_BLOCK : (symbol >> 4) + 1, bits };
};

/** The table of first coefficients, given as 16 counts and the symbols behind them. */
export const dcTable = (coded: Uint8Array): HuffmanTable => huffmanTable(coded, difference);

/** The table of all other coefficients, given in the same way. */
export const acTable = (coded: Uint8Array): HuffmanTable => huffmanTable(coded, coefficient);

/**
 * Reads a table: how many codes there are of each length, and the symbols in the order of their codes.
 * Every symbol has one code, no code is all ones (C.2), and no more are asked for than there are.
 */
function huffmanTable(coded: Uint8Array, meaning: Meaning): HuffmanTable {
  const [counts, symbols] = [coded.subarray(0, 16), coded.subarray(16)];
  must(new Set(symbols).size === symbols.length, 'one code for a symbol');
  const codes: Code[] = [];
  const largest = new Int32Array(17).fill(-1);
  const offset = new Int32Array(17);
  const steps = new Uint16Array(symbols.length);
  let code = 0;
  for (let length = 1; length <= 16; length++) {
    const count = counts[length - 1] ?? 0;
    offset[length] = codes.length - code;
    for (let index = 0; index < count; index++, code++) {
      const { leads, bits } = meaning(symbols[codes.length] ?? 0);
      steps[codes.length] = (leads << 8) | bits;
      codes.push({ code, length, leads, bits });
    }
    if (count > 0) largest[length] = code - 1;
    must(code < 1 << length, 'codes that are told apart');
    code <<= 1;
  }
  return { codes, largest, offset, steps };
}
