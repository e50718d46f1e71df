import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { PicturePlace } from '../media/index.ts';
import { server as words } from '../messages/ar/server.ts';
import { pathOf } from '../pagestore/index.ts';
import type { Assets } from './asset-door.ts';
import { boundedServer } from './bounded-server.ts';
import type { BrandDoor } from './brand-door.ts';
import { isFormerProgram } from './former-programs.ts';
import { LINGER_MS, readPast } from './linger.ts';
import { answerMedia } from './media-door.ts';
import { answerPage, type PageDoor } from './page-door.ts';
import { plainBytes, sendPlain } from './plain-answer.ts';
import { rawTargetOf } from './raw-target.ts';
import { cannotListen, portTaken } from './refusals.ts';
import { answerSearch, isSearch, type SearchDoor } from './search-door.ts';
import { answerStudio, isStudio, type StudioDoor } from './studio-pages.ts';

/** What Node's parser and timers say of a request that never became one. */
const BROKEN: Readonly<Record<string, { status: number; words: typeof words.badRequest }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, words: words.headersTooLarge },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, words: words.tooSlow },
};

/** Everything that answers, each for its own addresses. */
export type Doors = {
  pages: PageDoor;
  search: SearchDoor;
  assets: Assets;
  pictures: PicturePlace;
  brand: BrandDoor;
  studio: StudioDoor;
  /** The newsroom's interface, and what operators ask. */
  frame: RequestListener;
  /** Whether an operator's program asks, rather than a reader. */
  isMonitor: (request: IncomingMessage) => boolean;
};

/** The HTTP server of a node. The page store is asked before anything else looks at a request. */
export function createHttpServer(doors: Doors): Server {
  const { store, log } = doors.pages;
  const server = boundedServer((request, response) => {
    if (store.serve(request, response)) return;
    answerOrFail(request, response);
  });
  const answerOrFail = (request: IncomingMessage, response: ServerResponse) =>
    answer(doors, request, response).catch((error: unknown) => {
      const requestId = randomUUID();
      log.error({ requestId, err: error }, 'request not answered');
      if (response.headersSent) response.destroy();
      else sendPlain(response, 500, words.ourFault(requestId), { 'X-Request-Id': requestId });
    });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || socket.destroyed) return;
    const meant = rawTargetOf(error, socket);
    if (meant === 'again') return;
    if (meant !== null) {
      answerOrFail(meant.request, meant.response);
      return;
    }
    const { status, words: said } = BROKEN[error.code ?? ''] ?? { status: 400, words: words.badRequest };
    socket.end(plainBytes(status, STATUS_CODES[status] ?? '', said));
    const cut = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once('close', () => clearTimeout(cut));
  });
  return server;
}

async function answer(doors: Doors, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pages, search, assets, pictures, brand, studio, frame, isMonitor } = doors;
  const path = pathOf(request.url ?? '');
  if (path.startsWith('/media/')) return answerMedia(pictures, path, request, response);
  if (path.startsWith('/assets/brand/')) return brand(path, request, response);
  if (path.startsWith('/api/')) return frame(request, response);
  if (isStudio(path)) return answerStudio(studio, path, request, response);
  if (isSearch(path)) return answerSearch(search, path, request, response);
  if ((path === '/metrics' || path === '/health') && isMonitor(request)) return frame(request, response);
  if (isFormerProgram(path)) {
    await readPast(request);
    return sendPlain(response, 404, words.notFound);
  }
  const asset = path.startsWith('/assets/') ? assets.find(path.slice('/assets'.length)) : null;
  return answerPage(pages, request, response, asset);
}

/** Refuses a port that can't be had, before anything else is begun for it. */
export async function checkPort(place: { host: string; port: number }): Promise<void> {
  const probe = createServer();
  await listen(probe, place);
  await new Promise((resolve) => probe.close(resolve));
}

/** Opens the port, or refuses and says why; answers with the port that it got. */
export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    if (why === 'EADDRINUSE') throw portTaken({ port }, { cause: error });
    throw cannotListen({ host, port, why }, { cause: error });
  }
  return (server.address() as AddressInfo).port;
}

/** Ends a server: answers under way are finished, for a while; then the connections are cut. */
export async function closeHttpServer(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(cut);
}
