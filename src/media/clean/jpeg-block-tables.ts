import { acTable, type Code, dcTable, END_OF_BLOCK, type HuffmanTable } from './jpeg-huffman.ts';

/** Bits that are looked up in one step. Two steps fit into what is read at once, 25 bits from any bit on. */
export const STEP_BITS = 12;

/** The tables of a block, made for walking over it in as few steps as may be. */
export type BlockTables = {
  readonly dc: HuffmanTable;
  readonly ac: HuffmanTable;
  /**
   * By the next twelve bits, from the start of a block on: what all symbols that are whole in them, with their numbers,
   * lead on and take together, at most to the end of the block: `leads << 4 | bits`. 0 where not even one is whole.
   */
  readonly first: Uint16Array;
  /** The same, from the second coefficient on. */
  readonly rest: Uint16Array;
};

/** Pairs of tables that are kept: most pictures have the ones that the standard suggests (annex K.3). */
const MOST_KEPT = 16;
const kept = new Map<string, BlockTables>();

/** Reads a block's two tables, each given as 16 counts and the symbols behind them, and puts them together. */
export function blockTables(dcCoded: Uint8Array, acCoded: Uint8Array): BlockTables {
  const key = `${latin1(dcCoded)} ${latin1(acCoded)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const [dc, ac] = [dcTable(dcCoded), acTable(acCoded)];
  // By how many bits are left.
  const rests: Uint16Array[] = [new Uint16Array(1)];
  for (let width = 1; width < STEP_BITS; width++) rests.push(stepsOf(ac.codes, width, rests));
  const tables = { dc, ac, first: stepsOf(dc.codes, STEP_BITS, rests), rest: stepsOf(ac.codes, STEP_BITS, rests) };
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(key, tables);
  return tables;
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** What each code leads on and takes, together with what the bits that are left behind it do. */
function stepsOf(codes: readonly Code[], width: number, rests: readonly Uint16Array[]): Uint16Array<ArrayBuffer> {
  const steps = new Uint16Array(1 << width);
  for (const { code, length, leads, bits } of codes) {
    if (length > width) break;
    const alone = (leads << 4) | (length + bits);
    const rest = rests[leads === END_OF_BLOCK ? 0 : width - length - bits];
    if (rest === undefined) continue;
    const mask = rest.length - 1;
    const end = (code + 1) << (width - length);
    for (let next = code << (width - length); next < end; next++) {
      const together = alone + (rest[next & mask] ?? 0);
      steps[next] = isInBlock(together >> 4) ? together : alone;
    }
  }
  return steps;
}

/** Whether coefficients up to there are those of one block. */
export const isInBlock = (leads: number): boolean => (leads & 127) <= 64;

const inRow = new WeakMap<BlockTables, Uint16Array>();

/**
 * By the next twelve bits: how many whole blocks there are in them, and how many bits they take: `blocks << 4 | bits`.
 * For pictures all of whose blocks have the same tables; made when such a one comes.
 */
export function blocksInRow(tables: BlockTables): Uint16Array {
  const known = inRow.get(tables);
  if (known !== undefined) return known;
  const rows = new Uint16Array(1 << STEP_BITS);
  for (let next = 0; next < rows.length; next++) {
    let [blocks, bits] = [0, 0];
    for (;;) {
      const step = tables.first[(next << bits) & (rows.length - 1)] ?? 0;
      if (step >> 4 < END_OF_BLOCK || bits + (step & 15) > STEP_BITS) break;
      blocks++;
      bits += step & 15;
    }
    rows[next] = (blocks << 4) | bits;
  }
  inRow.set(tables, rows);
  return rows;
}
