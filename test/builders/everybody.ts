import type { SectionId } from '../../src/base/ids.ts';
import { type Actor, actorWith, ROLES } from '../../src/newsroom/index.ts';

/** What says no for want of a right. */
export const NO_RIGHT = /^(?:\w+\.notAllowed|newsroom\.outsideSections)$/;

/**
 * Everybody who may ask for something: each role in the whole paper, each of those that work with articles in the
 * articles' own section and in another one, and somebody with no role at all.
 */
export function everybody(own: SectionId, other: SectionId): ReadonlyMap<string, Actor> {
  const within = (role: 'reporter' | 'editor' | 'administrator', section: SectionId): Actor => ({
    ...actorWith('person', `${role} of ${section === own ? 'the section' : 'another section'}`, role),
    grants: [{ role, within: [section] }],
  });
  const limited = (['reporter', 'editor', 'administrator'] as const).flatMap((role) => [
    within(role, own),
    within(role, other),
  ]);
  const nobody: Actor = { ...actorWith('person', 'nobody', 'reporter'), grants: [] };
  return new Map(
    [...ROLES.map((role) => actorWith('person', role, role)), ...limited, nobody].map((one) => [one.name, one]),
  );
}

/** Who may do what, as a list to be read: a line for each thing, and those for whom it is done. */
export const rightsTable = (rows: ReadonlyMap<string, readonly string[]>): string =>
  [...rows].map(([what, who]) => `${what}\n    ${who.length === 0 ? '(nobody)' : who.join(', ')}\n`).join('');
