import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { accounts, everywhere, PASSWORD } from '../../test/builders/accounts.ts';
import { codeAt } from '../../test/builders/authenticator.ts';
import type { Visitor } from '../../test/builders/visitor.ts';
import { type Duty, secondFactorIn, secondFactorOf } from './duty.ts';

const OMAR = 'omar@almarfa.example';
const due = { status: 403, json: { code: 'accounts.twoFactorDue' } };

const duty = (who: Duty['who'], hasBegun: boolean): Duty => ({ who, from: '2026-12-01', hasBegun });
const cases = [
  ['administrator', null, 'recommended', 'administrators are always advised'],
  ['editor', null, 'none', 'others are not'],
  ['administrator', duty('editors', false), 'coming', 'from a day on, those who edit'],
  ['editor', duty('editors', true), 'due', 'editors too, once the day is there'],
  ['reporter', duty('editors', true), 'none', 'but no reporter'],
  ['reporter', duty('everybody', true), 'due', 'unless it is everybody'],
] as const;
for (const [role, demanded, state, why] of cases)
  test(`${why}: ${role}, ${state}`, () => {
    const held = { grants: [{ role }], hasTwoFactor: false, passkeys: 0 };
    expect(secondFactorOf(held, demanded)).toBe(state);
    expect(secondFactorIn({ ...held, isByPasskey: false }, demanded)).toBe(state);
    for (const one of [{ hasTwoFactor: true }, { passkeys: 1 }])
      expect(secondFactorOf({ ...held, ...one }, demanded)).toBe('has');
  });

test('who has a passkey and came in by the password alone has shown one factor', () => {
  const session = { grants: [{ role: 'editor' }], hasTwoFactor: false, passkeys: 1 } as const;
  expect(secondFactorIn({ ...session, isByPasskey: false }, duty('editors', true))).toBe('due');
  expect(secondFactorIn({ ...session, isByPasskey: true }, duty('editors', true))).toBe('has');
  expect(secondFactorIn({ ...session, isByPasskey: false }, duty('editors', false))).toBe('has');
});

/** Turns two-factor on, as its owner does. */
async function setUp(browser: Visitor): Promise<void> {
  const { json } = await browser.post('/me/two-factor', { password: PASSWORD });
  const code = codeAt(String(json.secret), Date.now());
  expect((await browser.post('/me/two-factor/confirm', { code })).status).toBe(200);
}

test('from the day on nothing is done before the second factor is there, and everything after it', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const omar = await news.colleague(OMAR, [everywhere('editor')]);
  expect((await maha.get('/me')).json.secondFactor).toEqual({ state: 'recommended', from: null });
  await maha.post('/two-factor', { duty: { who: 'editors', from: '2099-01-01' } });
  expect((await omar.get('/me')).json.secondFactor).toEqual({ state: 'coming', from: '2099-01-01' });
  expect((await omar.get('/settings/redirects')).status).toBe(200);

  await maha.post('/two-factor', { duty: { who: 'editors', from: '2026-01-01' } });
  expect((await omar.get('/me')).json.secondFactor.state).toBe('due');
  for (const browser of [omar, maha]) expect(await browser.get('/settings/redirects')).toMatchObject(due);
  expect(await maha.post('/invitations', { name: 'x', email: 'x@almarfa.example', grants: [] })).toMatchObject(due);
  expect(await maha.post('/two-factor', { duty: null })).toMatchObject(due);
  // What one's own account is drawn with.
  for (const path of ['/me', '/me/security', '/site']) expect((await omar.get(path)).status).toBe(200);
  await setUp(omar);
  expect((await omar.get('/me')).json.secondFactor.state).toBe('has');
  expect((await omar.get('/settings/redirects')).status).toBe(200);

  await omar.post('/me/two-factor/off', { password: PASSWORD });
  expect(await omar.get('/settings/redirects')).toMatchObject(due);
});

test('the day begins in the paper’s zone, by the database’s clock', async () => {
  await using news = await accounts();
  const omar = await news.colleague(OMAR, [everywhere('editor')]);
  const stateIn = async (zone: string) => {
    // Midnight there lies an hour from now, or an hour ago.
    await sql`update site set zone = ${zone}`.execute(news.db);
    return (await omar.get('/me')).json.secondFactor.state;
  };
  // A zone whose day has begun, and one whose day is a day behind.
  await sql`
    insert into two_factor_duty (who, from_on) values ('editors', (now() at time zone 'Etc/GMT-14')::date)
  `.execute(news.db);
  expect(await stateIn('Etc/GMT-14')).toBe('due');
  expect(await stateIn('Etc/GMT+12')).toBe('coming');
});

test('all who lack one are reminded by mail, once a day', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  await news.colleague(OMAR, [everywhere('editor')]);
  await news.colleague('hala@almarfa.example', [everywhere('reporter')], 'هالة');
  await maha.post('/two-factor', { duty: { who: 'editors', from: '2099-01-01' } });
  const waiting = async () => {
    const { mails } = (await maha.get('/mail')).json;
    return mails.filter(({ kind }: { kind: string }) => kind === 'twoFactor').map(({ to }: { to: string }) => to);
  };
  expect((await maha.post('/two-factor/remind')).json).toEqual({ reminded: 2 });
  expect((await waiting()).toSorted()).toEqual(['maha@almarfa.example', OMAR]);
  const again = await maha.post('/two-factor/remind');
  expect(again).toMatchObject({ status: 429, json: { code: 'accounts.remindedLately' } });
  expect(Number(again.retryAfter)).toBeGreaterThan(23 * 3_600);
  const late = await news.colleague('salma@almarfa.example', [everywhere('editor')], 'سلمى');
  expect((await maha.post('/two-factor/remind')).json).toEqual({ reminded: 1 });
  await setUp(late);
  news.passes(24 * 60 + 1);
  expect((await maha.post('/two-factor/remind')).json).toEqual({ reminded: 2 });
  const { json } = await maha.get('/audit?acts=twoFactor.reminded');
  expect(json.entries[0].facts.names.toSorted()).toEqual(['عمر درويش', 'مها الهاشم']);
});
