import { expect, test } from 'vitest';
import { accounts, everywhere, PASSWORD } from '../../../test/builders/accounts.ts';
import { tooBusy } from '../refusals.ts';
import { fewAtOnce } from './few-at-once.ts';
import { guarded } from './guarded.ts';

const MAHA = 'maha@almarfa.example';
const OMAR = 'omar@almarfa.example';
const wrong = { email: MAHA, password: 'غيرها' };
const right = { email: MAHA, password: PASSWORD };

/** Uses up what one account may be tried from anywhere: five times from each of ten places. */
async function tryFromEverywhere({ visitor }: Awaited<ReturnType<typeof accounts>>): Promise<void> {
  const places = Array.from({ length: 10 }, (_one, place) => visitor(`198.51.100.${place}`));
  await Promise.all(
    places.map(async (place) => {
      for (let tries = 0; tries < 5; tries += 1) await place.post('/sign-in', wrong);
    }),
  );
}

test('what shows no wrong password is no try: where there is no room for it, and where it is refused for itself', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const few = fewAtOnce();
  const gates: (() => void)[] = [];
  const crowd = Array.from({ length: 63 }, () => few(() => new Promise<void>((resolve) => gates.push(resolve))));
  const tried = { secret: 'x'.repeat(32), email: MAHA, from: '198.51.100.1', cookie: undefined };
  const comes = () => guarded({ db: news.db, at: news.clock.now(), few, typedWith: 'email' }, tried, async () => 'in');
  for (let tries = 0; tries < 8; tries += 1) await expect(comes()).rejects.toMatchObject({ code: tooBusy().code });
  while (gates.length > 0) {
    for (const open of gates.splice(0)) open();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(crowd);
  expect(await comes()).toBe('in');
  // The tests' studio is open at a bare address, where no passkey is made.
  for (let tries = 0; tries < 8; tries += 1)
    expect((await maha.post('/me/passkeys/options', { password: PASSWORD })).json.code).toBe(
      'accounts.passkeysNeedName',
    );
  expect((await maha.post('/me/two-factor', { password: PASSWORD })).status).toBe(200);
});

test('nor does it make wrong ones forgotten that were before it', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  for (let tries = 0; tries < 4; tries += 1) await maha.post('/me/two-factor', { password: 'غيرها' });
  expect((await maha.post('/me/passkeys/options', { password: 'غيرها' })).json.code).toBe('accounts.passkeysNeedName');
  expect((await maha.post('/me/two-factor', { password: 'غيرها' })).json.facts).toMatchObject({ left: 0 });
});

test('after fifty wrong tries from anywhere an account pauses, but not where its owner is in', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  await news.colleague(OMAR, [everywhere('editor')]);
  await tryFromEverywhere(news);
  expect((await news.visitor('192.0.2.77').post('/sign-in', right)).status).toBe(429);
  expect((await news.visitor('192.0.2.77').post('/sign-in', { email: OMAR, password: PASSWORD })).status).toBe(200);
  // From the place of an open session, and in that session wherever its bearer has gone.
  expect((await news.visitor(maha.from).post('/sign-in', right)).status).toBe(200);
  const moved = news.visitor('192.0.2.78');
  for (const [name, value] of maha.jar) moved.jar.set(name, value);
  expect((await moved.post('/me/two-factor', { password: PASSWORD })).status).toBe(200);
  news.passes(16);
  expect((await news.visitor('192.0.2.77').post('/sign-in', right)).status).toBe(200);
});

test('nobody guesses more by being in elsewhere: another’s session opens nothing, one’s own place has its own pause', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const omar = await news.colleague(OMAR, [everywhere('editor')], 'عمر درويش');
  await tryFromEverywhere(news);
  const moved = news.visitor('192.0.2.79');
  for (const [name, value] of omar.jar) moved.jar.set(name, value);
  expect((await moved.post('/sign-in', right)).status).toBe(429);
  const near = news.visitor(maha.from);
  for (let tries = 0; tries < 5; tries += 1) expect((await near.post('/sign-in', wrong)).status).toBe(422);
  expect((await near.post('/sign-in', right)).status).toBe(429);
});

test('asking for a new password is counted apart from trying some', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const browser = news.visitor('198.51.100.1');
  for (let tries = 0; tries < 52; tries += 1)
    await browser.post('/sign-in', { email: `p${tries}@almarfa.example`, password: 'واحدة للجميع' });
  expect((await browser.post('/sign-in', right)).status).toBe(429);
  expect((await browser.post('/password/forgotten', { email: MAHA })).status).toBe(200);
});

test('links that are none take nobody’s place where passwords are hashed', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const account = { name: 'عمر', password: PASSWORD };
  const junk = Array.from({ length: 150 }, (_one, number) => {
    const browser = news.visitor(`198.51.100.${number}`);
    const token = `junk-${number}`;
    if (number % 3 === 0) return browser.post('/links/password', { token, password: PASSWORD });
    if (number % 3 === 1) return browser.post('/links/invitation', { token, ...account });
    return browser.post('/links/welcome', { token, ...account, email: OMAR, paper: null });
  });
  const came = news.visitor().post('/sign-in', right);
  expect(new Set((await Promise.all(junk)).map(({ status }) => status))).toEqual(new Set([410]));
  expect((await came).status).toBe(200);
});

test('an address or a name with signs that nobody types reaches no table', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  for (let tries = 0; tries < 6; tries += 1)
    expect((await news.visitor().post('/sign-in', { ...wrong, email: 'a\u0000b@almarfa.example' })).status).toBe(400);
  const profile = { language: 'ar', roleForm: 'feminine' };
  for (const name of ['مها\u0000', 'مها\nالهاشم', '\u202e\u2069'])
    expect([name, (await maha.post('/me', { ...profile, name })).status]).toEqual([name, 400]);
  await maha.post('/me', { ...profile, name: ' \u200fمها\u202e الهاشم\u2069' });
  expect((await maha.get('/me')).json.name).toBe('مها الهاشم');
});
