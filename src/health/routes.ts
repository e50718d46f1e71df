import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { type ActorOf, checkRight, knowWhoAsks } from '../newsroom/index.ts';
import { Health } from './contract.ts';

type Options = {
  readonly health: () => Promise<Health>;
  readonly actorOf: ActorOf;
};

/** What the studio asks of the system's health. */
export const healthRoutes: FastifyPluginCallbackZod<Options> = (app, { health, actorOf }, done) => {
  knowWhoAsks(app, actorOf);
  app.get('/health', { schema: { response: { 200: Health } } }, ({ actor }) => {
    checkRight(actor, 'health.see');
    return health();
  });
  done();
};
