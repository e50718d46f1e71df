/**
 * Draws whole numbers below a bound: a linear congruential generator (Numerical Recipes), so that every run draws the
 * same.
 */
export function drawn(): (below: number) => number {
  let seed = 1;
  return (below) => {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((seed / 2 ** 32) * below);
  };
}
