import { codeOf } from './lost-connection.ts';

/** PostgreSQL's "lock_not_available", as when `lock_timeout` ends a wait, and "deadlock_detected" (appendix A). */
const SIGNS = new Set(['55P03', '40P01']);

/**
 * Whether an error means that another transaction had what this one needed, for longer than it could wait. Everything
 * of it was taken back, so that it may be done again.
 */
export const isHeldUp = (error: unknown): boolean => SIGNS.has(codeOf(error));
