import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifySchemaCompiler,
  fastify,
  LogController,
} from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { Refusal, type RefusalKind } from '../base/refusal.ts';
import type { Health } from '../health/index.ts';
import { type Locale, sayIn } from '../messages/index.ts';
import { localeOf } from './accept-language.ts';
import { refusalForNow } from './away.ts';
import { readPast } from './linger.ts';
import type { Metrics } from './metrics.ts';
import {
  brokenRequest,
  malformed,
  noSuchRequest,
  notJson,
  notJsonType,
  type RequestPart,
  requestTooLarge,
} from './refusals.ts';
import { wrongFields } from './request-shape.ts';

/** The one place where a refusal becomes a status. */
const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  unknown: 404,
  gone: 410,
  forbidden: 403,
  conflict: 409,
  busy: 503,
};

/** Refusals for which HTTP has a status of its own: of who may not ask now, and of what never became a question. */
const OWN_STATUS: Readonly<Record<string, number>> = {
  'server.tokenNeeded': 401,
  'accounts.signInNeeded': 401,
  'accounts.tooManyAttempts': 429,
  'accounts.remindedLately': 429,
  'request.broken': 400,
  'request.invalid': 400,
  'request.notJson': 400,
  'request.notJsonType': 415,
  'request.tooLarge': 413,
  'media.uploadTooLong': 413,
  'media.uploadVersion': 412,
};

/** Its refusals say in how many `seconds` it is allowed again (RFC 6585 §4). */
const TOO_MANY = 429;

/** The largest body that is taken in: some hundred thousand words. */
const BODY_LIMIT_BYTES = 2_000_000;

/** What Fastify says of a request that it doesn't hand on (https://fastify.dev/docs/latest/Reference/Errors/). */
const REFUSAL_OF: Readonly<Record<string, () => Refusal>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: notJson,
  FST_ERR_CTP_INVALID_JSON_BODY: notJson,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: notJsonType,
  FST_ERR_CTP_BODY_TOO_LARGE: () => requestTooLarge({ mostBytes: BODY_LIMIT_BYTES }),
};

/** When to ask again after a refusal that passes by itself. */
const RETRY_AFTER_SECONDS = '30';

/** What Fastify calls the parts of a request. */
const PARTS: Readonly<Record<string, RequestPart>> = {
  body: 'body',
  params: 'address',
  querystring: 'query',
  headers: 'headers',
};

/** What the frame needs besides the parts' routes. */
export type FrameOptions = {
  log: Logger;
  metrics: Metrics;
  /** How the system is. That this node answers at all is what a balancer asks. */
  health: () => Promise<Health>;
  trustedProxies: readonly string[];
  /** The sentence of a refusal, for people, in the language they asked for. */
  sentenceOf: (refusal: Refusal, locale: Locale) => string;
  /** Whether the disk under the database is full; asked when the database is away. */
  isDiskFull: () => Promise<boolean>;
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
  const { log, metrics, health, trustedProxies, sentenceOf, isDiskFull, routes } = options;
  const refuse = (reply: FastifyReply, locale: Locale, refusal: Refusal) => {
    const status = OWN_STATUS[refusal.code] ?? STATUS[refusal.kind];
    if (refusal.kind === 'busy') reply.header('retry-after', RETRY_AFTER_SECONDS);
    if (status === TOO_MANY) reply.header('retry-after', String(refusal.facts.seconds));
    return answer(reply, locale, problem(status, refusal.code, sentenceOf(refusal, locale), refusal.facts));
  };
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    bodyLimit: BODY_LIMIT_BYTES,
    // What the router itself can't read, such as a broken escape.
    frameworkErrors: (_error, request, reply) => refuse(reply, localeFor(request), brokenRequest()),
  });
  app.setValidatorCompiler(checkShape);
  app.setSerializerCompiler(serializerCompiler);

  app.setErrorHandler(async (error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const locale = localeFor(request);
    await readPast(request.raw);
    if (error instanceof Refusal) return refuse(reply, locale, error);
    if ((error.statusCode ?? 500) < 500)
      return refuse(reply, locale, REFUSAL_OF[error.code ?? '']?.() ?? brokenRequest());
    const passing = await refusalForNow(error, isDiskFull);
    if (passing !== null) {
      request.log.warn({ requestId: request.id, code: passing.code, err: error }, 'request refused for now');
      return refuse(reply, locale, passing);
    }
    request.log.error({ requestId: request.id, err: error }, 'request failed');
    const { text } = sayIn(locale).server.ourFault(request.id);
    return answer(reply, locale, problem(500, 'server.bug', text, {}));
  });
  app.setNotFoundHandler(async (request, reply) => {
    await readPast(request.raw);
    return refuse(reply, localeFor(request), noSuchRequest());
  });

  app.get('/health', async () => ({ is: 'up', ...(await health()) }));
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

/** Checks a part of a request by its zod shape; what is wrong with it is a refusal of ours. */
const checkShape: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart = '' }) =>
  (given: unknown) => {
    const { success, data, error } = schema.safeParse(given, { reportInput: true });
    if (success) return { value: data };
    return { error: malformed({ part: PARTS[httpPart] ?? 'body', fields: wrongFields(error) }) };
  };

const localeFor = ({ headers }: FastifyRequest): Locale => localeOf(headers['accept-language']);

const answer = (reply: FastifyReply, locale: Locale, said: ReturnType<typeof problem>) =>
  reply.code(said.status).type('application/problem+json').header('content-language', locale).send(said);

/** RFC 9457; `code` is ours, stable, and listed in docs/refusals.md. */
const problem = (status: number, code: string, detail: string, facts: object) => ({
  type: 'about:blank',
  status,
  code,
  detail,
  facts,
});
