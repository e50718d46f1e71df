import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { accounts, everywhere, PASSWORD } from '../../test/builders/accounts.ts';
import { codeAt } from '../../test/builders/authenticator.ts';
import { actorWith } from '../newsroom/index.ts';
import { makeSignInLink, makeWelcomeLink, pruneAccounts } from './index.ts';

const MAHA = 'maha@almarfa.example';
const CLI = actorWith('cli', 'warraq sign-in-link', 'administrator');
const useless = { status: 410, json: { code: 'accounts.linkUseless' } };
const tokenIn = (path: string | null) => new URL(path ?? '', 'http://localhost').searchParams.get('token') ?? '';
const first = { name: 'مها', email: MAHA, password: PASSWORD };

test('the link of the first start makes one administrator, names the paper, and is good once and for the newest start', async () => {
  await using news = await accounts();
  const links = [];
  for (let starts = 0; starts < 2; starts += 1)
    links.push(tokenIn(await news.run((tx) => makeWelcomeLink(tx, news.clock.now()))));
  const [old = '', token = ''] = links;
  const browser = news.visitor();
  expect(await browser.post('/links/welcome', { ...first, token: old, paper: null })).toMatchObject(useless);
  expect((await browser.post('/links/look', { token })).json).toEqual({ purpose: 'welcome', paper: 'السفوح' });
  const paper = { name: 'المرفأ', zone: 'Asia/Beirut' };
  expect((await browser.post('/links/welcome', { ...first, token, paper })).status).toBe(200);
  expect(await browser.post('/links/welcome', { ...first, token, paper })).toMatchObject(useless);
  const site = await news.db.selectFrom('site').select(['name', 'zone']).executeTakeFirst();
  expect(site).toEqual(paper);
  expect((await browser.get('/me')).json.grants).toEqual([everywhere('administrator')]);
  expect(await news.run((tx) => makeWelcomeLink(tx, news.clock.now()))).toBe(null);
});

test('the link founds a newsroom that is not founded, and asks for its name', async () => {
  await using news = await accounts();
  await news.db.deleteFrom('site').execute();
  const token = tokenIn(await news.run((tx) => makeWelcomeLink(tx, news.clock.now())));
  const browser = news.visitor();
  expect((await browser.get('/paper')).json).toEqual({
    ...{ name: null, isFounded: false, isNamed: false, hasAccounts: false },
  });
  expect(await browser.post('/links/welcome', { ...first, token, paper: null })).toMatchObject({
    status: 422,
    json: { code: 'accounts.paperNeeded' },
  });
  expect(
    await browser.post('/links/welcome', { ...first, token, paper: { name: 'المرفأ', zone: 'Mars/Base' } }),
  ).toMatchObject({ status: 400, json: { code: 'request.invalid' } });
  const paper = { name: 'المرفأ', zone: 'Asia/Damascus' };
  expect((await browser.post('/links/welcome', { ...first, token, paper })).status).toBe(200);
  expect((await news.visitor().get('/paper')).json).toEqual({
    ...{ name: 'المرفأ', isFounded: true, isNamed: true, hasAccounts: true },
  });
});

test('a day later the link of a start is good for nothing, nor once there is an administrator by another way', async () => {
  await using news = await accounts();
  const token = tokenIn(await news.run((tx) => makeWelcomeLink(tx, news.clock.now())));
  await news.colleague('omar@almarfa.example', [everywhere('administrator')]);
  expect(await news.visitor().post('/links/welcome', { ...first, token, paper: null })).toMatchObject(useless);
  news.passes(24 * 60 + 1);
  expect(await news.visitor().post('/links/look', { token })).toMatchObject(useless);
});

test('a forgotten password is changed by a mailed link, once and within the hour; all sessions end', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const password = 'بوّابة جديدة تمامًا';
  const change = (token: string) => news.visitor().post('/links/password', { token, password });
  const late = await news.forgottenToken(MAHA);
  news.passes(61);
  expect(await change(late)).toMatchObject(useless);
  const token = await news.forgottenToken(MAHA);
  expect((await change(token)).status).toBe(200);
  expect(await change(token)).toMatchObject(useless);
  expect((await maha.get('/me')).status).toBe(401);
  expect((await maha.post('/sign-in', { email: MAHA, password })).status).toBe(200);
  const kept = JSON.stringify(await news.db.selectFrom('sign_in_link').selectAll().execute());
  expect(kept).not.toContain(token);
});

test('who asks for a new password is told the same whoever it is, and nobody learns it by asking often', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const told = [];
  for (const email of [MAHA, 'nobody@almarfa.example']) {
    const browser = news.visitor(`198.51.100.${told.length + 1}`);
    const answers = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const { status, json } = await browser.post('/password/forgotten', { email });
      answers.push({ status, json });
    }
    told.push(answers);
  }
  // But for the seconds of the pause, which pass for both alike.
  const [known, nobody] = told.map((answers) => JSON.stringify(answers).replaceAll(/\b(?:8\d\d|900)\b/g, 'all'));
  expect(known).toBe(nobody);
  expect(told[0]?.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  // Those of a minute are one.
  const mails = () => news.db.selectFrom('mail').select('to_address').execute();
  await expect.poll(mails).toEqual([{ to_address: MAHA }]);
});

test('the answer to who asks for a new password waits for nothing that is done for an account alone', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const held = Promise.withResolvers<void>();
  const isHeld = Promise.withResolvers<void>();
  const holding = news.run(async (tx) => {
    await sql`lock table sign_in_link, mail`.execute(tx);
    isHeld.resolve();
    await held.promise;
  });
  await isHeld.promise;
  expect((await news.visitor().post('/password/forgotten', { email: MAHA })).status).toBe(200);
  held.resolve();
  await holding;
  const mails = () => news.db.selectFrom('mail').select('to_address').execute();
  await expect.poll(mails).toEqual([{ to_address: MAHA }]);
});

test('whoever goes on asking in another’s name ends none of their links, and fills no mailbox', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const owners = await news.forgottenToken(MAHA);
  for (let minutes = 0; minutes < 30; minutes += 2) {
    news.passes(2);
    const thief = news.visitor(`198.51.100.${minutes}`);
    expect((await thief.post('/password/forgotten', { email: MAHA })).status).toBe(200);
  }
  // Links are mailed in the order in which they were asked for.
  await news.colleague('omar@almarfa.example', [everywhere('editor')]);
  await news.forgottenToken('omar@almarfa.example');
  expect(await news.db.selectFrom('mail').selectAll().where('to_address', '=', MAHA).execute()).toHaveLength(3);
  const password = 'بوّابة جديدة تمامًا';
  expect((await news.visitor().post('/links/password', { token: owners, password })).status).toBe(200);
});

test('a new password is not a way round the second factor', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const { json: made } = await maha.post('/me/two-factor', { password: PASSWORD });
  await maha.post('/me/two-factor/confirm', { code: codeAt(made.secret, Date.now()) });
  const password = 'بوّابة جديدة تمامًا';
  await maha.post('/links/password', { token: await news.forgottenToken(MAHA), password });
  expect((await news.visitor().post('/sign-in', { email: MAHA, password })).json).toEqual({ next: 'secondFactor' });
});

test('who is locked out is let in by a link from the command line, once; the audit tells', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const link = async (email: string | null) =>
    (await news.run((tx) => makeSignInLink(tx, CLI, news.clock.now(), { email }))).path;
  const token = tokenIn(await link(null));
  const browser = news.visitor();
  expect((await browser.post('/links/look', { token })).json).toMatchObject({ purpose: 'signIn', name: 'مها الهاشم' });
  expect((await browser.post('/links/sign-in', { token })).json).toEqual({ next: 'in' });
  expect((await browser.get('/me')).json.email).toBe(MAHA);
  expect(await news.visitor().post('/links/sign-in', { token })).toMatchObject(useless);
  const made = await news.db.selectFrom('audit').selectAll().where('act', '=', 'signInLink.made').execute();
  expect(made).toMatchObject([{ actor_kind: 'cli', thing: 'person', thing_id: 1, facts: { name: 'مها الهاشم' } }]);
  await news.colleague('omar@almarfa.example', [everywhere('administrator')]);
  await expect(link(null)).rejects.toMatchObject({ code: 'accounts.severalAdministrators' });
  await expect(link('nobody@almarfa.example')).rejects.toMatchObject({ code: 'accounts.nobodyToLetIn' });
  expect(await link('omar@almarfa.example')).toMatch(/^\/studio\/sign-in-link\?token=/);
});

test('where there is no administrator the same makes the first one, and the audit tells that, too', async () => {
  await using news = await accounts();
  const made = await news.run((tx) => makeSignInLink(tx, CLI, news.clock.now(), { email: null }));
  expect(made).toEqual({ path: expect.stringMatching(/^\/studio\/welcome\?token=/), purpose: 'welcome' });
  const maha = news.visitor();
  expect((await maha.post('/links/welcome', { ...first, token: tokenIn(made.path), paper: null })).status).toBe(200);
  expect((await maha.get('/audit?acts=welcomeLink.made')).json.entries).toMatchObject([{ who: { kind: 'cli' } }]);
});

test('a link is good for what it was made for, and for nothing else', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const token = await news.forgottenToken(MAHA);
  expect(await news.visitor().post('/links/sign-in', { token })).toMatchObject(useless);
  expect(await news.visitor().post('/links/invitation', { token, name: 'مها', password: PASSWORD })).toMatchObject(
    useless,
  );
  expect((await news.visitor().post('/links/look', { token })).status).toBe(200);
});

test('what has ended is let go of, and nothing else', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  await news.forgottenToken(MAHA);
  const grants = [everywhere('editor')];
  await maha.post('/invitations', { name: 'رنا', email: 'rana@almarfa.example', grants });
  await news.colleague('omar@almarfa.example', grants);
  await news.run((tx) => pruneAccounts(tx, news.clock.now()));
  expect((await maha.get('/me')).status).toBe(200);
  expect((await maha.get('/invitations')).json.invitations).toHaveLength(1);
  news.passes(40 * 24 * 60);
  await news.run((tx) => pruneAccounts(tx, news.clock.now()));
  for (const table of ['session', 'sign_in_link', 'mail', 'sign_in_attempt', 'verification', 'invitation'] as const)
    expect([table, await news.db.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
});
