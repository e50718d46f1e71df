import { sql } from 'kysely';
import { slugOf } from '../../../arabic/index.ts';
import { articlePath, mayStandAt } from '../../../newsroom/index.ts';
import { type Db, inTransaction, type Tx, takeLong } from '../../../storage/index.ts';
import { datesOf } from '../article/index.ts';
import type { ItemFacts } from './facts.ts';
import { pathOf } from './former-paths.ts';
import { GUEST } from './guests.ts';
import { slugInLetters } from './slug-in-letters.ts';

/** Rows that are looked at together. */
const AT_ONCE = 2_000;
/** How often an address may turn out to be taken before a number of the item itself is put to it. */
const ROUNDS = 50;

/** States in which WordPress keeps what was thrown away, or never saved. */
export const NEVER_TAKEN: ReadonlySet<string> = new Set(['trash', 'auto-draft']);

type Planned = {
  number: number;
  thing_id: number;
  thing: 'article' | 'static_page';
  title: string;
  link: string;
  facts: ItemFacts;
};

type Pattern = { readonly articlePattern: string; readonly slugMaxBytes: number; readonly zone: string };

/** Decides which items aren't brought in, before any is: what the survey meant for them is given up. */
export async function decide(db: Db, importId: number): Promise<void> {
  await inTransaction(db, async (tx) => {
    await takeLong(tx);
    await skip(tx, importId);
    await recognise(tx, importId);
  });
}

/**
 * Decides where each item that readers saw will stand, before any of them is brought in: so that a text's links can be
 * led to articles that come after it.
 */
export async function giveAddresses(db: Db, importId: number, pattern: Pattern): Promise<void> {
  await inTransaction(db, async (tx) => {
    await takeLong(tx);
    await yieldTaken(tx, importId);
  });
  await eachWithoutAddress(db, importId, (tx, rows) => invent(tx, importId, rows, pattern));
  await inTransaction(db, async (tx) => {
    await takeLong(tx);
    await putAddresses(tx, importId);
  });
}

/** Of an item that becomes nothing: neither an id nor an address is kept for it. */
const NOTHING_MEANT = sql`thing = null, thing_id = null, path = null`;

/** What is never taken: by its kind, or by the state it was in. */
async function skip(tx: Tx, importId: number): Promise<void> {
  // Guests are among the authors already.
  await sql`
    update import_item set outcome = 'imported'
    where import_id = ${importId} and outcome is null and type = ${GUEST} and status = 'publish'
  `.execute(tx);
  await sql`
    update import_item set ${NOTHING_MEANT}, outcome = 'skipped', why = case
        when type = 'revision' then 'revision'
        when type not in ('post', 'page', 'attachment', 'nav_menu_item', 'wp_block') then 'type'
        else status
      end
    where import_id = ${importId} and outcome is null
      and (type not in ('post', 'page', 'attachment', 'nav_menu_item', 'wp_block')
        or status = any(${[...NEVER_TAKEN]}::text[]))
  `.execute(tx);
  // A file that repeats an item word for word, as pieces of an export that overlap do.
  await sql`
    update import_item again set ${NOTHING_MEANT}, outcome = 'skipped', why = 'duplicate'
    from import_item first
    where again.import_id = ${importId} and again.outcome is null and again.key like '%#%'
      and first.import_id = ${importId} and first.key = split_part(again.key, '#', 1)
      and first.link = again.link and first.title = again.title and first.type = again.type
  `.execute(tx);
}

/** What an earlier import of the same site brought. */
async function recognise(tx: Tx, importId: number): Promise<void> {
  await sql`
    update import_item item
    set outcome = 'skipped', why = 'already-there', thing = old.thing, thing_id = old.thing_id, path = old.path
    from import_item old join import before on before.id = old.import_id
    where item.import_id = ${importId} and item.outcome is null
      and before.origin = (select origin from import where id = ${importId}) and before.id < ${importId}
      and before.step <> 'undone' and old.key = item.key and old.thing_id is not null
      -- What has neither number nor address is only known by its place among the same files.
      and (item.key not like 'n:%' or before.digest = (select digest from import where id = ${importId}))
      and (old.outcome = 'imported' or old.why = 'already-there')
  `.execute(tx);
}

/** Every item that readers will see and that has no address yet, in batches. */
async function eachWithoutAddress(
  db: Db,
  importId: number,
  work: (tx: Tx, rows: readonly Planned[]) => Promise<void>,
): Promise<void> {
  for (let last = 0; ; ) {
    const { rows } = await sql<Planned>`
      select number, thing_id, thing, title, link, facts from import_item
      where import_id = ${importId} and number > ${last} and outcome is null and thing_id is not null
        and status = 'publish' and not (facts ->> 'isProtected')::boolean and path is null
      order by number limit ${AT_ONCE}
    `.execute(db);
    const end = rows.at(-1);
    if (end === undefined) return;
    await inTransaction(db, (tx) => work(tx, rows));
    last = end.number;
  }
}

/** Of several with one address the first keeps it; what the newsroom itself has there stays. */
async function yieldTaken(tx: Tx, importId: number): Promise<void> {
  await sql`
    update import_item later
    set path = null, remarks = remarks || jsonb_build_array(jsonb_build_object('kind', 'address-taken', 'what', path))
    where import_id = ${importId} and outcome is null and path is not null
      and (exists (
        select from import_item first
        where first.import_id = ${importId} and first.path = later.path and first.number < later.number
      ) or exists (
        select from address
        where address.path = later.path and not (address.thing = later.thing and address.thing_id = later.thing_id)
      ))
  `.execute(tx);
}

/** A new address for what had none, or one that can't stay: of its slug where that is whole, else of its title. */
async function invent(tx: Tx, importId: number, rows: readonly Planned[], pattern: Pattern): Promise<void> {
  const taken = new Set<string>();
  let open = [...rows];
  for (let round = 0; open.length > 0; round += 1) {
    const wished = open.map((row) => ({ row, path: candidate(row, pattern, taken, round) }));
    const { rows: had } = await sql<{ path: string }>`
      select path from address where path = any(${wished.map(({ path }) => path)}::text[])
      union
      select path from import_item
      where import_id = ${importId} and path = any(${wished.map(({ path }) => path)}::text[])
    `.execute(tx);
    for (const { path } of had) taken.add(path);
    const got: Given[] = [];
    open = wished.flatMap(({ row, path }) => {
      if (taken.has(path)) return [row];
      taken.add(path);
      const remarks = pathOf(row.link) === null ? [] : [{ kind: 'address-new', what: path } as const];
      got.push({ number: row.number, path, remarks });
      return [];
    });
    await setPaths(tx, importId, got);
  }
}

function candidate(row: Planned, pattern: Pattern, taken: ReadonlySet<string>, round: number): string {
  const { thing, thing_id: id, title, facts } = row;
  const { articlePattern, slugMaxBytes: maxBytes, zone } = pattern;
  const { publishedAt } = datesOf({ ...facts, status: 'publish', modifiedGmt: '' }, zone);
  const pathOfSlug = (slug: string) =>
    thing === 'article' ? articlePath(articlePattern, slug, { id, publishedAt, zone }) : `/${slug}/`;
  const isTaken = (slug: string) => taken.has(pathOfSlug(slug)) || !mayStandAt(`/${slug}/`);
  const names = round < ROUNDS ? [wordsOf(facts.slug), title] : [];
  for (const name of names) {
    const slug = name === null ? null : slugOf(name, { maxBytes, taken: isTaken });
    if (slug !== null) return pathOfSlug(slug);
  }
  return pathOfSlug(`item-${id}${round > ROUNDS ? `-${round}` : ''}`);
}

/** The words of a slug; null for one that was cut within a letter, or that says nothing. */
function wordsOf(slug: string): string | null {
  const words = slugInLetters(slug)?.replaceAll('-', ' ').trim() ?? '';
  return words === '' || /^\d+$/.test(words) ? null : words;
}

/** A path for an item, and what there is to say of it. */
type Given = {
  readonly number: number;
  readonly path: string;
  readonly remarks: readonly { readonly kind: 'address-new'; readonly what: string }[];
};

async function setPaths(tx: Tx, importId: number, rows: readonly Given[]): Promise<void> {
  await sql`
    update import_item set path = given.path, remarks = import_item.remarks || given.remarks
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(number integer, path text, remarks jsonb)
    where import_id = ${importId} and import_item.number = given.number
  `.execute(tx);
}

/** From here on the addresses belong to what will come; until then they answer as unknown. */
async function putAddresses(tx: Tx, importId: number): Promise<void> {
  await sql`
    insert into address (path, state, thing, thing_id)
    select path, 'canonical', thing, thing_id from import_item
    where import_id = ${importId} and outcome is null and path is not null
    order by number
    on conflict do nothing
  `.execute(tx);
}
