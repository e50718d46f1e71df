import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accounts, PASSWORD } from '../builders/accounts.ts';
import { contextIn, openBrowser } from '../builders/browser.ts';

const MAHA = 'maha@almarfa.example';

/** A device with a reader of fingers, as Chromium plays one (WebAuthn level 3, §11). */
async function deviceOf(
  page: Page,
  { isUserVerified }: { isUserVerified: boolean },
): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId: id } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified, automaticPresenceSimulation: true },
    },
  });
  return { cdp, id };
}

/** Asks the interface from within a page of it, as the studio does. */
const ask = (page: Page, path: string, body: object = {}): Promise<{ status: number; json: Record<string, unknown> }> =>
  page.evaluate(
    async ([to, sent]) => {
      const answer = await fetch(`/api/studio${to}`, {
        ...{ method: 'POST', body: sent, headers: { 'content-type': 'application/json' } },
      });
      return { status: answer.status, json: await answer.json() };
    },
    [path, JSON.stringify(body)] as const,
  );

const me = (page: Page) => page.evaluate(async () => (await fetch('/api/studio/me')).status);

/** Has the browser make a passkey. */
const make = (page: Page, options: object) =>
  page.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(json as PublicKeyCredentialCreationOptionsJSON);
    const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
    return made.toJSON() as object;
  }, options);

/** Has the browser show one. */
const show = (page: Page, options: object) =>
  page.evaluate(async (json) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json as PublicKeyCredentialRequestOptionsJSON);
    const shown = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
    return shown.toJSON() as object;
  }, options);

test('a passkey is made with the password, lets in without it, once for each time it is shown, and is taken away', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  await using browser = await openBrowser();
  const page = await (await contextIn(browser)).newPage();
  // A name, and not a number: passkeys are bound to it.
  await page.goto(`${news.origin.replace('127.0.0.1', 'localhost')}/api/studio/paper`);
  const { cdp, id } = await deviceOf(page, { isUserVerified: true });
  await ask(page, '/sign-in', { email: MAHA, password: PASSWORD });

  expect((await ask(page, '/me/passkeys/options', { password: 'غلط' })).json.code).toBe('accounts.wrongPassword');
  const options = await ask(page, '/me/passkeys/options', { password: PASSWORD });
  const response = await make(page, options.json);
  expect((await ask(page, '/me/passkeys', { name: 'حاسوب المكتب', response })).status).toBe(200);
  // The same answer again makes no second one.
  expect((await ask(page, '/me/passkeys', { name: 'ثانٍ', response })).json.code).toBe('accounts.passkeyNotMade');
  expect((await ask(page, '/sign-out')).status).toBe(200);
  expect(await me(page)).toBe(401);

  const asked = await ask(page, '/sign-in/passkey/options');
  const shown = await show(page, asked.json);
  expect(await ask(page, '/sign-in/passkey', { response: shown })).toEqual({ status: 200, json: { next: 'in' } });
  expect(await me(page)).toBe(200);
  expect((await ask(page, '/sign-in/passkey', { response: shown })).json.code).toBe('accounts.passkeyUnknown');

  // A passkey that doesn't ask who holds the device is no second factor, whatever the browser was told.
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
  const unasked = await ask(page, '/sign-in/passkey/options');
  const careless = await show(page, { ...unasked.json, userVerification: 'discouraged' });
  expect((await ask(page, '/sign-in/passkey', { response: careless })).json.code).toBe('accounts.passkeyUnknown');

  const { passkeys } = await page.evaluate(async () => (await fetch('/api/studio/me/security')).json());
  expect(passkeys).toMatchObject([{ name: 'حاسوب المكتب' }]);
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true });
  expect((await ask(page, `/me/passkeys/${passkeys[0].id}/remove`)).status).toBe(200);
  const removed = await show(page, (await ask(page, '/sign-in/passkey/options')).json);
  expect((await ask(page, '/sign-in/passkey', { response: removed })).json.code).toBe('accounts.passkeyUnknown');
});

test('where a second factor is due, a session by the passkey has shown it, and one by the password alone has not', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  await using browser = await openBrowser();
  const page = await (await contextIn(browser)).newPage();
  await page.goto(`${news.origin.replace('127.0.0.1', 'localhost')}/api/studio/paper`);
  await deviceOf(page, { isUserVerified: true });
  await news.db.insertInto('two_factor_duty').values({ who: 'editors', from_on: '2020-01-01' }).execute();
  const state = async () => {
    const { secondFactor } = await page.evaluate(async () => (await fetch('/api/studio/me')).json());
    return secondFactor.state;
  };
  await ask(page, '/sign-in', { email: MAHA, password: PASSWORD });
  expect(await state()).toBe('due');
  const response = await make(page, (await ask(page, '/me/passkeys/options', { password: PASSWORD })).json);
  expect((await ask(page, '/me/passkeys', { name: 'حاسوب المكتب', response })).status).toBe(200);
  // Whoever has just made one has shown it.
  expect(await state()).toBe('has');

  await ask(page, '/sign-in', { email: MAHA, password: PASSWORD });
  expect(await state()).toBe('due');
  const shown = await show(page, (await ask(page, '/sign-in/passkey/options')).json);
  await ask(page, '/sign-in/passkey', { response: shown });
  expect(await state()).toBe('has');
  // Another password makes another session, and takes nothing of that away.
  await ask(page, '/me/password', { password: PASSWORD, newPassword: 'بوّابة جديدة تمامًا' });
  expect(await state()).toBe('has');
});

test('a challenge for one thing is no challenge for another, and none is good after five minutes', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  await using browser = await openBrowser();
  const page = await (await contextIn(browser)).newPage();
  await page.goto(`${news.origin.replace('127.0.0.1', 'localhost')}/api/studio/paper`);
  await deviceOf(page, { isUserVerified: true });
  await ask(page, '/sign-in', { email: MAHA, password: PASSWORD });
  const { json: options } = await ask(page, '/me/passkeys/options', { password: PASSWORD });
  const { json: others } = await ask(page, '/sign-in/passkey/options');
  const swapped = await make(page, { ...options, challenge: others.challenge });
  expect((await ask(page, '/me/passkeys', { name: 'ن', response: swapped })).json.code).toBe('accounts.passkeyNotMade');
  const late = await make(page, { ...options, user: { ...(options.user as object), id: 'AQ' } });
  news.passes(6);
  expect((await ask(page, '/me/passkeys', { name: 'ن', response: late })).json.code).toBe('accounts.passkeyNotMade');
  expect((await news.visitor().post('/sign-in/passkey/options')).json.code).toBe('accounts.passkeysNeedName');
});
