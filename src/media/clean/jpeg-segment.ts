import { viewOf } from './byte-view.ts';

/* Markers of ITU T.81, table B.1. */
export const SOI = 0xd8;
export const EOI = 0xd9;
export const SOS = 0xda;
export const DQT = 0xdb;
export const DHT = 0xc4;
export const DRI = 0xdd;
export const COM = 0xfe;
export const APP0 = 0xe0;
export const APP1 = 0xe1;
export const APP2 = 0xe2;
export const APP14 = 0xee;
export const APP15 = 0xef;
export const BASELINE = 0xc0;
export const EXTENDED = 0xc1;
export const PROGRESSIVE = 0xc2;

/** A marker segment: its marker, its length and what it holds (B.1.1.4). */
export function segment(marker: number, payload: Uint8Array): Uint8Array {
  const whole = new Uint8Array(payload.length + 4);
  viewOf(whole).setUint32(0, ((0xff00 | marker) << 16) | (payload.length + 2));
  whole.set(payload, 4);
  return whole;
}
