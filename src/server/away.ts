import { Refusal } from '../base/refusal.ts';
import { isHeldUp, isLostConnection, saysDiskFull } from '../storage/index.ts';
import { databaseAway, databaseBusy, diskFull } from './refusals.ts';

/** Severities with which the database ends more than a statement: whether a commit just before held is unknown. */
const ENDS_MORE: ReadonlySet<unknown> = new Set(['FATAL', 'PANIC']);

/** Whether an error means no more than that the database is away, or has no room to work in. Both pass. */
export const isAway = (error: unknown): boolean => isLostConnection(error) || saysDiskFull(error);

/** Whether there is no page for now: the database is away, or nobody has founded the newsroom yet. */
export const isNotNow = (error: unknown): boolean =>
  isAway(error) || (error instanceof Refusal && error.code === 'newsroom.notFounded');

/** That something was at fault which passes. */
export type Passing = ReturnType<typeof databaseAway | typeof databaseBusy | typeof diskFull>;

/**
 * What somebody is told whose command failed on something that passes: the database is away, or something else was at
 * work for too long. Null where it failed on a bug.
 *
 * @param isDiskFull asked where the connection is lost: a full disk is the reason for it that the newsroom can mend
 */
export async function refusalForNow(error: unknown, isDiskFull: () => Promise<boolean>): Promise<Passing | null> {
  if (saysDiskFull(error)) return diskFull({ nothingSaved: !ENDS_MORE.has(error.severity) });
  if (isHeldUp(error)) return databaseBusy();
  if (!isLostConnection(error)) return null;
  return (await isDiskFull()) ? diskFull({ nothingSaved: false }) : databaseAway();
}
