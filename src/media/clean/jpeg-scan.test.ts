import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockTables } from './jpeg-block-tables.ts';
import { scanEnd } from './jpeg-scan.ts';

/*
 * Walking over a scan in wide steps must come to what reading it bit by bit comes to, as ITU T.81 says it: on what an
 * encoder could have written, and on what became of it on the way.
 */

/** A table as it stands in a picture: 16 counts, then the symbols in the order of their codes. */
type Coded = Uint8Array;
type Tables = { readonly dc: Coded; readonly ac: Coded };
type Scan = { readonly blocks: readonly Tables[]; readonly units: number; readonly restartInterval: number };

/** The codes of a table in ones and zeros, with their symbols (annex C). */
function codesOf(coded: Coded): Map<string, number> {
  const codes = new Map<string, number>();
  let [code, place] = [0, 16];
  for (let length = 1; length <= 16; length++, code <<= 1)
    for (let count = coded[length - 1] ?? 0; count > 0; count--, code++)
      codes.set(code.toString(2).padStart(length, '0'), coded[place++] ?? 0);
  return codes;
}

/** Ones and zeros up to the next marker, and its place; null where there is none. */
function bitsAt(bytes: Uint8Array, start: number): { bits: string; marker: number } | null {
  let bits = '';
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0xff && bytes[at + 1] !== 0) return { bits, marker: at };
    bits += byte.toString(2).padStart(8, '0');
    if (byte === 0xff) at++;
  }
  return null;
}

/** The end of a scan, read bit by bit (annex F.2.2). */
function plainEnd(bytes: Uint8Array, start: number, { blocks, units, restartInterval }: Scan): number {
  const codes = blocks.map(({ dc, ac }) => ({ dc: codesOf(dc), ac: codesOf(ac) }));
  let at = start;
  let coded = bitsAt(bytes, at);
  let read = 0;

  function symbol(table: Map<string, number>): number | null {
    for (let length = 1; length <= 16; length++) {
      const found = table.get(coded?.bits.slice(read, read + length) ?? '');
      if (found === undefined) continue;
      read += length;
      return found;
    }
    return null;
  }

  const isWhole = () => coded !== null && read <= coded.bits.length && coded.bits.length - read < 8;

  for (let unit = 0; unit < units; unit++) {
    if (unit > 0 && restartInterval > 0 && unit % restartInterval === 0) {
      if (coded === null || !isWhole()) return -1;
      at = coded.marker;
      if (bytes[at + 1] !== 0xd0 + ((unit / restartInterval - 1) % 8)) return -1;
      coded = bitsAt(bytes, at + 2);
      read = 0;
    }
    for (const { dc, ac } of codes) {
      const first = symbol(dc);
      if (first === null) return -1;
      read += first;
      for (let k = 1; k < 64; ) {
        const next = symbol(ac);
        if (next === null) return -1;
        if (next === 0) break;
        k += (next >> 4) + 1;
        read += next & 15;
        if (k > 64) return -1;
      }
    }
  }
  return coded !== null && isWhole() && bytes[coded.marker + 1] !== 0xff ? coded.marker : -1;
}

/** A table of some symbols: each gets a code of a length that is still free, and none is all ones. */
const tableOf = (symbols: readonly number[]): fc.Arbitrary<Coded> =>
  fc
    .tuple(
      fc.shuffledSubarray([...symbols], { minLength: 1 }),
      fc.array(fc.constantFrom(0, 0, 0, 0, 0, 1, 3), { minLength: symbols.length, maxLength: symbols.length }),
    )
    .map(([chosen, waits]) => {
      const counts = new Uint8Array(16);
      let [length, free, placed] = [1, 2, 0];
      for (; placed < chosen.length; placed++) {
        // The last code of a length is left over, so that there is room for those that follow.
        for (let wait = waits[placed] ?? 0; length < 16 && (wait > 0 || free < 2); wait--) {
          length++;
          free *= 2;
        }
        if (free < 2) break;
        counts[length - 1] = (counts[length - 1] ?? 0) + 1;
        free--;
      }
      return Uint8Array.from([...counts, ...chosen.slice(0, placed)]);
    });

const DC = Array.from({ length: 12 }, (_, bits) => bits);
const AC = [0, 0xf0, ...Array.from({ length: 160 }, (_, each) => (Math.floor(each / 10) << 4) | ((each % 10) + 1))];

/** Few symbols have short codes: then much of what stands anywhere can be read. */
const dcTable = fc.oneof(tableOf([0, 1]), tableOf(DC));
const acTable = fc
  .oneof(tableOf([0]), tableOf([0, 1, 2, 0x11, 0xf0]), tableOf(AC))
  .filter((table) => table.includes(0, 16));
const tables = fc.record({ dc: dcTable, ac: acTable });

const scan: fc.Arbitrary<Scan> = fc.record({
  blocks: fc
    .array(tables, { minLength: 1, maxLength: 3 })
    .chain((pairs) => fc.array(fc.constantFrom(...pairs), { minLength: 1, maxLength: 6 })),
  units: fc.integer({ min: 1, max: 20 }),
  restartInterval: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })),
});

/** Draws one of some; the numbers that it draws by run out and begin again. */
type Draw = <Each>(from: readonly Each[]) => Each;

function drawBy(numbers: readonly number[]): Draw {
  let drawn = 0;
  return (from) => {
    const found = from[(numbers[drawn++ % numbers.length] ?? 0) % from.length];
    if (found === undefined) throw new Error('nothing to draw from');
    return found;
  };
}

/** What an encoder could have written: the end of a block is as likely as all else, so that most are short. */
function written({ blocks, units, restartInterval }: Scan, draw: Draw): Uint8Array {
  const codes = blocks.map(({ dc, ac }) => ({ dc: [...codesOf(dc)], ac: [...codesOf(ac)] }));
  const bytes: number[] = [];
  let bits = '';
  const number = (length: number) => Array.from({ length }, () => draw(['0', '1'])).join('');
  function flush() {
    for (const [byte] of bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').matchAll(/.{8}/g)) {
      bytes.push(Number.parseInt(byte, 2));
      if (bytes.at(-1) === 0xff) bytes.push(0);
    }
    bits = '';
  }
  for (let unit = 0; unit < units; unit++) {
    if (unit > 0 && restartInterval > 0 && unit % restartInterval === 0) {
      flush();
      bytes.push(0xff, 0xd0 + ((unit / restartInterval - 1) % 8));
    }
    for (const { dc, ac } of codes) {
      const [first, length] = draw(dc);
      bits += first + number(length);
      const ends = ac.filter(([, symbol]) => symbol === 0);
      for (let k = 1; k < 64; ) {
        const goesOn = ac.filter(([, symbol]) => symbol !== 0 && k + (symbol >> 4) < 64);
        const [code, symbol] = draw(goesOn.length === 0 ? ends : draw([ends, goesOn, goesOn]));
        bits += code + number(symbol & 15);
        if (symbol === 0) break;
        k += (symbol >> 4) + 1;
      }
    }
  }
  flush();
  return Uint8Array.from([...bytes, 0xff, 0xd9, 1, 2, 3]);
}

const numbers = fc.array(fc.nat(), { minLength: 200, maxLength: 400 });

const ends = (bytes: Uint8Array, given: Scan) =>
  scanEnd(bytes, 0, { ...given, blocks: given.blocks.map(({ dc, ac }) => blockTables(dc, ac)) });

test('a scan that an encoder wrote ends at its marker', () =>
  fc.assert(
    fc.property(scan, numbers, (given, drawn) => {
      const bytes = written(given, drawBy(drawn));
      expect([plainEnd(bytes, 0, given), ends(bytes, given)]).toEqual([bytes.length - 5, bytes.length - 5]);
    }),
    { numRuns: 300 },
  ));

const damage = fc.record({
  beforeEnd: fc.oneof(fc.integer({ min: 5, max: 9 }), fc.integer({ min: 0, max: 300 })),
  drop: fc.integer({ min: 0, max: 3 }),
  put: fc.array(fc.oneof(fc.constantFrom(0xff, 0, 0xd0, 0xd9), fc.integer({ min: 0, max: 255 })), { maxLength: 3 }),
});

test('a damaged scan ends where it does bit by bit, or is refused as it is then', () => {
  const seen = { held: 0, refused: 0 };
  fc.assert(
    fc.property(scan, numbers, fc.array(damage, { minLength: 1, maxLength: 2 }), (given, drawn, damages) => {
      let bytes = written(given, drawBy(drawn));
      // What is cut off below has been there before, and must not be taken for what is there.
      ends(bytes, given);
      for (const { beforeEnd, drop, put } of damages) {
        const place = Math.max(0, bytes.length - beforeEnd);
        bytes = Uint8Array.from([...bytes.slice(0, place), ...put, ...bytes.slice(place + drop)]);
      }
      const expected = plainEnd(bytes, 0, given);
      seen[expected < 0 ? 'refused' : 'held']++;
      expect(ends(bytes, given)).toBe(expected);
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(seen.held, seen.refused)).toBeGreaterThan(50);
});

test('whatever the bytes, it ends where it does bit by bit', () =>
  fc.assert(
    fc.property(scan, fc.uint8Array({ maxLength: 300 }), (given, drawn) => {
      const bytes = Uint8Array.from([...drawn, 0xff, 0xd9]);
      expect(ends(bytes, given)).toBe(plainEnd(bytes, 0, given));
    }),
    { numRuns: 1000 },
  ));
