import { createHash, randomBytes } from 'node:crypto';

/** The secret part of a link: it is told once, in a mail or at the terminal. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is kept of a secret that has randomness enough of its own. The look-up by it tells nothing by its time. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
