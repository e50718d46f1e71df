import { formatNumber, shorten } from '../../../arabic/index.ts';
import { tame } from './old-site-text.ts';

/** States that are named; WordPress itself has eight, and plug-ins a few. */
const MOST = 12;
const NAME = { graphemes: 40 };

/** Counts of states, each with its name in front, the largest first; a state without a name is called as the file has it. */
export const statesIn = (
  counts: Readonly<Record<string, number>>,
  names: ReadonlyMap<string, string>,
): readonly string[] =>
  Object.entries(counts)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([state, count]) => `${names.get(state) ?? shorten(tame(state), NAME)}: ${formatNumber(count, 'latn')}`);

/** All of them, whatever their state. */
export const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0);
