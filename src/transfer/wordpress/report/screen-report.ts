import { leftOf } from './left-reasons.ts';
import type { ReportHead } from './parity-report.ts';
import { heaviestFirst, isRemarkKind, usuallyOpen } from './remark-weight.ts';
import { statesIn } from './states-in.ts';
import type { ImportWords } from './words.ts';

/** Kinds of remarks and reasons that a terminal names; the rest stand in the full report. */
const KINDS = 4;
const REASONS = 4;

/**
 * The report for the terminal, five to twelve lines.
 *
 * @param reportFiles where the full report was written; none when nobody asked for it
 */
export function screenReport(
  head: ReportHead,
  words: ImportWords,
  reportFiles: readonly string[] = [],
): readonly string[] {
  const { screen } = words;
  const left = leftOf(head, words);
  const { byApproved } = head.counts.comments;
  const comments = Object.values(byApproved).reduce((sum, count) => sum + count, 0);
  const countOf = (reason: string) => left.find((one) => one.reason === reason)?.count ?? 0;
  const open = Object.entries(head.remarkCounts)
    .flatMap(([kind, count]) => (isRemarkKind(kind) && usuallyOpen(kind) ? [{ kind, count }] : []))
    .sort(heaviestFirst);
  return [
    screen.items(head),
    ...(left.length === 0 ? [] : [screen.left(left.slice(0, REASONS).map(({ said }) => said))]),
    ...(comments === 0 ? [] : [screen.comments(comments, statesIn(byApproved, words.commentStates))]),
    ...(head.counts.attachments === 0
      ? []
      : [
          screen.pictures({
            all: head.counts.attachments,
            withoutFile: countOf('no-file'),
            refused: countOf('picture-refused'),
          }),
        ]),
    screen.answered(head.answered.equal, head.answered.all),
    open.length === 0 ? screen.nothingToLookAt : screen.look,
    ...open.slice(0, KINDS).map(({ kind, count }) => `  ${screen.remark(words.remarks[kind].heading, count)}`),
    ...(open.length <= KINDS ? [] : [`  ${screen.moreKinds(open.length - KINDS)}`]),
    reportFiles.length === 0 ? screen.noReport : screen.fullReport(reportFiles),
  ];
}
