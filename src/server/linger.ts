import type { IncomingMessage } from 'node:http';

/**
 * How long a client that is refused may go on sending. A connection that is closed with bytes unread is reset, and
 * the reset overtakes the answer (RFC 9112 §9.6).
 */
export const LINGER_MS = 2_000;

/** Reads past what is left of a body that nobody wants, so that the answer after it arrives. */
export function readPast(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, LINGER_MS);
    request.once('end', done).once('close', done).resume();
  });
}
