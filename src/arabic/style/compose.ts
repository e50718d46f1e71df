import { applyFixes } from './apply-fixes.ts';
import type { Finding } from './finding.ts';

/** Findings that lie over one another, in the places of the text that the first of them make. */
type Cluster = { start: number; end: number; first: Finding[]; second: Finding[] };

/**
 * Findings in a text, and findings in what their fixes make of it, as findings in the text alone: applied at once they
 * give what the two sets give one after the other. Where a second one lies over a first, they become one, under the
 * name of the first.
 */
export function compose(text: string, first: readonly Finding[], second: readonly Finding[]): Finding[] {
  const between = applyFixes(text, first);
  const composed: Finding[] = [];
  /** How much longer the text between is than the text, up to here. */
  let longer = 0;
  for (const cluster of clustersOf(first, second)) {
    const grown = cluster.first.reduce((sum, { start, end, fix }) => sum + fix.length - (end - start), 0);
    const start = cluster.start - longer;
    longer += grown;
    const end = cluster.end - longer;
    const rule = (cluster.first[0] ?? cluster.second[0])?.rule;
    const fix = applyFixes(
      between.slice(cluster.start, cluster.end),
      cluster.second.map((one) => ({ ...one, start: one.start - cluster.start, end: one.end - cluster.start })),
    );
    if (rule !== undefined && fix !== text.slice(start, end)) composed.push({ rule, start, end, fix });
  }
  return composed;
}

function clustersOf(first: readonly Finding[], second: readonly Finding[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const part of [...placedBetween(first), ...second.map(alone)].sort(inOrder)) {
    const last = clusters.at(-1);
    if (last === undefined || part.start >= last.end) {
      clusters.push(part);
    } else {
      last.end = Math.max(last.end, part.end);
      last.first.push(...part.first);
      last.second.push(...part.second);
    }
  }
  return clusters;
}

function placedBetween(first: readonly Finding[]): Cluster[] {
  let longer = 0;
  return first.map((finding) => {
    const start = finding.start + longer;
    longer += finding.fix.length - (finding.end - finding.start);
    return { start, end: start + finding.fix.length, first: [finding], second: [] };
  });
}

const alone = (finding: Finding): Cluster => ({
  start: finding.start,
  end: finding.end,
  first: [],
  second: [finding],
});

/** What was taken out stands at one place, before what begins there. */
const inOrder = (one: Cluster, other: Cluster): number => one.start - other.start || one.end - other.end;
