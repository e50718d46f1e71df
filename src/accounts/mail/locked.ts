import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/* What has to be kept in the database and read again, locked with a key that follows from the account secret. */

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
/** As GCM wants them (NIST SP 800-38D §8.2.2): random, and few enough are ever made. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key for one purpose (RFC 5869): what is locked for one is no use for another. */
const keyFor = (purpose: string, secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `warraq ${purpose}`, KEY_BYTES));

/** Locks a text; the same text is locked into another one each time. */
export function lock(text: string, purpose: string, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor(purpose, secret), nonce);
  const locked = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), locked]).toString('base64');
}

/** Opens what was locked; null where it was locked with another secret, or was changed since. */
export function unlock(locked: string, purpose: string, secret: string): string | null {
  const bytes = Buffer.from(locked, 'base64');
  const decipher = createDecipheriv(CIPHER, keyFor(purpose, secret), bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    // Its tag doesn't fit, the only thing it throws at this point.
    return null;
  }
}
