import { sql } from 'kysely';
import { bigints, type Tx, texts } from '../../storage/index.ts';
import { addressKey, MOST_ADDRESS_BYTES } from './address-key.ts';
import type { Addressed } from './put-address.ts';
import { queryKey } from './query-key.ts';

/** What a former system had an address for; a picture has none of its own here but that of its file. */
export type FormerlyAddressed = Addressed | 'picture';

/** A path that a thing had in a former system, as it was written there; a host before it is no part of it. */
export type OldAddress = {
  readonly rawPath: string;
  readonly thing: FormerlyAddressed;
  readonly thingId: number;
};

/** A query at which a thing was reached there: `?p=12`, `?cat=3`, `?author_name=login`. */
export type OldQuery = {
  readonly search: string;
  readonly thing: FormerlyAddressed;
  readonly thingId: number;
};

/**
 * Keeps addresses that things had in a former system, cut and broken ones by their bytes; each leads to its thing.
 * One that belongs to something already stays where it is, and of two in one call the first keeps it. For imports, in
 * any number at once; the caller announces `addresses`.
 *
 * @param importId what takes them away again when it is undone
 */
export async function keepOldAddresses(
  tx: Tx,
  old: readonly OldAddress[],
  importId: number | null = null,
): Promise<void> {
  const rows = firstOfEach(old.map(({ rawPath, ...thing }) => ({ key: addressKey(rawPath), ...thing }))).filter(
    ({ key }) => key !== '/' && Buffer.byteLength(key) <= MOST_ADDRESS_BYTES,
  );
  if (rows.length === 0) return;
  await sql`
    insert into address (path, state, thing, thing_id, import_id)
    select path, 'redirect', thing, thing_id, ${importId}::bigint from ${unnested(rows)} as old (path, thing, thing_id)
    on conflict do nothing
  `.execute(tx);
}

/** The same for addresses that were a query after the front page's. One that names no thing is left out. */
export async function keepQueryAddresses(
  tx: Tx,
  old: readonly OldQuery[],
  importId: number | null = null,
): Promise<void> {
  const rows = firstOfEach(
    old.flatMap(({ search, ...thing }) => {
      const key = queryKey(search);
      return key === null ? [] : [{ key, ...thing }];
    }),
  );
  if (rows.length === 0) return;
  await sql`
    insert into query_address (query, thing, thing_id, import_id)
    select query, thing, thing_id, ${importId}::bigint from ${unnested(rows)} as old (query, thing, thing_id)
    on conflict do nothing
  `.execute(tx);
}

type Keyed = { readonly key: string; readonly thing: FormerlyAddressed; readonly thingId: number };

/** One row a key, in the order of the keys: of two imports at once neither then waits for the other in a circle. */
function firstOfEach(rows: readonly Keyed[]): readonly Keyed[] {
  const first = new Map<string, Keyed>();
  for (const row of rows) if (!first.has(row.key)) first.set(row.key, row);
  return [...first.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

const unnested = (rows: readonly Keyed[]) => sql`unnest(
  ${texts(rows.map(({ key }) => key))}::text[], ${texts(rows.map(({ thing }) => thing))}::text[],
  ${bigints(rows.map(({ thingId }) => thingId))}::bigint[])`;
