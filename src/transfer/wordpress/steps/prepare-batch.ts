import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { ArticleId, AuthorId } from '../../../base/ids.ts';
import type { BroughtComment } from '../../../comments/index.ts';
import { type Actor, type ArticleToBring, readyToBring } from '../../../newsroom/index.ts';
import type { Db } from '../../../storage/index.ts';
import type { Holdings, OldSite } from '../article/index.ts';
import type { ExportSource, WxrItem } from '../wxr/index.ts';
import { broughtArticle, convertItem, type Into } from './brought-item.ts';
import { broughtComment } from './comments.ts';
import type { ItemFacts } from './facts.ts';
import { attachedTo, holdingsFor } from './holdings.ts';

/** What all items have in common. */
export type ItemsInto = Omit<Into, 'holdings' | 'attached'> & {
  readonly actor: Actor;
  readonly importId: number;
  readonly sources: readonly ExportSource[];
  readonly site: OldSite;
  /** Who of the old site's people is which author, by the number of the account. */
  readonly authorOf: (userId: string) => AuthorId | null;
};

/** Of the items of an import those whose texts are still to be brought in, or that may have new comments. */
export const IS_TO_BRING = sql`
  thing in ('article', 'static_page') and (outcome is null or why = 'already-there') and not facts ? 'page'
`;

/** An item as it was read, and its number among all of the import. */
export type ReadItem = { readonly number: number; readonly item: WxrItem };

/** What became of one item, for its row. */
export type Outcome = {
  readonly number: number;
  readonly outcome: 'imported' | null;
  readonly remarks: readonly object[];
};

/** An item in the newsroom's terms. */
export type Prepared = {
  readonly article: ArticleToBring | null;
  readonly page: { readonly number: number; readonly title: string; readonly body: object } | null;
  readonly comments: readonly BroughtComment[];
  readonly outcome: Outcome;
  /** The item came with an earlier import; only its comments may be new. */
  readonly isThere: boolean;
  /** What it says can't be made an article or a page; null where it can. */
  readonly failure: string | null;
};

type Row = {
  number: number;
  key: string;
  thing: string | null;
  thing_id: number | null;
  outcome: string | null;
  facts: ItemFacts;
};
type Found = { readonly row: Row; readonly item: WxrItem };

/** In the newsroom's terms, while the database is at the batches before: it gets its turn after every item. */
export async function prepareBatch(db: Db, into: ItemsInto, reads: readonly ReadItem[]): Promise<readonly Prepared[]> {
  const { rows } = await sql<Row>`
    select number, key, thing, thing_id, outcome, facts from import_item
    where import_id = ${into.importId} and number = any(${reads.map(({ number }) => number)}::integer[])
      and ${IS_TO_BRING}
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
    prepared.push(prepareOrFail(one, into, holdings, attached.get(one.row.key) ?? []));
    await setImmediate();
  }
  return prepared;
}

/** What one text throws, whatever it is, costs no other: it is told of as failed, with what was thrown. */
function prepareOrFail(one: Found, into: ItemsInto, holdings: Holdings, attached: readonly number[]): Prepared {
  try {
    return prepare(one, into, holdings, attached);
  } catch (error) {
    const { number, outcome } = one.row;
    const what = error instanceof Error ? error.message : String(error);
    return outcome === null
      ? { ...NOTHING, ...becameOf(number), isThere: false, failure: what }
      : { ...NOTHING, ...becameOf(number, [{ kind: 'comments-refused', what }]), isThere: true };
  }
}

function prepare({ row, item }: Found, into: ItemsInto, holdings: Holdings, attached: readonly number[]): Prepared {
  const { number, thing, thing_id: thingId, facts } = row;
  const isThere = row.outcome !== null;
  if (thingId === null) return { ...NOTHING, ...becameOf(number), isThere };
  if (thing === 'static_page') {
    const { headline, body, remarks } = convertItem(item, { holdings, attached });
    const left = item.comments.length === 0 ? [] : [{ kind: 'page-comments', what: String(item.comments.length) }];
    const page = { number, title: headline, body };
    return { ...NOTHING, ...becameOf(number, [...remarks, ...left]), page, isThere };
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
  if (isThere) return { ...NOTHING, ...becameOf(number, leftRemarks), comments, isThere };
  const { article, remarks } = broughtArticle(item, facts, articleId, { ...into, holdings, attached });
  const outcome: Outcome = { number, outcome: 'imported', remarks: [...remarks, ...leftRemarks] };
  return { ...NOTHING, article: readyToBring(article), comments, outcome, isThere };
}

const NOTHING = { article: null, page: null, comments: [], failure: null } as const;

const becameOf = (number: number, remarks: readonly object[] = []): { readonly outcome: Outcome } => ({
  outcome: { number, outcome: null, remarks },
});
