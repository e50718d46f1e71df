import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { ArticleId, AuthorId } from '../../../base/ids.ts';
import { type BroughtComment, bringComments } from '../../../comments/index.ts';
import { type Actor, type BroughtArticle, bringArticles } from '../../../newsroom/index.ts';
import { announce, type Db, inTransaction, type Tx } from '../../../storage/index.ts';
import type { Holdings, OldSite } from '../article/index.ts';
import { type ExportSource, readExport, type WxrItem } from '../wxr/index.ts';
import { fileChanged } from '../wxr/refusals.ts';
import { broughtArticle, convertItem, type Into } from './brought-item.ts';
import { broughtComment } from './comments.ts';
import type { ItemFacts } from './facts.ts';
import { attachedTo, holdingsFor } from './holdings.ts';
import { learn } from './learn.ts';
import { oneBehind } from './one-behind.ts';

/** Items, and characters of text and comments, that are brought in together. */
const AT_ONCE = 200;
const UNITS_AT_ONCE = 4_000_000;

/** What all items have in common. */
export type ItemsInto = Omit<Into, 'holdings' | 'attached'> & {
  readonly actor: Actor;
  readonly importId: number;
  readonly sources: readonly ExportSource[];
  readonly site: OldSite;
  /** Who of the old site's people is which author, by the number of the account. */
  readonly authorOf: (userId: string) => AuthorId | null;
};

type Row = {
  number: number;
  key: string;
  thing: string | null;
  thing_id: number | null;
  outcome: string | null;
  facts: ItemFacts;
};
type Read = { readonly number: number; readonly item: WxrItem };
type Found = { readonly row: Row; readonly item: WxrItem };

/** What became of one item, for its row. */
type Outcome = {
  readonly number: number;
  readonly outcome: 'imported' | 'failed' | null;
  readonly why: string | null;
  readonly remarks: readonly object[];
};

/**
 * Reads the files a second time and brings their texts in, with their comments, some hundred in a transaction. What is
 * in already is passed over, so that it goes on where it was broken off.
 */
export async function bringItems(db: Db, into: ItemsInto, onProgress: (items: number) => void): Promise<void> {
  const { importId, sources } = into;
  await learn(db, ['import_item', 'picture']);
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
    where import_id = ${importId} and number > ${after} and thing in ('article', 'static_page')
      and (outcome is null or why = 'already-there') and not facts ? 'page'
    order by number limit 1
  `.execute(db);
  return rows[0] ?? null;
}

async function bringFile(
  db: Db,
  into: ItemsInto,
  source: ExportSource,
  from: Place,
  onProgress: (items: number) => void,
): Promise<number> {
  let number = from.number - 1;
  let batch: Read[] = [];
  let units = 0;
  await using writing = oneBehind();
  const flush = async () => {
    if (batch.length === 0) return;
    const prepared = await prepareBatch(db, into, batch);
    const upTo = number;
    await writing.next(async () => {
      await bringBatch(db, into, prepared);
      onProgress(upTo);
    });
    batch = [];
    units = 0;
  };
  for await (const read of readExport(source, { from: from.at, line: from.line })) {
    if (read.kind === 'channel' || read.kind === 'end') continue;
    if (number < from.number && read.at !== from.at) break;
    number += 1;
    if (
      read.kind === 'unreadable' ||
      !(read.item.type === 'post' || read.item.type === 'page' || read.item.type === '')
    )
      continue;
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

/** In the newsroom's terms, while the database is at the batch before: it gets its turn after every item. */
async function prepareBatch(db: Db, into: ItemsInto, reads: readonly Read[]): Promise<readonly Prepared[]> {
  const { rows } = await sql<Row>`
    select number, key, thing, thing_id, outcome, facts from import_item
    where import_id = ${into.importId} and number = any(${reads.map(({ number }) => number)}::integer[])
      and thing in ('article', 'static_page') and (outcome is null or why = 'already-there') and not facts ? 'page'
  `.execute(db);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const found = reads.flatMap(({ number, item }) => {
    const row = byNumber.get(number);
    return row === undefined ? [] : [{ row, item }];
  });
  if (found.length === 0) return [];
  const holdings = await holdingsFor(
    db,
    into.importId,
    into.site,
    found.map(({ item, row }) => ({ item, facts: row.facts })),
  );
  const keys = found.map(({ row }) => row.key);
  const attached = await attachedTo(db, into.importId, keys);
  const prepared: Prepared[] = [];
  for (const one of found) {
    prepared.push(prepare(one, into, holdings, attached.get(one.row.key) ?? []));
    await setImmediate();
  }
  return prepared;
}

async function bringBatch(db: Db, into: ItemsInto, prepared: readonly Prepared[]): Promise<void> {
  if (prepared.length === 0) return;
  try {
    await inTransaction(db, (tx) => bringPrepared(tx, into, prepared));
  } catch (error) {
    if (!isRefusedData(error)) throw error;
    // Something in one of them is more than the newsroom takes: each by itself, so that it costs no other.
    for (const one of prepared) await bringAlone(db, into, one);
  }
}

async function bringAlone(db: Db, into: ItemsInto, one: Prepared): Promise<void> {
  try {
    await inTransaction(db, (tx) => bringPrepared(tx, into, [one]));
  } catch (error) {
    if (!isRefusedData(error)) throw error;
    const failed: Outcome = { number: one.outcome.number, outcome: 'failed', why: error.message, remarks: [] };
    await inTransaction(db, (tx) => mark(tx, into.importId, [failed]));
  }
}

/**
 * Whether the database refused the data, and isn't away or full (PostgreSQL manual, appendix A: classes 22 and 23, and 54
 * for more than it holds). What is there already (23505) is no fault of the item's.
 */
const isRefusedData = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && /^(?:2[23]|54)/.test(String(error.code)) && error.code !== '23505';

type Prepared = {
  readonly article: BroughtArticle | null;
  readonly page: { readonly number: number; readonly title: string; readonly body: object } | null;
  readonly comments: readonly BroughtComment[];
  readonly outcome: Outcome;
};

/** An item in the newsroom's terms. One that can't be read costs no other, and is told of as failed. */
function prepare({ row, item }: Found, into: ItemsInto, holdings: Holdings, attached: readonly number[]): Prepared {
  const { number, thing, thing_id: thingId, facts } = row;
  const nothing = { article: null, page: null, comments: [] };
  if (thingId === null) return { ...nothing, outcome: { number, outcome: null, why: null, remarks: [] } };
  if (thing === 'static_page') {
    const { headline, body, remarks } = convertItem(item, { holdings, attached });
    const left = item.comments.length === 0 ? [] : [{ kind: 'page-comments', what: String(item.comments.length) }];
    const page = { number, title: headline, body };
    return { ...nothing, page, outcome: { number, outcome: null, why: null, remarks: [...remarks, ...left] } };
  }
  const articleId = thingId as ArticleId;
  const left = new Map<string, number>();
  const comments = item.comments.flatMap((comment, index) => {
    const brought = broughtComment(comment, index + 1, { articleId, zone: into.oldZone, authorOf: into.authorOf });
    if (typeof brought !== 'string') return [brought];
    left.set(brought, (left.get(brought) ?? 0) + 1);
    return [];
  });
  const leftRemarks = [...left].map(([kind, count]) => ({ kind, what: '', count }));
  // What an earlier import brought stays as it is; the comments that came since then are new.
  if (row.outcome !== null)
    return { ...nothing, comments, outcome: { number, outcome: null, why: null, remarks: leftRemarks } };
  const { article, remarks } = broughtArticle(item, facts, articleId, { ...into, holdings, attached });
  return {
    ...{ article, page: null, comments },
    outcome: { number, outcome: 'imported', why: null, remarks: [...remarks, ...leftRemarks] },
  };
}

async function bringPrepared(tx: Tx, into: ItemsInto, prepared: readonly Prepared[]): Promise<void> {
  const { actor, at, importId } = into;
  const articles = prepared.flatMap(({ article }) => (article === null ? [] : [article]));
  await bringArticles(tx, actor, at, articles, { importId });
  const comments = prepared.flatMap((one) => one.comments);
  const { inserted, cut, orphans, tags } = await bringComments(tx, actor, comments, importId);
  const facts = { importId, inserted };
  if (inserted > 0)
    await announce(tx, { act: 'comments.imported', by: actor, at, thing: 'comment', thingId: null, tags, facts });
  await keepPages(
    tx,
    importId,
    prepared.flatMap(({ page }) => (page === null ? [] : [page])),
  );
  const told = new Map<number, object[]>();
  for (const [kind, refs] of [
    ['comment-loop', cut],
    ['comment-parent', orphans],
  ] as const)
    for (const { articleId, foreignId } of refs) {
      const remarks = told.get(articleId) ?? [];
      remarks.push({ kind, what: foreignId, mended: true });
      told.set(articleId, remarks);
    }
  await mark(
    tx,
    importId,
    prepared.map(({ outcome, comments: [first] }) => ({
      ...outcome,
      remarks: [...outcome.remarks, ...(first === undefined ? [] : (told.get(first.articleId) ?? []))],
    })),
  );
}

/** Pages are made in the order of their tree, once all are read. */
async function keepPages(tx: Tx, importId: number, pages: readonly NonNullable<Prepared['page']>[]): Promise<void> {
  if (pages.length === 0) return;
  await sql`
    update import_item item set facts = item.facts || jsonb_build_object('page', given.page)
    from (
      select (page ->> 'number')::integer as number, page from jsonb_array_elements(${JSON.stringify(pages)}::jsonb) page
    ) given
    where item.import_id = ${importId} and item.number = given.number
  `.execute(tx);
}

async function mark(tx: Tx, importId: number, outcomes: readonly Outcome[]): Promise<void> {
  await sql`
    update import_item item
    set outcome = coalesce(given.outcome, item.outcome), why = coalesce(given.why, item.why),
      remarks = item.remarks || given.remarks
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as given(number integer, outcome text, why text, remarks jsonb)
    where item.import_id = ${importId} and item.number = given.number
  `.execute(tx);
}
