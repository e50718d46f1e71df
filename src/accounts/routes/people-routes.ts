import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import {
  ChangeGrants,
  Done,
  DutyAnswer,
  InvitationParams,
  Invitations,
  Invited,
  MailParams,
  MailQuery,
  NewDuty,
  NewInvitation,
  Password,
  People,
  PersonParams,
  Reminded,
  WaitingMail,
} from '../contract.ts';
import { secondFactorOf } from '../duty.ts';
import { dropMail } from '../mail/put-mail.ts';
import { changeGrants } from '../people/change-grants.ts';
import { demandTwoFactor } from '../people/demand-two-factor.ts';
import { disablePerson, enablePerson, endSessionsOf } from '../people/disable-person.ts';
import { endTwoFactorOf } from '../people/end-two-factor-of.ts';
import { invitePerson } from '../people/invite-person.ts';
import { remindOfTwoFactor } from '../people/remind-of-two-factor.ts';
import { renewInvitation, revokeInvitation } from '../people/revoke-invitation.ts';
import { dutyOf } from '../queries/duty.ts';
import { invitations, people } from '../queries/people.ts';
import { MAIL_PAGE, waitingMail } from '../queries/waiting-mail.ts';
import { checkRight } from '../rights.ts';
import { type AccountOptions, guard, runner } from './options.ts';

/** What administrators do about everybody's accounts. */
export const peopleRoutes: FastifyPluginCallbackZod<AccountOptions> = (app, options, done) => {
  const { db, clock, rightsOf, visitOf, wordsIn, address, mail: way } = options;
  const run = runner(options);
  const guarded = guard(options, 'nothing');
  const isDone = { 200: Done };

  app.get('/people', { schema: { response: { 200: People } } }, async ({ actor }) => {
    checkRight(actor, 'person.see');
    const [found, duty] = await Promise.all([people(db, clock.now()), dutyOf(db)]);
    return {
      people: found.map(({ grantsNow, seenAt, remindedAt, disabledAt, ...person }) => ({
        ...person,
        may: rightsOf({ ...actor, grants: grantsNow }),
        secondFactor: secondFactorOf({ ...person, grants: grantsNow }, duty),
        remindedAt: remindedAt?.toISOString() ?? null,
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

  app.post(
    '/people/:personId/two-factor/off',
    { schema: { params: PersonParams, body: Password, response: isDone } },
    async (request) => {
      const { actor, session, params, body } = request;
      const visit = visitOf(request);
      await guarded(visit, session, (tx, at) => endTwoFactorOf(tx, actor, at, { visit, ...params, ...body }));
      return {};
    },
  );

  app.get('/two-factor', { schema: { response: { 200: DutyAnswer } } }, async ({ actor }) => {
    checkRight(actor, 'twoFactor.demand');
    const duty = await dutyOf(db);
    return { duty: duty === null ? null : { who: duty.who, from: duty.from } };
  });
  app.post('/two-factor', { schema: { body: NewDuty, response: isDone } }, async ({ actor, body }) => {
    await run((tx, at) => demandTwoFactor(tx, actor, at, body));
    return {};
  });
  app.post('/two-factor/remind', { schema: { response: { 200: Reminded } } }, ({ actor }) =>
    run((tx, at) => remindOfTwoFactor(tx, actor, at)),
  );

  app.get('/invitations', { schema: { response: { 200: Invitations } } }, async ({ actor }) => {
    checkRight(actor, 'person.invite');
    const found = await invitations(db, clock.now());
    return {
      isSent: (await way.sender()) !== null,
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

  app.get('/mail', { schema: { querystring: MailQuery, response: { 200: WaitingMail } } }, async ({ actor, query }) => {
    checkRight(actor, 'mail.see');
    const found = await waitingMail(db, clock.now(), query);
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
      next: found.length < MAIL_PAGE ? null : (found.at(-1)?.id ?? null),
    };
  });
  app.post('/mail/:mailId/drop', { schema: { params: MailParams, response: isDone } }, async ({ actor, params }) => {
    await run((tx, at) => dropMail(tx, actor, at, params));
    return {};
  });
  done();
};
