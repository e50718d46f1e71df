import { expect, test } from 'vitest';
import { accounts, everywhere, PASSWORD } from '../../test/builders/accounts.ts';
import { ROLES } from '../newsroom/index.ts';

const OMAR = 'omar@almarfa.example';
const INVITATION = { name: 'عمر درويش', email: OMAR, grants: [{ role: 'editor', within: [1] }] };
const useless = { status: 410, json: { code: 'accounts.linkUseless' } };

test('who is invited comes in once by the link, is what the invitation says, and sees nothing of administrators', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  expect((await maha.post('/invitations', INVITATION)).status).toBe(200);
  const token = await news.mailedToken(OMAR);
  expect((await news.visitor().post('/links/look', { token })).json).toEqual({
    ...{ purpose: 'invitation', paper: 'السفوح', name: 'عمر درويش', email: OMAR, language: 'ar' },
  });
  const omar = news.visitor();
  const answer = { token, name: 'عمر الدرويش', password: PASSWORD };
  expect(await omar.post('/links/invitation', answer)).toMatchObject({ status: 200, json: { next: 'in' } });
  expect((await omar.get('/me')).json).toMatchObject({
    ...{ name: 'عمر الدرويش', email: OMAR, grants: [{ role: 'editor', within: [news.sectionId] }] },
    may: expect.not.objectContaining({ 'person.see': null }),
  });
  expect(await omar.get('/people')).toMatchObject({ status: 403, json: { code: 'accounts.notAllowed' } });
  for (const path of ['/links/invitation', '/links/look'])
    expect(await news.visitor().post(path, answer)).toMatchObject(useless);
  expect((await maha.get('/invitations')).json).toEqual({ isSent: false, invitations: [] });
  const rows = JSON.stringify(await news.db.selectFrom('invitation').selectAll().execute());
  expect(rows).not.toContain(token);
});

test('of two who use an invitation at once, one gets the account', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  await maha.post('/invitations', INVITATION);
  const answer = { token: await news.mailedToken(OMAR), name: 'عمر', password: PASSWORD };
  const told = await Promise.all([1, 2, 3].map(() => news.visitor().post('/links/invitation', answer)));
  expect(told.map(({ status }) => status).toSorted()).toEqual([200, 410, 410]);
});

test('an invitation ends after seven days, when it is taken back, and when it is sent again', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const accept = (token: string) =>
    news.visitor().post('/links/invitation', { token, name: 'عمر', password: PASSWORD });
  const { json } = await maha.post('/invitations', INVITATION);
  const path = `/invitations/${json.invitationId}`;
  const first = await news.mailedToken(OMAR);
  expect(await maha.post('/invitations', INVITATION)).toMatchObject({
    status: 409,
    json: { code: 'accounts.alreadyInvited' },
  });
  await maha.post(`${path}/again`);
  const second = await news.mailedToken(OMAR);
  expect(await accept(first)).toMatchObject(useless);
  news.passes(7 * 24 * 60 + 1);
  expect(await accept(second)).toMatchObject(useless);
  expect((await maha.get('/invitations')).json.invitations).toMatchObject([{ isExpired: true }]);
  await maha.post(`${path}/again`);
  const third = await news.mailedToken(OMAR);
  expect((await maha.post(`${path}/revoke`)).status).toBe(200);
  expect(await accept(third)).toMatchObject(useless);
  expect((await maha.get('/mail')).json.mails).toEqual([]);
  expect((await maha.post(`${path}/again`)).status).toBe(404);
  expect((await maha.post('/invitations', INVITATION)).status).toBe(200);
});

test('nobody is invited who has an account, into sections that are not there, or to nothing at all', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const refused = async (change: object) => (await maha.post('/invitations', { ...INVITATION, ...change })).json.code;
  expect(await refused({ email: 'Maha@almarfa.example' })).toBe('accounts.emailTaken');
  expect(await refused({ grants: [{ role: 'editor', within: [777] }] })).toBe('accounts.unknownThing');
  for (const grants of [[], [{ role: 'owner', within: null }], [{ role: 'editor', within: [] }]])
    expect(await refused({ grants })).toBe('request.invalid');
  expect(await refused({ grants: [everywhere('editor'), { role: 'editor', within: [1] }] })).toBe('request.invalid');
});

test('changed grants hold from the next request on, and the audit tells from what to what', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const omar = await news.colleague(OMAR, [everywhere('administrator')]);
  expect((await omar.get('/people')).status).toBe(200);
  const grants = [{ role: 'reporter', within: [news.sectionId] }];
  expect((await maha.post('/people/2/grants', { grants })).status).toBe(200);
  expect((await omar.get('/people')).status).toBe(403);
  expect((await omar.get('/me')).json.grants).toEqual(grants);
  const { json } = await maha.get('/audit?acts=person.granted');
  expect(json.entries).toMatchObject([
    { who: { personId: 1 }, from: '203.0.113.7', thing: 'person', thingId: 2, facts: { name: 'عمر درويش', grants } },
  ]);
});

test('no invitation waits for somebody who has come by it', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  await news.colleague(OMAR, [everywhere('editor')]);
  expect(await news.db.selectFrom('mail').select('kind').execute()).toEqual([]);
});

test('who is disabled is out at once and can not come in by anything; their name stays with what they did', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const omar = await news.colleague(OMAR, [everywhere('editor')]);
  const token = await news.forgottenToken(OMAR, omar);
  expect((await maha.post('/people/2/disable')).status).toBe(200);
  expect((await omar.get('/me')).status).toBe(401);
  expect(await omar.post('/sign-in', { email: OMAR, password: PASSWORD })).toMatchObject({
    status: 422,
    json: { code: 'accounts.wrongPassword' },
  });
  expect(await omar.post('/links/password', { token, password: PASSWORD })).toMatchObject(useless);
  await news.db.deleteFrom('mail').execute();
  await omar.post('/password/forgotten', { email: OMAR });
  // Links are mailed in the order in which they were asked for.
  await news.forgottenToken('maha@almarfa.example');
  expect(await news.db.selectFrom('mail').selectAll().where('to_address', '=', OMAR).execute()).toEqual([]);
  expect((await maha.get('/people')).json.people).toMatchObject([
    { id: 1, disabledAt: null },
    { id: 2, name: 'عمر درويش', disabledAt: expect.any(String), sessions: 0 },
  ]);
  expect((await maha.post('/people/2/enable')).status).toBe(200);
  expect((await omar.post('/sign-in', { email: OMAR, password: PASSWORD })).status).toBe(200);
});

test('what an administrator sent out is taken back with the role, and with the account', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const omar = await news.colleague(OMAR, [everywhere('administrator')]);
  const invite = async (by: typeof omar, email: string) => {
    await by.post('/invitations', { ...INVITATION, email, grants: [everywhere('administrator')] });
    return news.mailedToken(email);
  };
  const [hers, his] = [await invite(maha, 'rana@almarfa.example'), await invite(omar, 'back@evil.example')];
  const look = (token: string) => news.visitor().post('/links/look', { token });
  await maha.post('/people/2/grants', { grants: [everywhere('editor')] });
  expect(await look(his)).toMatchObject(useless);
  await maha.post('/people/2/grants', { grants: [everywhere('administrator')] });
  const again = await invite(omar, 'back@evil.example');
  await maha.post('/people/2/disable');
  expect(await look(again)).toMatchObject(useless);
  expect((await look(hers)).status).toBe(200);
  expect((await maha.get('/mail')).json.mails.map(({ to }: { to: string }) => to)).not.toContain('back@evil.example');
});

test('the last administrator can neither be disabled nor lose the role, nor two of two at once', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const last = { status: 409, json: { code: 'accounts.lastAdministrator' } };
  const less = { grants: [everywhere('editor')] };
  expect(await maha.post('/people/1/disable')).toMatchObject(last);
  expect(await maha.post('/people/1/grants', less)).toMatchObject(last);
  const section = { grants: [{ role: 'administrator', within: [news.sectionId] }] };
  expect(await maha.post('/people/1/grants', section)).toMatchObject(last);
  const omar = await news.colleague(OMAR, [everywhere('administrator')]);
  const told = await Promise.all([maha.post('/people/2/grants', less), omar.post('/people/1/grants', less)]);
  const [one, other] = told.map(({ status }) => status).toSorted();
  expect([one, [403, 409].includes(other ?? 0)]).toEqual([200, true]);
  const rows = await news.db.selectFrom('person_grant').selectAll().execute();
  expect(rows.filter(({ role }) => role === 'administrator')).toHaveLength(1);
});

test('one changes how one is called and the language, and a password by the present one, which ends all sessions', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const other = news.visitor();
  await other.post('/sign-in', { email: 'maha@almarfa.example', password: PASSWORD });
  await maha.post('/me', { name: 'مها', language: 'en', roleForm: 'feminine' });
  expect((await other.get('/me')).json).toMatchObject({ name: 'مها', language: 'en', roleForm: 'feminine' });
  expect((await maha.get('/audit?acts=person.changed')).json.entries).toMatchObject([
    { facts: { name: 'مها الهاشم', to: 'مها' } },
  ]);
  const newPassword = 'بوّابة جديدة تمامًا';
  expect(await maha.post('/me/password', { password: 'غلط', newPassword })).toMatchObject({
    json: { code: 'accounts.wrongPassword', facts: { left: 4 } },
  });
  expect((await maha.post('/me/password', { password: PASSWORD, newPassword: 'قصيرة' })).status).toBe(400);
  expect((await maha.post('/me/password', { password: PASSWORD, newPassword })).status).toBe(200);
  expect([(await maha.get('/me')).status, (await other.get('/me')).status]).toEqual([200, 401]);
  expect((await other.post('/sign-in', { email: 'maha@almarfa.example', password: newPassword })).status).toBe(200);
});

test('one sees one’s sessions and ends those one does not know, but nobody else’s', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  const phone = news.visitor('198.51.100.4');
  await phone.post('/sign-in', { email: 'maha@almarfa.example', password: PASSWORD });
  const omar = await news.colleague(OMAR, [everywhere('editor')]);
  const { json } = await maha.get('/me/security');
  expect(json.sessions).toMatchObject([
    { isThis: true, from: '203.0.113.7', userAgent: 'Firefox' },
    { isThis: false, from: '198.51.100.4' },
  ]);
  const [, { id }] = json.sessions;
  expect((await omar.post(`/me/sessions/${id}/end`)).status).toBe(404);
  expect((await phone.get('/me')).status).toBe(200);
  expect((await maha.post(`/me/sessions/${id}/end`)).status).toBe(200);
  expect([(await phone.get('/me')).status, (await maha.get('/me')).status]).toEqual([401, 200]);
  expect((await maha.post('/people/2/end-sessions')).status).toBe(200);
  expect((await omar.get('/me')).status).toBe(401);
});

test('the roles that are told to have no rights are those who have them find nothing by', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  await news.colleague(OMAR, [everywhere('reporter')]);
  const { rolesWithoutRights } = (await maha.get('/me')).json;
  for (const role of ROLES) {
    await maha.post('/people/2/grants', { grants: [everywhere(role)] });
    const { people } = (await maha.get('/people')).json;
    const [omar] = people.filter(({ email }: { email: string }) => email === OMAR);
    expect([role, Object.keys(omar.may).length === 0]).toEqual([role, rolesWithoutRights.includes(role)]);
  }
});
