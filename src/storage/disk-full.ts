import { codeOf } from './lost-connection.ts';

/** PostgreSQL's "disk_full" (SQLSTATE, appendix A). */
const SIGN = '53100';

/** Whether PostgreSQL refused because its disk is full. `severity` tells whether more than the statement ended. */
export const saysDiskFull = (error: unknown): error is Error & { severity?: unknown } => codeOf(error) === SIGN;
