import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { doorRoutes } from './routes/door-routes.ts';
import { mailServerRoutes } from './routes/mail-server-routes.ts';
import type { AccountOptions } from './routes/options.ts';
import { peopleRoutes } from './routes/people-routes.ts';
import { selfRoutes } from './routes/self-routes.ts';
import { signedIn } from './signed-in.ts';

/** The studio's interface to the accounts: what is open to all, and what only those who are signed in may ask. */
export const accountsRoutes: FastifyPluginCallbackZod<AccountOptions> = (app, options, done) => {
  app.register(doorRoutes, options);
  app.register((inside, _options, isIn) => {
    inside.decorateRequest('session');
    inside.decorateRequest('actor');
    inside.addHook('onRequest', signedIn(options));
    inside.register(selfRoutes, options);
    inside.register(peopleRoutes, options);
    inside.register(mailServerRoutes, options);
    isIn();
  });
  done();
};
