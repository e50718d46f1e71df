import type { IncomingHttpHeaders } from 'node:http';
import { refusals } from '../../media/index.ts';

/* The headers of tus 1.0.0 (https://tus.io/protocols/resumable-upload), as far as they are used here. */

export const TUS_VERSION = '1.0.0';

/** What is understood besides the core. */
export const TUS_EXTENSIONS = 'creation,expiration,termination';

/** How bytes are sent on. */
export const OFFSET_STREAM = 'application/offset+octet-stream';

/** Refuses a client that speaks another version. */
export function checkVersion(headers: IncomingHttpHeaders): void {
  if (headers['tus-resumable'] !== TUS_VERSION) throw refusals.uploadVersion({ version: TUS_VERSION });
}

/** A whole number in a header. */
export function numberIn(headers: IncomingHttpHeaders, header: 'upload-length' | 'upload-offset'): number {
  const given = headers[header];
  if (typeof given !== 'string' || !/^\d{1,15}$/.test(given)) throw refusals.brokenUpload({ header });
  return Number(given);
}

/** The file's name out of `Upload-Metadata`: pairs of a key and a text in base64. */
export function filenameIn(headers: IncomingHttpHeaders): string {
  const given = headers['upload-metadata'];
  const pairs = typeof given === 'string' ? given.split(',').map((pair) => pair.trim().split(' ')) : [];
  const [, encoded = ''] = pairs.find(([key]) => key === 'filename') ?? [];
  return Buffer.from(encoded, 'base64').toString('utf8');
}
