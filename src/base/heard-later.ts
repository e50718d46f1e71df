/**
 * Work that is awaited later than it is begun: its failure is told to whoever awaits it, and until then doesn't end the
 * process as one that nobody hears.
 */
export function heardLater<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}
