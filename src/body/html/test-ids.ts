/** Ids for tests, counted from 1: `b-1`, `b-2`, …, `b-a`. */
export function countedIds(): () => string {
  let count = 0;
  return () => `b-${(++count).toString(36)}`;
}
