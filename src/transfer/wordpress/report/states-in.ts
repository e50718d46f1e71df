import { formatNumber } from '../../../arabic/index.ts';

/** Counts of states, each with its name in front, the largest first; a state without a name is called as the file has it. */
export const statesIn = (
  counts: Readonly<Record<string, number>>,
  names: ReadonlyMap<string, string>,
): readonly string[] =>
  Object.entries(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([state, count]) => `${names.get(state) ?? state}: ${formatNumber(count, 'latn')}`);
