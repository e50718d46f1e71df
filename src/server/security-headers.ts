import { createHash } from 'node:crypto';
import { FRAME_ORIGINS } from '../body/index.ts';

/** Each directive with its sources. */
type Policy = Readonly<Record<string, readonly string[]>>;

/** What a page may load (CSP level 3): its own files, and the players that a reader asked for by a click. */
const POLICY: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'none'"],
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

/** Sent with what carries no style. The same for all readers: a nonce would make each page another. */
export const SECURITY_HEADERS = securityHeaders(POLICY);

/** A style, or a script, by what it is (CSP level 3, §2.3.1 hash-source). */
export const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page is sent with that carries exactly this style, and no other. */
export const headersWith = (style: string): Readonly<Record<string, string>> =>
  securityHeaders({ ...POLICY, 'style-src': [hashSource(style)] });

/** What each page is sent with; the last style's are kept, because pages mostly carry the same. */
export function pageHeaders(): (page: { readonly style?: string }) => Readonly<Record<string, string>> {
  let last = { style: '', headers: headersWith('') };
  return ({ style }) => {
    if (style === undefined) return SECURITY_HEADERS;
    if (style !== last.style) last = { style, headers: headersWith(style) };
    return last.headers;
  };
}
