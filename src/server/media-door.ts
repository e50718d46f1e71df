import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { server as words } from '../messages/ar/server.ts';
import { IMMUTABLE } from './asset-door.ts';
import { sendPlain } from './plain-answer.ts';

/** A picture's address: the hash of its bytes, perhaps a width, and its kind. Nothing else reaches the disk. */
const ADDRESS = /^\/media\/(([0-9a-f]{2})[0-9a-f]{62}(?:-\d{2,4})?\.(webp|avif|jpeg|png))$/;

/** Sends a held picture from the media folder, or says that there is none. */
export async function answerMedia(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, name = '', start = '', kind = ''] = ADDRESS.exec(path) ?? [];
  const file = join(folder, start, name);
  const size = name === '' ? null : await sizeOf(file);
  if (size === null || (request.method !== 'GET' && request.method !== 'HEAD')) {
    sendPlain(response, size === null ? 404 : 405, size === null ? words.notFound : words.wrongMethod);
    return;
  }
  const etag = `"${name}"`;
  const isHeld = request.headers['if-none-match']?.includes(etag) === true;
  response.writeHead(isHeld ? 304 : 200, {
    ETag: etag,
    'Cache-Control': IMMUTABLE,
    'X-Content-Type-Options': 'nosniff',
    ...(isHeld ? {} : { 'Content-Type': `image/${kind}`, 'Content-Length': size }),
  });
  if (isHeld || request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(createReadStream(file), response).catch((error: NodeJS.ErrnoException) => {
    // The reader went away in the middle; the pipeline has closed what was open.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET' && error.code !== 'EPIPE')
      throw error;
  });
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
