import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { server as words } from '../messages/ar/server.ts';
import { type PageStore, pathOf, type Rendered } from '../pagestore/index.ts';
import type { StyledPage } from '../site/index.ts';
import { readPast } from './linger.ts';
import type { Metrics } from './metrics.ts';
import { sendHtml, sendPlain } from './plain-answer.ts';
import { headersWith } from './security-headers.ts';

/** Our longest address has 2,600 bytes; what is longer is none of ours. */
const LONGEST_TARGET = 8_000;

const RETRY_AFTER_SECONDS = '30';

/** What the door for pages needs. */
export type PageDoor = {
  store: PageStore;
  /** Renders what is asked for, 404 and 410 included. */
  renderPage: (path: string) => Promise<Rendered>;
  /** Whether an error means no more than that there is no page for now. */
  isAway: (error: unknown) => boolean;
  /** What readers see where a page is neither held nor to be had. */
  awayPage: () => StyledPage;
  metrics: Metrics;
  log: Logger;
};

/**
 * Answers a request for a page that the store didn't have. Every way it ends is an answer.
 *
 * @param asset makes what lies at the path where that is no page but a file of the build, whatever query comes with it
 */
export async function answerPage(
  door: PageDoor,
  request: IncomingMessage,
  response: ServerResponse,
  asset: (() => Promise<Rendered>) | null = null,
): Promise<void> {
  const { store, renderPage, isAway, awayPage, metrics, log } = door;
  const target = request.url ?? '';
  const refused = refusalOf(request, target);
  if (refused !== null) {
    await readPast(request);
    metrics.answered.inc({ status: String(refused.status) });
    sendPlain(response, refused.status, refused.words, refused.headers);
    return;
  }
  const path = asset === null ? store.keyOf(target) : pathOf(target);
  try {
    const page = await store.render(path, asset ?? (() => renderPage(path)));
    metrics.answered.inc({ status: String(page.status) });
    store.send(request, response, page);
  } catch (error) {
    const requestId = randomUUID();
    const away = isAway(error);
    const status = away ? 503 : 500;
    if (away) log.warn({ requestId, err: error }, 'page not rendered for now');
    else log.error({ requestId, path, err: error }, 'page not rendered');
    metrics.answered.inc({ status: String(status) });
    if (away) sendAway(response, awayPage());
    else sendPlain(response, status, words.ourFault(requestId), { 'X-Request-Id': requestId });
  }
}

function sendAway(response: ServerResponse, { html, style }: StyledPage): void {
  sendHtml(response, 503, html, { 'Retry-After': RETRY_AFTER_SECONDS, ...headersWith(style) });
}

function refusalOf({ method }: IncomingMessage, target: string) {
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, words: words.wrongMethod, headers: { Allow: 'GET, HEAD' } };
  if (target.length > LONGEST_TARGET) return { status: 414, words: words.addressTooLong };
  if (!target.startsWith('/')) return { status: 400, words: words.badRequest };
  return null;
}
