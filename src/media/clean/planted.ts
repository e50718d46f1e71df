/*
 * How files of other kinds begin, and what makes a browser or a server see more in a file than a picture. Each is long
 * enough that it stands in no picture by chance: a picture that holds one was made to.
 */
const SIGNS = [
  '<script',
  '<SCRIPT',
  '<svg',
  '<html',
  '<HTML',
  '<body',
  '<iframe',
  '<object',
  '<embed',
  '<img ',
  '<!doctype',
  '<!DOCTYPE',
  '<?php',
  '<?xml',
  '%PDF-',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '\u007fELF',
  'javascript:',
].map((sign) => Buffer.from(sign, 'latin1'));

const OPENS = '<'.charCodeAt(0);
const TAGS = SIGNS.filter((sign) => sign[0] === OPENS);
const OTHERS = SIGNS.filter((sign) => sign[0] !== OPENS);

/** What stands behind the bracket of a tag, by its byte. */
const BEHIND = Uint8Array.from({ length: 256 }, (_, byte) => (TAGS.some((tag) => tag[1] === byte) ? 1 : 0));

/**
 * Whether bytes that pass for a picture hold something else in the open: colours of a palette, coefficients or
 * uncompressed dots can be chosen so that they spell a page. Such a picture is drawn and written anew.
 */
export function holdsPlanted(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // All tags are looked for at once, where one opens: going through a picture for each takes twice the time.
  for (let at = text.indexOf(OPENS); at >= 0; at = text.indexOf(OPENS, at + 1))
    if (BEHIND[text[at + 1] ?? 0] === 1 && isTag(text, at)) return true;
  return OTHERS.some((sign) => text.includes(sign));
}

const isTag = (text: Buffer, at: number): boolean => TAGS.some((tag) => text.subarray(at, at + tag.length).equals(tag));
