import { sql } from 'kysely';
import {
  bigints,
  commitLater,
  type Db,
  inTransaction,
  integers,
  jsons,
  type Tx,
  texts,
  withKeysCheckedAtOnce,
} from '../../../storage/index.ts';
import type { ItemFacts } from './facts.ts';

/** What is written down of an item when the files are surveyed. */
export type Surveyed = {
  number: number;
  key: string;
  file: number;
  line: number;
  at: number;
  type: string;
  status: string;
  title: string;
  link: string;
  link_key: string | null;
  upload_key: string | null;
  parent_key: string | null;
  facts: ItemFacts;
  outcome: 'failed' | null;
  why: string | null;
  remarks: readonly unknown[];
  /** What it will become, and the path it had where it can stay so: unless the plan decides otherwise. */
  thing: 'article' | 'static_page' | null;
  path: string | null;
};

/** Writes down a batch of items. */
export async function keepSurveyed(db: Db, importId: number, rows: readonly Surveyed[]): Promise<void> {
  if (rows.length === 0) return;
  await inTransaction(db, async (tx) => {
    await commitLater(tx);
    await withKeysCheckedAtOnce(tx, [{ table: 'import', ids: [importId] }], async () => {
      const kept = await insert(tx, importId, rows);
      // An item whose name another one has stays apart, under a name of its own; what it is, the plan decides.
      const again = rows.filter(({ number }) => !kept.has(number));
      await insert(
        tx,
        importId,
        again.map((row) => ({ ...row, key: `${row.key}#${row.number}` })),
      );
    });
  });
}

async function insert(tx: Tx, importId: number, rows: readonly Surveyed[]): Promise<ReadonlySet<number>> {
  if (rows.length === 0) return new Set();
  const column = <Value>(of: (row: Surveyed) => Value): Value[] => rows.map(of);
  const { rows: kept } = await sql<{ number: number }>`
    insert into import_item (import_id, number, key, file, line, at, type, status, title, link, link_key, upload_key,
      parent_key, facts, outcome, why, remarks, path, thing, thing_id)
    select ${importId}, number, key, file, line, at, type, status, title, link, link_key, upload_key,
      parent_key, facts, outcome, why, remarks, path, thing,
      -- An id for each in the order of the files.
      case thing when 'article' then nextval('article_id_seq') when 'static_page' then nextval('static_page_id_seq') end
    from unnest(
      ${integers(column(({ number }) => number))}::integer[], ${texts(column(({ key }) => key))}::text[],
      ${integers(column(({ file }) => file))}::integer[], ${integers(column(({ line }) => line))}::integer[],
      ${bigints(column(({ at }) => at))}::bigint[], ${texts(column(({ type }) => type))}::text[],
      ${texts(column(({ status }) => status))}::text[], ${texts(column(({ title }) => title))}::text[],
      ${texts(column(({ link }) => link))}::text[], ${texts(column(({ link_key }) => link_key))}::text[],
      ${texts(column(({ upload_key }) => upload_key))}::text[], ${texts(column(({ parent_key }) => parent_key))}::text[],
      ${jsons(column(({ facts }) => facts))}::jsonb[], ${texts(column(({ outcome }) => outcome))}::text[],
      ${texts(column(({ why }) => why))}::text[], ${jsons(column(({ remarks }) => remarks))}::jsonb[],
      ${texts(column(({ path }) => path))}::text[], ${texts(column(({ thing }) => thing))}::text[]
    ) as given(number, key, file, line, at, type, status, title, link, link_key, upload_key, parent_key, facts, outcome,
      why, remarks, path, thing)
    order by number
    on conflict (import_id, key) do nothing
    returning number
  `.execute(tx);
  return new Set(kept.map(({ number }) => number));
}
