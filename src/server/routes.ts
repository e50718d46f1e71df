import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../base/clock.ts';
import type { Actor } from '../newsroom/index.ts';
import { alarmRoutes, newsroomRoutes } from '../newsroom/routes.ts';
import type { Db } from '../storage/index.ts';
import { type StudioOptions, studioInterface } from './studio-interface.ts';

type Options = {
  readonly db: Db;
  readonly clock: Clock;
  /** Who bears the token that a request carries; refuses without a good one. */
  readonly bearerOf: (request: FastifyRequest) => Promise<Actor>;
  readonly studio: Omit<StudioOptions, 'db' | 'clock'>;
};

/**
 * All routes below `/api`, of all parts. `test/acceptance/rights-of-routes.test.ts` asks each of them as everybody, and
 * fails on one that has no row there.
 */
export function registerRoutes(api: FastifyInstance, { db, clock, bearerOf, studio }: Options): void {
  api.register(newsroomRoutes, { db, clock, actorOf: bearerOf });
  api.register(alarmRoutes, { db, clock, actorOf: bearerOf });
  api.register(studioInterface, { prefix: '/studio', db, clock, ...studio });
}
