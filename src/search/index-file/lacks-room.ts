import { isNoSpace } from '../../base/no-space.ts';

/** What SQLite says where a file could not grow: SQLITE_FULL, and SQLITE_IOERR_SHMSIZE of the memory beside it. */
const FULL = 13;
const NO_SHARED_MEMORY = 4874;

/** Whether an error of an index means that its disk is full. */
export const lacksRoom = (error: unknown): boolean =>
  error instanceof Error &&
  (('errcode' in error &&
    typeof error.errcode === 'number' &&
    ((error.errcode & 0xff) === FULL || error.errcode === NO_SHARED_MEMORY)) ||
    ('code' in error && isNoSpace(error.code)));
