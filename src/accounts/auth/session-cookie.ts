import { createHmac, timingSafeEqual } from 'node:crypto';

/** What better-auth calls the cookie; where the browser came by https it has the prefix, and is taken for the better. */
const NAMES = ['__Secure-warraq.session_token', 'warraq.session_token'] as const;
const NAME = { secure: NAMES[0], plain: NAMES[1] } as const;

/**
 * The token of the session whose cookie a browser sent, or null. better-auth signs it: `token.signature`, with
 * HMAC-SHA-256 in Base64, percent-encoded.
 */
export function sessionTokenIn(cookies: string | undefined, secret: string): string | null {
  const value = decoded(sessionIn(cookies) ?? '');
  const [, token = '', given = ''] = /^([\w-]+)\.([A-Za-z0-9+/]{43}=)$/.exec(value) ?? [];
  if (token === '') return null;
  const signature = createHmac('sha256', secret).update(token).digest();
  return timingSafeEqual(signature, Buffer.from(given, 'base64')) ? token : null;
}

/** The same of the cookies that a browser is to keep, as `Set-Cookie` writes them. */
export const sessionTokenSet = (cookies: readonly string[], secret: string): string | null =>
  cookies.map((cookie) => sessionTokenIn(cookie, secret)).find((token) => token !== null) ?? null;

/** The cookies without that of a session. */
export const withoutSession = (cookies = ''): string =>
  cookies
    .split('; ')
    .filter((one) => !NAMES.some((name) => one.startsWith(`${name}=`)))
    .join('; ');

/**
 * The cookies with that of the session under the name by which better-auth looks for it: it goes by how the browser
 * comes now, and a session may have been begun before the paper had its https.
 */
export function renamedSession(cookies: string | undefined, name: keyof typeof NAME): string {
  const session = sessionIn(cookies);
  const others = withoutSession(cookies);
  return session === null ? others : [others, `${NAME[name]}=${session}`].filter((one) => one !== '').join('; ');
}

/** As it was sent; of both names the better one. */
function sessionIn(cookies = ''): string | null {
  const sent = cookies.split('; ');
  for (const name of NAMES) {
    const pair = sent.find((one) => one.startsWith(`${name}=`));
    if (pair !== undefined) return pair.slice(name.length + 1);
  }
  return null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // URIError, the only thing it throws: no cookie of ours.
    return '';
  }
}

/** What has a browser forget the session, by whichever of the names. */
export const sessionEndCookies: readonly string[] = NAMES.map(
  (name) =>
    `${name}=; Max-Age=0; Path=/api/studio; HttpOnly; SameSite=Strict${name.startsWith('__Secure-') ? '; Secure' : ''}`,
);
