/**
 * Signs that the way to the database broke, or that it isn't up at this moment; what was asked may be asked again
 * if it only read. After a broken COMMIT nobody knows whether it was done: that must never be repeated blindly.
 *
 * SQLSTATE class 08 is "connection exception", 57P01 to 57P03 a server that stops, crashed, or starts up
 * (PostgreSQL, appendix A); the rest is the system's own word.
 */
const SIGNS = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** A socket that isn't there; of any other file it says nothing about the database. */
const NO_SOCKET = 'ENOENT';

/** What the driver says, without any code, when its socket closed under it, or none could be had in time. */
const SAID =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/;

/** Whether an error means that the connection was lost or could not be made, and not that the question was wrong. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (code === NO_SOCKET) return 'syscall' in error && error.syscall === 'connect';
  return SIGNS.has(code) || code.startsWith('08') || SAID.test(error.message);
}

/** Whether an error means that a connection was waited for too long: all that may be open are at work, or hang. */
export const isPoolBusy = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('timeout exceeded when trying to connect');

/** The code an error of the database or the system carries; empty when it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
