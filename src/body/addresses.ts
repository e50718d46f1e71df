/** What a link in a body may lead to; everything else (javascript, data, blob, file, …) is no link. */
const LINK_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/** What a picture or embed may be fetched by, were it ever fetched. */
const WEB_SCHEMES = new Set(['http', 'https']);

/** Characters that the URL parser drops anywhere (WHATWG URL §4.4), with which a scheme can be written unseen. */
const DROPPED = /[\t\n\r]/g;

/** Controls and space, dropped at both ends by the URL parser. */
const EDGES = /^[\p{Cc} ]+|[\p{Cc} ]+$/gu;

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** Longest address kept; what is longer is a payload, not an address. */
const LENGTH_LIMIT = 2048;

/**
 * The address of a link as it may stand in a body, or null where there is none to keep.
 * `//host/x` becomes https; a relative one stays as it is.
 *
 * @example linkAddressOf('java\tscript:alert(1)') // null
 */
export function linkAddressOf(raw: string): string | null {
  return allowed(raw, LINK_SCHEMES);
}

/** The address of a picture: http, https or relative; else null. */
export function pictureAddressOf(raw: string): string | null {
  return allowed(raw, WEB_SCHEMES);
}

/** An absolute http or https address, or null. */
export function webAddressOf(raw: string): string | null {
  const address = allowed(raw, WEB_SCHEMES);
  return address !== null && SCHEME.test(address) && URL.canParse(address) ? address : null;
}

/** Whether the address leaves this site's own scheme-less addressing (it names a scheme). */
export function isAbsolute(address: string): boolean {
  return SCHEME.test(address);
}

/** The host that readers know the address by (without `www.`), or '' for one without a host. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}

function allowed(raw: string, schemes: ReadonlySet<string>): string | null {
  if (raw.length > LENGTH_LIMIT * 2) return null;
  const address = raw.replace(DROPPED, '').replace(EDGES, '');
  if (address === '' || address.length > LENGTH_LIMIT) return null;
  // A control character inside has no business in an address and reads differently from reader to reader.
  if (/\p{Cc}/u.test(address) || !address.isWellFormed()) return null;
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined) return schemes.has(scheme) ? address : null;
  // Browsers take a backslash for a slash, so `\\host` and `/\host` lead away as `//host` does.
  const leading = address.replace(/^[\\/]{2,}/, '//');
  if (leading.startsWith('//')) return leading.length > 2 ? `https:${leading}` : null;
  // A colon before any slash would be read as a scheme by somebody.
  return /^[^/?#]*:/.test(address) ? null : address;
}
