import type { AddressRow, RemarkRow, ReportHead } from './parity-report.ts';

/**
 * The report for programs, in the shape that is kept stable: the figures, then every address and every remark on a line
 * of its own. It is written as it is read, so a site of any size takes no memory.
 */
export async function* jsonReport(
  head: ReportHead,
  addresses: AsyncIterable<AddressRow>,
  remarks: AsyncIterable<RemarkRow>,
): AsyncGenerator<string> {
  const figures = JSON.stringify(head, null, 2);
  yield `${figures.slice(0, figures.lastIndexOf('\n}'))},\n  "addresses": [`;
  yield* rows(addresses);
  yield '],\n  "remarks": [';
  yield* rows(remarks);
  yield ']\n}\n';
}

/** Rows that are handed on together: a write each would cost more than the row. */
const TOGETHER = 500;

async function* rows(all: AsyncIterable<object>): AsyncGenerator<string> {
  let [text, count] = ['', 0];
  for await (const row of all) {
    text += `${count === 0 ? '' : ','}\n    ${JSON.stringify(row)}`;
    count += 1;
    if (count % TOGETHER !== 0) continue;
    yield text;
    text = '';
  }
  yield count === 0 ? '' : `${text}\n  `;
}
