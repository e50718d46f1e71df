import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import { oneAhead } from '../../base/one-ahead.ts';
import { bigints, type Db, integers, type Tx, withKeysCheckedAtOnce } from '../../storage/index.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type Alike, REMEMBERED, RelatedInTime } from './related-in-time.ts';

/** Articles that are looked at together. */
const AT_ONCE = 500;

/** What is to be shown beside some articles, best first. */
export type Related = readonly (readonly [ArticleId, readonly ArticleId[]])[];

/**
 * What is to be shown beside each of many live articles that came at once, some hundred at a time: chosen as
 * `chooseRelated` does for one, but from what was there when each was published. Goes over the whole paper in the order
 * of time, however few are wanted.
 */
export async function* relatedOf(db: Db, isWanted: (id: ArticleId) => boolean): AsyncGenerator<Related> {
  const chooser = new RelatedInTime(await newest(db));
  const chosenFor = (articles: readonly Alike[]): Related =>
    [...Map.groupBy(articles, ({ published }) => published).values()].flatMap((one) => chooser.next(one, isWanted));
  let open: readonly Alike[] = [];
  for await (const articles of oneAhead(inOrder(db))) {
    const [whole, begun] = partedAtLastInstant([...open, ...articles]);
    open = begun;
    yield chosenFor(whole);
  }
  yield chosenFor(open);
}

/** What is published at the last instant may go on in what is read next; the undated have no instant. */
function partedAtLastInstant(articles: readonly Alike[]): readonly [readonly Alike[], readonly Alike[]] {
  const last = articles.at(-1)?.published ?? null;
  const begin = last === null ? articles.length : articles.findIndex(({ published }) => published === last);
  return [articles.slice(0, begin), articles.slice(begin)];
}

/** Writes what was chosen; articles that have something beside them keep it, and what has left since is left out. */
export async function putRelated(tx: Tx, related: Related): Promise<void> {
  if (related.length === 0) return;
  await oneAtATime(tx);
  const had = await havingRelated(tx, related);
  const rows = related.flatMap(([id, others]) =>
    had.has(id) ? [] : others.map((other, index) => ({ id, position: index + 1, other })),
  );
  if (rows.length === 0) return;
  const live = [
    { table: 'live_article', key: 'article_id', ids: rows.flatMap(({ id, other }) => [id, other]) },
  ] as const;
  await withKeysCheckedAtOnce(tx, live, async () => {
    await sql`
      insert into live_related (article_id, position, related_id)
      select this.article_id, position, other.article_id
      from unnest(
        ${bigints(rows.map(({ id }) => id))}::bigint[], ${integers(rows.map(({ position }) => position))}::integer[],
        ${bigints(rows.map(({ other }) => other))}::bigint[]
      ) as given(article_id, position, related_id)
      join live_article this on this.article_id = given.article_id
      join live_article other on other.article_id = given.related_id
    `.execute(tx);
  });
}

/** Asked for by themselves: within the statement, the database goes over a table that it believes is empty. */
async function havingRelated(tx: Tx, related: Related): Promise<ReadonlySet<ArticleId>> {
  const { rows } = await sql<{ id: ArticleId }>`
    select distinct article_id as id from live_related where article_id = any(${bigints(related.map(([id]) => id))}::bigint[])
  `.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

type Row = Alike & { readonly at: string | null };

const MICROSECONDS = sql`(extract(epoch from live.published_at) * 1000000)::bigint`;

async function newest(db: Db): Promise<readonly Pick<Alike, 'id' | 'published'>[]> {
  const { rows } = await sql<Pick<Alike, 'id' | 'published'>>`
    select article_id as id, ${MICROSECONDS} as published from live_article live
    order by published_at desc nulls last, article_id desc limit ${REMEMBERED}
  `.execute(db);
  return rows;
}

/** All live articles in the order of their publication, the undated last. */
async function* inOrder(db: Db): AsyncGenerator<readonly Alike[], void> {
  const page = async (condition: ReturnType<typeof sql>) => {
    const { rows } = await sql<Row>`
      select live.article_id as id, live.published_at::text as at, ${MICROSECONDS} as published,
        live.section_id as "sectionId",
        array(select section_id from live_article_section own where own.article_id = live.article_id) as "sectionIds",
        array(select tag_id from live_article_tag own where own.article_id = live.article_id) as "tagIds"
      from live_article live where ${condition} order by live.published_at nulls first, live.article_id limit ${AT_ONCE}
    `.execute(db);
    return rows;
  };
  for (let last: Row | undefined, at = '-infinity', id = 0; ; at = last.at ?? at, id = last.id) {
    const rows = await page(sql`(live.published_at, live.article_id) > (${at}::timestamptz, ${id}::bigint)`);
    last = rows.at(-1);
    if (last === undefined) break;
    yield rows;
  }
  for (let last: Row | undefined, id = 0; ; id = last.id) {
    const rows = await page(sql`live.published_at is null and live.article_id > ${id}::bigint`);
    last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
  }
}
