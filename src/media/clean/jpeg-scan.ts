import { viewOf } from './byte-view.ts';
import { type BlockTables, blocksInRow } from './jpeg-block-tables.ts';
import { blockEnd, blocksEnd, LOOKS_PAST } from './jpeg-blocks.ts';

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
 */
export function scanEnd(bytes: Uint8Array, start: number, scan: SequentialScan): number {
  const { blocks, units, restartInterval } = scan;
  const from = viewOf(bytes);
  const room = roomFor(bytes.length + LOOKS_PAST);
  const walk = walkOf(blocks);
  let at = start;
  for (let done = 0, restarts = 0; done < units; restarts++) {
    if (restarts > 0) {
      // RST0 to RST7, in turn (B.1.1.3).
      if (bytes[at + 1] !== 0xd0 + ((restarts - 1) & 7)) return -1;
      at += 2;
    }
    const inInterval = restartInterval === 0 ? units : Math.min(restartInterval, units - done);
    const { marker, length } = unstuffed(from, at, room);
    if (marker < 0) return -1;
    const bits = length * 8;
    const end = walk(room, bits, inInterval);
    // The last byte is filled up; a whole one more is something else.
    if (end < 0 || bits - end >= 8) return -1;
    at = marker;
    done += inInterval;
  }
  return bytes[at + 1] === 0xff ? -1 : at;
}

type Walk = (coded: DataView, bits: number, units: number) => number;

/** How so many units are walked over from the first bit on. */
function walkOf(blocks: SequentialScan['blocks']): Walk {
  const [alike] = blocks;
  if (alike !== undefined && blocks.every((tables) => tables === alike)) {
    const rows = blocksInRow(alike);
    return (coded, bits, units) => blocksEnd(coded, bits, { tables: alike, rows, blocks: units * blocks.length });
  }
  return (coded, bits, units) => {
    let at = 0;
    for (let unit = 0; unit < units; unit++)
      for (const tables of blocks) {
        at = blockEnd(coded, bits, at, tables);
        if (at < 0) return -1;
      }
    return at;
  };
}

/** Where data is without its stuffing while it is walked over; kept from one picture to the next. */
let kept = new DataView(new ArrayBuffer(0));

function roomFor(length: number): DataView {
  if (kept.byteLength < length) kept = new DataView(new ArrayBuffer(length * 2));
  return kept;
}

/**
 * Copies coded data up to the next marker, without the zero that is stuffed behind each 0xff (B.1.1.5). Tells where the
 * marker is, or -1, and how many bytes were copied.
 */
function unstuffed(from: DataView, start: number, to: DataView): { marker: number; length: number } {
  // Asked for once: it is no plain field.
  const end = from.byteLength;
  let length = 0;
  for (let at = start; at < end; ) {
    for (; at + 4 <= end; at += 4, length += 4) {
      const four = from.getInt32(at);
      // Whether one of them is 0xff: of what is left by turning all bits over, one less than zero borrows a top bit.
      if ((~four - 0x01010101) & four & 0x80808080) break;
      to.setInt32(length, four);
    }
    // An 0xff is among the next four, or the end is near.
    for (let rest = 4; rest > 0 && at < end; rest--) {
      const byte = from.getUint8(at++);
      to.setUint8(length++, byte);
      if (byte !== 0xff) continue;
      if (at === end || from.getUint8(at) !== 0) return { marker: at - 1, length: length - 1 };
      at++;
    }
  }
  return { marker: -1, length };
}
