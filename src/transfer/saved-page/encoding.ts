import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { lostCharacters, mendMisreading } from '../../arabic/index.ts';
import { likeliestReading, readDamagedUtf8 } from '../likeliest-encoding.ts';
import type { PageRemark } from './saved-page.ts';

/** What a page's first bytes say, when they say it (Encoding Standard, "BOM sniff"). */
const BYTE_ORDER_MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** Encodings of one byte a letter in which Arabic pages were written. */
const ARABIC_ENCODINGS = ['windows-1256', 'iso-8859-6'] as const;

/** Browsers look for a page's charset this far (HTML §13.2.3.2); pages with much before it are read a little further. */
const CHARSET_WITHIN = 8192;
const CHARSET = /charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const XML_ENCODING = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]{2,40})["']/i;

/** UTF-8 with a few broken letters (a page cut off, one bad paste) stays UTF-8. */
const BROKEN_SHARE = 0.02;

/** More control characters than this in its beginning, and a file is no text. */
const CONTROL_SHARE = 0.02;
const LOOKED_AT = 65_536;
/** Controls that texts hold. */
const TEXT_CONTROLS = new Set(['\t', '\n', '\v', '\f', '\r', '\u0085']);

/** The text of a page, and what was odd about its bytes; null when they are no text. */
export type DecodedPage = { readonly text: string; readonly encoding: string; readonly remarks: readonly PageRemark[] };

/**
 * Reads the bytes of a page: by its byte-order mark, else as UTF-8 when they are valid UTF-8 whatever the page says,
 * else in the encoding it names, else in the one of the Arabic encodings that gives the most Arabic. Text that had
 * been misread before it was saved is read again.
 */
export function decodePage(bytes: Uint8Array): DecodedPage | null {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  const read = iconv.decode(asBuffer(bytes), encoding, { stripBOM: true });
  if (!isText(read)) return null;
  const text = mendMisreading(read);
  const named = namedEncoding(bytes);
  const lost = lostCharacters(text);
  const remarks: PageRemark[] = [];
  if (named !== null && !isSameEncoding(named, encoding))
    remarks.push({ kind: 'charset', what: named, text: encoding, count: 1 });
  if (text !== read) remarks.push({ kind: 'mended', what: encoding, text: '', count: 1 });
  if (lost > 0) remarks.push({ kind: 'lost', what: encoding, text: '', count: lost });
  return { text, encoding, remarks };
}

function encodingOf(bytes: Uint8Array): string | null {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return marked.encoding;
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return wide;
  const beginning = bytes.subarray(0, LOOKED_AT);
  if (beginning.includes(0)) return null;
  if (isUtf8(bytes)) return 'utf-8';

  const named = namedEncoding(bytes);
  const candidates = [
    ...new Set([...(named !== null && iconv.encodingExists(named) ? [named] : []), ...ARABIC_ENCODINGS]),
  ];
  const { letters, lost } = readDamagedUtf8(asBuffer(bytes));
  if (lost <= Math.max(1, letters * BROKEN_SHARE)) return 'utf-8';
  return likeliestReading(asBuffer(bytes), candidates).encoding;
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** UTF-16 without a mark: every other byte of its markup and blanks is nothing. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = Math.min(bytes.length, 1024) & ~1;
  if (looked < 16) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  // Arabic letters are 06xx there, so in running text a fifth of the units (blanks, marks) is the least.
  const enough = looked / 2 / 6;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : null;
}

function namedEncoding(bytes: Uint8Array): string | null {
  const beginning = Buffer.from(bytes.subarray(0, CHARSET_WITHIN)).toString('latin1');
  return (XML_ENCODING.exec(beginning) ?? CHARSET.exec(beginning))?.[1]?.toLowerCase() ?? null;
}

function isSameEncoding(named: string, found: string): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replace(/^(?:xcp|cp|windows)(?=125\d)/, 'windows');
  return plain(named) === plain(found) || (/^utf-?16/.test(named) && /^utf-?16/.test(found));
}

function isText(text: string): boolean {
  const looked = text.slice(0, LOOKED_AT);
  const controls = looked.match(/\p{Cc}/gu)?.filter((one) => !TEXT_CONTROLS.has(one)).length ?? 0;
  return controls <= looked.length * CONTROL_SHARE;
}
