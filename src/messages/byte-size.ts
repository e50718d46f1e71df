import { type Digits, formatNumber } from '../arabic/numbers/index.ts';

/** Names of bytes, thousands, millions and billions of them (SI). */
export type ByteUnits = readonly [string, string, string, string];

/** A number of bytes for people, with at most one digit behind the point: `3.1 GB`. */
export function byteSize(bytes: number, units: ByteUnits, digits: Digits): string {
  const power = bytes < 1_000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1_000 ** power;
  return `${formatNumber(amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount), digits)} ${units[power]}`;
}
