import { sql } from 'kysely';
import type { PictureId } from '../../../base/ids.ts';
import {
  fetchPictures,
  type GuardedFetcher,
  type KeptPicture,
  keepPictures,
  nameInAddress,
  type PictureFiles,
  type PicturePlace,
  type PictureSaid,
  type PictureToFetch,
  type PictureToKeep,
} from '../../../media/index.ts';
import { commitLater, type Db, inTransaction } from '../../../storage/index.ts';
import { plainLineOf } from '../article/index.ts';
import type { ItemFacts } from './facts.ts';

/** Where the pictures of the old site are taken from; null where nobody said so. */
export type PictureSources = {
  /** A folder with its files. */
  readonly files: PictureFiles | null;
  /** For what isn't in the folder. */
  readonly fetcher: GuardedFetcher | null;
};

/** Rows read, and outcomes written, at once. */
const AT_ONCE = 500;

type Row = { number: number; facts: ItemFacts };
type Outcome = {
  number: number;
  id: number | null;
  outcome: 'imported' | 'skipped';
  why: string | null;
  remarks: object[];
};

/** An attachment that a survey came by, the address of its file, and what the old site says of it. */
export type MetPicture = { readonly number: number; readonly address: string; readonly said: PictureSaid };

/** What the old site says of an attachment, as the library has it. */
export function saidIn({ alt = '', caption = '', credit = '' }: ItemFacts): PictureSaid {
  return { alt: plainLineOf(alt), caption: plainLineOf(caption), credit: plainLineOf(credit) };
}

/** Pictures that were taken in before it was decided what becomes of their items, by the numbers of these. */
export type KeptEarly = ReadonlyMap<number, PictureId>;

/**
 * Takes in pictures that a survey comes by, while it reads on: it leaves a processor free, and they wait for the disk.
 * Nothing is written of it to the items yet. What is passed over here, and what of it is forgotten when the import is
 * broken off, is taken in with the rest afterwards.
 */
export async function keepWhileSurveying(
  db: Db,
  place: PicturePlace,
  importId: number,
  files: PictureFiles,
  met: AsyncIterable<MetPicture>,
): Promise<KeptEarly> {
  async function* toKeep(): AsyncGenerator<PictureToKeep<number>> {
    for await (const { number, address, said } of met) {
      const path = await files.find(address);
      if (path !== null) yield { key: number, originalName: nameInAddress(address), said, path };
    }
  }
  const early = new Map<number, PictureId>();
  for await (const kept of keepPictures(db, place, toKeep(), importId))
    if ('picture' in kept) early.set(kept.key, kept.picture.id);
  return early;
}

/**
 * Takes in the pictures of all attachments whose files are found. What isn't there, or can't be shown, is told of and
 * costs nothing else. Goes on where it was broken off.
 */
export async function bringPictures(
  db: Db,
  place: PicturePlace,
  importId: number,
  { files, fetcher }: PictureSources,
  early: KeptEarly,
  onProgress: (pictures: number) => void,
): Promise<void> {
  const missing: Outcome[] = [];
  let done = 0;
  async function* toKeep(): AsyncGenerator<PictureToKeep<number>> {
    for (let last = 0; ; ) {
      const { rows } = await sql<Row>`
        select number, facts from import_item
        where import_id = ${importId} and number > ${last} and outcome is null and type = 'attachment'
        order by number limit ${AT_ONCE}
      `.execute(db);
      const end = rows.at(-1);
      if (end === undefined) return;
      const toFetch: PictureToFetch<number>[] = [];
      for (const { number, facts } of rows) {
        onProgress(done);
        const address = facts.url ?? '';
        const path = address === '' ? null : ((await files?.find(address)) ?? null);
        const said = saidIn(facts);
        if (path !== null) yield { key: number, originalName: nameInAddress(address), said, path };
        else if (fetcher !== null && address !== '') toFetch.push({ key: number, address, said });
        else missing.push({ number, id: null, outcome: 'skipped', why: 'no-file', remarks: [] });
      }
      if (fetcher !== null) yield* fetchPictures(fetcher, toFetch);
      last = end.number;
    }
  }
  let outcomes: Outcome[] = [];
  const flush = async () => {
    const all = [...outcomes, ...missing.splice(0)];
    outcomes = [];
    await write(db, importId, all);
    done += all.length;
    onProgress(done);
  };
  for (const [number, id] of early) {
    outcomes.push(imported(number, id));
    if (outcomes.length >= AT_ONCE) await flush();
  }
  // What is decided by now isn't asked for again.
  await flush();
  for await (const kept of keepPictures(db, place, toKeep(), importId)) {
    outcomes.push(outcomeOf(kept));
    if (outcomes.length + missing.length >= AT_ONCE) await flush();
  }
  await flush();
}

const outcomeOf = (kept: KeptPicture<number>): Outcome =>
  'picture' in kept
    ? imported(kept.key, kept.picture.id)
    : {
        ...{ number: kept.key, id: null, outcome: 'skipped', why: 'picture-refused' },
        remarks: [{ kind: 'picture-refused', what: kept.refusal.code }],
      };

const imported = (number: number, id: PictureId): Outcome => ({
  ...{ number, id, outcome: 'imported', why: null, remarks: [] },
});

/** To the items of which nothing was decided otherwise. */
async function write(db: Db, importId: number, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await inTransaction(db, async (tx) => {
    await commitLater(tx);
    await sql`
      update import_item item
      set outcome = given.outcome, why = given.why, remarks = item.remarks || given.remarks,
        thing = case when given.id is not null then 'picture' end, thing_id = given.id
      from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
        as given(number integer, id bigint, outcome text, why text, remarks jsonb)
      where item.import_id = ${importId} and item.number = given.number and item.outcome is null
    `.execute(tx);
  });
}
