import { createHash } from 'node:crypto';
import { FRAME_ORIGINS } from '../body/index.ts';

/** Each directive with its sources. */
type Policy = Readonly<Record<string, readonly string[]>>;

/** What a page may load (CSP level 3): its own files, and the players that a reader asked for by a click. */
const POLICY: Policy = {
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

const policyOf = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

/** What every document is sent with, whatever it may load. */
export const securityHeaders = (policy: Policy): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policyOf(policy),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
});

/** Sent with every page. The same for all readers: a nonce would make each page another. */
export const SECURITY_HEADERS = securityHeaders(POLICY);

/** The policy of a page that loads nothing and carries exactly this style (CSP level 3, §2.3.1 hash-source). */
export function policyFor(style: string): Readonly<Record<string, string>> {
  const hash = createHash('sha256').update(style).digest('base64');
  return { 'Content-Security-Policy': policyOf({ ...POLICY, 'style-src': [`'sha256-${hash}'`] }) };
}
