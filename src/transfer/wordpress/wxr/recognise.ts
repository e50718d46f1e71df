import { countBytes } from './characters.ts';
import { fileEncodingOf } from './encoding.ts';

/**
 * What a file is, told by its first bytes and never by its name. `wxr` is a WordPress export; `no-channel` is one whose
 * head is missing or damaged, so that nothing says whose items these are.
 */
export type FoundKind =
  | 'wxr'
  | 'gzip'
  | 'zip'
  | 'no-channel'
  | 'empty'
  | 'picture'
  | 'video'
  | 'pdf'
  | 'other-archive'
  | 'html'
  | 'feed'
  | 'xml'
  | 'json'
  | 'sql'
  | 'text'
  | 'unknown';

/** The first bytes of what isn't text, in hexadecimal; `..` is any byte. */
const MAGIC: readonly (readonly [kind: FoundKind, ...beginnings: readonly string[]])[] = [
  ['gzip', '1f8b08'],
  ['zip', '504b0304', '504b0506', '504b0708'],
  [
    'picture',
    'ffd8ff',
    '89504e47',
    '47494638',
    '52494646........57454250',
    '424d........00000000',
    '49492a00',
    '4d4d002a',
  ],
  ['picture', '........6674797061766966', '........6674797068656963', '........667479706d696631'],
  ['video', '........66747970', '1a45dfa3', '494433', '4f676753', '52494646'],
  ['pdf', '255044462d'],
  ['other-archive', '52617221', '377abcaf', '425a68', 'fd377a585a', '28b52ffd', `${'..'.repeat(257)}7573746172`],
];
const LONGEST_MAGIC = 300;

const ITEM = /<item[\s>]/;
const CHANNEL = /<channel[\s>]/;
const WORDPRESS = /wordpress\.org\/export\/|<wp:(?:wxr_version|post_id|post_type|author|category|term)\b/;
/** Of text that is no export. */
const TEXTS: readonly (readonly [kind: FoundKind, pattern: RegExp])[] = [
  ['feed', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,20000}?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/],
  ['html', /^\s*(?:<!--[\s\S]{0,20000}?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|script|table)[\s>]/i],
  ['xml', /^\s*<(?:\?xml|[A-Za-z_][\w:.-]*[\s>])/],
  ['json', /^\s*[[{]\s*(?:["[{\d\]}-]|true|false|null)/],
  ['sql', /^(?:\s|--[^\n]*\n|\/\*[\s\S]{0,20000}?\*\/;?)*(?:CREATE|INSERT|DROP|SET|START TRANSACTION|LOCK|USE)\s/i],
  ['sql', /^--\s*(?:phpMyAdmin|MySQL|MariaDB|PostgreSQL|Adminer)/i],
];

/** More control characters than this in its beginning, and a file is no text. */
const CONTROL_SHARE = 0.02;

/**
 * Tells what a file is.
 *
 * @param head its first bytes, unpacked: the whole file, or enough of it to reach into the first item
 */
export function recognise(head: Uint8Array): FoundKind {
  if (head.length === 0) return 'empty';
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const beginning = bytes.toString('hex', 0, LONGEST_MAGIC);
  const packed = MAGIC.find(([, ...magics]) => magics.some((magic) => new RegExp(`^${magic}`).test(beginning)));
  if (packed !== undefined) return packed[0];
  const text = textOf(bytes);
  if (text.trim() === '') return 'empty';
  if (countBytes(Buffer.from(text)).forbidden > Math.max(8, text.length * CONTROL_SHARE)) return 'unknown';

  const item = text.search(ITEM);
  const beforeItems = item === -1 ? text : text.slice(0, item);
  // A page or a dump may quote a feed: an export begins with its frame, or it has lost it and begins with an item.
  const kind = TEXTS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
  if (WORDPRESS.test(text) && kind !== 'html' && kind !== 'json' && kind !== 'sql') {
    if (CHANNEL.test(beforeItems)) return 'wxr';
    if (item !== -1 || kind === 'feed') return 'no-channel';
  }
  return kind;
}

/** All that is looked for is markup, which is ASCII in every encoding but UTF-16. */
function textOf(bytes: Buffer): string {
  const encoding = fileEncodingOf(bytes);
  if (encoding.kind === 'narrow') return bytes.toString('latin1').replace(/^\xEF\xBB\xBF/, '');
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return (encoding.isBigEndian ? even.swap16() : even).toString('utf16le').replace(/^\uFEFF/, '');
}
