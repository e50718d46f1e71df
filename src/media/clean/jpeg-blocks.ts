import { type BlockTables, isInBlock, STEP_BITS } from './jpeg-block-tables.ts';
import type { HuffmanTable } from './jpeg-huffman.ts';

/** Bytes that are looked at behind the last one, at most: those of a block of the longest codes and numbers. */
export const LOOKS_PAST = 256;

/** What brings the bits of a step down from the top of 32. */
const DOWN = 32 - STEP_BITS;

/** Blocks that two steps lead over at most: each takes two bits or more. */
const MOST_IN_TWO_STEPS = STEP_BITS;

/**
 * Walks over a coded block from a bit on and returns the bit behind it; or -1 where a code is none, the block holds too
 * many coefficients, or needs more bits than there are.
 *
 * @param coded without stuffing; past its bits there may be anything, for `LOOKS_PAST` bytes
 */
export function blockEnd(coded: DataView, bits: number, start: number, tables: BlockTables): number {
  const { first, rest } = tables;
  let at = start;
  let table = first;
  for (let k = 0; k < 64; ) {
    const next = coded.getInt32(at >> 3) << (at & 7);
    const one = table[next >>> DOWN] ?? 0;
    table = rest;
    if (one !== 0 && isInBlock(k + (one >> 4))) {
      k += one >> 4;
      at += one & 15;
      if (k >= 64) break;
      // A second step from the same bits takes half the time that reading them again does.
      const two = rest[(next << (one & 15)) >>> DOWN] ?? 0;
      if (!isInBlock(k + (two >> 4))) continue;
      k += two >> 4;
      at += two & 15;
    } else {
      const { largest, offset, steps } = k === 0 ? tables.dc : tables.ac;
      const length = codeLength(next, largest);
      if (length > 16) return -1;
      const symbol = steps[(next >>> (32 - length)) + (offset[length] ?? 0)] ?? 0;
      k += symbol >> 8;
      at += length + (symbol & 0xff);
      if (!isInBlock(k)) return -1;
    }
  }
  return at > bits ? -1 : at;
}

/** How long the code is that stands at the top of 32 bits; 17 where none does (F.2.2.3). */
function codeLength(next: number, largest: HuffmanTable['largest']): number {
  let length = 1;
  while (length <= 16 && next >>> (32 - length) > (largest[length] ?? -1)) length++;
  return length;
}

/**
 * The same for all blocks of one pair of tables, from the first bit on: where they are short, a step leads over several.
 *
 * @param rows `blocksInRow` of the tables
 */
export function blocksEnd(
  coded: DataView,
  bits: number,
  { tables, rows, blocks }: { tables: BlockTables; rows: Uint16Array; blocks: number },
): number {
  let at = 0;
  for (let left = blocks; left > 0; ) {
    if (left >= MOST_IN_TWO_STEPS) {
      const next = coded.getInt32(at >> 3) << (at & 7);
      const one = rows[next >>> DOWN] ?? 0;
      if (one !== 0) {
        const two = rows[(next << (one & 15)) >>> DOWN] ?? 0;
        left -= (one >> 4) + (two >> 4);
        at += (one & 15) + (two & 15);
        if (at > bits) return -1;
        continue;
      }
    }
    at = blockEnd(coded, bits, at, tables);
    if (at < 0) return -1;
    left--;
  }
  return at;
}
