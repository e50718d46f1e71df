import type { Health, HealthPart } from '../../data/health.ts';

const WORST_FIRST = ['bad', 'warn', 'well'] as const satisfies readonly Health['state'][];

/** The parts that need hands before the others, the worst first. */
export const inOrder = (parts: readonly HealthPart[]): readonly HealthPart[] =>
  parts.toSorted((one, other) => WORST_FIRST.indexOf(one.state) - WORST_FIRST.indexOf(other.state));

/** Whether two measurings are drawn alike, but for their figures: the same parts with the same problems. */
export const looksLike = (one: Health, other: Health): boolean => outlineOf(one) === outlineOf(other);

const outlineOf = ({ parts }: Health): string =>
  parts.map(({ part, state, problem }) => `${part} ${state} ${problem}`).join('\n');
