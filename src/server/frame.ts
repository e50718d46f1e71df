import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { type FastifyInstance, fastify, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import { Refusal, type RefusalKind } from '../base/refusal.ts';
import { server as words } from '../messages/ar/server.ts';
import type { Metrics } from './metrics.ts';

/** The one place where a refusal becomes a status. */
const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  unknown: 404,
  gone: 410,
  forbidden: 403,
  conflict: 409,
  busy: 503,
};

/** What the frame needs besides the parts' routes. */
export type FrameOptions = {
  log: Logger;
  metrics: Metrics;
  trustedProxies: readonly string[];
  /** The sentence of a refusal, for people. */
  sentenceOf: (refusal: Refusal) => string;
  /** Adds the parts' routes below `/api`, where there are any. */
  routes?: (api: FastifyInstance) => void;
};

/**
 * The frame for programs: the newsroom's interface below `/api`, `/metrics` and `/health`. It doesn't listen: the
 * server in front hands over what is for it.
 */
export async function createFrame(
  options: FrameOptions,
): Promise<{ listener: RequestListener; close(): Promise<void> }> {
  const { log, metrics, trustedProxies, sentenceOf, routes } = options;
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    bodyLimit: 2_000_000,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof Refusal) {
      const status = error.code === 'server.tokenNeeded' ? 401 : STATUS[error.kind];
      return reply
        .code(status)
        .type('application/problem+json')
        .send(problem(status, error.code, sentenceOf(error), error.facts));
    }
    const status = error.statusCode ?? 500;
    if (status < 500)
      return reply
        .code(status)
        .type('application/problem+json')
        .send(problem(status, 'request.invalid', error.message, {}));
    request.log.error({ requestId: request.id, err: error }, 'request failed');
    return reply
      .code(500)
      .type('application/problem+json')
      .send(problem(500, 'server.bug', words.ourFault(request.id).text, {}));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .type('application/problem+json')
      .send(problem(404, 'request.unknown', words.notFound.text, {})),
  );

  app.get('/health', () => ({ is: 'up' }));
  app.get('/metrics', async (_request, reply) => reply.type('text/plain; version=0.0.4').send(await metrics.text()));
  app.register(
    (api, _options, done) => {
      routes?.(api);
      done();
    },
    { prefix: '/api' },
  );
  await app.ready();
  return { listener: (request, response) => app.routing(request, response), close: () => app.close() };
}

/** RFC 9457; `code` is ours, stable, and listed in docs/refusals.md. */
const problem = (status: number, code: string, detail: string, facts: object) => ({
  type: 'about:blank',
  status,
  code,
  detail,
  facts,
});
