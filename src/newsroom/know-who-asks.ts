import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from './actor.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: whoever bears the token that the request carries, or is signed in to the studio. */
    actor: Actor;
  }
}

/** Who asks; refuses when nobody is known by what the request carries. */
export type ActorOf = (request: FastifyRequest) => Promise<Actor>;

/**
 * Finds out who asks for the routes of a plugin before address, query and body are looked at: what is wrong with them is
 * told to those who may send them.
 */
export function knowWhoAsks(app: Pick<FastifyInstance, 'decorateRequest' | 'addHook'>, actorOf: ActorOf): void {
  app.decorateRequest('actor');
  app.addHook('onRequest', async (request) => {
    request.actor = await actorOf(request);
  });
}
