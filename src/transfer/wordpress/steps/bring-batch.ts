import { sql } from 'kysely';
import { bringComments } from '../../../comments/index.ts';
import { bringArticles } from '../../../newsroom/index.ts';
import { announce, type Db, inTransaction, type Tx } from '../../../storage/index.ts';
import type { ItemsInto, Outcome, Prepared } from './prepare-batch.ts';

/** Brings a batch in, in one transaction; what the database refuses of it costs nothing else. */
export async function bringBatch(db: Db, into: ItemsInto, prepared: readonly Prepared[]): Promise<void> {
  if (prepared.length === 0) return;
  try {
    await inTransaction(db, (tx) => bringPrepared(tx, into, prepared));
  } catch (error) {
    if (!isRefusedData(error)) throw error;
    // Something in one of them is more than the newsroom takes: each by itself, so that it costs no other.
    for (const one of prepared) await bringAlone(db, into, one);
  }
}

/** By itself; without its comments, where they are what was refused; else it failed. */
async function bringAlone(db: Db, into: ItemsInto, one: Prepared): Promise<void> {
  try {
    await inTransaction(db, (tx) => bringPrepared(tx, into, [one]));
  } catch (error) {
    if (!isRefusedData(error) || one.failure !== null) throw error;
    if (one.comments.length > 0) {
      const remark = { kind: 'comments-refused', what: error.message, count: one.comments.length };
      const outcome = { ...one.outcome, remarks: [...one.outcome.remarks, remark] };
      await bringAlone(db, into, { ...one, comments: [], outcome });
    } else await bringAlone(db, into, { ...one, article: null, page: null, failure: error.message });
  }
}

/**
 * Whether the database refused the data, and isn't away or full (PostgreSQL manual, appendix A: classes 22 and 23, and 54
 * for more than it holds). What is there already (23505) is no fault of the item's.
 */
const isRefusedData = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && /^(?:2[23]|54)/.test(String(error.code)) && error.code !== '23505';

async function bringPrepared(tx: Tx, into: ItemsInto, all: readonly Prepared[]): Promise<void> {
  const { actor, at, importId } = into;
  const prepared = all.filter(({ failure, isThere }) => failure === null || isThere);
  await fail(
    tx,
    importId,
    all.flatMap(({ outcome: { number }, failure, isThere }) =>
      failure === null || isThere ? [] : [{ number, why: failure }],
    ),
  );
  const articles = prepared.flatMap(({ article }) => (article === null ? [] : [article]));
  const madeHere = new Set(articles.map(({ articleId }) => articleId));
  const commentsOf = (some: readonly Prepared[]) => some.flatMap(({ comments }) => comments);
  // Articles that are there are held before the lock that bringing takes, as by who publishes them.
  const onOthers = await bringComments(tx, actor, commentsOf(prepared.filter(({ isThere }) => isThere)), { importId });
  await bringArticles(tx, actor, at, articles, { importId });
  const onThese = await bringComments(tx, actor, commentsOf(prepared.filter(({ isThere }) => !isThere)), {
    importId,
    madeHere,
  });
  const inserted = onOthers.inserted + onThese.inserted;
  const tags = [...onOthers.tags, ...onThese.tags];
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
    ['comment-loop', [...onOthers.cut, ...onThese.cut]],
    ['comment-parent', [...onOthers.orphans, ...onThese.orphans]],
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

/**
 * Items that can't be brought in. Their addresses are given back: whoever types such an article in by hand, or imports
 * it once it is mended, finds them free.
 */
async function fail(tx: Tx, importId: number, items: readonly { number: number; why: string }[]): Promise<void> {
  if (items.length === 0) return;
  await sql`
    with failed as (
      select item.number, item.thing, item.thing_id, given.why
      from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as given(number integer, why text)
      join import_item item on item.import_id = ${importId} and item.number = given.number
    ), freed as (
      delete from address using failed where address.thing = failed.thing and address.thing_id = failed.thing_id
    )
    update import_item item
    set outcome = 'failed', why = failed.why, path = null, thing = null, thing_id = null
    from failed where item.import_id = ${importId} and item.number = failed.number
  `.execute(tx);
}

async function mark(tx: Tx, importId: number, outcomes: readonly Outcome[]): Promise<void> {
  await sql`
    update import_item item
    set outcome = coalesce(given.outcome, item.outcome), remarks = item.remarks || given.remarks
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as given(number integer, outcome text, remarks jsonb)
    where item.import_id = ${importId} and item.number = given.number
  `.execute(tx);
}
