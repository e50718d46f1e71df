/** Turns of direction and their isolates (Unicode TR 9 §2), which can make a name read as another; and what parts a path. */
const UNWANTED = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF/\\]/gu;

/** As long as file systems let a name be. */
const MOST_SIGNS = 255;

/**
 * The name a picture came with, for people: decoded where it was percent-encoded, whole, in composed letters. It is
 * shown and searched; no file is ever named by it.
 *
 * @example originalNameOf('%d8%b5%d9%88%d8%b1%d8%a9.jpg') // 'صورة.jpg'
 */
export function originalNameOf(name: string): string {
  const plain = decodedName(name).normalize('NFC').replace(UNWANTED, '').trim();
  return [...plain].slice(0, MOST_SIGNS).join('').toWellFormed();
}

/** The last part of an address, as it is written there. */
export const nameInAddress = (address: string): string => address.replace(/[?#].*$/s, '').replace(/^.*\//s, '');

/** Decodes what is percent-encoded UTF-8 (RFC 3986 §2.1) and leaves a percent sign that encodes nothing. */
export function decodedName(name: string): string {
  if (!name.includes('%')) return name;
  return name.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // URIError, the only thing it throws: the bytes are no UTF-8.
      return encoded;
    }
  });
}
