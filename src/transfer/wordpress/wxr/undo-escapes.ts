import { decodeHTMLStrict } from 'entities';
import { isForbidden } from './characters.ts';

/** What was met while a text was read. */
export type Unescaped = {
  readonly text: string;
  readonly bareAmpersands: number;
  readonly htmlEntities: number;
  readonly forbidden: number;
};

const REFERENCE = /&(?:#([0-9]{1,8}|[xX][0-9a-fA-F]{1,6});|([A-Za-z][A-Za-z0-9]{1,40});)?/g;
const OF_XML: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Undoes the escapes of a text, once: XML's, numbers, and the names that HTML gives to characters. A name that nobody
 * knows stays as it is, and so does a bare `&`. Nothing that a file defines is ever expanded.
 */
export function undoEscapes(text: string): Unescaped {
  let [bareAmpersands, htmlEntities, forbidden] = [0, 0, 0];
  const read = text.replace(REFERENCE, (written: string, number?: string, name?: string) => {
    if (number !== undefined) {
      const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
      if (!isForbidden(code)) return decodeHTMLStrict(written);
      forbidden++;
      return '';
    }
    if (name === undefined) {
      bareAmpersands++;
      return written;
    }
    const ofXml = OF_XML[name];
    if (ofXml !== undefined) return ofXml;
    const character = decodeHTMLStrict(written);
    if (character === written) bareAmpersands++;
    else htmlEntities++;
    return character;
  });
  return { text: read, bareAmpersands, htmlEntities, forbidden };
}
