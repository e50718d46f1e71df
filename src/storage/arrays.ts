/*
 * Arrays as parameters in the database's own binary form, for statements that write many rows at once from `unnest`.
 * The driver sends bytes as they are; as text, quoting every element here and reading it there costs more than writing
 * the rows.
 */

/** Numbers of types in the database's catalogue (pg_type.dat). */
const OIDS = { bigint: 20, integer: 23, text: 25, timestamptz: 1184, jsonb: 3802 } as const;

/** Dimensions, whether nulls may come, type of the elements, how many, and the number of the first (array_recv). */
const HEAD_BYTES = 20;
const LENGTH_BYTES = 4;
const NULL_LENGTH = -1;
/** What comes before the text of a jsonb (jsonb_recv). */
const JSONB_VERSION = 1;
/** 2000-01-01, from which the database counts its microseconds. */
const EPOCH_MS = 946_684_800_000;

type Element<Value> = {
  readonly type: keyof typeof OIDS;
  readonly bytes: (value: Value) => number;
  /** Writes a value at a place. */
  readonly write: (into: Buffer, value: Value, at: number) => void;
};

/** Ids, for `::bigint[]`. */
export const bigints = (values: readonly (number | null)[]): Buffer =>
  array(values, {
    type: 'bigint',
    bytes: () => 8,
    write: (into, value, at) => into.writeBigInt64BE(BigInt(value), at),
  });

/** For `::integer[]`. */
export const integers = (values: readonly (number | null)[]): Buffer =>
  array(values, { type: 'integer', bytes: () => 4, write: (into, value, at) => into.writeInt32BE(value, at) });

/** For `::text[]`. */
export const texts = (values: readonly (string | null)[]): Buffer =>
  array(values, { type: 'text', bytes: byteLength, write: (into, value, at) => into.write(value, at) });

/** Values as JSON, for `::jsonb[]`. */
export const jsons = (values: readonly unknown[]): Buffer =>
  jsonTexts(values.map((value) => Buffer.from(JSON.stringify(value))));

/** What is JSON already, in UTF-8, for `::jsonb[]`. */
export const jsonTexts = (values: readonly Buffer[]): Buffer =>
  array(values, {
    type: 'jsonb',
    bytes: (value) => 1 + value.length,
    write: (into, value, at) => value.copy(into, into.writeUInt8(JSONB_VERSION, at)),
  });

/** Instants, for `::timestamptz[]`. */
export const instants = (values: readonly (Date | null)[]): Buffer =>
  array(values, {
    type: 'timestamptz',
    bytes: () => 8,
    write: (into, value, at) => into.writeBigInt64BE(BigInt(value.getTime() - EPOCH_MS) * 1_000n, at),
  });

const byteLength = (value: string): number => Buffer.byteLength(value);

function array<Value extends NonNullable<unknown>>(
  values: readonly (Value | null)[],
  { type, bytes, write }: Element<Value>,
): Buffer {
  const lengths = values.map((value) => (value === null ? NULL_LENGTH : bytes(value)));
  let size = HEAD_BYTES;
  for (const length of lengths) size += LENGTH_BYTES + Math.max(length, 0);
  const into = Buffer.allocUnsafe(size);
  let at = 0;
  for (const head of [values.length === 0 ? 0 : 1, 1, OIDS[type], values.length, 1]) at = into.writeInt32BE(head, at);
  for (const [index, value] of values.entries()) {
    const length = lengths[index] ?? NULL_LENGTH;
    at = into.writeInt32BE(length, at);
    if (value === null) continue;
    write(into, value, at);
    at += length;
  }
  // An array without elements has no dimension.
  return values.length === 0 ? into.subarray(0, HEAD_BYTES - 2 * LENGTH_BYTES) : into;
}
