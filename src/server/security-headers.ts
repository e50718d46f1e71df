import { createHash } from 'node:crypto';
import { FRAME_ORIGINS } from '../body/index.ts';

/** What a page may load (CSP level 3): its own files, and the players that a reader asked for by a click. */
const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'frame-src': FRAME_ORIGINS,
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

const policyOf = (policy: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

/** Sent with every page. The same for all readers: a nonce would make each page another. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyOf(POLICY),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The policy of a page that loads nothing and carries exactly this style (CSP level 3, §2.3.1 hash-source). */
export function policyFor(style: string): Readonly<Record<string, string>> {
  const hash = createHash('sha256').update(style).digest('base64');
  return { 'Content-Security-Policy': policyOf({ ...POLICY, 'style-src': [`'sha256-${hash}'`] }) };
}
