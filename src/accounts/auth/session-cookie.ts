import { createHmac, timingSafeEqual } from 'node:crypto';

/** What better-auth calls the cookie; where the browser came by https it has the prefix, and is taken for the better. */
const NAMES = ['__Secure-warraq.session_token', 'warraq.session_token'] as const;

/**
 * The token of the session whose cookie a browser sent, or null. better-auth signs it: `token.signature`, with
 * HMAC-SHA-256 in Base64, percent-encoded.
 */
export function sessionTokenIn(cookies: string | undefined, secret: string): string | null {
  const value = NAMES.map((name) => cookieNamed(name, cookies ?? '')).find((found) => found !== null) ?? '';
  const [, token = '', given = ''] = /^([\w-]+)\.([A-Za-z0-9+/]{43}=)$/.exec(value) ?? [];
  if (token === '') return null;
  const signature = createHmac('sha256', secret).update(token).digest();
  return timingSafeEqual(signature, Buffer.from(given, 'base64')) ? token : null;
}

/** The cookies without that of a session. */
export const withoutSession = (cookies = ''): string =>
  cookies
    .split('; ')
    .filter((one) => !NAMES.some((name) => one.startsWith(`${name}=`)))
    .join('; ');

function cookieNamed(name: string, cookies: string): string | null {
  const pair = cookies.split('; ').find((one) => one.startsWith(`${name}=`));
  if (pair === undefined) return null;
  try {
    return decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    // URIError, the only thing it throws: no cookie of ours.
    return null;
  }
}

/** What has a browser forget the session, by whichever of the names. */
export const sessionEndCookies: readonly string[] = NAMES.map(
  (name) =>
    `${name}=; Max-Age=0; Path=/api/studio; HttpOnly; SameSite=Strict${name.startsWith('__Secure-') ? '; Secure' : ''}`,
);
