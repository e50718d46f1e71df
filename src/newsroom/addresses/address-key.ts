import { canonicalPath, pathIn } from '../../arabic/index.ts';

/** The longest path that the table keeps, in bytes. */
export const MOST_ADDRESS_BYTES = 2_600;

const ESCAPE = /%[0-9a-f]{2}/gi;
/**
 * A percent sign that begins nothing: it was written for itself (خصم-50%). Only here: to `canonicalPath`, which whoever
 * asks for a slug asks too, one beside escapes is the rest of an escape that was cut.
 */
const BARE_PERCENT = /%(?![0-9A-Za-z])/g;
/** A raw character that an address has only as an escape, or an escape with a small letter. */
const UNWRITTEN = /[^\x21-\x7e]|%(?:[a-f]|[0-9A-F][a-f])/;
const PLAIN = /^[\x21-\x7e]$/;

/**
 * The one form under which an address is kept and looked for, whichever way it was written. Where the bytes can't
 * be decoded (an old address that was cut within a letter) it is those bytes, percent-encoded, in upper case.
 *
 * @example addressKey('/%d8%a2%d8%ab%d8%a7%d8%b1') // '/آثار/'
 */
export const addressKey = (rawPath: string): string =>
  canonicalPath(rawPath) ?? canonicalPath(rawPath.replace(BARE_PERCENT, '%25')) ?? bytesOf(rawPath);

/** Whether a path is written as we write it: escapes in upper case, nothing raw, a slash at the end. */
export function isWrittenCanonically(rawPath: string, address: string): boolean {
  if (UNWRITTEN.test(rawPath)) return false;
  try {
    return decodeURIComponent(rawPath) === address;
  } catch {
    // URIError, the only thing it throws: kept by its bytes.
    return rawPath === address;
  }
}

function bytesOf(rawPath: string): string {
  const path = pathIn(rawPath).replace(ESCAPE, (escaped) => escaped.toUpperCase());
  const encoded = [...path].map((character) => (PLAIN.test(character) ? character : escapedOf(character))).join('');
  return `/${encoded.replace(/^\/+|\/+$/g, '')}/`;
}

/** A character as escaped UTF-8; a lone surrogate as the sign for what can't be written. */
const escapedOf = (character: string): string => encodeURIComponent(character.toWellFormed());
