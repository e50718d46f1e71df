import { sql } from 'kysely';
import type { Db } from '../../../storage/index.ts';
import { type ExportSource, readAsked } from '../wxr/index.ts';
import { fileChanged } from '../wxr/refusals.ts';
import { behind } from './behind.ts';
import { bringBatch } from './bring-batch.ts';
import { learnRoughly } from './learn.ts';
import { IS_TO_BRING, type ItemsInto, prepareBatch, type ReadItem } from './prepare-batch.ts';

/** Items, and characters of text and comments, that are brought in together. */
const AT_ONCE = 200;
const UNITS_AT_ONCE = 4_000_000;

/** Numbers of items that are asked for at once. */
const NUMBERS = 10_000;

/** Batches that are written at a time: while the database waits for the disk or for us with one, it goes on with the other. */
const WRITERS = 2;

/**
 * Reads the files a second time and brings their texts in, with their comments, some hundred in a transaction. What is
 * in already is passed over, so that it goes on where it was broken off.
 */
export async function bringItems(db: Db, into: ItemsInto, onProgress: (items: number) => void): Promise<void> {
  const { importId, sources } = into;
  await learnRoughly(db, ['import_item', 'picture']);
  for (let last = 0; ; ) {
    const from = await nextToBring(db, importId, last);
    if (from === null) return;
    const source = sources[from.file];
    if (source === undefined) throw new Error(`file ${from.file} of the import isn't there`);
    last = await bringFile(db, into, source, from, onProgress);
  }
}

type Place = { readonly file: number; readonly line: number; readonly at: number; readonly number: number };

/** Where the first item behind another stands that has still to be brought in, or may have new comments. */
async function nextToBring(db: Db, importId: number, after: number): Promise<Place | null> {
  const { rows } = await sql<Place>`
    select file, line, at, number from import_item
    where import_id = ${importId} and number > ${after} and ${IS_TO_BRING} order by number limit 1
  `.execute(db);
  return rows[0] ?? null;
}

/**
 * Which items of a file have still to be brought in, from one on, by their numbers: a bit for each, of which a site may
 * have millions.
 */
async function allToBring(
  db: Db,
  importId: number,
  { file, number: from }: Place,
): Promise<(number: number) => boolean> {
  const { rows } = await sql<{ last: number | null }>`
    select max(number) as last from import_item where import_id = ${importId} and file = ${file}
  `.execute(db);
  const bits = new Uint8Array(((rows[0]?.last ?? 0) >> 3) + 1);
  for (let last = from - 1; ; ) {
    const { rows: some } = await sql<{ number: number }>`
      select number from import_item
      where import_id = ${importId} and number > ${last} and file = ${file} and ${IS_TO_BRING}
      order by number limit ${NUMBERS}
    `.execute(db);
    for (const { number } of some) bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
    const end = some.at(-1);
    if (end === undefined) return (number) => ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
    last = end.number;
  }
}

async function bringFile(
  db: Db,
  into: ItemsInto,
  source: ExportSource,
  from: Place,
  onProgress: (items: number) => void,
): Promise<number> {
  let number = from.number - 1;
  let done = from.number - 1;
  let batch: ReadItem[] = [];
  let units = 0;
  await using writing = behind(WRITERS);
  const flush = async () => {
    if (batch.length === 0) return;
    const prepared = await prepareBatch(db, into, batch);
    const upTo = number;
    await writing.next(async () => {
      await bringBatch(db, into, prepared);
      done = Math.max(done, upTo);
      onProgress(done);
    });
    batch = [];
    units = 0;
  };
  const isToBring = await allToBring(db, into.importId, from);
  const isAsked = (item: number) => isToBring(from.number + item - 1);
  for await (const read of readAsked(source, isAsked, { from: from.at, line: from.line })) {
    if (read.kind === 'channel' || read.kind === 'end') continue;
    if (number < from.number && read.at !== from.at) break;
    number += 1;
    if (read.kind !== 'item') continue;
    batch.push({ number, item: read.item });
    units += read.item.content.length + read.item.comments.reduce((sum, { content }) => sum + content.length + 200, 0);
    if (batch.length >= AT_ONCE || units > UNITS_AT_ONCE) await flush();
  }
  // Else the same place would be looked for again and again.
  if (number < from.number) throw fileChanged({ name: source.name });
  await flush();
  await writing.last();
  return number;
}
