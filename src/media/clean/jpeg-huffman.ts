import { must } from './clean-picture.ts';

/** Codes up to this length are found in one step. */
const QUICK_BITS = 9;

/** How far the end of a block leads: past every coefficient, and told from one that lies past the last. */
export const END_OF_BLOCK = 128;

/**
 * A table of Huffman codes, made for walking over coded coefficients without computing them (ITU T.81, annex C and
 * F.2.2.3). A step says how many coefficients a symbol leads on and how many bits it takes: `coefficients << 8 | bits`.
 */
export type HuffmanTable = {
  /** By the next nine bits: the step of the symbol, its code and its number's bits together; 0 for a longer code. */
  readonly quick: Uint16Array;
  /** By a code's length: the largest code of it, or -1. */
  readonly largest: Int32Array;
  /** By a code's length: what to add to a code to get the place of its symbol. */
  readonly offset: Int32Array;
  /** By the place of a symbol: its step, without its code. */
  readonly steps: Uint16Array;
};

/** What a symbol says in a sequential picture of eight bits (F.1.2): how long a number follows, and what is passed over. */
export type Meaning = (symbol: number) => { readonly leads: number; readonly bits: number };

/** Of the first coefficient: the bits in which it differs from the one of the block before. */
export const difference: Meaning = (symbol) => {
  must(symbol <= 11, 'a difference');
  return { leads: 1, bits: symbol };
};

/** Of the others: zeros that are passed over, then a number; or the end of the block; or sixteen zeros. */
export const coefficient: Meaning = (symbol) => {
  const bits = symbol & 15;
  must(bits <= 10 && (bits > 0 || symbol === 0 || symbol === 0xf0), 'a coefficient');
  return { leads: symbol === 0 ? END_OF_BLOCK : (symbol >> 4) + 1, bits };
};

/**
 * Reads a table: how many codes there are of each length, and the symbols in the order of their codes.
 * Every symbol has one code, no code is all ones (C.2), and no more are asked for than there are.
 */
export function huffmanTable(counts: Uint8Array, symbols: Uint8Array, meaning: Meaning): HuffmanTable {
  must(new Set(symbols).size === symbols.length, 'one code for a symbol');
  const quick = new Uint16Array(1 << QUICK_BITS);
  const largest = new Int32Array(17).fill(-1);
  const offset = new Int32Array(17);
  const steps = new Uint16Array(symbols.length);
  let code = 0;
  let place = 0;
  for (let length = 1; length <= 16; length++) {
    const count = counts[length - 1] ?? 0;
    offset[length] = place - code;
    for (let index = 0; index < count; index++, code++, place++) {
      const { leads, bits } = meaning(symbols[place] ?? 0);
      steps[place] = (leads << 8) | bits;
      if (length > QUICK_BITS) continue;
      const shift = QUICK_BITS - length;
      quick.fill((leads << 8) | (length + bits), code << shift, (code + 1) << shift);
    }
    if (count > 0) largest[length] = code - 1;
    must(code < 1 << length, 'codes that are told apart');
    code <<= 1;
  }
  return { quick, largest, offset, steps };
}
