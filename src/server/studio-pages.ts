import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { server as words } from '../messages/ar/server.ts';
import type { Locale } from '../messages/index.ts';
import { compressed, encodingFor } from '../pagestore/index.ts';
import { contentTypeOf, IMMUTABLE } from './asset-door.ts';
import { readPast } from './linger.ts';
import { sendPlain } from './plain-answer.ts';
import { securityHeaders } from './security-headers.ts';
import { readStudioFiles, type StudioFiles } from './studio-files.ts';
import { type Scheme, studioShell } from './studio-shell.ts';

/** Where the studio's built files are answered. */
const ASSETS = '/studio/assets/';
/** 128 bits, as CSP level 3 §8.2 asks for. */
const NONCE_BYTES = 16;

/** What may run in the studio: its own files, and style elements under the nonce of this very answer. */
const headersFor = (nonce: string) => ({
  ...securityHeaders({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'connect-src': ["'self'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'font-src': ["'self'"],
    // The site in looks that are being tried.
    'frame-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  }),
  // Links that were mailed carry a secret in their address.
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
});

/** The studio as it was built, and its files once they were asked for. */
export type StudioDoor = {
  readonly files: StudioFiles;
  readonly folder: string;
  readonly names: ReadonlySet<string>;
  readonly packed: Map<string, Promise<Buffer>>;
};

/** Reads what was built, once: what isn't there when the server starts is not served, whatever an address says. */
export function openStudio(folder: string): StudioDoor {
  const assets = join(folder, ASSETS);
  return {
    files: readStudioFiles(join(folder, 'manifest.json')),
    folder: assets,
    names: new Set(readdirSync(assets)),
    packed: new Map(),
  };
}

/** Whether an address is the studio's. */
export const isStudio = (path: string): boolean => path === '/studio' || path.startsWith('/studio/');

/** Sends the studio's shell for each of its addresses, and its files below `/studio/assets/`. */
export async function answerStudio(
  door: StudioDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    await readPast(request);
    return sendPlain(response, 405, words.wrongMethod, { Allow: 'GET, HEAD' });
  }
  if (path.startsWith(ASSETS)) return sendFile(door, path.slice(ASSETS.length), request, response);
  if (path === '/studio') {
    response.writeHead(308, { Location: '/studio/', 'Content-Length': 0 });
    response.end();
    return;
  }
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  const body = studioShell({ files: door.files, nonce, ...lookOf(request.headers.cookie) });
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...headersFor(nonce),
  });
  response.end(request.method === 'HEAD' ? '' : body);
}

async function sendFile(
  { folder, names, packed }: StudioDoor,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!names.has(name)) return sendPlain(response, 404, words.notFound);
  const file = join(folder, name);
  // Fonts are compressed as they are.
  const mayPack = !name.endsWith('.woff2');
  const isPacked = mayPack && encodingFor(request.headers['accept-encoding']) === 'br';
  const body = await (isPacked ? packedOnce(packed, file) : readFile(file));
  response.writeHead(200, {
    'Content-Type': contentTypeOf(name),
    'Content-Length': body.length,
    'Cache-Control': IMMUTABLE,
    'X-Content-Type-Options': 'nosniff',
    ...(mayPack ? { Vary: 'Accept-Encoding' } : {}),
    ...(isPacked ? { 'Content-Encoding': 'br' } : {}),
  });
  response.end(request.method === 'HEAD' ? '' : body);
}

/** As small as can be, since it is kept for as long as the server runs. */
function packedOnce(packed: Map<string, Promise<Buffer>>, file: string): Promise<Buffer> {
  const known = packed.get(file);
  if (known !== undefined) return known;
  const made = readFile(file).then((bytes) => compressed(bytes, 'best'));
  packed.set(file, made);
  // A file that can't be read now, as where too many are open, may be the next time.
  made.catch(() => packed.delete(file));
  return made;
}

/** The language and theme that the studio last told this device; Arabic, and as the system is, where it told none. */
function lookOf(cookies = ''): { locale: Locale; scheme: Scheme } {
  const [, scheme] = /(?:^|; )studio-scheme=(light|dark)(?:;|$)/.exec(cookies) ?? [];
  return {
    locale: /(?:^|; )studio-language=en(?:;|$)/.test(cookies) ? 'en' : 'ar',
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
  };
}
