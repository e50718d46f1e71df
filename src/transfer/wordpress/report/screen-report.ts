import { leftOf } from './left-reasons.ts';
import { DIFFERENCES, type ReportHead } from './parity-report.ts';
import { heaviestFirst, isRemarkKind, usuallyOpen } from './remark-weight.ts';
import { statesIn, sum } from './states-in.ts';
import type { ImportWords } from './words.ts';

/** Kinds of remarks and reasons that a terminal names; the rest stand in the full report. */
const KINDS = 3;
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
  const open = Object.entries(head.remarkCounts)
    .flatMap(([kind, count]) => (isRemarkKind(kind) && usuallyOpen(kind) ? [{ kind, count }] : []))
    .sort(heaviestFirst);
  return [
    screen.items(head),
    ...cameOf(head, words),
    ...(left.length === 0 ? [] : [screen.left(left.slice(0, REASONS).map(({ said }) => said))]),
    ...commentsOf(head, words),
    ...noPicturesOf(head, words),
    screen.answered(head.answered, differencesOf(head)),
    open.length === 0 ? screen.nothingToLookAt : screen.look,
    ...open.slice(0, KINDS).map(({ kind, count }) => `  ${screen.remark(words.remarks[kind].heading, count)}`),
    ...(open.length <= KINDS ? [] : [`  ${screen.moreKinds(open.length - KINDS)}`]),
    reportFiles.length === 0 ? screen.noReport : screen.fullReport(reportFiles),
  ];
}

/** What an editor looks for first. */
const FIRST = ['post', 'page', 'attachment'];

function cameOf({ counts, came }: ReportHead, { types, screen }: ImportWords): readonly string[] {
  const found = FIRST.flatMap((type) => {
    const all = sum(counts.byTypeAndStatus[type] ?? {});
    return all === 0 ? [] : [{ name: types.get(type) ?? type, came: came.byType[type] ?? 0, all }];
  });
  return found.length === 0 ? [] : [screen.came(found)];
}

function commentsOf({ counts, came }: ReportHead, { keptStates, screen }: ImportWords): readonly string[] {
  const all = sum(counts.comments.byApproved);
  const { commentsByState } = came;
  if (all === 0) return [];
  return [screen.comments({ came: sum(commentsByState), states: statesIn(commentsByState, keptStates), all })];
}

/** Where no file was found at all, most likely nobody said where they are. */
function noPicturesOf({ came, reasons }: ReportHead, { screen }: ImportWords): readonly string[] {
  const withoutFile = reasons['no-file'] ?? 0;
  return withoutFile === 0 || (came.byType.attachment ?? 0) > 0 ? [] : [screen.noPictures(withoutFile)];
}

const differencesOf = ({ answered: { different } }: ReportHead) =>
  DIFFERENCES.flatMap((name) => (different[name] === undefined ? [] : [[name, different[name]] as const])).sort(
    ([, one], [, other]) => other - one,
  );
