import { type BlockTables, END_OF_BLOCK } from './jpeg-huffman.ts';

/** A scan of coefficients that are coded one block after the other (ITU T.81, annex F). */
export type SequentialScan = {
  /** The tables of each block in a unit (MCU), in the order in which they are coded. */
  readonly blocks: readonly BlockTables[];
  readonly units: number;
  /** After so many units stands a restart marker; 0: never. */
  readonly restartInterval: number;
};

/**
 * Walks over the coded coefficients of a scan, every one of them, and returns the place of the marker behind it; or -1
 * where a code is none, a block holds too many, the data ends too early, or something stands behind the last block.
 * This is all that decoding does before it computes, so that no decoder finds fault with what passes.
 *
 * The longest function of the clean room, because it reads a hundred thousand bits of a small picture: its reader of
 * bits is in it, in local variables.
 */
export function scanEnd(bytes: Uint8Array, start: number, scan: SequentialScan): number {
  const { blocks, units, restartInterval } = scan;
  const length = bytes.length;
  const blocksInUnit = blocks.length;
  let at = start;
  // What is next are the lowest `held` of `bits`. The last `made` of them are ones of our making, which stand in for
  // what would follow where a marker is.
  let bits = 0;
  let held = 0;
  let made = 0;
  let untilRestart = restartInterval === 0 ? units : restartInterval;
  let restarts = 0;

  for (let unit = 0; unit < units; unit++) {
    if (untilRestart === 0) {
      if (held - made >= 8 || made > held) return -1;
      if (bytes[at] !== 0xff || bytes[at + 1] !== 0xd0 + (restarts & 7)) return -1;
      at += 2;
      restarts++;
      untilRestart = restartInterval;
      bits = held = made = 0;
    }
    untilRestart--;
    for (let block = 0; block < blocksInUnit; block++) {
      const tables = blocks[block];
      if (tables === undefined) return -1;
      let table = tables.dc;
      for (let k = 0; k < 64; ) {
        while (held <= 24) {
          if (at >= length) return -1;
          const byte = bytes[at] ?? 0;
          bits = (bits << 8) | byte;
          held += 8;
          if (byte !== 0xff) at++;
          else if (bytes[at + 1] === 0) at += 2;
          else made += 8;
        }
        if (k === 0) {
          const even = tables.even[(bits >>> (held - 12)) & 0xfff] ?? 0;
          if (even !== 0) {
            held -= even;
            break;
          }
        }
        const quick = table.quick[(bits >>> (held - 9)) & 0x1ff] ?? 0;
        let step = quick;
        if (quick === 0) {
          let size = 10;
          let code = (bits >>> (held - size)) & 0x3ff;
          while (code > (table.largest[size] ?? -1)) {
            if (++size > 16) return -1;
            code = (bits >>> (held - size)) & ((1 << size) - 1);
          }
          held -= size;
          step = table.steps[code + (table.offset[size] ?? 0)] ?? 0;
        }
        k += step >>> 8;
        held -= step & 0xff;
        table = tables.ac;
        if (k > 64 && k < END_OF_BLOCK) return -1;
        // A long code and the number behind it may take two bits more than are held; they are passed over.
        while (held < 0) {
          if (at >= length) return -1;
          const byte = bytes[at] ?? 0;
          bits = byte;
          held += 8;
          if (byte !== 0xff) at++;
          else if (bytes[at + 1] === 0) at += 2;
          else made += 8;
        }
      }
      if (made > held) return -1;
    }
  }
  if (held - made >= 8 || made > held) return -1;
  return bytes[at] === 0xff && bytes[at + 1] !== 0 && bytes[at + 1] !== 0xff ? at : -1;
}
