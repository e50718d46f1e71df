import { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A request whose target holds letters as they are, which no standard allows (RFC 9112 §3.2) and curl sends. */
const RAW_REQUEST = /^(GET|HEAD) (\/[^ \r\n]*) HTTP\/1\.[01]\r\n/;
/** A byte of a letter beyond ASCII, one character each as the packet is read here. */
const RAW_BYTES = /[\x80-\xff]+/g;

const answered = new WeakSet<Socket>();

/**
 * What Node's parser refuses for its raw letters, as the request that was meant: its target percent-encoded, without
 * headers or a body, on a connection that ends with the answer. Null for what is wrong in another way.
 *
 * @returns `again` for what still comes of a request that is being answered
 */
export function rawTargetOf(
  { code, rawPacket }: NodeJS.ErrnoException & { rawPacket?: Buffer },
  socket: Socket,
): { request: IncomingMessage; response: ServerResponse } | 'again' | null {
  if (answered.has(socket)) return 'again';
  if (code !== 'HPE_INVALID_URL' || rawPacket === undefined) return null;
  const [, method, target = ''] = RAW_REQUEST.exec(rawPacket.toString('latin1')) ?? [];
  const url = target.replace(RAW_BYTES, (bytes) => encodeURIComponent(Buffer.from(bytes, 'latin1').toString('utf8')));
  if (method === undefined || url === target) return null;
  const request = Object.assign(new IncomingMessage(socket), { method, url, complete: true });
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  try {
    response.assignSocket(socket);
  } catch (error) {
    // Sent while an answer is under way: the two would run into each other.
    if ((error as NodeJS.ErrnoException).code === 'ERR_HTTP_SOCKET_ASSIGNED') return null;
    throw error;
  }
  response.on('finish', () => socket.end());
  answered.add(socket);
  return { request, response };
}
