import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import {
  ChangeGrants,
  Done,
  InvitationParams,
  Invitations,
  Invited,
  MailParams,
  NewInvitation,
  People,
  PersonParams,
  WaitingMail,
} from '../contract.ts';
import { dropMail } from '../mail/put-mail.ts';
import { changeGrants } from '../people/change-grants.ts';
import { disablePerson, enablePerson, endSessionsOf } from '../people/disable-person.ts';
import { invitePerson } from '../people/invite-person.ts';
import { renewInvitation, revokeInvitation } from '../people/revoke-invitation.ts';
import { invitations, people } from '../queries/people.ts';
import { waitingMail } from '../queries/waiting-mail.ts';
import { checkRight } from '../rights.ts';
import { type AccountOptions, runner } from './options.ts';

/** What administrators do about everybody's accounts. */
export const peopleRoutes: FastifyPluginCallbackZod<AccountOptions> = (app, options, done) => {
  const { db, clock, rightsOf, wordsIn, address, mail: way } = options;
  const run = runner(options);
  const isDone = { 200: Done };

  app.get('/people', { schema: { response: { 200: People } } }, async ({ actor }) => {
    checkRight(actor, 'person.see');
    const found = await people(db, clock.now());
    return {
      people: found.map(({ seenAt, disabledAt, ...person }) => ({
        ...person,
        may: rightsOf({ ...actor, grants: person.grants }),
        seenAt: seenAt?.toISOString() ?? null,
        disabledAt: disabledAt?.toISOString() ?? null,
      })),
    };
  });
  app.post(
    '/people/:personId/grants',
    { schema: { params: PersonParams, body: ChangeGrants, response: isDone } },
    async ({ actor, params, body }) => {
      await run((tx, at) => changeGrants(tx, actor, at, { ...params, ...body }));
      return {};
    },
  );
  for (const [path, command] of [
    ['/people/:personId/disable', disablePerson],
    ['/people/:personId/enable', enablePerson],
    ['/people/:personId/end-sessions', endSessionsOf],
  ] as const)
    app.post(path, { schema: { params: PersonParams, response: isDone } }, async ({ actor, params }) => {
      await run((tx, at) => command(tx, actor, at, params));
      return {};
    });

  app.get('/invitations', { schema: { response: { 200: Invitations } } }, async ({ actor }) => {
    checkRight(actor, 'person.invite');
    const found = await invitations(db, clock.now());
    return {
      invitations: found.map(({ createdAt, expiresAt, ...invitation }) => ({
        ...invitation,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
    };
  });
  app.post('/invitations', { schema: { body: NewInvitation, response: { 200: Invited } } }, ({ actor, body }) =>
    run((tx, at) => invitePerson(tx, actor, at, body)),
  );
  for (const [path, command] of [
    ['/invitations/:invitationId/revoke', revokeInvitation],
    ['/invitations/:invitationId/again', renewInvitation],
  ] as const)
    app.post(path, { schema: { params: InvitationParams, response: isDone } }, async ({ actor, params }) => {
      await run((tx, at) => command(tx, actor, at, params));
      return {};
    });

  app.get('/mail', { schema: { response: { 200: WaitingMail } } }, async ({ actor }) => {
    checkRight(actor, 'mail.see');
    const found = await waitingMail(db, clock.now());
    return {
      isSent: (await way.sender()) !== null,
      mails: found.map(({ name, language, path, paper, origin, createdAt, expiresAt, nextTryAt, ...mail }) => ({
        ...mail,
        subject: wordsIn(language).mails[mail.kind]({ paper: paper ?? '', name }).subject,
        link: `${origin ?? address()}${path}`,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        nextTryAt: nextTryAt.toISOString(),
      })),
    };
  });
  app.post('/mail/:mailId/drop', { schema: { params: MailParams, response: isDone } }, async ({ actor, params }) => {
    await run((tx, at) => dropMail(tx, actor, at, params));
    return {};
  });
  done();
};
