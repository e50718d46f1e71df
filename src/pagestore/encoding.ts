import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib';

/** The content codings we can answer with, best first (RFC 9110 §8.4.1, RFC 7932). */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How much work goes into a page: at once, and later for one that stays. */
type Effort = 'quick' | 'best';

const QUALITY: Readonly<Record<Effort, number>> = { quick: 4, best: 11 };

/** Browsers send a handful of forms; what is past this many is worked out anew. */
const REMEMBERED = 200;
const remembered = new Map<string, Encoding>();

/** Which coding an `Accept-Encoding` asks for (RFC 9110 §12.5.3); our order decides among equals. */
export function encodingFor(accept: string | undefined): Encoding {
  if (accept === undefined) return 'identity';
  const known = remembered.get(accept);
  if (known !== undefined) return known;
  const chosen = chosenFrom(accept);
  if (remembered.size < REMEMBERED) remembered.set(accept, chosen);
  return chosen;
}

const brotli = promisify<Buffer, object, Buffer>(brotliCompress);

/** A page up to this is compressed on the spot: that takes half a millisecond, and the way to another thread longer. */
const SMALL_BYTES = 64_000;

/** Window sizes as powers of two; one that no page fills costs its memory all the same (RFC 7932 §9.1). */
const SMALLEST_WINDOW = 16;
const LARGEST_WINDOW = 22;

/** Brotli; whatever takes long is made beside the event loop. */
export async function compressed(body: Buffer, effort: Effort): Promise<Buffer> {
  const window = Math.max(SMALLEST_WINDOW, Math.ceil(Math.log2(body.length + 1)));
  const options = {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: QUALITY[effort],
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(LARGEST_WINDOW, window),
    },
  };
  const small = effort === 'quick' && body.length <= SMALL_BYTES;
  return fitted(small ? brotliCompressSync(body, options) : await brotli(body, options));
}

/** The same bytes in memory of their own size: zlib hands out the beginning of a 16 kB piece, which would be kept whole. */
function fitted(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** The body that a brotli stream holds. */
export const decompressed = (body: Buffer): Buffer => brotliDecompressSync(body);

/** For readers who don't speak brotli. It is made while one of them waits, once a page. */
export const gzipped = (body: Buffer): Buffer => fitted(gzipSync(body, { level: 6 }));

function chosenFrom(accept: string): Encoding {
  const weights = new Map(accept.split(',').map(weightOf));
  const weight = (encoding: Encoding) =>
    weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? Number.MIN_VALUE : 0);
  const best = Math.max(...ENCODINGS.map(weight));
  // Who refuses everything, identity too, gets it all the same: bytes help more than a 406.
  return best === 0 ? 'identity' : (ENCODINGS.find((encoding) => weight(encoding) === best) ?? 'identity');
}

function weightOf(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.slice(2)) || 0;
  return [name === 'x-gzip' ? 'gzip' : name, Math.max(weight, 0)];
}
