/**
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

/**
 * Whether bytes that pass for a picture hold something else in the open: colours of a palette, coefficients or
 * uncompressed dots can be chosen so that they spell a page. Such a picture is drawn and written anew.
 */
export function holdsPlanted(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return SIGNS.some((sign) => text.includes(sign));
}
