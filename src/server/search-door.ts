import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { server as words } from '../messages/ar/server.ts';
import { compressed, encodingFor } from '../pagestore/index.ts';
import { SEARCH_NAMES, SearchAsked, type SearchThread } from '../search/index.ts';
import type { StyledPage } from '../site/index.ts';
import { readPast } from './linger.ts';
import type { Metrics } from './metrics.ts';
import { sendHtml, sendPlain } from './plain-answer.ts';
import { headersWith, pageHeaders, SECURITY_HEADERS } from './security-headers.ts';

const PATHS: ReadonlySet<string> = new Set(['/search', '/search/']);
const SUGGESTIONS_PATH = '/search/suggest';

const MOST_SUGGESTIONS = 6;

/** Answers worth compressing; what fits in a packet anyway is sent as it is. */
const COMPRESSED_FROM_BYTES = 1_200;

const headersOf = pageHeaders();

/** Searches that wait at once; who comes when so many do waits in vain, and keeps others waiting. */
const MOST_UNDER_WAY = 64;
let underWay = 0;

/** What the door for searches needs. */
export type SearchDoor = {
  thread: SearchThread;
  renderSearch: (asked: SearchAsked) => Promise<StyledPage>;
  /** Whether an error means no more than that there is no answer for now. */
  isAway: (error: unknown) => boolean;
  awayPage: () => StyledPage;
  metrics: Metrics;
  log: Logger;
};

/** Whether an address is one that this door answers. */
export const isSearch = (path: string): boolean => PATHS.has(path) || path === SUGGESTIONS_PATH;

/**
 * Answers a search, or what a query could become. Nothing of it is kept, by us or by anybody on the way: what is taken
 * away from readers has to be gone from every answer within a second.
 */
export async function answerSearch(
  door: SearchDoor,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    await readPast(request);
    door.metrics.answered.inc({ status: '405' });
    sendPlain(response, 405, words.wrongMethod, { Allow: 'GET, HEAD' });
    return;
  }
  if (underWay >= MOST_UNDER_WAY) {
    door.metrics.answered.inc({ status: '503' });
    const { html, style } = door.awayPage();
    sendHtml(response, 503, html, { 'Retry-After': '5', ...headersWith(style) });
    return;
  }
  const asked = askedOf(request.url ?? '');
  underWay += 1;
  try {
    if (path === SUGGESTIONS_PATH) {
      const suggestions = await door.thread.do('complete', { typed: asked.q, most: MOST_SUGGESTIONS });
      await send(response, 'application/json; charset=utf-8', JSON.stringify({ suggestions }));
    } else {
      const { html, style } = await door.renderSearch(asked);
      await send(response, 'text/html; charset=utf-8', html, headersOf({ style }));
    }
    door.metrics.answered.inc({ status: '200' });
  } catch (error) {
    answerError(door, response, error);
  } finally {
    underWay -= 1;
  }
}

/** What is asked for by name in an address; of several by one name, the first. */
function askedOf(target: string): SearchAsked {
  const start = target.indexOf('?');
  const given = new URLSearchParams(start < 0 ? '' : target.slice(start + 1));
  const named = SEARCH_NAMES.map((name) => [name, given.get(name) ?? undefined]);
  return SearchAsked.parse(Object.fromEntries(named));
}

async function send(
  response: ServerResponse,
  contentType: string,
  body: string,
  headers = SECURITY_HEADERS,
): Promise<void> {
  const bytes = Buffer.from(body);
  const accepts = response.req.headers['accept-encoding'];
  const isBrotli = bytes.length >= COMPRESSED_FROM_BYTES && encodingFor(accepts?.toString()) === 'br';
  const sent = isBrotli ? await compressed(bytes, 'quick') : bytes;
  response.writeHead(200, {
    'Content-Type': contentType,
    'Content-Length': sent.length,
    ...(isBrotli ? { 'Content-Encoding': 'br' } : {}),
    Vary: 'Accept-Encoding',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? '' : sent);
}

function answerError({ isAway, awayPage, metrics, log }: SearchDoor, response: ServerResponse, error: unknown): void {
  const requestId = randomUUID();
  const away = isAway(error);
  metrics.answered.inc({ status: away ? '503' : '500' });
  if (away) {
    log.warn({ requestId, err: error }, 'search not answered for now');
    const { html, style } = awayPage();
    sendHtml(response, 503, html, { 'Retry-After': '30', ...headersWith(style) });
    return;
  }
  log.error({ requestId, err: error }, 'search not answered');
  sendPlain(response, 500, words.ourFault(requestId), { 'X-Request-Id': requestId });
}
