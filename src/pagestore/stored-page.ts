import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { compressed, decompressed, type Encoding, gzipped } from './encoding.ts';
import type { Rendered } from './rendered.ts';

/** Readers ask each time whether a page is still so, and mostly hear 304. */
const CACHE_CONTROL = 'public, max-age=0, must-revalidate';

/** What is worth compressing; pictures and fonts are compressed in themselves. */
const TEXT = /^(?:text\/|application\/(?:json|xml|rss\+xml|atom\+xml|manifest\+json|javascript)|image\/svg)/;

/** What an entry costs besides its bytes and addresses: headers, tags, maps. An estimate on the safe side. */
const OVERHEAD_BYTES = 3_000;

/** A body in one coding, with its headers as the HTTP server takes them: name, value, name, value. */
export type Coded = { readonly bytes: Buffer; readonly headers: string[] };

/** A rendered answer, ready to be sent. */
export type StoredPage = {
  readonly path: string;
  readonly status: number;
  readonly tags: readonly string[];
  readonly etag: string;
  /** Infinity when it holds until dropped. */
  readonly expiresAtMs: number;
  /** What a 304 says. */
  readonly unchanged: string[];
  readonly head: readonly string[];
  /** Text has brotli from the start, the rest is made when first asked for; what is no text stays as it is. */
  readonly coded: { br: Coded; gzip: Coded | null; identity: Coded | null } | { identity: Coded };
  /** Other request targets that lead here, oldest first. */
  readonly aliases: string[];
  /** Whether it still says what is so. */
  state: 'fresh' | 'dropped';
  hits: number;
  madeAtMs: number;
  /** The best compression was made, or is being made. */
  isImproved: boolean;
  /** Asked for since the store last looked for something to throw out. */
  used: boolean;
};

/** Makes an answer ready: compresses it and writes its headers, so that sending it is a look-up. */
export async function storedPageOf(
  path: string,
  rendered: Rendered,
  more: Readonly<OutgoingHttpHeaders>,
  madeAt: Date,
): Promise<StoredPage> {
  const body = typeof rendered.body === 'string' ? Buffer.from(rendered.body) : rendered.body;
  // Weak (RFC 9110 §8.8.1): the codings differ in bytes, and say the same.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const unchanged = [
    ...['ETag', etag, 'Cache-Control', rendered.cacheControl ?? CACHE_CONTROL, 'Vary', 'Accept-Encoding'],
    ...(rendered.tags.length > 0 ? ['Surrogate-Key', rendered.tags.join(' ')] : []),
  ];
  const head = [
    ...['Content-Type', rendered.contentType],
    ...unchanged,
    ...(rendered.location === undefined ? [] : ['Location', rendered.location]),
    ...(rendered.lastModified === undefined ? [] : ['Last-Modified', rendered.lastModified.toUTCString()]),
    ...Object.entries(more).flatMap(([name, value]) => [name, String(value)]),
  ];
  return {
    path,
    status: rendered.status,
    tags: rendered.tags,
    etag,
    expiresAtMs: rendered.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY,
    unchanged,
    head,
    coded: TEXT.test(rendered.contentType)
      ? { br: codedOf(await compressed(body, 'quick'), 'br', head), gzip: null, identity: null }
      : { identity: codedOf(body, 'identity', head) },
    aliases: [],
    state: 'fresh',
    hits: 0,
    madeAtMs: madeAt.getTime(),
    isImproved: false,
    used: false,
  };
}

/** A page in the coding a reader asked for; makes and keeps it when it is the first time. */
export function codedFor({ coded, head }: StoredPage, encoding: Encoding): Coded {
  if (!('br' in coded)) return coded.identity;
  const there = coded[encoding];
  if (there !== null) return there;
  const body = textOf(coded.br);
  const made = codedOf(encoding === 'gzip' ? gzipped(body) : body, encoding, head);
  coded[encoding] = made;
  return made;
}

/** Whether the coding is still to be made, which makes the page larger. */
export const lacks = ({ coded }: StoredPage, encoding: Encoding): boolean => 'br' in coded && coded[encoding] === null;

/** The answer as it was rendered. */
export const bodyOf = ({ coded }: StoredPage): Buffer => ('br' in coded ? textOf(coded.br) : coded.identity.bytes);

/** Puts the most work into a page that stays. Its ETag is weak, so it may stay too. */
export async function compressBest({ coded, head }: StoredPage): Promise<void> {
  if ('br' in coded) coded.br = codedOf(await compressed(textOf(coded.br), 'best'), 'br', head);
}

/** What a page takes of the store's memory. Request targets count too: each can be as long as a header may be. */
export const sizeOf = ({ coded, path, aliases }: StoredPage): number =>
  [path, ...aliases, ...Object.values(coded).map((one) => one?.bytes ?? '')].reduce(
    (sum, { length }) => sum + length,
    OVERHEAD_BYTES,
  );

const textOf = (br: Coded): Buffer => decompressed(br.bytes);

function codedOf(bytes: Buffer, encoding: Encoding, head: readonly string[]): Coded {
  const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
  return { bytes, headers: [...head, ...coding, 'Content-Length', String(bytes.length)] };
}
