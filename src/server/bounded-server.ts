import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * What a slow or greedy client may take of us. Headers hold a search of ten thousand letters, of which each takes six
 * bytes in an address: whoever pastes a whole article into the field gets an answer.
 */
const LIMITS = {
  maxHeaderSize: 80_000,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
} as const;

/** A connection on which nothing moves for this long is ended, also one that doesn't take its answer. */
const IDLE_MS = 30_000;

/** A server of HTTP of which nobody can take more than it has to give. */
export function boundedServer(listener: RequestListener): Server {
  const server = createServer(LIMITS, listener);
  server.setTimeout(IDLE_MS);
  return server;
}
