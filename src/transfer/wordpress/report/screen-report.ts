import { leftOf } from './left-reasons.ts';
import { DIFFERENCES, type ReportHead } from './parity-report.ts';
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
  const open = Object.entries(head.remarkCounts)
    .flatMap(([kind, count]) => (isRemarkKind(kind) && usuallyOpen(kind) ? [{ kind, count }] : []))
    .sort(heaviestFirst);
  return [
    screen.items(head),
    ...(left.length === 0 ? [] : [screen.left(left.slice(0, REASONS).map(({ said }) => said))]),
    ...(comments === 0 ? [] : [screen.comments(comments, statesIn(byApproved, words.commentStates))]),
    ...picturesOf(head, words),
    screen.answered(head.answered, differencesOf(head)),
    open.length === 0 ? screen.nothingToLookAt : screen.look,
    ...open.slice(0, KINDS).map(({ kind, count }) => `  ${screen.remark(words.remarks[kind].heading, count)}`),
    ...(open.length <= KINDS ? [] : [`  ${screen.moreKinds(open.length - KINDS)}`]),
    reportFiles.length === 0 ? screen.noReport : screen.fullReport(reportFiles),
  ];
}

function picturesOf({ counts, reasons }: ReportHead, { screen }: ImportWords): readonly string[] {
  const { attachments: all } = counts;
  const withoutFile = reasons['no-file'] ?? 0;
  if (all === 0) return [];
  // As it is where nobody said where the files are.
  if (withoutFile === all) return [screen.noPictures(all)];
  return [screen.pictures({ all, withoutFile, refused: reasons['picture-refused'] ?? 0 })];
}

const differencesOf = ({ answered: { different } }: ReportHead) =>
  DIFFERENCES.flatMap((name) => (different[name] === undefined ? [] : [[name, different[name]] as const])).sort(
    ([, one], [, other]) => other - one,
  );
