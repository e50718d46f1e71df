import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { type Actor, checkRight } from '../newsroom/index.ts';
import { Health } from './contract.ts';

type Options = {
  readonly health: () => Promise<Health>;
  /** Who asks; refuses when nobody is known by what the request carries. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor>;
};

/** What the studio asks of the system's health. */
export const healthRoutes: FastifyPluginCallbackZod<Options> = (app, { health, actorOf }, done) => {
  app.get('/health', { schema: { response: { 200: Health } } }, async (request) => {
    checkRight(await actorOf(request), 'health.see');
    return health();
  });
  done();
};
