import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { likeliestReading, readDamagedUtf8 } from '../../likeliest-encoding.ts';

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
  const damaged = readDamagedUtf8(bytes);
  if (damaged.lost <= damaged.letters * BROKEN_SHARE)
    return { utf8: Buffer.from(damaged.text), encoding: UTF_8, invalid: damaged.lost };

  const { text, encoding } = likeliestReading(bytes, declared === UTF_8 ? FALLBACKS : [declared, ...FALLBACKS]);
  return { utf8: Buffer.from(text), encoding, invalid: text.match(/\uFFFD/g)?.length ?? 0 };
}
