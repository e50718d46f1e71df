import { viewOf } from './byte-view.ts';
import { must } from './clean-picture.ts';
import { DHT, DQT, DRI, segment } from './jpeg-segment.ts';

/** The tables of a picture as they were last said, by their names: `quantisation 0`, `dc 1`, `ac 0`. */
export type Tables = {
  /** Tables, or an interval, that were read and that no scan has needed yet: the segments that say them. */
  readonly pending: Map<string, Uint8Array>;
  /** Counts and symbols of codes. They are read when a sequential scan uses them. */
  readonly codes: Map<string, Uint8Array>;
  /** The names of the steps that were said. */
  readonly quantised: Set<string>;
};

/** ITU T.81, B.2.4.1: tables of 64 numbers from 1 up, of one byte each, or two where the frame is an extended one. */
export function readQuantisation({ pending, quantised }: Tables, payload: Uint8Array): void {
  for (let at = 0; at < payload.length; ) {
    const kind = payload[at] ?? 0;
    const id = kind & 15;
    const end = at + 1 + 64 * (kind >> 4 === 0 ? 1 : 2);
    must(kind >> 4 <= 1 && id <= 3 && end <= payload.length, 'a whole table');
    const table = payload.subarray(at, end);
    must(kind >> 4 === 1 || !table.includes(0, 1), 'steps above zero');
    pending.set(`quantisation ${id}`, segment(DQT, table));
    quantised.add(`quantisation ${id}`);
    at = end;
  }
}

/** B.2.4.2: how many codes there are of each of 16 lengths, then their symbols. */
export function readHuffman({ pending, codes }: Tables, payload: Uint8Array): void {
  for (let at = 0; at < payload.length; ) {
    const kind = payload[at] ?? 0;
    const counts = payload.subarray(at + 1, at + 17);
    const end = at + 17 + counts.reduce((sum, count) => sum + count, 0);
    must(kind >> 4 <= 1 && (kind & 15) <= 3 && counts.length === 16 && end <= payload.length, 'a whole table');
    must(end > at + 17 && end <= at + 17 + 256, 'symbols');
    const name = `${kind >> 4 === 0 ? 'dc' : 'ac'} ${kind & 15}`;
    codes.set(name, payload.subarray(at + 1, end));
    pending.set(name, segment(DHT, payload.subarray(at, end)));
    at = end;
  }
}

/** B.2.4.4: after how many units a restart marker stands. */
export function readInterval({ pending }: Tables, payload: Uint8Array): number {
  must(payload.length === 2, 'an interval');
  pending.set('interval', segment(DRI, payload));
  return viewOf(payload).getUint16(0);
}

/** Writes the tables that are needed now and weren't yet; one that no scan ever needs is never written. */
export function release({ pending }: Tables, names: readonly string[], body: Uint8Array[]): void {
  for (const name of names) {
    const table = pending.get(name);
    if (table === undefined) continue;
    body.push(table);
    pending.delete(name);
  }
}
