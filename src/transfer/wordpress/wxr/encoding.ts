import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/**
 * How the letters of a file lie in its bytes: two bytes each, or so that ASCII is as it is. In the latter case each
 * piece of the file is looked at by itself: files are glued together from others, or hold what an old plug-in wrote.
 */
export type FileEncoding =
  | { readonly kind: 'wide'; readonly isBigEndian: boolean }
  | { readonly kind: 'narrow'; readonly declared: string };

const XML_ENCODING = /^[^<]{0,16}<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i;
const UTF_8 = 'utf-8';
/** Tried where a piece is neither UTF-8 nor what the file says; which comes first wins where neither reads better. */
const FALLBACKS = ['windows-1252', 'windows-1256', 'iso-8859-6'] as const;
/** UTF-8 with some broken letters (cut off, a bad paste) stays UTF-8; of another encoding hardly a letter is valid in it. */
const BROKEN_SHARE = 0.25;

/**
 * The encoding of a file, by its first bytes: a byte-order mark, every second byte empty, or what its head says.
 *
 * @param head the first bytes of the file, some hundred at least
 */
export function fileEncodingOf(head: Uint8Array): FileEncoding {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return { kind: 'wide', isBigEndian: false };
  if (first === 0xfe && second === 0xff) return { kind: 'wide', isBigEndian: true };
  // Without a mark it begins with <? or <r all the same.
  if (first === 0x3c && second === 0 && head[3] === 0) return { kind: 'wide', isBigEndian: false };
  if (first === 0 && second === 0x3c && head[2] === 0) return { kind: 'wide', isBigEndian: true };
  const declared = XML_ENCODING.exec(Buffer.from(head.subarray(0, 300)).toString('latin1'))?.[1]?.toLowerCase();
  return { kind: 'narrow', declared: declared === undefined || !isNarrow(declared) ? UTF_8 : declared };
}

const isNarrow = (name: string): boolean => !/^(?:utf-?16|utf-?32|ucs|utf-?7)/.test(name) && iconv.encodingExists(name);

/** A piece of a file as UTF-8, in which encoding it was, and how many of its bytes are no character. */
export type Recoded = { readonly utf8: Buffer; readonly encoding: string; readonly invalid: number };

/**
 * Brings a piece of a file to UTF-8. What is valid UTF-8 is that, whatever the file says; else it is read as the file
 * says, or in the encoding that gives the most Arabic.
 */
export function toUtf8(bytes: Buffer, declared: string): Recoded {
  if (isUtf8(bytes)) return { utf8: bytes, encoding: UTF_8, invalid: 0 };
  const damaged = bytes.toString('utf8');
  const lost = count(damaged, /\uFFFD/g) - countGenuine(bytes);
  const letters = count(damaged, /[^\p{ASCII}\uFFFD]/gu);
  if (lost <= letters * BROKEN_SHARE) return { utf8: Buffer.from(damaged), encoding: UTF_8, invalid: lost };

  const candidates = declared === UTF_8 ? FALLBACKS : [declared, ...FALLBACKS];
  const readings = candidates.map((encoding) => {
    const text = iconv.decode(bytes, encoding);
    return { encoding, text, score: arabicIn(text) };
  });
  const best = readings.reduce((found, one) => (one.score > found.score ? one : found));
  return { utf8: Buffer.from(best.text), encoding: best.encoding, invalid: count(best.text, /\uFFFD/g) };
}

/** The characters U+FFFD that are written in the file as such. */
function countGenuine(bytes: Buffer): number {
  let found = 0;
  const written = Buffer.from('\uFFFD');
  for (let at = bytes.indexOf(written); at !== -1; at = bytes.indexOf(written, at + written.length)) found++;
  return found;
}

/** How much the text reads like Arabic: its letters, less what no Arabic page holds. */
function arabicIn(text: string): number {
  const letters = count(text, /[\u0621-\u063A\u0641-\u0652]/g);
  const odd = count(text, /[\uFFFD\u0080-\u009F]|[À-ÿ](?=[À-ÿ])|[\u0679-\u06D3]/g);
  return letters - 4 * odd;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
