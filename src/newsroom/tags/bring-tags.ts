import { sql } from 'kysely';
import { DEFAULT_SLUG_BYTES, slugOf } from '../../arabic/index.ts';
import type { TagId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { nextSlugs, ROUNDS } from '../addresses/put-address.ts';
import { addressTaken } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { tagPath } from './tag-path.ts';

/** What names a tag whose name makes no slug. */
const UNNAMABLE = 'tag';

/** The tags of these names, thousands at once; those that are missing are made. For imports. */
export async function bringTags(
  tx: Tx,
  actor: Actor,
  at: Date,
  names: readonly string[],
): Promise<ReadonlyMap<string, { readonly tagId: TagId; readonly isNew: boolean }>> {
  checkRight(actor, 'tag.create');
  // Whoever makes one at this moment waits, and finds ours.
  await sql`lock table tag in share row exclusive mode`.execute(tx);
  const found = new Map<string, { tagId: TagId; isNew: boolean }>();
  for (const { id, name } of await tagsNamed(tx, names)) found.set(name, { tagId: id, isNew: false });
  const missing = [...new Set(names)].filter((name) => !found.has(name));
  const made = await make(tx, await slugsFor(tx, missing));
  for (const { id, name } of made) found.set(name, { tagId: id, isNew: true });
  if (made.length > 0) {
    const tags = ['addresses', ...made.map(({ id }) => `tag:${id}`)];
    const facts = { count: made.length };
    await announce(tx, { act: 'tags.imported', by: actor, at, thing: 'tag', thingId: null, tags, facts });
  }
  return found;
}

async function tagsNamed(tx: Tx, names: readonly string[]): Promise<readonly { id: TagId; name: string }[]> {
  const { rows } = await sql<{ id: TagId; name: string }>`
    select id, name from tag where name = any(${[...names]}::text[])
  `.execute(tx);
  return rows;
}

type Named = { readonly name: string; readonly slug: string };

/** A slug for each name that no other tag and no address has. */
async function slugsFor(tx: Tx, names: readonly string[]): Promise<readonly Named[]> {
  const tried = new Set<string>();
  const named: Named[] = [];
  // Names of one slug have the same numbers to choose from.
  let open = [...Map.groupBy(names, (name) => slugOf(name, { maxBytes: DEFAULT_SLUG_BYTES }))];
  for (const count of ROUNDS) {
    if (open.length === 0) return named;
    const round = open.map(([plain, waiting]) => {
      const slugs = slugsFrom(plain, tried, waiting.length - 1 + count);
      for (const slug of slugs) tried.add(slug);
      return { plain, waiting, slugs };
    });
    const asked = round.flatMap(({ slugs }) => slugs);
    const had = await slugsHad(tx, asked);
    open = round.flatMap(({ plain, waiting, slugs }) => {
      const free = slugs.filter((slug) => !had.has(slug));
      named.push(...waiting.slice(0, free.length).map((name, at) => ({ name, slug: free[at] ?? '' })));
      const rest = waiting.slice(free.length);
      return rest.length === 0 ? [] : [[plain, rest]];
    });
  }
  throw addressTaken({ address: tagPath(String(open[0]?.[0])) });
}

/** The next slugs that weren't tried; of names that make none, the next numbers. */
function slugsFrom(plain: string | null, tried: ReadonlySet<string>, count: number): readonly string[] {
  if (plain !== null) return nextSlugs(plain, DEFAULT_SLUG_BYTES, tried, count);
  const found: string[] = [];
  for (let number = 1; found.length < count; number += 1)
    if (!tried.has(`${UNNAMABLE}-${number}`)) found.push(`${UNNAMABLE}-${number}`);
  return found;
}

/** Which of them a tag has, or the address that a tag of it would have. */
async function slugsHad(tx: Tx, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const withPaths = slugs.map((slug) => ({ slug, path: tagPath(slug) }));
  const { rows } = await sql<{ slug: string }>`
    select given.slug from jsonb_to_recordset(${JSON.stringify(withPaths)}::jsonb) as given(slug text, path text)
    where exists (select from tag where tag.slug = given.slug)
      or exists (select from address where address.path = given.path)
  `.execute(tx);
  return new Set(rows.map(({ slug }) => slug));
}

async function make(tx: Tx, named: readonly Named[]): Promise<readonly { id: TagId; name: string }[]> {
  if (named.length === 0) return [];
  const withPaths = named.map(({ name, slug }) => ({ name, slug, path: tagPath(slug) }));
  const { rows } = await sql<{ id: TagId; name: string }>`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(withPaths)}::jsonb) as given(name text, slug text, path text)
    ), made as (
      insert into tag (name, slug) select name, slug from given returning id, name
    ), addressed as (
      insert into address (path, state, thing, thing_id)
      select path, 'canonical', 'tag', made.id from made join given using (name)
    )
    select id, name from made
  `.execute(tx);
  return rows;
}
