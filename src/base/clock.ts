/** Where the time comes from, as an argument, so that 23:59 can be tested at noon. */
export type Clock = {
  /** The present instant. */
  now(): Date;
};

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, and moves only when told. */
export function standingClock(at: Date): Clock & { set(at: Date): void } {
  let present = at;
  return {
    now: () => present,
    set: (next) => {
      present = next;
    },
  };
}
