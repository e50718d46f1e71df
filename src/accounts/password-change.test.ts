import { expect, test } from 'vitest';
import { accounts, everywhere, PASSWORD } from '../../test/builders/accounts.ts';

const MAHA = 'maha@almarfa.example';
const OMAR = 'omar@almarfa.example';
const useless = { status: 410, json: { code: 'accounts.linkUseless' } };
/** More than are hashed while a password is changed, so that some are under way at whatever moment that ends. */
const MANY = 6;
const newOnes = ['بوّابة جديدة تمامًا', 'بوّابة أخرى بعدها', 'بوّابة ثالثة بعدهما'];

test('nobody who signs in by the old password while it is changed is in afterwards', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  let password = PASSWORD;
  for (const newPassword of newOnes) {
    const thieves = Array.from({ length: MANY }, (_one, place) => news.visitor(`198.51.100.${place}`));
    const change = maha.post('/me/password', { password, newPassword });
    await Promise.all(thieves.map((thief) => thief.post('/sign-in', { email: MAHA, password })));
    expect((await change).status).toBe(200);
    for (const thief of thieves) expect((await thief.get('/me')).status).toBe(401);
    expect((await maha.get('/me')).status).toBe(200);
    password = newPassword;
  }
});

test('nor while it is set anew by a mailed link', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  let password = PASSWORD;
  for (const newPassword of newOnes) {
    const token = await news.forgottenToken(MAHA);
    const thieves = Array.from({ length: MANY }, (_one, place) => news.visitor(`198.51.100.${place}`));
    const change = news.visitor().post('/links/password', { token, password: newPassword });
    await Promise.all(thieves.map((thief) => thief.post('/sign-in', { email: MAHA, password })));
    expect((await change).status).toBe(200);
    for (const thief of thieves) expect((await thief.get('/me')).status).toBe(401);
    password = newPassword;
  }
});

test('who changes the password, is disabled, or has all sessions ended has no open links any more, nor mail with them', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const omar = await news.colleague(OMAR, [everywhere('editor')]);
  const newPassword = newOnes[0];
  for (const ends of [
    () => omar.post('/me/password', { password: PASSWORD, newPassword }),
    () => maha.post('/people/2/end-sessions'),
    () => maha.post('/people/2/disable'),
  ]) {
    const token = await news.forgottenToken(OMAR);
    await omar.post('/me/email', { password: PASSWORD, email: 'thief@almarfa.example' });
    expect((await ends()).status).toBe(200);
    expect(await news.visitor().post('/links/password', { token, password: PASSWORD })).toMatchObject(useless);
    expect(await news.db.selectFrom('sign_in_link').selectAll().execute()).toEqual([]);
    expect(await news.db.selectFrom('email_change').selectAll().execute()).toEqual([]);
    expect(await news.db.selectFrom('mail').selectAll().where('kind', '<>', 'invitation').execute()).toEqual([]);
  }
});
