import { characterIn1252 } from './code-pages.ts';
import { NAMED_ENTITIES } from './named-entities.ts';

const ENTITY = /&(?:#([0-9]{1,10})|#[xX]([0-9A-Fa-f]{1,8})|([A-Za-z][A-Za-z0-9]{1,30}));/g;

/**
 * HTML entities as the characters they stand for, decoded once: `&amp;lt;` becomes `&lt;`, which is what was written.
 * What names no character stays as it is.
 */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED_ENTITIES.get(name) ?? entity;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return characterOf(code) ?? entity;
  });
}

/** Null for what is no character: zero, half of a surrogate pair, numbers past the end of Unicode. */
function characterOf(code: number): string | null {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  // HTML reads these numbers as bytes of windows-1252 (HTML §13.2.5.80): &#133; is an ellipsis.
  return code >= 0x80 && code <= 0x9f ? characterIn1252(code) : String.fromCodePoint(code);
}
