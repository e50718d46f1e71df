import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Addresses } from './addresses-part.tsx';
import { type Differences, reasonsOf } from './differences.ts';
import { Came, Figures, type Group, LookHead, Mended, Next, NotCome, OpenGroup, PageHead, Top } from './page-parts.tsx';
import type { AddressRow, RemarkKind, RemarkRow, ReportHead } from './parity-report.ts';
import { heaviestFirst } from './remark-weight.ts';
import type { ImportWords } from './words.ts';

/** Remarks of one kind, and addresses, that the page shows; the JSON has them all. */
const SHOWN_OF_A_KIND = 100;
const SHOWN_ADDRESSES = 500;

/**
 * The report as a page for people, which carries all that it needs and can be sent by mail. It is written as it is
 * read; of the two long lists it holds no more than it shows.
 */
export async function* htmlReport(
  head: ReportHead,
  addresses: AsyncIterable<AddressRow>,
  remarks: AsyncIterable<RemarkRow>,
  words: ImportWords,
): AsyncGenerator<string> {
  yield `<!doctype html>\n<html lang="${words.lang}" dir="${words.dir}">${renderToString(h(PageHead, { words }))}<body>`;
  yield `${renderToString(h(Top, { head, words }))}<main>${renderToString(h(Figures, { head, words }))}`;
  yield renderToString(h(Came, { head, words }));
  yield renderToString(h(NotCome, { head, words }));

  const { open, mended } = await grouped(remarks);
  yield `<section class="section">${renderToString(h(LookHead, { isNothing: open.length === 0, words }))}`;
  for (const group of open) yield renderToString(h(OpenGroup, { group, words }));
  yield '</section>';
  yield renderToString(h(Mended, { groups: mended, words }));

  yield renderToString(h(Addresses, { head, differences: await compared(addresses), words }));
  yield `${renderToString(h(Next, { words }))}</main></body></html>\n`;
}

type Growing = { readonly kind: RemarkKind; count: number; readonly shown: RemarkRow[] };

async function grouped(
  remarks: AsyncIterable<RemarkRow>,
): Promise<{ readonly open: readonly Group[]; readonly mended: readonly Group[] }> {
  const open = new Map<RemarkKind, Growing>();
  const mended = new Map<RemarkKind, Growing>();
  for await (const row of remarks) {
    const groups = row.mended ? mended : open;
    const group = groups.get(row.kind) ?? { kind: row.kind, count: 0, shown: [] };
    groups.set(row.kind, group);
    group.count += row.mended ? row.count : 1;
    if (!row.mended && group.shown.length < SHOWN_OF_A_KIND) group.shown.push(row);
  }
  return { open: [...open.values()].sort(heaviestFirst), mended: [...mended.values()].sort(heaviestFirst) };
}

/** Reasons that are counted by themselves; those of a server that fails may be any. */
const MOST_REASONS = 30;

async function compared(addresses: AsyncIterable<AddressRow>): Promise<Differences> {
  const shown: AddressRow[] = [];
  const counts = new Map<string, number>();
  for await (const row of addresses) {
    if (row.why === null) continue;
    if (shown.length < SHOWN_ADDRESSES) shown.push(row);
    for (const reason of reasonsOf(row.why))
      if (counts.has(reason) || counts.size < MOST_REASONS) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return { shown, counts };
}
