import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';

import {
  AcceptInvitation,
  Code,
  Done,
  Forgotten,
  LinkView,
  NewPassword,
  PaperAtDoor,
  PasskeyOptions,
  PasswordLink,
  ShownPasskey,
  SignedIn,
  SignIn,
  Token,
  Welcome,
} from '../contract.ts';
import { confirmEmail, takeEmailBack } from '../links/confirm-email.ts';
import { mailPasswordLink } from '../links/forgotten-password.ts';
import { setForgottenPassword } from '../links/set-password.ts';
import { signInByLink } from '../links/sign-in-by-link.ts';
import { welcome } from '../links/welcome.ts';
import { acceptInvitation } from '../people/accept-invitation.ts';
import { hasAccounts } from '../queries/has-accounts.ts';
import { lookAtLink } from '../queries/look-at-link.ts';
import { countTry } from '../sign-in/attempts.ts';
import { signInByBackupCode, signInByCode } from '../sign-in/second-factor.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { beginSignInByPasskey, signInByPasskey } from '../sign-in/sign-in-by-passkey.ts';
import { afterwards } from './afterwards.ts';
import { type AccountOptions, guard, keep, runner } from './options.ts';

/** What can be asked by whoever isn't signed in yet. */
export const doorRoutes: FastifyPluginCallbackZod<AccountOptions> = (app, options, done) => {
  const { db, clock, few, visitOf, paper } = options;
  const run = runner(options);
  const guarded = guard(options, 'email');
  const signedIn = { 200: SignedIn };
  const isDone = { 200: Done };

  app.get('/paper', { schema: { response: { 200: PaperAtDoor } } }, async () => {
    const [known, anyone] = await Promise.all([paper(), hasAccounts(db)]);
    return { ...known, hasAccounts: anyone };
  });

  app.post('/sign-in', { schema: { body: SignIn, response: signedIn } }, async (request, reply) => {
    const visit = visitOf(request);
    const { next, cookies } = await guarded(visit, request.body, (tx, at) => signIn(tx, visit, at, request.body));
    return keep(reply, cookies).send({ next });
  });
  for (const [path, command] of [
    ['/sign-in/code', signInByCode],
    ['/sign-in/backup-code', signInByBackupCode],
  ] as const)
    app.post(path, { schema: { body: Code, response: signedIn } }, async (request, reply) => {
      const came = await run((tx, at) => command(tx, visitOf(request), at, request.body));
      if (came instanceof Error) throw came;
      return keep(reply, came.cookies).send({ next: came.next });
    });
  app.post('/sign-in/passkey/options', { schema: { response: { 200: PasskeyOptions } } }, async (request) => ({
    ...(await beginSignInByPasskey(visitOf(request), clock.now())),
  }));
  app.post('/sign-in/passkey', { schema: { body: ShownPasskey, response: signedIn } }, async (request, reply) => {
    const { next, cookies } = await run((tx, at) => signInByPasskey(tx, visitOf(request), at, request.body));
    return keep(reply, cookies).send({ next });
  });
  const { later, done: allDone } = afterwards((error) =>
    app.log.error({ err: error }, 'no link for a new password mailed'),
  );
  app.addHook('onClose', allDone);
  app.post('/password/forgotten', { schema: { body: Forgotten, response: isDone } }, async (request) => {
    const { secret, from } = visitOf(request);
    const { email } = request.body;
    // Counted apart from passwords: who has forgotten one has just tried some.
    const tried = { purpose: 'forgottenPassword', secret, from, email, isKnownPlace: false } as const;
    const at = clock.now();
    await run((tx) => countTry(tx, at, tried));
    later(() => run((tx) => mailPasswordLink(tx, at, { email })));
    return {};
  });

  app.post('/links/look', { schema: { body: Token, response: { 200: LinkView } } }, ({ body }) =>
    lookAtLink(db, clock.now(), body.token),
  );
  // Looked at before a place is taken where passwords are hashed: what leads nowhere is not to fill them.
  app.post('/links/welcome', { schema: { body: Welcome, response: signedIn } }, async (request, reply) => {
    await lookAtLink(db, clock.now(), request.body.token);
    const { next, cookies } = await few(() => run((tx, at) => welcome(tx, visitOf(request), at, request.body)));
    return keep(reply, cookies).send({ next });
  });
  app.post('/links/invitation', { schema: { body: AcceptInvitation, response: signedIn } }, async (request, reply) => {
    await lookAtLink(db, clock.now(), request.body.token);
    const { next, cookies } = await few(() =>
      run((tx, at) => acceptInvitation(tx, visitOf(request), at, request.body)),
    );
    return keep(reply, cookies).send({ next });
  });
  app.post('/links/password', { schema: { body: NewPassword, response: isDone } }, async (request) => {
    await lookAtLink(db, clock.now(), request.body.token);
    await few(() => run((tx, at) => setForgottenPassword(tx, visitOf(request), at, request.body)));
    return {};
  });
  app.post('/links/email', { schema: { body: Token, response: isDone } }, async (request) => {
    await run((tx, at) => confirmEmail(tx, visitOf(request), at, request.body));
    return {};
  });
  app.post('/links/email-back', { schema: { body: Token, response: { 200: PasswordLink } } }, (request) =>
    run((tx, at) => takeEmailBack(tx, visitOf(request), at, request.body)),
  );
  app.post('/links/sign-in', { schema: { body: Token, response: signedIn } }, async (request, reply) => {
    const { next, cookies } = await run((tx, at) => signInByLink(tx, visitOf(request), at, request.body));
    return keep(reply, cookies).send({ next });
  });
  done();
};
