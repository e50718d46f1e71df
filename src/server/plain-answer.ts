import type { ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from './security-headers.ts';
import type { PlainWords } from './words.ts';

/** An answer in place of a page, for when nothing of the site may be asked: no style, no file, no database. */
export function sendPlain(
  response: ServerResponse,
  status: number,
  words: PlainWords,
  headers: Readonly<Record<string, string>> = {},
): void {
  sendHtml(response, status, plainPage(words), headers);
}

/** A whole page that no store keeps. */
export function sendHtml(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...SECURITY_HEADERS,
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? '' : body);
}

/** The same as bytes on a socket, for a request that never became one (RFC 9112 §9.6: the connection ends). */
export function plainBytes(status: number, reason: string, words: PlainWords): string {
  const body = plainPage(words);
  return [
    `HTTP/1.1 ${status} ${reason}`,
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

const plainPage = ({ title, text }: PlainWords): string =>
  `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title><h1>${title}</h1><p>${text}</p></html>\n`;
