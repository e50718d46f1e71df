/** Characters that XML 1.0 has no place for (§2.2), written or escaped. */
const NO_PLACE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML says it, in an element or an attribute. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(NO_PLACE, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** An element that holds text; nothing for null. */
export const textElement = (name: string, text: string | null): string =>
  text === null ? '' : `<${name}>${escapeXml(text)}</${name}>`;

/** What stands before every XML file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
