import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Clock } from '../base/clock.ts';
import { encodingFor } from './encoding.ts';
import { createFlights } from './flights.ts';
import type { Rendered } from './rendered.ts';
import { createShelf, type Shelf } from './shelf.ts';
import { codedFor, compressBest, lacks, type StoredPage, storedPageOf } from './stored-page.ts';
import { createTagIndex } from './tag-index.ts';

/**
 * A page that is asked for this often, and has stayed this long, is worth the best compression. Where a newsroom changes
 * its front page every few seconds, to compress each anew so well would take more of the machine than all its readers.
 */
const STAYS_AFTER_HITS = 3;
const STAYS_AFTER_MS = 10_000;

/** Between two such compressions, which take a tenth of a second each: after a start, all pages are worth one at once. */
const REST_MS = 1_000;

/** Other targets of one page that are remembered, such as those with a campaign's query. */
const MOST_ALIASES = 8;

/** The part of memory for redirects and unknown addresses, so that a flood of them pushes no page out. */
const SIDE_SHARE = 1 / 16;

/** From this status on an answer speaks of a passing trouble, and is never kept (RFC 9110 §15.6). */
const FAILED = 500;

/** After a failure for want of the source, how long pages of before are sent without asking it again. */
const AWAY_MS = 1_000;

/** What the store has done since it was made, and what it holds. */
export type StoreCounts = {
  hits: number;
  rendered: number;
  /** Rendered and sent, but not kept, because what they show changed meanwhile. */
  overtaken: number;
  dropped: number;
  evicted: number;
  stale: number;
};

/** The rendered answers of a node, in memory. It knows nothing of what they say. */
export type PageStore = {
  /** Under which path the page of a request target is held. */
  keyOf(target: string): string;
  /** Answers a request from memory, or returns false and leaves it untouched. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** The fresh page of a path, if there is one. */
  find(path: string): StoredPage | null;
  /** The page of a path, rendered now if need be; however many ask at once, it is rendered once. */
  render(path: string, make: () => Promise<Rendered>): Promise<StoredPage>;
  /** Sends a page as this reader wants it. */
  send(request: IncomingMessage, response: ServerResponse, page: StoredPage): void;
  /** What was shown under these tags has changed. The old pages stay for the case that the source is away. */
  drop(tags: readonly string[]): void;
  /** What was shown under these tags must not be seen any more, not even then. */
  forget(tags: readonly string[]): void;
  /** Nothing held may be relied on any more. */
  clear(): void;
  counts(): Readonly<StoreCounts & { pages: number; bytes: number }>;
  /** Every fresh page, for those who check the store. */
  pages(): StoredPage[];
};

type Options = {
  maxBytes: number;
  clock: Clock;
  /** What `keyOf` says of a target with a query; without it, the page is held under the target without the query. */
  keyOf?: (target: string) => string;
  /** What is sent with an answer besides what it says itself. */
  headersFor?: (rendered: Rendered) => Readonly<OutgoingHttpHeaders>;
  /** Whether a rendering failed only because what it asks is away, and an older page is better than none. */
  isAway?: (error: unknown) => boolean;
  /** Told when an older page was sent in place of one that could not be rendered. */
  onStale?: (path: string) => void;
};

/**
 * Makes an empty store.
 *
 * A rendering that began before a drop of one of its tags is sent to who waited for it and never kept:
 * it may have read what was before.
 */
export function createPageStore(options: Options): PageStore {
  const {
    maxBytes,
    clock,
    keyOf = pathOf,
    headersFor = () => ({}),
    isAway = () => false,
    onStale = () => undefined,
  } = options;
  /** By request target exactly as it came; fresh pages only. The one look-up of a hit. */
  const byTarget = new Map<string, StoredPage>();
  const index = createTagIndex();
  const flights = createFlights<StoredPage>();
  const counts: StoreCounts = { hits: 0, rendered: 0, overtaken: 0, dropped: 0, evicted: 0, stale: 0 };
  const main = createShelf(maxBytes * (1 - SIDE_SHARE), onOut);
  const side = createShelf(maxBytes * SIDE_SHARE, onOut);
  let awayUntilMs = 0;
  /** Until when nothing is compressed best, so that whoever waits for something else has a processor. */
  let restUntilMs = 0;

  const shelfOf = (status: number): Shelf => (status === 200 || status === 410 ? main : side);
  const heldAt = (path: string): StoredPage | undefined => main.get(path) ?? side.get(path);

  function onOut(page: StoredPage, why: 'evicted' | 'replaced'): void {
    if (why === 'evicted') counts.evicted++;
    unlink(page);
    index.remove(page);
  }

  function unlink(page: StoredPage): void {
    for (const target of [page.path, ...page.aliases]) if (byTarget.get(target) === page) byTarget.delete(target);
    page.aliases.length = 0;
  }

  function keep(page: StoredPage): void {
    const old = heldAt(page.path);
    if (old !== undefined) shelfOf(old.status).remove(old);
    index.add(page);
    byTarget.set(page.path, page);
    shelfOf(page.status).put(page);
  }

  function lookUp(target: string): StoredPage | null {
    const page = byTarget.get(target);
    if (page === undefined) return target.includes('?') ? lookUpByKey(target) : null;
    return whileFresh(page);
  }

  function whileFresh(page: StoredPage): StoredPage | null {
    if (page.expiresAtMs > clock.now().getTime()) return page;
    retire(page);
    return null;
  }

  function lookUpByKey(target: string): StoredPage | null {
    const page = find(keyOf(target));
    if (page === null) return null;
    if (page.aliases.length >= MOST_ALIASES) byTarget.delete(page.aliases.shift() ?? '');
    page.aliases.push(target);
    byTarget.set(target, page);
    shelfOf(page.status).weigh(page);
    return page;
  }

  function find(path: string): StoredPage | null {
    const page = byTarget.get(path);
    return page === undefined ? null : whileFresh(page);
  }

  /** It is no longer so; it is kept for the case that nothing better can be had. */
  function retire(page: StoredPage): void {
    page.state = 'dropped';
    unlink(page);
    shelfOf(page.status).weigh(page);
  }

  function send(request: IncomingMessage, response: ServerResponse, page: StoredPage): void {
    const asked = request.headers['if-none-match'];
    if (asked !== undefined && page.status === 200 && isAmong(page.etag, asked)) {
      response.writeHead(304, page.unchanged);
      response.end();
      return;
    }
    const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined);
    const grows = lacks(page, encoding);
    const coded = codedFor(page, encoding);
    if (grows) shelfOf(page.status).weigh(page);
    response.writeHead(page.status, coded.headers);
    if (request.method === 'HEAD') response.end();
    else response.end(coded.bytes);
  }

  function serve(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const page = lookUp(request.url ?? '');
    if (page === null) return false;
    counts.hits++;
    page.used = true;
    page.hits++;
    improveSome(page);
    send(request, response, page);
    return true;
  }

  /** Puts more work into a page that stays, now and then. */
  function improveSome(page: StoredPage): void {
    if (page.isImproved || page.hits < STAYS_AFTER_HITS) return;
    const nowMs = clock.now().getTime();
    if (nowMs < restUntilMs || nowMs - page.madeAtMs < STAYS_AFTER_MS) return;
    restUntilMs = nowMs + REST_MS;
    page.isImproved = true;
    void compressBest(page).then(() => shelfOf(page.status).weigh(page));
  }

  async function render(path: string, make: () => Promise<Rendered>): Promise<StoredPage> {
    const fresh = find(path);
    if (fresh !== null) return fresh;
    if (clock.now().getTime() < awayUntilMs) {
      const old = heldAt(path);
      if (old !== undefined) return sendStale(old);
    }
    try {
      return await flights.join(path, async (mayKeep) => {
        const rendered = await make();
        const page = await storedPageOf(path, rendered, headersFor(rendered), clock.now());
        counts.rendered++;
        if (page.status >= FAILED) return page;
        if (mayKeep(page.tags)) keep(page);
        else counts.overtaken++;
        return page;
      });
    } catch (error) {
      const old = heldAt(path);
      if (old === undefined || !isAway(error)) throw error;
      awayUntilMs = clock.now().getTime() + AWAY_MS;
      return sendStale(old);
    }
  }

  function sendStale(page: StoredPage): StoredPage {
    counts.stale++;
    onStale(page.path);
    return page;
  }

  return {
    keyOf,
    serve,
    find,
    render,
    send,
    drop: (tags) => {
      flights.drop(tags);
      for (const page of index.pagesWith(tags)) {
        if (page.state === 'fresh') counts.dropped++;
        retire(page);
      }
    },
    forget: (tags) => {
      flights.drop(tags);
      for (const page of index.pagesWith(tags)) {
        counts.dropped++;
        shelfOf(page.status).remove(page);
      }
    },
    clear: () => {
      flights.dropAll();
      for (const shelf of [main, side]) for (const page of [...shelf.pages()]) shelf.remove(page);
    },
    counts: () => {
      const held = [...main.pages(), ...side.pages()];
      return { ...counts, pages: held.length, bytes: main.bytes() + side.bytes() };
    },
    pages: () => [...main.pages(), ...side.pages()].filter(({ state }) => state === 'fresh'),
  };
}

/** A request target without its query. */
export const pathOf = (target: string): string => {
  const end = target.indexOf('?');
  return end === -1 ? target : target.slice(0, end);
};

/** Weak comparison against a list of entity tags (RFC 9110 §13.1.2). */
const isAmong = (etag: string, asked: string): boolean =>
  asked === etag || asked.trim() === '*' || asked.split(',').some((one) => weakened(one.trim()) === etag);

const weakened = (etag: string): string => (etag.startsWith('W/') ? etag : `W/${etag}`);
