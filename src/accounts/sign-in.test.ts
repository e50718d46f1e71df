import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { accounts, everywhere, PASSWORD } from '../../test/builders/accounts.ts';
import type { Tx } from '../storage/index.ts';

const MAHA = 'maha@almarfa.example';

test('who signs in is known by a cookie that no script reads, no other site sends and no page is asked with', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const browser = news.visitor();
  const told = await browser.post('/sign-in', { email: ` ${MAHA.toUpperCase()} `, password: PASSWORD });
  expect(told).toMatchObject({ status: 200, json: { next: 'in' } });
  expect(told.cookies).toEqual([
    expect.stringMatching(/^warraq\.session_token=.*; Path=\/api\/studio; HttpOnly; SameSite=Strict$/),
  ]);
  expect(await browser.get('/me')).toMatchObject({
    status: 200,
    json: {
      ...{ name: 'مها الهاشم', email: MAHA, language: 'ar', hasTwoFactor: false, passkeys: 0 },
      grants: [{ role: 'administrator', within: null }],
      may: { 'site.edit': null, 'person.invite': null },
      paper: { name: 'السفوح', isFounded: true, isNamed: true },
    },
  });
  expect(await news.visitor().get('/me')).toMatchObject({ status: 401, json: { code: 'accounts.signInNeeded' } });
});

test('over https the cookie is sent over https alone', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const origin = 'https://almarfa.example';
  await news.livesAt(origin);
  const told = await news.visitor().post('/sign-in', { email: MAHA, password: PASSWORD }, { origin });
  expect(told.cookies).toEqual([expect.stringMatching(/^__Secure-warraq\.session_token=.*; Secure/)]);
});

test('a session that was in the browser before the sign-in is not the one after it, and ends (session fixation)', async () => {
  await using news = await accounts();
  const attacker = await news.colleague('omar@almarfa.example', [everywhere('reporter')]);
  await news.firstAdministrator();
  const victim = news.visitor();
  for (const [name, value] of attacker.jar) victim.jar.set(name, value);
  await victim.post('/sign-in', { email: MAHA, password: PASSWORD });
  expect((await victim.get('/me')).json.email).toBe(MAHA);
  expect(await attacker.get('/me')).toMatchObject({ status: 401 });
});

test('a cookie that is not ours, or of which a letter was changed, lets nobody in', async () => {
  await using news = await accounts();
  const browser = await news.firstAdministrator();
  const [name = '', value = ''] = [...browser.jar][0] ?? [];
  const { token } = await news.db.selectFrom('session').select('token').executeTakeFirstOrThrow();
  for (const forged of [token, `${token}.`, `${token}.${'A'.repeat(43)}%3D`, `x${value}`, '%', '']) {
    browser.jar.set(name, forged);
    expect([forged, (await browser.get('/me')).status]).toEqual([forged, 401]);
  }
  browser.jar.set(name, value);
  expect((await browser.get('/me')).status).toBe(200);
});

test('what another site has the browser send changes nothing (cross-site request forgery)', async () => {
  await using news = await accounts();
  const browser = await news.firstAdministrator();
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: '' },
    { origin: 'null' },
    { origin: `${news.origin}.evil.example` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])
    expect([headers, await browser.post('/me/sessions/end-others', {}, headers)]).toMatchObject([
      headers,
      { status: 403, json: { code: 'accounts.otherOrigin' } },
    ]);
  expect(await browser.post('/sign-out', {}, { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
  expect((await browser.get('/me')).status).toBe(200);
});

test('who signs out is out, also where the cookie was copied', async () => {
  await using news = await accounts();
  const browser = await news.firstAdministrator();
  const copy = news.visitor();
  for (const [name, value] of browser.jar) copy.jar.set(name, value);
  expect((await browser.post('/sign-out')).status).toBe(200);
  expect(browser.jar.size).toBe(0);
  expect((await copy.get('/me')).status).toBe(401);
});

test('a session lasts thirty days', async () => {
  await using news = await accounts();
  const browser = await news.firstAdministrator();
  news.passes(30 * 24 * 60 - 5);
  expect((await browser.get('/me')).status).toBe(200);
  news.passes(10);
  expect((await browser.get('/me')).status).toBe(401);
});

test('wrong passwords are counted down, then paused, for who has an account and who has none alike', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const told: unknown[] = [];
  for (const email of [MAHA, 'nobody@almarfa.example', 'not an address']) {
    const browser = news.visitor(`198.51.100.${told.length + 1}`);
    const answers: unknown[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      const { status, json, cookies } = await browser.post('/sign-in', { email, password: `${PASSWORD}؟` });
      // A pause tells its seconds, which pass from one to the next.
      answers.push({ status, json: status === 429 ? json.code : json, cookies });
    }
    told.push(answers);
  }
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
  expect(told[0]).toMatchObject([
    ...[4, 3, 2, 1, 0].map((left) => ({
      status: 422,
      json: { code: 'accounts.wrongPassword', facts: { left, minutes: 15 } },
    })),
    { status: 429, json: 'accounts.tooManyAttempts' },
    { status: 429 },
  ]);
  expect(JSON.stringify(told[0])).toContain('بقيت 4 محاولات قبل مهلة 15 دقيقة.');
});

test('a pause holds for the right password too, ends by itself, and keeps nobody out who comes from elsewhere', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const browser = news.visitor('198.51.100.1');
  const right = { email: MAHA, password: PASSWORD };
  for (let tries = 0; tries < 5; tries += 1) await browser.post('/sign-in', { ...right, password: 'غيرها' });
  expect((await browser.post('/sign-in', right)).status).toBe(429);
  expect((await news.visitor('198.51.100.2').post('/sign-in', right)).status).toBe(200);
  news.passes(14);
  // Counted from the last try that was checked: what is refused doesn't make the pause longer.
  const refused = await browser.post('/sign-in', right);
  expect(refused).toMatchObject({ status: 429, retryAfter: String(refused.json.facts.seconds) });
  expect(refused.json.facts.seconds).toBeGreaterThan(30);
  expect(refused.json.facts.seconds).toBeLessThanOrEqual(60);
  expect(refused.json.detail).toContain(`بعد ${refused.json.facts.seconds} ثانية`);
  news.passes(2);
  expect((await browser.post('/sign-in', right)).status).toBe(200);
  const paused = await news.db.selectFrom('audit').selectAll().where('act', '=', 'signIn.paused').execute();
  expect(paused).toMatchObject([
    { actor_kind: 'nobody', person_id: null, from_address: '198.51.100.1', thing: 'person', thing_id: 1 },
  ]);
});

test('of many tries at once no more are checked than there may be one after the other', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const browser = news.visitor('198.51.100.1');
  const tries = Array.from({ length: 20 }, () => browser.post('/sign-in', { email: MAHA, password: 'غيرها' }));
  const statuses = (await Promise.all(tries)).map(({ status }) => status).toSorted();
  expect(statuses).toEqual([...Array(5).fill(422), ...Array(15).fill(429)]);
});

test('one place can not try a few passwords on each of many accounts, of IPv6 all addresses of one network', async () => {
  await using news = await accounts();
  await news.firstAdministrator();
  const statuses: number[] = [];
  for (let tries = 0; tries < 52; tries += 1) {
    const browser = news.visitor(`2001:db8:7:9:${tries}::1`);
    const { status } = await browser.post('/sign-in', { email: `p${tries}@almarfa.example`, password: 'واحدة للجميع' });
    statuses.push(status);
  }
  expect(statuses.indexOf(429)).toBe(50);
});

/** Has the database refuse each mail as it does a row that breaks a rule, quoting it. */
async function breakMail(tx: Tx, errcode: string): Promise<void> {
  const body = `begin raise exception using errcode = '${errcode}', message = 'broken', detail = 'Failing row: ' || new; end`;
  await sql`create or replace function broken() returns trigger language plpgsql as ${sql.lit(body)}`.execute(tx);
  await sql`create or replace trigger broken before insert on mail for each row execute function broken()`.execute(tx);
}

test('no address, password or cookie is in the log or in the audit', async () => {
  await using news = await accounts();
  const browser = await news.firstAdministrator();
  await news.colleague('omar@almarfa.example', [everywhere('reporter')]);
  await browser.post('/sign-in', { email: MAHA, password: 'غلط غلط غلط' });
  await news.forgottenToken(MAHA);
  const body = { email: MAHA, password: PASSWORD, grants: [everywhere('editor')], name: 'رنا' };
  for (const [errcode, status, failed] of [
    ['53100', 503, 1],
    ['P0001', 500, 2],
  ] as const) {
    await news.run((tx) => breakMail(tx, errcode));
    expect((await browser.post('/invitations', { ...body, email: 'rana@almarfa.example' })).status).toBe(status);
    news.passes(2);
    expect((await browser.post('/password/forgotten', body)).status).toBe(200);
    await expect
      .poll(() => news.logged.filter((line) => line.includes('no link for a new password')))
      .toHaveLength(failed);
    expect(news.logged.filter((line) => line.includes(errcode))).toHaveLength(2);
  }
  const audit = await news.db.selectFrom('audit').selectAll().execute();
  const kept = JSON.stringify(audit) + news.logged.join('');
  for (const secret of [MAHA, 'omar@', PASSWORD, 'غلط غلط', ...browser.jar.values(), await news.mailedToken(MAHA)])
    expect(kept).not.toContain(secret);
});
