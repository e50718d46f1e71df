import { createServer } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { systemClock } from '../../src/base/clock.ts';
import { sentenceIn } from '../../src/cli/languages.ts';
import { createPageStore } from '../../src/pagestore/index.ts';
import { createFrame } from '../../src/server/frame.ts';
import { listen } from '../../src/server/http-server.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { wellAt } from './well.ts';

/** How the interface answered. */
export type Answered = {
  readonly status: number;
  /** Looked at by each test for itself. */
  readonly json: Awaited<ReturnType<Response['json']>>;
  readonly retryAfter: string | undefined;
};

/** The interface for programs and for the studio, listening without pages around it. */
export async function interfaceOf(routes: (api: FastifyInstance) => void) {
  const frame = await createFrame({
    log: pino({ level: 'silent' }),
    metrics: createMetrics(createPageStore({ maxBytes: 1_000_000, clock: systemClock }), wellAt),
    health: wellAt,
    trustedProxies: [],
    sentenceOf: (refusal, locale) => sentenceIn(locale, refusal),
    isDiskFull: async () => false,
    routes,
  });
  const server = createServer(frame.listener);
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  const send = async (path: string, request: RequestInit): Promise<Answered> => {
    const answer = await fetch(`http://127.0.0.1:${port}/api${path}`, request);
    const retryAfter = answer.headers.get('retry-after') ?? undefined;
    // What is no JSON, such as a table, is read to its end and not looked at; a head has none to read.
    const text = await answer.text();
    const isJson = text !== '' && answer.headers.get('content-type')?.includes('json') === true;
    return { status: answer.status, json: isJson ? JSON.parse(text) : {}, retryAfter };
  };
  return {
    /** A request as it is. */
    send,
    /** Asks; a body makes it a command. */
    ask: (path: string, headers: Readonly<Record<string, string>>, body?: unknown): Promise<Answered> =>
      send(path, {
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      }),
    [Symbol.asyncDispose]: async () => {
      server.close();
      await frame.close();
    },
  };
}
