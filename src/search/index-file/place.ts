/** Before every date: seconds from here to 1970, so that places are positive back to the year 1697. */
const BEFORE_1970 = 2 ** 33;

/**
 * Where an article stands in the order of time: seconds, since nothing needs them finer. Those whose dates nobody knows
 * stand before all others, by their ids. Of two of one second, the one that came later takes the next place.
 */
export function placeOf(publishedAt: Date | null, id: number): number {
  return publishedAt === null ? id : placeAt(publishedAt);
}

const placeAt = (at: Date): number => Math.max(1, Math.floor(at.getTime() / 1_000) + BEFORE_1970);

/** Nothing that has a date is older than the newspapers of 1833; undated articles have places below. */
const FIRST_DATED = 2 ** 32;

/** The day of a place, for what is weighed by age. */
export const dayOf = (at: Date): number => Math.floor(placeAt(at) / 86_400);

/**
 * The first and last place of a stretch of time, the end not included; open where there is no bound. What nobody dated
 * lies in no stretch that has one.
 */
export function placesBetween(from: Date | null, until: Date | null): { first: number; last: number } {
  return {
    first: from === null ? (until === null ? 0 : FIRST_DATED) : placeAt(from),
    last: until === null ? Number.MAX_SAFE_INTEGER : placeAt(until) - 1,
  };
}
