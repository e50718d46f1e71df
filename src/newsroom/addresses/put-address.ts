import { sql } from 'kysely';
import { DEFAULT_SLUG_BYTES, slugOf } from '../../arabic/index.ts';
import type { Tx } from '../../storage/index.ts';
import { addressTaken, addressTooLong, unnamable } from '../refusals.ts';
import { MOST_ADDRESS_BYTES } from './address-key.ts';
import { isReserved } from './reserved.ts';

/** What has an address. */
export type Addressed = 'article' | 'section' | 'author' | 'tag' | 'static_page';

/** How many slugs are asked about in one go: most are free at once, a headline of every day needs the last. */
export const ROUNDS = [1, 16, 256, 4_096, 32_768] as const;

/** How often somebody else may take, at the same moment, the address that was free just now. */
const ATTEMPTS = 20;

/**
 * Makes a path the address of a thing; the one it had leads there from now on.
 * False, and nothing changed, when the path is or once was that of another.
 */
async function tryAddress(tx: Tx, thing: Addressed, thingId: number, path: string): Promise<boolean> {
  checkLength(path);
  // Claimed first: of two who want it at once, the second waits here and learns how the first one ended.
  const { rows } = await sql`
    with claimed as (
      insert into address as old (path, state, thing, thing_id) values (${path}, 'redirect', ${thing}, ${thingId})
      on conflict (path) do update set state = old.state
        where old.thing = excluded.thing and old.thing_id = excluded.thing_id
      returning path
    ), left_behind as (
      update address set state = 'redirect'
      where thing = ${thing} and thing_id = ${thingId} and state = 'canonical' and path <> ${path}
        and exists (table claimed)
    )
    table claimed
  `.execute(tx);
  if (rows.length === 0) return false;
  // A second statement, because a thing never has two canonical addresses, not even within one.
  // Whoever brought the path, it is the newsroom's own by now.
  await sql`
    update address set state = 'canonical', import_id = null where path = ${path} and state <> 'canonical'
  `.execute(tx);
  return true;
}

/** The same, or a refusal when it is taken. */
export async function putAddress(tx: Tx, thing: Addressed, thingId: number, path: string): Promise<void> {
  if (!(await tryAddress(tx, thing, thingId, path))) throw addressTaken({ address: path });
}

/** How a thing's slug becomes its path, and whose path it is to be. */
type Place = { maxBytes: number; pathOf: (slug: string) => string; thing: Addressed };

/** A slug whose path nobody has or had, with a number where others had the name before. */
export async function freeSlug(tx: Tx, name: string, place: Place & { thingId: number | null }): Promise<string> {
  const { maxBytes, pathOf, thing, thingId } = place;
  const taken = new Set<string>();
  for (const count of ROUNDS) {
    const candidates = nextSlugs(name, maxBytes, taken, count);
    // A thing may keep, or take back, a path of its own.
    const { rows } = await sql<{ path: string }>`
      select path from address
      where path = any(${candidates.map(pathOf)}::text[])
        and not (thing = ${thing} and thing_id is not distinct from ${thingId}::bigint)
    `.execute(tx);
    const known = new Set(rows.map(({ path }) => path));
    const free = candidates.find((slug) => !known.has(pathOf(slug)));
    if (free !== undefined) return free;
    for (const slug of candidates) taken.add(slug);
  }
  throw addressTaken({ address: pathOf(name) });
}

/** Gives a thing the first free address that its name makes, and answers with the slug. */
export async function putNamedAddress(
  tx: Tx,
  name: string,
  place: Place & { thingId: number },
): Promise<{ slug: string; path: string }> {
  const { pathOf, thing, thingId } = place;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const slug = await freeSlug(tx, name, place);
    const path = pathOf(slug);
    if (await tryAddress(tx, thing, thingId, path)) return { slug, path };
  }
  throw addressTaken({ address: pathOf(name) });
}

/** The first of some wishes that a slug can be made of, else the last, which always can: of a name such as «؟» none can. */
export const firstNamable = (wishes: readonly (string | null)[], last: string): string =>
  wishes.find((wish) => wish !== null && slugOf(wish, { maxBytes: DEFAULT_SLUG_BYTES, taken: () => false }) !== null) ??
  last;

/** The next slugs that nobody is known to have, in one pass over the numbers. */
export function nextSlugs(name: string, maxBytes: number, known: ReadonlySet<string>, count: number): string[] {
  const found: string[] = [];
  const slug = slugOf(name, {
    maxBytes,
    taken: (candidate) => {
      if (isReserved(candidate) || known.has(candidate)) return true;
      if (found.length === count) return false;
      found.push(candidate);
      return true;
    },
  });
  if (slug === null) throw unnamable({ name });
  return found;
}

function checkLength(path: string): void {
  if (Buffer.byteLength(path) > MOST_ADDRESS_BYTES) throw addressTooLong({ mostBytes: MOST_ADDRESS_BYTES });
}
