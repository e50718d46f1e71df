/** Characters that stand for themselves in an address (RFC 3986 §2.3, unreserved). */
const UNRESERVED = /[A-Za-z0-9\-._~]/;

const ESCAPE = /%[0-9A-Fa-f]{2}/;
const STRAY_PERCENT = /%(?![0-9A-Fa-f]{2})/;
/** Half an escape, or one of another kind (%u0627): no sign that a person wrote. */
const BROKEN_ESCAPE = /%[0-9A-Za-z]/;

/** More rounds than two have never been seen in a link; the bound keeps a hostile path from asking for many. */
const MAX_ROUNDS = 3;

/** How many bytes a text takes in an address: an Arabic letter 6, a hyphen 1. */
export function percentEncodedLength(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += encodedBytes(character);
  return bytes;
}

function encodedBytes(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return UNRESERVED.test(character) ? 1 : 3;
  if (code < 0x800) return 6;
  return code < 0x10000 ? 9 : 12;
}

/**
 * The text of one part of a path, however often it was encoded on its way.
 * Null when an escape is cut or the bytes are no UTF-8; a percent sign that never began an escape stays (خصم-50%).
 */
export function decodeSegment(segment: string): string | null {
  let text: string | null = segment;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const decoded: string | null = decodeOnce(text);
    if (decoded === null || decoded === text) return decoded;
    text = decoded;
  }
  return text;
}

function decodeOnce(text: string): string | null {
  if (!ESCAPE.test(text)) return BROKEN_ESCAPE.test(text) ? null : text;
  if (STRAY_PERCENT.test(text)) return null;
  return decodedWhole(text);
}

/** The text with its escapes decoded once; null where one is cut, or their bytes are no UTF-8 (RFC 3986 §2.1). */
export function decodedWhole(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // URIError, the only thing it throws.
    return null;
  }
}
