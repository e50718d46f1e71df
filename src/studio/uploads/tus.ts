import { BASE, failureOf, send, Unreachable } from '../data/api.ts';

/* The client of tus 1.0.0 (https://tus.io/protocols/resumable-upload), as far as the server speaks it; decision 0024. */

const VERSION = { 'Tus-Resumable': '1.0.0' };
const PATH = '/media/uploads';

/** Bytes that are sent at once: on a bad line the server gives each piece no longer than any other request. */
export const PIECE_BYTES = 512_000;

/** A piece that isn't through by then is taken for cut off; what of it has come stays there. */
const PATIENCE_MS = 25_000;

/** Announces a file; answers with the id under which its bytes are sent. */
export async function begin({ name, size }: { name: string; size: number }, signal: AbortSignal): Promise<string> {
  const filename = btoa(String.fromCharCode(...new TextEncoder().encode(name)));
  const headers = { ...VERSION, 'Upload-Length': String(size), 'Upload-Metadata': `filename ${filename}` };
  const { headers: said } = await send(PATH, { method: 'POST', headers, signal });
  return said.get('Location')?.split('/').at(-1) ?? '';
}

/** How far an upload has come. */
export async function offsetOf(id: string, signal: AbortSignal): Promise<number> {
  const { headers } = await send(`${PATH}/${id}`, { method: 'HEAD', headers: VERSION, signal });
  return Number(headers.get('Upload-Offset'));
}

type Piece = { readonly id: string; readonly offset: number; readonly bytes: Blob };

/** Sends a piece, and answers with how far the upload has come then. `onSent` is told while it is under way. */
export function sendPiece(
  { id, offset, bytes }: Piece,
  onSent: (offset: number) => void,
  signal: AbortSignal,
): Promise<number> {
  // The browser tells how much of a body has left only of requests of this kind (XMLHttpRequest §3.6).
  const request = new XMLHttpRequest();
  request.open('PATCH', `${BASE}${PATH}/${id}`);
  request.timeout = PATIENCE_MS;
  const headers = {
    ...VERSION,
    'Upload-Offset': String(offset),
    'Content-Type': 'application/offset+octet-stream',
    'Accept-Language': document.documentElement.lang,
  };
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  const stop = () => request.abort();
  signal.addEventListener('abort', stop);
  // A line that is gone says nothing by itself until the time is over.
  let lineGone = stop;
  return new Promise<number>((resolve, reject) => {
    request.upload.onprogress = ({ loaded }) => onSent(offset + loaded);
    request.onload = () => {
      if (request.status === 204) resolve(Number(request.getResponseHeader('Upload-Offset')));
      else reject(failureOf(request.status, (name) => request.getResponseHeader(name), request.responseText));
    };
    const cut = () => reject(new Unreachable('no answer'));
    lineGone = () => {
      cut();
      stop();
    };
    addEventListener('offline', lineGone);
    request.onerror = cut;
    request.ontimeout = cut;
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    request.send(bytes);
  }).finally(() => {
    signal.removeEventListener('abort', stop);
    removeEventListener('offline', lineGone);
  });
}

/** Makes a picture of an upload that has come whole. It may be asked again where the answer was lost. */
export async function finish(id: string, signal: AbortSignal): Promise<number> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await send(`${PATH}/${id}/finish`, { method: 'POST', body: '{}', headers, signal });
  const { pictureId }: { pictureId: number } = await answer.json();
  return pictureId;
}

/** Gives an upload up. */
export async function remove(id: string): Promise<void> {
  await send(`${PATH}/${id}`, { method: 'DELETE', headers: VERSION });
}
