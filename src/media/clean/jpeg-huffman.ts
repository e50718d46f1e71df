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

/** What is looked at to see a whole block in one step. */
const BLOCK_BITS = 12;

/** The tables of a block, made for walking over it. */
export type BlockTables = {
  readonly dc: HuffmanTable;
  readonly ac: HuffmanTable;
  /** By the next twelve bits: how many of them are a whole block of one even colour; 0: it is another. */
  readonly even: Uint8Array;
};

/** Pairs of tables that are kept: most pictures have the ones that the standard suggests (annex K.3). */
const MOST_KEPT = 16;
const kept = new Map<string, BlockTables>();

/**
 * Reads a block's two tables, each given as 16 counts and the symbols behind them, and puts them together. Even blocks,
 * a difference and nothing else, are most of a picture.
 */
export function blockTables(dcCoded: Uint8Array, acCoded: Uint8Array): BlockTables {
  const key = `${Buffer.from(dcCoded).toString('latin1')} ${Buffer.from(acCoded).toString('latin1')}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const [dc, ac] = [huffmanTable(dcCoded, difference), huffmanTable(acCoded, coefficient)];
  const even = new Uint8Array(1 << BLOCK_BITS);
  for (let next = 0; next < even.length; next++) {
    const first = dc.quick[next >> (BLOCK_BITS - QUICK_BITS)] ?? 0;
    const rest = (next << (first & 0xff)) & ((1 << BLOCK_BITS) - 1);
    const second = ac.quick[rest >> (BLOCK_BITS - QUICK_BITS)] ?? 0;
    const bits = (first & 0xff) + (second & 0xff);
    if (first !== 0 && second >> 8 === END_OF_BLOCK && bits <= BLOCK_BITS) even[next] = bits;
  }
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(key, { dc, ac, even });
  return { dc, ac, even };
}

/**
 * Reads a table: how many codes there are of each length, and the symbols in the order of their codes.
 * Every symbol has one code, no code is all ones (C.2), and no more are asked for than there are.
 */
function huffmanTable(coded: Uint8Array, meaning: Meaning): HuffmanTable {
  const [counts, symbols] = [coded.subarray(0, 16), coded.subarray(16)];
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
