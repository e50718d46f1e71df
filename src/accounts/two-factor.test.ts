import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { accounts, everywhere, PASSWORD } from '../../test/builders/accounts.ts';
import { codeAt } from '../../test/builders/authenticator.ts';
import type { Visitor } from '../../test/builders/visitor.ts';

const RIGHT = { email: 'maha@almarfa.example', password: PASSWORD };

/** An administrator with an authenticator and backup codes. */
async function withTwoFactor() {
  const news = await accounts();
  const browser = await news.firstAdministrator();
  const { json: made } = await browser.post('/me/two-factor', { password: PASSWORD });
  const secret = String(made.secret);
  const code = (halfMinutes = 0) => codeAt(secret, Date.now() + halfMinutes * 30_000);
  // The code before, so that the present one is still good once; unless it is about to be the one before that.
  const leftMs = () => 30_000 - (Date.now() % 30_000);
  // A timer may end a millisecond early by this clock: it is looked at, not reckoned.
  while (leftMs() < 5_000) await sleep(100);
  const { status, json } = await browser.post('/me/two-factor/confirm', { code: code(-1) });
  expect(status).toBe(200);
  const backupCodes: readonly string[] = json.backupCodes;
  const passwordShown = async (): Promise<Visitor> => {
    const other = news.visitor();
    expect((await other.post('/sign-in', RIGHT)).json).toEqual({ next: 'secondFactor' });
    return other;
  };
  return { ...news, browser, made, code, backupCodes, passwordShown };
}

const arabic = (digits: string) => digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));

test('a password alone lets nobody in once a code is asked for; a code in either set of digits does', async () => {
  await using news = await withTwoFactor();
  expect(news.made.uri).toMatch(/^otpauth:\/\/totp\/.*[?&]digits=6&period=30/);
  expect((await news.browser.get('/me')).json).toMatchObject({ hasTwoFactor: true });
  for (const code of [news.code(), arabic(news.code(1)).replace(/^.../, '$& ')]) {
    const other = await news.passwordShown();
    expect((await other.get('/me')).status).toBe(401);
    expect(await other.post('/sign-in/code', { code })).toMatchObject({ status: 200, json: { next: 'in' } });
    expect((await other.get('/me')).json.name).toBe('مها الهاشم');
  }
});

test('a code is good once, also for who saw it being typed', async () => {
  await using news = await withTwoFactor();
  const code = news.code();
  await (await news.passwordShown()).post('/sign-in/code', { code });
  const other = await news.passwordShown();
  expect(await other.post('/sign-in/code', { code })).toMatchObject({
    status: 422,
    json: { code: 'accounts.wrongCode' },
  });
  expect((await other.get('/me')).status).toBe(401);
  const { sessions } = (await news.browser.get('/me/security')).json;
  expect(sessions).toHaveLength(2);
});

test('after five wrong codes the password is asked for again, after ten the account pauses', async () => {
  await using news = await withTwoFactor();
  const codes: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const other = await news.passwordShown();
    for (let tries = 0; tries < 6; tries += 1) {
      const { json } = await other.post('/sign-in/code', { code: '000000' });
      codes.push(json.code);
    }
  }
  const wrong = Array<string>(5).fill('accounts.wrongCode');
  expect(codes.slice(0, 12)).toEqual([...wrong, 'accounts.beginAgain', ...wrong, 'accounts.tooManyAttempts']);
  const other = await news.passwordShown();
  expect(await other.post('/sign-in/code', { code: news.code() })).toMatchObject({ status: 429 });
});

test('each backup code is good once, typed with or without its hyphen and in either set of digits', async () => {
  await using news = await withTwoFactor();
  expect(news.backupCodes).toHaveLength(10);
  const [first = '', second = ''] = news.backupCodes;
  for (const code of [first, arabic(second).replace('-', '')]) {
    const other = await news.passwordShown();
    expect(await other.post('/sign-in/backup-code', { code })).toMatchObject({ status: 200, json: { next: 'in' } });
    const again = await news.passwordShown();
    expect(await again.post('/sign-in/backup-code', { code })).toMatchObject({
      status: 422,
      json: { code: 'accounts.wrongCode' },
    });
  }
  expect((await news.browser.get('/me/security')).json.twoFactor).toEqual({ isOn: true, backupCodes: 8 });
});

test('of two who use one backup code at once, one is let in', async () => {
  await using news = await withTwoFactor();
  const [code = ''] = news.backupCodes;
  const both = [await news.passwordShown(), await news.passwordShown()];
  const told = await Promise.all(both.map((browser) => browser.post('/sign-in/backup-code', { code })));
  expect(told.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  expect(told.find(({ status }) => status === 422)?.json.detail).toMatch(/^الرمز الاحتياطي غير صحيح/);
});

test('who is signed in can not have their own code stand for another at the door', async () => {
  await using news = await withTwoFactor();
  const omar = await news.colleague('omar@almarfa.example', [{ role: 'reporter', within: null }]);
  const { json } = await omar.post('/me/two-factor', { password: PASSWORD });
  await omar.post('/sign-in', RIGHT);
  const told = await omar.post('/sign-in/code', { code: codeAt(String(json.secret), Date.now()) });
  expect(told).toMatchObject({ status: 422, json: { code: 'accounts.wrongCode' } });
});

test('turning it on, off or making new codes asks for the password, and a wrong one counts', async () => {
  await using news = await withTwoFactor();
  for (const path of ['/me/two-factor', '/me/two-factor/off', '/me/two-factor/backup-codes'])
    expect([path, await news.browser.post(path, { password: 'غلط غلط' })]).toMatchObject([
      path,
      {
        status: 422,
        json: {
          code: 'accounts.wrongPassword',
          // Nobody typed an address here.
          detail: expect.stringMatching(/^كلمة المرور غير صحيحة\. (?!.*البريد)/),
        },
      },
    ]);
  expect(await news.browser.post('/me/two-factor', { password: PASSWORD })).toMatchObject({
    json: { code: 'accounts.twoFactorIsOn' },
  });
  const { json } = await news.browser.post('/me/two-factor/backup-codes', { password: PASSWORD });
  expect(json.backupCodes).not.toEqual(news.backupCodes);
  const other = await news.passwordShown();
  expect((await other.post('/sign-in/backup-code', { code: news.backupCodes[0] })).status).toBe(422);
  expect((await news.browser.post('/me/two-factor/off', { password: PASSWORD })).status).toBe(200);
  expect((await news.visitor().post('/sign-in', RIGHT)).json).toEqual({ next: 'in' });
  expect((await news.browser.post('/me/two-factor/backup-codes', { password: PASSWORD })).json.code).toBe(
    'accounts.twoFactorIsOff',
  );
});

test('who is disabled is not told that the password was right, also where a code would be asked for', async () => {
  await using news = await withTwoFactor();
  const omar = await news.colleague('omar@almarfa.example', [{ role: 'administrator', within: null }]);
  const begun = await news.passwordShown();
  expect((await omar.post('/people/1/disable')).status).toBe(200);
  expect(await news.visitor().post('/sign-in', RIGHT)).toMatchObject({
    status: 422,
    json: { code: 'accounts.wrongPassword' },
    cookies: [],
  });
  await omar.post('/people/1/enable');
  expect((await begun.post('/sign-in/code', { code: news.code() })).json.code).toBe('accounts.beginAgain');
});

test('a sign-in that waits for its code ends when the password is changed', async () => {
  await using news = await withTwoFactor();
  const thief = await news.passwordShown();
  expect(
    await news.browser.post('/me/password', { password: PASSWORD, newPassword: 'بوّابة جديدة تمامًا' }),
  ).toMatchObject({ status: 200 });
  expect((await thief.post('/sign-in/code', { code: news.code() })).json.code).toBe('accounts.beginAgain');
});

test('two tabs that begin at once both show a secret, of which the later one counts; what is off is not turned off', async () => {
  await using news = await accounts();
  const browser = await news.firstAdministrator();
  expect(await browser.post('/me/two-factor/off', { password: PASSWORD })).toMatchObject({
    json: { code: 'accounts.twoFactorIsOff' },
  });
  const begun = await Promise.all([1, 2].map(() => browser.post('/me/two-factor', { password: PASSWORD })));
  expect(begun.map(({ status }) => status)).toEqual([200, 200]);
  const confirmed: number[] = [];
  for (const { json } of begun) {
    const code = codeAt(String(json.secret), Date.now());
    confirmed.push((await browser.post('/me/two-factor/confirm', { code })).status);
  }
  expect(confirmed.filter((status) => status === 200)).toHaveLength(1);
  const off = await news.db.selectFrom('audit').select('act').where('act', '=', 'twoFactor.off').execute();
  expect(off).toEqual([]);
});

test('without the first step, or long after it, no code is taken', async () => {
  await using news = await withTwoFactor();
  expect((await news.visitor().post('/sign-in/code', { code: news.code() })).json.code).toBe('accounts.beginAgain');
  expect((await news.visitor().post('/sign-in/backup-code', { code: news.backupCodes[0] })).json.code).toBe(
    'accounts.beginAgain',
  );
  const other = await news.passwordShown();
  await news.db
    .updateTable('verification')
    .set({ expires_at: new Date(0) })
    .execute();
  expect((await other.post('/sign-in/code', { code: news.code() })).json.code).toBe('accounts.beginAgain');
});

test('what an authenticator knows is not in the database as it is', async () => {
  await using news = await withTwoFactor();
  const rows = await news.db.selectFrom('two_factor').selectAll().execute();
  for (const secret of [String(news.made.secret), ...news.backupCodes])
    expect(JSON.stringify(rows)).not.toContain(secret);
});

test('who lost the authenticator is helped by another administrator, who shows a password; they are told, and start anew', async () => {
  await using news = await withTwoFactor();
  const rana = await news.colleague('rana@almarfa.example', [everywhere('administrator')], 'رنا منصور');
  const { personId } = (await news.browser.get('/me')).json;
  const path = `/people/${personId}/two-factor/off`;
  const refused = (code: string) => ({ json: { code: `accounts.${code}` } });
  expect(await rana.post(path, { password: 'ليست كلمتها' })).toMatchObject({
    status: 422,
    ...refused('wrongPassword'),
  });
  expect((await news.browser.get('/me')).json.hasTwoFactor).toBe(true);
  // One's own is turned off in one's own account.
  expect(await news.browser.post(path, { password: PASSWORD })).toMatchObject({
    status: 409,
    ...refused('ownTwoFactor'),
  });

  const waiting = await news.passwordShown();
  expect((await rana.post(path, { password: PASSWORD })).status).toBe(200);
  // Neither what was open nor what waited for a code is good any more.
  expect((await news.browser.get('/me')).status).toBe(401);
  expect((await waiting.post('/sign-in/code', { code: news.code() })).status).toBe(410);
  const again = news.visitor();
  expect((await again.post('/sign-in', RIGHT)).json).toEqual({ next: 'in' });
  expect((await again.get('/me')).json).toMatchObject({ hasTwoFactor: false, secondFactor: { state: 'recommended' } });
  expect((await again.post('/me/two-factor', { password: PASSWORD })).status).toBe(200);
  const mails = await news.db.selectFrom('mail').select(['kind', 'to_address', 'path']).execute();
  expect(mails).toContainEqual({ kind: 'twoFactorEnded', to_address: RIGHT.email, path: '/studio/account' });
  const told = await news.db
    .selectFrom('audit')
    .select(['actor_name', 'facts'])
    .where('act', '=', 'twoFactor.ended')
    .execute();
  expect(told).toEqual([{ actor_name: 'رنا منصور', facts: { name: 'مها الهاشم' } }]);
  // What is off is not ended; what was only begun is none.
  expect(await rana.post(path, { password: PASSWORD })).toMatchObject({ status: 409, ...refused('twoFactorIsOff') });
});
