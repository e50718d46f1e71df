import { isolated } from '../../../messages/isolated.ts';
import type { Grant } from '../../data/rights.ts';
import type { Section } from '../../data/site.ts';
import type { StudioWords } from '../../words.ts';

/** The sections that roles are limited to, in the paper's order; empty where all of them hold everywhere. */
export function sectionsNamed(grants: readonly Grant[], sections: readonly Section[]): readonly Section[] {
  const named = new Set(grants.flatMap(({ within }) => within ?? []));
  return sections.filter(({ id }) => named.has(id));
}

/** Where somebody's roles hold, in words. */
export function placesOf(grants: readonly Grant[], sections: readonly Section[], say: StudioWords): string {
  const named = sectionsNamed(grants, sections);
  // Beside a role in the whole paper, the sections of another say more; but for an administrator, who may all.
  const isEverywhere = named.length === 0 || grants.some(({ role }) => role === 'administrator');
  return placesIn(isEverywhere ? null : named.map(({ id }) => id), sections, say);
}

/** Where something holds, in words: the whole paper (null), or its sections in the paper's order. */
export const placesIn = (within: readonly number[] | null, sections: readonly Section[], say: StudioWords): string =>
  within === null
    ? say.people.wholePaper
    : say.list(sections.filter(({ id }) => within.includes(id)).map(({ name }) => isolated(name)));

/** A section and all that it lies in, itself first. */
export function trailOf(section: Section, sections: readonly Section[]): readonly Section[] {
  const above = sections.find(({ id }) => id === section.parentId);
  return above === undefined ? [section] : [section, ...trailOf(above, sections)];
}

/** Whether a right holds in a section: in the whole paper, in it, or in what it lies in. */
export const holdsIn = (within: readonly number[] | null, trail: readonly Section[]): boolean =>
  within === null || trail.some(({ id }) => within.includes(id));

/** A section with those that it lies in, the topmost first. */
export const pathOf = (section: Section, sections: readonly Section[]): string =>
  trailOf(section, sections)
    .map(({ name }) => name)
    .toReversed()
    .join(' / ');
