import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { Done, MailServerAnswer, MailTrialAnswer, NewMailServer } from '../contract.ts';
import { mailServerView } from '../mail/mail-server.ts';
import { announceTrial, forgetMailServer, setMailServer } from '../mail/set-mail-server.ts';
import { wordMail } from '../mail/word-mail.ts';
import { mailWaiting } from '../queries/waiting-mail.ts';
import { mailNotSet, mailTrialRuns } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { type AccountOptions, runner } from './options.ts';

/** By which server mail is sent: what administrators see of it, set and try. */
export const mailServerRoutes: FastifyPluginCallbackZod<AccountOptions> = (app, options, done) => {
  const { db, clock, mail, secret, wordsIn, address, paper } = options;
  const run = runner(options);
  const keeping = { secret, isSetOutside: mail.outside !== null };
  /** One at a time on a node: a trial is no way to ask many hosts at once. */
  let isTrying = false;

  app.get('/mail/server', { schema: { response: { 200: MailServerAnswer } } }, async ({ actor }) => {
    checkRight(actor, 'mail.edit');
    const [server, { waiting, oldestAt }] = await Promise.all([
      mailServerView(db, secret),
      mailWaiting(db, clock.now()),
    ]);
    return {
      outside: mail.outside,
      server: server === null ? null : { ...server, changedAt: server.changedAt.toISOString() },
      waiting,
      oldestAt: oldestAt?.toISOString() ?? null,
    };
  });
  app.post(
    '/mail/server',
    { schema: { body: NewMailServer, response: { 200: Done } } },
    async ({ actor, body: server }) => {
      await run((tx, at) => setMailServer(tx, actor, at, { ...keeping, server }));
      return {};
    },
  );
  app.post('/mail/server/forget', { schema: { response: { 200: Done } } }, async ({ actor }) => {
    await run((tx, at) => forgetMailServer(tx, actor, at, keeping));
    return {};
  });
  app.post('/mail/server/try', { schema: { response: { 200: MailTrialAnswer } } }, async ({ actor, session }) => {
    checkRight(actor, 'mail.edit');
    const host = mail.outside?.host ?? (await mailServerView(db, secret))?.host;
    if (host === undefined) throw mailNotSet();
    if (isTrying) throw mailTrialRuns();
    isTrying = true;
    try {
      await run((tx, at) => announceTrial(tx, actor, at, { host }));
      const { email: to, name, language } = session;
      const said = wordsIn(language).trial({ paper: (await paper()).name ?? '', name });
      const trial = await mail.attempt({ to, ...wordMail(said, `${address()}/studio/settings/mail`, language) });
      if (trial === null) throw mailNotSet();
      return { to, trial };
    } finally {
      isTrying = false;
    }
  });
  done();
};
