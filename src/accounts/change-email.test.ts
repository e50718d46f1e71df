import { expect, test } from 'vitest';
import { accounts, everywhere, PASSWORD } from '../../test/builders/accounts.ts';

const OLD = 'maha@almarfa.example';
const NEW = 'maha@new.example';
const OMAR = 'omar@almarfa.example';
const useless = { status: 410, json: { code: 'accounts.linkUseless' } };

async function withAccount() {
  const news = await accounts();
  const maha = await news.firstAdministrator();
  const ask = (email: string, password = PASSWORD) => maha.post('/me/email', { email, password });
  const signsIn = async (email: string, password = PASSWORD) =>
    (await news.visitor('198.51.100.9').post('/sign-in', { email, password })).status === 200;
  const emailNow = async () => (await news.db.selectFrom('person').select('email').orderBy('id').execute())[0]?.email;
  return { ...news, maha, ask, signsIn, emailNow };
}

test('another address counts once the link that was mailed there is used, and the old one is told', async () => {
  await using news = await withAccount();
  expect(await news.ask(NEW, 'ليست كلمتي')).toMatchObject({ json: { code: 'accounts.wrongPassword' } });
  expect(await news.ask(OLD)).toMatchObject({ json: { code: 'accounts.sameEmail' } });
  expect((await news.ask(NEW)).status).toBe(200);
  expect(await news.emailNow()).toBe(OLD);
  const token = await news.mailedToken(NEW);
  expect((await news.visitor().post('/links/look', { token })).json).toMatchObject({ purpose: 'email', email: NEW });
  expect((await news.visitor().post('/links/email', { token })).status).toBe(200);
  expect(await news.visitor().post('/links/email', { token })).toMatchObject(useless);
  expect([await news.signsIn(NEW), await news.signsIn(OLD)]).toEqual([true, false]);
  expect((await news.maha.get('/me')).json.email).toBe(NEW);
  const { json } = await news.maha.get('/audit?acts=email.changed,email.changeAsked');
  expect(json.entries).toHaveLength(2);
  expect(JSON.stringify(json)).not.toContain('@');
});

test('the old address takes it back for seven days: sessions end, the password with them, and a new one is set', async () => {
  await using news = await withAccount();
  await news.ask(NEW);
  await news.visitor().post('/links/email', { token: await news.mailedToken(NEW) });
  const back = await news.mailedToken(OLD);
  // Whoever stole the account goes on, and then tries to keep it.
  await news.ask('thief@evil.example');
  await news.visitor().post('/links/email', { token: await news.mailedToken('thief@evil.example') });
  const thiefs = await news.mailedToken(NEW);
  news.passes(6 * 24 * 60);
  const { json, status } = await news.visitor().post('/links/email-back', { token: back });
  expect(status).toBe(200);
  expect(await news.emailNow()).toBe(OLD);
  expect((await news.maha.get('/me')).status).toBe(401);
  expect(await news.signsIn(OLD)).toBe(false);
  expect(await news.visitor().post('/links/email-back', { token: thiefs })).toMatchObject(useless);
  const password = 'بوّابة جديدة تمامًا';
  expect((await news.visitor().post('/links/password', { token: json.token, password })).status).toBe(200);
  expect(await news.signsIn(OLD, password)).toBe(true);
});

test('a link of either kind ends in time, and with the next request', async () => {
  await using news = await withAccount();
  await news.ask(NEW);
  const first = await news.mailedToken(NEW);
  await news.ask(NEW);
  expect(await news.visitor().post('/links/email', { token: first })).toMatchObject(useless);
  const second = await news.mailedToken(NEW);
  news.passes(24 * 60 + 1);
  expect(await news.visitor().post('/links/email', { token: second })).toMatchObject(useless);
  await news.ask(NEW);
  await news.visitor().post('/links/email', { token: await news.mailedToken(NEW) });
  const back = await news.mailedToken(OLD);
  news.passes(7 * 24 * 60 + 1);
  expect(await news.visitor().post('/links/email-back', { token: back })).toMatchObject(useless);
});

test('whether somebody else has the address makes no difference to who asks, and writes no mail there', async () => {
  await using news = await withAccount();
  await news.colleague(OMAR, [everywhere('reporter')]);
  const before = await news.db.selectFrom('mail').select('id').where('to_address', '=', OMAR).execute();
  const taken = await news.ask(OMAR);
  const free = await news.ask(NEW);
  expect(taken).toEqual(free);
  expect(await news.db.selectFrom('mail').select('id').where('to_address', '=', OMAR).execute()).toEqual(before);
});

test('an address that somebody else comes to have meanwhile is not taken from them', async () => {
  await using news = await withAccount();
  await news.ask(NEW);
  const token = await news.mailedToken(NEW);
  await news.colleague(NEW, [everywhere('reporter')]);
  expect(await news.visitor().post('/links/email', { token })).toMatchObject({ json: { code: 'accounts.emailTaken' } });
  expect(await news.emailNow()).toBe(OLD);
});

test('nobody has mail written to strangers without end', async () => {
  await using news = await withAccount();
  const statuses: number[] = [];
  for (let asked = 0; asked < 7; asked += 1) statuses.push((await news.ask(`s${asked}@stranger.example`)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
});
