import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../storage/index.ts';
import { oldSiteOf } from '../article/index.ts';
import type { SiteFacts } from '../steps/facts.ts';
import type { TermRemark } from '../steps/terms.ts';
import { plainTitle } from '../wxr/index.ts';
import type { RemarkKind, RemarkRow } from './parity-report.ts';
import { usuallyOpen } from './remark-weight.ts';

/** Rows read at once. */
const ROWS = 2_000;

/** What is needed to tell what is worth telling of an import. */
export type Remarked = {
  readonly importId: number;
  readonly facts: SiteFacts;
  readonly termRemarks: readonly TermRemark[];
};

type ToldRow = {
  number: number;
  place: number;
  file: number;
  line: number;
  title: string;
  key: string;
  kind: RemarkKind;
  what: string;
  text: string;
  count: number;
  mended: boolean | null;
};

/** Everything worth telling, in the order of the files. */
export async function* eachRemark(db: Db, remarked: Remarked): AsyncGenerator<RemarkRow> {
  const { importId, facts } = remarked;
  yield* ofTheWhole(remarked);
  for (let [number, place] = [0, 0]; ; ) {
    const { rows } = await sql<ToldRow>`
      ${toldOfItems(importId)} and item.number >= ${number} and (item.number, told.place) > (${number}, ${place})
      order by item.number, told.place limit ${ROWS}
    `.execute(db);
    const end = rows.at(-1);
    if (end === undefined) return;
    for (const { file, line, title, key, kind, what, text, count, mended } of rows)
      yield {
        ...{ file: facts.files[file] ?? '', line, item: plainTitle(title) || key, kind, what, count },
        instead: kind === 'misread' ? text : '',
        mended: mended ?? !usuallyOpen(kind),
      };
    ({ number, place } = end);
  }
}

/** How many remarks of each kind `eachRemark` tells, most first. */
export async function countRemarks(db: Db, remarked: Remarked): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::integer as count from (${toldOfItems(remarked.importId)}) told group by kind
  `.execute(db);
  const counts = new Map(rows.map(({ kind, count }) => [kind, count]));
  for (const { kind } of ofTheWhole(remarked)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, one], [, other]) => other - one));
}

const ONCE = { instead: '', count: 1 } as const;

/** What is told of the site, its files and its terms. */
function* ofTheWhole({ facts, termRemarks }: Remarked): Generator<RemarkRow> {
  const nameOf = (file: number) => facts.files[file] ?? '';
  if (oldSiteOf(facts.site).hosts.size === 0)
    yield { ...ONCE, file: nameOf(0), line: 0, item: '', kind: 'no-domain', what: '', mended: false };
  for (const { file, line, kind, what, count } of facts.fileRemarks)
    yield { ...ONCE, file: nameOf(file), line, item: '', kind, what, count, mended: !usuallyOpen(kind) };
  for (const { kind, what } of termRemarks)
    yield { ...ONCE, file: nameOf(0), line: 0, item: what, kind, what, mended: !usuallyOpen(kind) };
}

/** Why an item could not be read: remarks of these names; what failed otherwise is `failed`. */
const UNREADABLE = ['cut-off', 'cut-short', 'too-long', 'empty'] as const satisfies readonly RemarkKind[];

/**
 * What is told of items: what follows from what became of them, then the remarks that were kept with them. `place` is
 * a remark's among those of its item; `mended` is null where its kind decides.
 */
const toldOfItems = (importId: number): RawBuilder<ToldRow> => sql`
  select item.number, told.place, item.file, coalesce(told.line, item.line) as line, item.title, item.key,
    told.kind, told.what, told.text, told.count, told.mended
  from import_item item cross join lateral (
    select 1 as place, case when why = any(${[...UNREADABLE]}::text[]) then why else 'failed' end as kind,
      coalesce(why, '') as what, '' as text, 1 as count, false as mended, null::integer as line
    where outcome = 'failed'
    union all
    -- Where readers could see it, its old address answers no more.
    select 2, 'type', case when status = 'publish' and link <> '' then link else key end, '', 1, false, null
    where why = 'type'
    union all
    -- Readers' comments below a picture, or something of a kind that isn't taken.
    select 3, 'page-comments', facts ->> 'comments', '', 1, null, null
    where (type = 'attachment' or why = 'type') and (facts ->> 'comments')::integer > 0
    union all
    select 4, 'picture-not-there', key, '', 1, false, null where why = 'no-file'
    union all
    select 4 + nth::integer, remark ->> 'kind', coalesce(remark ->> 'what', ''), coalesce(remark ->> 'text', ''),
      coalesce((remark ->> 'count')::integer, 1), (remark ->> 'mended')::boolean, (remark ->> 'line')::integer
    from jsonb_array_elements(remarks) with ordinality as kept(remark, nth)
  ) told
  where item.import_id = ${importId}
`;
