import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../base/refusal.ts';
import type { PicturePlace } from '../media/index.ts';
import { server as words } from '../messages/ar/server.ts';
import { IMMUTABLE } from './asset-door.ts';
import { sendPlain } from './plain-answer.ts';

/** A picture's address: the hash of its bytes, perhaps a width or a crop, and its kind. Nothing else reaches the disk. */
const ADDRESS = /^\/media\/([0-9a-f]{64}(?:-\d{2,4}|-[a-z]{4,8}-\d{1,3}-\d{1,3})?\.(webp|avif|jpeg|png))$/;

/** When a reader's browser may ask again for what could not be had. */
const AGAIN_SECONDS = '10';

/** How a stream says that its other end went away in the middle; the pipeline has closed what was open. */
const CUT = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ABORT_ERR']);

/** Sends a held picture from where it lies, or says that there is none. */
export async function answerMedia(
  place: PicturePlace,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, name = '', kind = ''] = ADDRESS.exec(path) ?? [];
  try {
    await send(place, { name, kind }, request, response);
  } catch (error) {
    // The place is away, or refuses: the log has heard of it from whoever writes there, and pages go on.
    if (!(error instanceof Refusal)) throw error;
    sendPlain(response, 503, words.pictureAway, { 'Retry-After': AGAIN_SECONDS });
  }
}

async function send(
  place: PicturePlace,
  { name, kind }: { name: string; kind: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const etag = `"${name}"`;
  const isHeld = request.headers['if-none-match']?.includes(etag) === true;
  const isWhole = request.method === 'GET' && !isHeld;
  const opened = name !== '' && isWhole ? await place.open(name) : null;
  const size = name === '' || isWhole ? (opened?.sizeBytes ?? null) : await place.sizeOf(name);
  if (size === null || (request.method !== 'GET' && request.method !== 'HEAD')) {
    sendPlain(response, size === null ? 404 : 405, size === null ? words.notFound : words.wrongMethod);
    return;
  }
  response.writeHead(isHeld ? 304 : 200, {
    ETag: etag,
    'Cache-Control': IMMUTABLE,
    'X-Content-Type-Options': 'nosniff',
    ...(isHeld ? {} : { 'Content-Type': `image/${kind}`, 'Content-Length': size }),
  });
  if (opened === null) {
    response.end();
    return;
  }
  await pipeline(opened.bytes, response).catch((error: NodeJS.ErrnoException) => {
    const { code = '' } = (error.cause ?? error) as NodeJS.ErrnoException;
    if (!CUT.has(code)) throw error;
  });
}
