/**
 * The seed of random tests: one and the same in every run, so that a run that fails says something of the change before
 * it. `npm run explore` sets others.
 */
export const testSeed = (): number => Number(process.env.WARRAQ_TEST_SEED ?? 1);

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
