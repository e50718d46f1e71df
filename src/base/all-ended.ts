/** As `Promise.all`, but where one fails, the others are waited for, so that nothing is under way any more. */
export async function allEnded<Result>(works: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
