import { sql } from 'kysely';
import { allEnded } from '../../../base/all-ended.ts';
import { oneAhead } from '../../../base/one-ahead.ts';
import { addressKey, isWrittenCanonically, queryKey } from '../../../newsroom/index.ts';
import type { Db } from '../../../storage/index.ts';
import { datesOf } from '../article/index.ts';
import { authorsOf } from '../steps/brought-item.ts';
import type { ItemFacts } from '../steps/facts.ts';
import { pathOf } from '../steps/former-paths.ts';
import type { Terms } from '../steps/terms.ts';
import { plainTitle } from '../wxr/index.ts';
import { ANSWERS, differencesIn } from './differences.ts';
import { type AddressRow, COMPARED, type Compared, type Difference, type ReportHead } from './parity-report.ts';
import { countRemarks, eachRemark, type Remarked } from './read-remarks.ts';

/** Rows read at once. */
const ROWS = 2_000;

/** What is needed to compare an old site with what came of it. */
export type Reported = Remarked & { readonly terms: Terms; readonly zone: string };

export { eachRemark };

/** The figures of an import. */
export async function reportHead(db: Db, reported: Reported): Promise<ReportHead> {
  const { importId, facts } = reported;
  const [{ rows }, { rows: comments }, remarkCounts, answered] = await allEnded([
    sql<{ type: string; outcome: string; why: string | null; count: number }>`
      select type, outcome, why, count(*)::integer as count from import_item where import_id = ${importId}
      group by type, outcome, why order by count desc
    `.execute(db),
    sql<{ state: string; count: number }>`
      select state, count(*)::integer as count from comment where import_id = ${importId}
      group by state order by count desc
    `.execute(db),
    countRemarks(db, reported),
    howAnswered(eachAddress(db, reported)),
  ]);
  const of = (outcome: string) => rows.filter((row) => row.outcome === outcome);
  return {
    files: facts.files,
    found: sum(rows),
    ...{ imported: sum(of('imported')), skipped: sum(of('skipped')), failed: sum(of('failed')) },
    counts: {
      byTypeAndStatus: facts.byTypeAndStatus,
      authors: { declared: facts.declared.authors, used: used(facts.authors) },
      categories: { declared: facts.declared.categories, used: used(facts.categories) },
      tags: { declared: facts.declared.tags, used: used(facts.tags) },
      comments: facts.comments,
      attachments: Object.values(facts.byTypeAndStatus.attachment ?? {}).reduce((sum, count) => sum + count, 0),
    },
    came: {
      byType: summed(of('imported').map(({ type, count }) => [type, count])),
      commentsByState: summed(comments.map(({ state, count }) => [state, count])),
    },
    reasons: summed(rows.flatMap(({ why, count }) => (why === null ? [] : [[why, count]]))),
    ...{ remarkCounts, answered },
  };
}

const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((all, { count }) => all + count, 0);

function summed(counts: readonly (readonly [name: string, count: number])[]): Readonly<Record<string, number>> {
  const all = new Map<string, number>();
  for (const [name, count] of counts) all.set(name, (all.get(name) ?? 0) + count);
  return Object.fromEntries(all);
}

async function howAnswered(addresses: AsyncIterable<AddressRow>): Promise<ReportHead['answered']> {
  let [all, answering, equal] = [0, 0, 0];
  const different: Partial<Record<Difference, number>> = {};
  for await (const row of addresses) {
    all += 1;
    if (row.final === ANSWERS) answering += 1;
    if (row.why === null) equal += 1;
    for (const name of differencesIn(row)) different[name] = (different[name] ?? 0) + 1;
  }
  return { all, answering, equal, different };
}

const used = (terms: readonly { readonly isUsed: boolean }[]): number => terms.filter(({ isUsed }) => isUsed).length;

type ItemRow = {
  number: number;
  link: string;
  title: string;
  facts: ItemFacts;
  outcome: string;
  why: string | null;
  path: string | null;
  thing_id: number | null;
};
type Answer = {
  number: number;
  state: string;
  path: string;
  home: string | null;
  thing: string;
  thing_id: number;
  headline: string | null;
  published_at: Date | null;
  lead: number | null;
  authors: number[];
  sections: number[];
  comments: number;
};

/** Every published post, and what its old address answers now. */
export async function* eachAddress(db: Db, { importId, terms, zone }: Reported): AsyncGenerator<AddressRow> {
  for await (const { rows, answers, thumbnails } of oneAhead(pagesOf(db, importId)))
    for (const row of rows) {
      const answer = answers.get(row.number);
      const raw = row.link.trim() === '' ? encodeURI(row.path ?? '/') : (pathOf(row.link) ?? '/');
      if (answer === undefined || answer.home === null || (answer.thing === 'article' && answer.headline === null)) {
        yield unanswered(row);
        continue;
      }
      const isHome = answer.state === 'canonical' && isWrittenCanonically(asSent(raw), answer.path);
      const expected = {
        date: datesOf({ ...row.facts, modifiedGmt: '', status: 'publish' }, zone).publishedAt,
        authors: authorsOf(row.facts, terms),
        sections: row.facts.categories.flatMap((slug) => terms.sections.get(slug) ?? []),
        picture: thumbnails.get(row.facts.thumbnail) ?? null,
      };
      const equal = compare(row, answer, expected);
      const different = COMPARED.filter((name) => !equal[name]);
      // Of several at one address the first answers there; the others have addresses of their own.
      const isOther = row.thing_id !== null && answer.thing_id !== row.thing_id;
      yield {
        old: row.link,
        title: plainTitle(row.title),
        status: isHome ? 200 : 301,
        location: isHome ? null : encodeURI(answer.home),
        final: 200,
        equal,
        why: isOther ? 'address-taken' : different.length === 0 ? null : different.join(', '),
      };
    }
}

/** The posts in their order, some thousand at a time, with what answers at their addresses and the pictures they name. */
async function* pagesOf(db: Db, importId: number) {
  for (let last = 0; ; ) {
    const { rows } = await sql<ItemRow>`
      select number, link, title, facts, outcome, why, path, thing_id from import_item
      where import_id = ${importId} and number > ${last} and type = 'post' and status = 'publish'
      order by number limit ${ROWS}
    `.execute(db);
    const end = rows.at(-1);
    if (end === undefined) return;
    const asked = rows.map((row) => ({ number: row.number, ...keysOf(row) }));
    const [answers, thumbnails] = await allEnded([answersTo(db, asked), picturesOf(db, importId, rows)]);
    yield { rows, answers, thumbnails };
    last = end.number;
  }
}

function compare(
  { title, facts }: ItemRow,
  answer: Answer,
  expected: { date: Date | null; authors: readonly number[]; sections: readonly number[]; picture: number | null },
): AddressRow['equal'] {
  const plain = plainTitle(title);
  return {
    title: plain === '' || plain === answer.headline,
    date: (expected.date?.getTime() ?? null) === (answer.published_at?.getTime() ?? null),
    author: same(expected.authors, answer.authors),
    sections: same([...expected.sections].sort(ascending), [...answer.sections].sort(ascending)),
    picture:
      facts.thumbnail === '' || facts.thumbnail === '0'
        ? answer.lead === null
        : answer.lead === expected.picture && answer.lead !== null,
    comments: facts.comments === answer.comments,
  };
}

/** A path as a browser sends it: letters that stand in it raw are encoded. */
const asSent = (raw: string): string =>
  raw.toWellFormed().replace(/[^\x21-\x7e]+/g, (letters) => encodeURIComponent(letters));

const ascending = (one: number, other: number): number => one - other;
const same = (one: readonly number[], other: readonly number[]): boolean =>
  [...new Set(one)].length === other.length && [...new Set(one)].every((id, index) => other[index] === id);

const NOTHING_EQUAL: AddressRow['equal'] = Object.fromEntries(COMPARED.map((name) => [name, false])) as Record<
  Compared,
  boolean
>;

const unanswered = ({ link, title, facts, outcome, why }: ItemRow): AddressRow => ({
  old: link,
  title: plainTitle(title),
  status: 404,
  location: null,
  final: 404,
  equal: NOTHING_EQUAL,
  why: facts.isProtected ? 'protected' : (why ?? outcome),
});

/** Under what an old address is kept. An item that had none is asked for at the one it was given. */
function keysOf({ link, path }: ItemRow): { path: string | null; query: string | null } {
  if (link.trim() === '') return { path, query: null };
  const raw = pathOf(link);
  const query = /\?([^#]*)/s.exec(link)?.[1];
  return { path: raw === null ? null : addressKey(raw), query: query === undefined ? null : queryKey(query) };
}

async function answersTo(
  db: Db,
  asked: readonly { number: number; path: string | null; query: string | null }[],
): Promise<ReadonlyMap<number, Answer>> {
  const { rows } = await sql<Answer>`
    select asked.number, coalesce(found.state, 'redirect') as state, coalesce(found.path, '') as path,
      home.path as home, coalesce(found.thing, queried.thing) as thing,
      coalesce(found.thing_id, queried.thing_id) as thing_id, live.headline, live.published_at,
      live.lead_picture_id as lead,
      array(select author_id from live_article_author where article_id = live.article_id order by position) as authors,
      array(
        select section_id from live_article_section where article_id = live.article_id and not inherited
      ) as sections,
      (
        select count(*)::integer from comment
        where article_id = live.article_id and state = 'shown' and kind = 'comment'
      ) as comments
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(number integer, path text, query text)
    left join address found on found.path = asked.path
    left join query_address queried on asked.path is null and queried.query = asked.query
    join lateral (
      select path from address
      where state = 'canonical' and thing = coalesce(found.thing, queried.thing)
        and thing_id = coalesce(found.thing_id, queried.thing_id)
    ) home on true
    left join live_article live
      on coalesce(found.thing, queried.thing) = 'article' and live.article_id = coalesce(found.thing_id, queried.thing_id)
  `.execute(db);
  return new Map(rows.map((row) => [row.number, row]));
}

async function picturesOf(db: Db, importId: number, rows: readonly ItemRow[]): Promise<ReadonlyMap<string, number>> {
  const keys = [...new Set(rows.map(({ facts }) => `post:${facts.thumbnail}`))];
  const { rows: found } = await sql<{ key: string; id: number }>`
    select key, thing_id as id from import_item
    where import_id = ${importId} and thing = 'picture' and thing_id is not null and key = any(${keys}::text[])
  `.execute(db);
  return new Map(found.map(({ key, id }) => [key.slice('post:'.length), id]));
}
