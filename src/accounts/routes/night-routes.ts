import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { ROLES } from '../../newsroom/index.ts';
import { Done, NewNightGrant, NightGranted, NightGrantParams, NightGrants, PersonParams } from '../contract.ts';
import { lendable } from '../people/lending.ts';
import { endNightGrant, giveForNight } from '../people/night-grants.ts';
import { colleagues, nightGrants } from '../queries/night-grants.ts';
import { checkRight } from '../rights.ts';
import { type AccountOptions, runner } from './options.ts';

/** Roles that end with the night. */
export const nightRoutes: FastifyPluginCallbackZod<AccountOptions> = (app, options, done) => {
  const { db } = options;
  const run = runner(options);

  app.get('/nights', { schema: { response: { 200: NightGrants } } }, async ({ actor }) => {
    checkRight(actor, 'person.grantForNight');
    const [nights, everybody] = await Promise.all([nightGrants(db), colleagues(db)]);
    return {
      nights: nights.map((night) => ({ ...night, until: night.until.toISOString() })),
      colleagues: [...everybody],
      roles: [...lendable(actor.grants, ROLES)],
    };
  });
  app.post(
    '/people/:personId/night',
    { schema: { params: PersonParams, body: NewNightGrant, response: { 200: NightGranted } } },
    ({ actor, params, body }) => run((tx, at) => giveForNight(tx, actor, at, { ...params, ...body })),
  );
  app.post(
    '/nights/:nightGrantId/end',
    { schema: { params: NightGrantParams, response: { 200: Done } } },
    async ({ actor, params }) => {
      await run((tx, at) => endNightGrant(tx, actor, at, params));
      return {};
    },
  );
  done();
};
