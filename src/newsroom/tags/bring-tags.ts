import { sql } from 'kysely';
import { DEFAULT_SLUG_BYTES, slugOf } from '../../arabic/index.ts';
import type { TagId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { isReserved } from '../addresses/reserved.ts';
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

/** A slug for each name that no other tag and no address has. */
async function slugsFor(tx: Tx, names: readonly string[]): Promise<readonly { name: string; slug: string }[]> {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  for (let open = names; open.length > 0; ) {
    const round = open.map((name) => {
      const isTaken = (slug: string) => taken.has(slug) || isReserved(slug);
      const slug = slugOf(name, { maxBytes: DEFAULT_SLUG_BYTES, taken: isTaken }) ?? numbered(UNNAMABLE, isTaken);
      taken.add(slug);
      slugs.set(name, slug);
      return { name, slug };
    });
    const { rows } = await sql<{ slug: string }>`
      select given.slug from jsonb_to_recordset(${JSON.stringify(round)}::jsonb) as given(slug text)
      where exists (select from tag where tag.slug = given.slug)
        or exists (select from address where path = '/tag/' || given.slug || '/')
    `.execute(tx);
    const had = new Set(rows.map(({ slug }) => slug));
    open = round.filter(({ slug }) => had.has(slug)).map(({ name }) => name);
  }
  return [...slugs].map(([name, slug]) => ({ name, slug }));
}

function numbered(name: string, isTaken: (slug: string) => boolean): string {
  for (let number = 1; ; number += 1) if (!isTaken(`${name}-${number}`)) return `${name}-${number}`;
}

async function make(
  tx: Tx,
  named: readonly { name: string; slug: string }[],
): Promise<readonly { id: TagId; name: string }[]> {
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
