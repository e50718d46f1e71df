import { sql } from 'kysely';
import { keepPictures, type PictureToKeep } from '../../../media/index.ts';
import { type Db, inTransaction } from '../../../storage/index.ts';
import type { ItemFacts } from './facts.ts';

/** Where the files of the old site are looked for; null where one isn't there. */
export type FindPicture = (asked: {
  /** Below the folder of uploads, such as `2019/03/ح.jpg`; null where the address doesn't say. */
  readonly upload: string | null;
  readonly url: string;
}) => Promise<{ readonly path: string } | { readonly bytes: Uint8Array } | null>;

/** Rows read, and outcomes written, at once. */
const AT_ONCE = 500;

type Row = { number: number; upload_key: string | null; facts: ItemFacts };
type Outcome = {
  number: number;
  id: number | null;
  outcome: 'imported' | 'skipped';
  why: string | null;
  remarks: object[];
};

/**
 * Takes in the pictures of all attachments whose files are found. What isn't there, or can't be shown, is told of and
 * costs nothing else. Goes on where it was broken off.
 */
export async function bringPictures(
  db: Db,
  mediaFolder: string,
  importId: number,
  find: FindPicture | null,
  onProgress: (pictures: number) => void,
): Promise<void> {
  const missing: Outcome[] = [];
  async function* toKeep(): AsyncGenerator<PictureToKeep<number>> {
    for (let last = 0; ; ) {
      const { rows } = await sql<Row>`
        select number, upload_key, facts from import_item
        where import_id = ${importId} and number > ${last} and outcome is null and type = 'attachment'
        order by number limit ${AT_ONCE}
      `.execute(db);
      const end = rows.at(-1);
      if (end === undefined) return;
      for (const { number, upload_key, facts } of rows) {
        const url = facts.url ?? '';
        const found = find === null ? null : await find({ upload: upload_key, url });
        if (found === null) missing.push({ number, id: null, outcome: 'skipped', why: 'no-file', remarks: [] });
        else yield { key: number, originalName: url.replace(/[?#].*$/s, '').replace(/^.*\//s, ''), ...found };
      }
      last = end.number;
    }
  }
  let done = 0;
  let outcomes: Outcome[] = [];
  const flush = async () => {
    const all = [...outcomes, ...missing.splice(0)];
    outcomes = [];
    await write(db, importId, all);
    done += all.length;
    onProgress(done);
  };
  for await (const kept of keepPictures(db, mediaFolder, toKeep())) {
    outcomes.push(
      'picture' in kept
        ? { number: kept.key, id: kept.picture.id, outcome: 'imported', why: null, remarks: [] }
        : {
            ...{ number: kept.key, id: null, outcome: 'skipped', why: 'picture-refused' },
            remarks: [{ kind: 'picture-refused', what: kept.refusal.code }],
          },
    );
    if (outcomes.length + missing.length >= AT_ONCE) await flush();
  }
  await flush();
}

async function write(db: Db, importId: number, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await inTransaction(db, async (tx) => {
    await sql`
      update import_item item
      set outcome = given.outcome, why = given.why, remarks = item.remarks || given.remarks,
        thing = case when given.id is not null then 'picture' end, thing_id = given.id
      from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
        as given(number integer, id bigint, outcome text, why text, remarks jsonb)
      where item.import_id = ${importId} and item.number = given.number
    `.execute(tx);
  });
}
