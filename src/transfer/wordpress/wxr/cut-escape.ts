const ESCAPE = /%(?![0-9a-fA-F]{2})/;

/**
 * Whether a slug or an address was cut within an escaped character, as WordPress cuts slugs at 200 bytes: `%d8%b3%d8%`,
 * or `%d8%b3%d8`, which is half a letter.
 */
export function isCutEscape(address: string): boolean {
  if (!address.includes('%')) return false;
  if (ESCAPE.test(address)) return true;
  try {
    decodeURIComponent(address);
    return false;
  } catch (error) {
    // The language's way of saying that the bytes are no UTF-8; anything else is a bug.
    if (error instanceof URIError) return true;
    throw error;
  }
}
