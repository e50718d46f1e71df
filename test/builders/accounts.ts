import { createServer } from 'node:http';
import { expect } from 'vitest';
import { NewInvitation } from '../../src/accounts/contract.ts';
import { makeWelcomeLink } from '../../src/accounts/index.ts';
import { invitePerson } from '../../src/accounts/people/invite-person.ts';
import { sentenceIn } from '../../src/cli/languages.ts';
import { drawHere, folderPlace } from '../../src/media/index.ts';
import type { Grant } from '../../src/newsroom/index.ts';
import { createPageStore } from '../../src/pagestore/index.ts';
import { createFrame } from '../../src/server/frame.ts';
import { listen } from '../../src/server/http-server.ts';
import { createLog } from '../../src/server/log.ts';
import { mailWay } from '../../src/server/mail.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { rememberSite } from '../../src/server/site-memory.ts';
import { studioInterface } from '../../src/server/studio-interface.ts';
import { walkAddress } from '../../src/server/walk-address.ts';
import { newsroom } from './newsroom.ts';
import { NO_DATA, NO_FILES, NO_PICTURES, SECRET } from './session.ts';
import { Visitor } from './visitor.ts';
import { wellAt } from './well.ts';

/** A password that nobody guesses. */
export const PASSWORD = 'مفتاح البوّابة القديمة';

/** A newsroom behind the studio's interface. Its clock is the machine's, and can be moved on. */
export async function accounts(mail: { smtpUrl?: string; mailFrom?: string } = {}) {
  const news = await newsroom();
  let moved = 0;
  const clock = { now: () => new Date(Date.now() + moved) };
  const site = rememberSite(news.db);
  let origin = '';
  const logged: string[] = [];
  const log = createLog('trace', { write: (line) => logged.push(line) });
  const frame = await createFrame({
    log,
    metrics: createMetrics(createPageStore({ maxBytes: 1_000_000, clock }), wellAt),
    health: wellAt,
    trustedProxies: ['127.0.0.1'],
    sentenceOf: (refusal, locale) => sentenceIn(locale, refusal),
    isDiskFull: async () => false,
    routes: (api) => {
      api.register(studioInterface, {
        prefix: '/studio',
        ...{ mediaFolder: NO_PICTURES, place: folderPlace(NO_PICTURES), draw: drawHere, assets: NO_FILES },
        dataFolder: NO_DATA,
        articlesLike: async () => [],
        ...{ db: news.db, clock, site, secret: SECRET, health: wellAt, address: () => origin },
        mail: mailWay({ db: news.db, config: { smtpUrl: null, mailFrom: null, ...mail }, secret: SECRET }),
        walk: (address) => walkAddress(origin, address),
      });
    },
  });
  const server = createServer(frame.listener);
  origin = `http://127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0 })}`;

  const visitor = (from?: string) => new Visitor(origin, from);

  /** The secret part of the link in the mail that was written last to somebody. */
  async function mailedToken(email: string): Promise<string> {
    const { path } = await news.db
      .selectFrom('mail')
      .select('path')
      .where('to_address', '=', email)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    return new URL(path, origin).searchParams.get('token') ?? '';
  }

  /** Has somebody ask for a new password; the secret part of the link that is mailed once they were answered. */
  async function forgottenToken(email: string, browser = visitor()): Promise<string> {
    const lastMail = async () =>
      (await news.db.selectFrom('mail').select('id').where('to_address', '=', email).orderBy('id', 'desc').execute())[0]
        ?.id;
    const before = await lastMail();
    expect((await browser.post('/password/forgotten', { email })).status).toBe(200);
    await expect.poll(lastMail).not.toBe(before);
    return mailedToken(email);
  }

  /** The first administrator, signed in. */
  async function firstAdministrator({ email = 'maha@almarfa.example', name = 'مها الهاشم' } = {}): Promise<Visitor> {
    const path = await news.run((tx) => makeWelcomeLink(tx, clock.now()));
    const token = new URL(path ?? '', origin).searchParams.get('token');
    const browser = visitor();
    const told = await browser.post('/links/welcome', { token, name, email, password: PASSWORD, paper: null });
    expect(told).toMatchObject({ status: 200, json: { next: 'in' } });
    return browser;
  }

  /** Somebody who came by an invitation, signed in. */
  async function colleague(email: string, grants: readonly Grant[], name = 'عمر درويش'): Promise<Visitor> {
    const invitation = NewInvitation.parse({ name, email, grants });
    await news.run((tx) => invitePerson(tx, news.administrator, clock.now(), invitation));
    const browser = visitor();
    const told = await browser.post('/links/invitation', {
      ...{ token: await mailedToken(email), name, password: PASSWORD },
    });
    expect(told).toMatchObject({ status: 200, json: { next: 'in' } });
    return browser;
  }

  return {
    ...news,
    clock,
    /** Lets time pass. */
    passes: (minutes: number) => {
      moved += minutes * 60_000;
    },
    origin,
    /** Gives the paper an address of its own; the node learns of it, as by the outbox. */
    livesAt: async (address: string) => {
      await news.db.updateTable('site').set({ origin: address }).execute();
      site.clear();
    },
    /** Everything that was logged. */
    logged,
    visitor,
    mailedToken,
    forgottenToken,
    firstAdministrator,
    colleague,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await frame.close();
      await news[Symbol.asyncDispose]();
    },
  };
}

/** A role in the whole paper. */
export const everywhere = (role: Grant['role']): Grant => ({ role, within: null });
