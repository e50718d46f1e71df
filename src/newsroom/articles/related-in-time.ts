import type { ArticleId } from '../../base/ids.ts';
import { RELATED } from './choose-related.ts';

/** A live article, with what makes it like others. */
export type Alike = {
  readonly id: ArticleId;
  /** Microseconds since 1970, as exact as the database has it; null where nobody knows. */
  readonly published: number | null;
  /** The section that it names first; null without one. */
  readonly sectionId: number | null;
  /** All that list it, those above its own among them. */
  readonly sectionIds: readonly number[];
  readonly tagIds: readonly number[];
};

/** How far back each tag and section, and the paper, are looked through. */
export const REMEMBERED = 8;

type Candidate = { readonly id: ArticleId; readonly published: number | null };
type Score = { readonly candidate: Candidate; tags: number; sections: number };

/**
 * Chooses what is shown beside articles that pass by in the order in which they were published, the undated last: most
 * tags in common first, then the same section, and among equals those published nearest before it. Only the last few
 * of every tag and section are remembered, so that a paper of any size fits.
 */
export class RelatedInTime {
  readonly #newest: readonly Candidate[];
  readonly #byTag = new Map<number, Candidate[]>();
  readonly #bySection = new Map<number, Candidate[]>();

  /** @param newest the newest articles of the paper, `REMEMBERED` of them, for those that are like no other */
  constructor(newest: readonly Candidate[]) {
    this.#newest = newest;
  }

  /**
   * Takes in the next articles, all published at one instant, or some of the undated; the articles chosen for those of
   * them that `isWanted` names, best first.
   */
  next(together: readonly Alike[], isWanted: (id: ArticleId) => boolean): readonly [ArticleId, readonly ArticleId[]][] {
    for (const { id, published, sectionIds, tagIds } of together)
      if (published !== null) {
        for (const tag of tagIds) remember(this.#byTag, tag, { id, published });
        for (const section of sectionIds) remember(this.#bySection, section, { id, published });
      }
    return together.filter(({ id }) => isWanted(id)).map((one) => [one.id, this.#chosenFor(one)]);
  }

  #chosenFor({ id, sectionId, tagIds }: Alike): readonly ArticleId[] {
    const scores = new Map<ArticleId, Score>();
    const count = (candidates: readonly Candidate[], tags: number, sections: number) => {
      for (const candidate of candidates) {
        const score = scores.get(candidate.id);
        if (score === undefined) scores.set(candidate.id, { candidate, tags, sections });
        else {
          score.tags += tags;
          score.sections = Math.max(score.sections, sections);
        }
      }
    };
    for (const tag of tagIds) count(this.#byTag.get(tag) ?? [], 1, 0);
    if (sectionId !== null) count(this.#bySection.get(sectionId) ?? [], 0, 1);
    count(this.#newest, 0, 0);
    scores.delete(id);
    return [...scores.values()]
      .sort((a, b) => b.tags - a.tags || b.sections - a.sections || newerFirst(a.candidate, b.candidate))
      .slice(0, RELATED)
      .map(({ candidate }) => candidate.id);
  }
}

function remember(lists: Map<number, Candidate[]>, list: number, one: Candidate): void {
  const last = lists.get(list);
  if (last === undefined) lists.set(list, [one]);
  else {
    last.push(one);
    if (last.length > REMEMBERED) last.shift();
  }
}

const newerFirst = (a: Candidate, b: Candidate): number =>
  Number(a.published === null) - Number(b.published === null) || (b.published ?? 0) - (a.published ?? 0) || b.id - a.id;
