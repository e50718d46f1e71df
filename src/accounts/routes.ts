import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { doorRoutes } from './routes/door-routes.ts';
import { nightRoutes } from './routes/night-routes.ts';
import type { AccountOptions } from './routes/options.ts';
import { peopleRoutes } from './routes/people-routes.ts';
import { selfRoutes } from './routes/self-routes.ts';
import { checkSecondFactor, signedIn } from './signed-in.ts';

/**
 * The studio's interface to the accounts: what is open to all, what those who are signed in do about themselves, and
 * what they do about others once they have the second factor that the paper demands.
 */
export const accountsRoutes: FastifyPluginCallbackZod<AccountOptions> = (app, options, done) => {
  app.register(doorRoutes, options);
  app.register((inside, _options, isIn) => {
    inside.decorateRequest('session');
    inside.decorateRequest('actor');
    inside.addHook('onRequest', signedIn(options));
    inside.register(selfRoutes, options);
    inside.register((others, _others, areIn) => {
      others.addHook('onRequest', async ({ session }) => checkSecondFactor(session));
      others.register(peopleRoutes, options);
      others.register(nightRoutes, options);
      areIn();
    });
    isIn();
  });
  done();
};
