import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { actorWith, ROLES } from '../../newsroom/index.ts';
import { sessionEndCookies } from '../auth/session-cookie.ts';
import {
  BackupCodes,
  ChangeEmail,
  ChangePassword,
  Code,
  Done,
  MadePasskey,
  Me,
  PasskeyOptions,
  PasskeyParams,
  Password,
  Profile,
  Security,
  SessionParams,
  TwoFactorSecret,
} from '../contract.ts';
import { security } from '../queries/security.ts';
import { askForEmail } from '../self/change-email.ts';
import { addPasskey, beginPasskey, removePasskey } from '../self/passkeys.ts';
import { changePassword, updateProfile } from '../self/profile.ts';
import type { Self } from '../self/self.ts';
import { endOtherSessions, endSession } from '../self/sessions.ts';
import { beginTwoFactor, confirmTwoFactor, endTwoFactor, renewBackupCodes } from '../self/two-factor.ts';
import { countTry } from '../sign-in/attempts.ts';
import { type AccountOptions, guard, keep, runner } from './options.ts';

/** What whoever is signed in does about themselves. */
export const selfRoutes: FastifyPluginCallbackZod<AccountOptions> = (app, options, done) => {
  const { db, clock, visitOf, paper, rightsOf } = options;
  const rolesWithoutRights = ROLES.filter(
    (role) => Object.keys(rightsOf(actorWith('person', role, role))).length === 0,
  );
  const run = runner(options);
  const guarded = guard(options, 'nothing');
  const isDone = { 200: Done };
  const selfOf = (request: FastifyRequest): Self => ({
    ...{ visit: visitOf(request), actor: request.actor, personId: request.session.personId },
  });

  app.get('/me', { schema: { response: { 200: Me } } }, async ({ session, actor }) => ({
    ...session,
    ...{ may: rightsOf(actor), rolesWithoutRights, paper: await paper() },
  }));
  app.post('/me', { schema: { body: Profile, response: isDone } }, async (request) => {
    await run((tx, at) => updateProfile(tx, selfOf(request), at, request.body));
    return {};
  });
  app.post('/me/password', { schema: { body: ChangePassword, response: isDone } }, async (request, reply) => {
    const self = selfOf(request);
    const { cookies } = await guarded(self.visit, request.session, (tx, at) =>
      changePassword(tx, self, at, request.body),
    );
    return keep(reply, cookies).send({});
  });

  app.post('/me/email', { schema: { body: ChangeEmail, response: isDone } }, async (request) => {
    const self = selfOf(request);
    const { secret, from } = self.visit;
    const { email } = request.session;
    const tried = { purpose: 'changedEmail', secret, from, email, isKnownPlace: true } as const;
    // Counted apart from passwords: each may write a mail to somebody who didn't ask for one.
    await run((tx, at) => countTry(tx, at, tried));
    await guarded(self.visit, request.session, (tx, at) => askForEmail(tx, self, at, request.body));
    return {};
  });

  app.get('/me/security', { schema: { response: { 200: Security } } }, async (request) => {
    const { id: sessionId, personId } = request.session;
    const { twoFactor, passkeys, sessions } = await security(db, visitOf(request), clock.now(), {
      personId,
      sessionId,
    });
    return {
      twoFactor,
      passkeys: passkeys.map((passkey) => ({ ...passkey, createdAt: passkey.createdAt.toISOString() })),
      sessions: sessions.map((session) => ({
        ...session,
        createdAt: session.createdAt.toISOString(),
        seenAt: session.seenAt.toISOString(),
      })),
    };
  });
  app.post('/me/two-factor', { schema: { body: Password, response: { 200: TwoFactorSecret } } }, (request) => {
    const self = selfOf(request);
    return guarded(self.visit, request.session, (tx) => beginTwoFactor(tx, self, request.body));
  });
  app.post(
    '/me/two-factor/confirm',
    { schema: { body: Code, response: { 200: BackupCodes } } },
    async (request, reply) => {
      const { backupCodes, cookies } = await run((tx, at) => confirmTwoFactor(tx, selfOf(request), at, request.body));
      return keep(reply, cookies).send({ backupCodes });
    },
  );
  app.post('/me/two-factor/off', { schema: { body: Password, response: isDone } }, async (request, reply) => {
    const self = selfOf(request);
    const { cookies } = await guarded(self.visit, request.session, (tx, at) =>
      endTwoFactor(tx, self, at, request.body),
    );
    return keep(reply, cookies).send({});
  });
  app.post('/me/two-factor/backup-codes', { schema: { body: Password, response: { 200: BackupCodes } } }, (request) => {
    const self = selfOf(request);
    return guarded(self.visit, request.session, (tx, at) => renewBackupCodes(tx, self, at, request.body));
  });

  app.post(
    '/me/passkeys/options',
    { schema: { body: Password, response: { 200: PasskeyOptions } } },
    async (request) => {
      const self = selfOf(request);
      return { ...(await guarded(self.visit, request.session, (tx, at) => beginPasskey(tx, self, at, request.body))) };
    },
  );
  app.post('/me/passkeys', { schema: { body: MadePasskey, response: isDone } }, async (request) => {
    await run((tx, at) => addPasskey(tx, selfOf(request), at, request.body));
    return {};
  });
  app.post(
    '/me/passkeys/:passkeyId/remove',
    { schema: { params: PasskeyParams, response: isDone } },
    async (request) => {
      await run((tx, at) => removePasskey(tx, selfOf(request), at, request.params));
      return {};
    },
  );

  app.post('/sign-out', { schema: { response: isDone } }, async (request, reply) => {
    await run((tx, at) => endSession(tx, selfOf(request), at, { sessionId: request.session.id }));
    return keep(reply, sessionEndCookies).send({});
  });
  app.post('/me/sessions/:sessionId/end', { schema: { params: SessionParams, response: isDone } }, async (request) => {
    await run((tx, at) => endSession(tx, selfOf(request), at, request.params));
    return {};
  });
  app.post('/me/sessions/end-others', { schema: { response: isDone } }, async (request) => {
    await run((tx, at) => endOtherSessions(tx, selfOf(request), at, { sessionId: request.session.id }));
    return {};
  });
  done();
};
