import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { accounts } from '../../test/builders/accounts.ts';
import { mailCatcher, partOf } from '../../test/builders/mail-catcher.ts';
import { accounts as ar } from '../messages/ar/accounts.ts';
import { accounts as en } from '../messages/en/accounts.ts';
import { mailer } from '../server/mail.ts';
import { accountWordsIn } from '../server/studio-interface.ts';
import { sendMails } from './index.ts';
import { wordMail } from './mail/word-mail.ts';

const MAHA = 'maha@almarfa.example';
const FROM = 'المرفأ <studio@almarfa.example>';

/** A newsroom whose first administrator asks for a new password, and a way to send what waits. */
async function waiting() {
  const news = await accounts();
  await news.firstAdministrator();
  await news.forgottenToken(MAHA);
  const send = async (
    smtpUrl: string,
    { address = news.origin, closing = new AbortController().signal }: Partial<Parameters<typeof sendMails>[0]> = {},
  ) =>
    sendMails({
      ...{ db: news.db, clock: news.clock, wordsIn: accountWordsIn, address, closing },
      send: await mailer({ smtpUrl, mailFrom: FROM }),
    });
  const rows = () => news.db.selectFrom('mail').select(['tries', 'problem', 'next_try_at']).execute();
  return { ...news, send, rows };
}

test('a mail comes as text and as HTML in the language of whom it is to, and then nothing of it is kept', async () => {
  await using news = await waiting();
  await using catcher = await mailCatcher();
  const token = await news.mailedToken(MAHA);
  await news.send(catcher.url);
  const [mail] = catcher.caught;
  if (mail === undefined) throw new Error('nothing was sent');
  expect([mail.from, mail.to]).toEqual(['studio@almarfa.example', [MAHA]]);
  const link = `${news.origin}/studio/password?token=${token}`;
  expect(partOf(mail, 'text/plain')).toContain(`اختيار كلمة مرور:\n${link}\n`);
  expect(partOf(mail, 'text/html')).toMatch(/<html lang="ar" dir="rtl">[\s\S]*<p dir="ltr">http/);
  expect(await news.rows()).toEqual([]);
});

test('links lead to the paper’s own address, whatever host was asked for', async () => {
  await using news = await waiting();
  await using catcher = await mailCatcher();
  await news.db.deleteFrom('mail').execute();
  await news.livesAt('https://almarfa.example');
  const browser = news.visitor();
  for (const headers of [
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { forwarded: 'host=evil.example;proto=https' },
  ] as const) {
    news.passes(2);
    expect((await browser.post('/password/forgotten', { email: MAHA }, { ...headers })).status).toBe(200);
  }
  await expect.poll(news.rows).toHaveLength(2);
  await news.send(catcher.url);
  const [mail] = catcher.caught;
  expect(partOf(mail ?? { from: '', to: [], raw: '' }, 'text/plain')).toContain(
    'https://almarfa.example/studio/password?',
  );
  expect(catcher.caught.map(({ raw }) => raw).join('')).not.toContain('evil');
});

test('while the server for mail is away or says no, mail waits, longer each time, and says why without an address', async () => {
  await using news = await waiting();
  const { port } = await (async () => {
    await using gone = await mailCatcher();
    return gone;
  })();
  await news.send(`smtp://127.0.0.1:${port}`);
  const [first] = await news.rows();
  expect(first).toMatchObject({ tries: 1, problem: expect.stringMatching(/^(?:ESOCKET|ECONNREFUSED|ECONNECTION)/) });
  await news.send(`smtp://127.0.0.1:${port}`);
  expect(await news.rows()).toEqual([first]);
  const pauses: number[] = [];
  await using refusing = await mailCatcher({ refuses: true });
  for (let tries = 2; tries < 5; tries += 1) {
    news.passes(10);
    await news.send(refusing.url);
    const [row] = await news.rows();
    pauses.push(Math.round(((row?.next_try_at.getTime() ?? 0) - news.clock.now().getTime()) / 60_000));
    expect(row).toMatchObject({ tries, problem: 'EENVELOPE 550' });
  }
  expect(pauses).toEqual([1, 2, 4]);
  await using catcher = await mailCatcher();
  news.passes(10);
  await news.send(catcher.url);
  expect([catcher.caught.length, await news.rows()]).toEqual([1, []]);
});

test('a server for mail that can not be reached is asked once a round, and none after the last', async () => {
  await using news = await waiting();
  const ended = new AbortController();
  ended.abort();
  await sql`insert into mail (kind, to_address, to_name, language, path, created_at, expires_at, next_try_at)
    select kind, 'rana@almarfa.example', to_name, language, path, created_at, expires_at, next_try_at from mail
  `.execute(news.db);
  const tries = async () => (await news.rows()).map((row) => row.tries).sort();
  await using catcher = await mailCatcher();
  await news.send(catcher.url, { closing: ended.signal });
  expect([catcher.caught, await tries()]).toEqual([[], [0, 0]]);
  const { port } = await (async () => {
    await using gone = await mailCatcher();
    return gone;
  })();
  await news.send(`smtp://127.0.0.1:${port}`);
  expect(await tries()).toEqual([0, 1]);
  await using refusing = await mailCatcher({ refuses: true });
  news.passes(10);
  await news.send(refusing.url);
  expect(await tries()).toEqual([1, 2]);
});

test('where nobody could follow a link to this server, mail waits for the paper to have an address', async () => {
  await using news = await waiting();
  await using catcher = await mailCatcher();
  await news.send(catcher.url, { address: null });
  expect([catcher.caught.length, await news.rows()]).toMatchObject([0, [{ tries: 0 }]]);
  await news.livesAt('https://almarfa.example');
  await news.send(catcher.url, { address: null });
  const [mail] = catcher.caught;
  expect(mail === undefined ? '' : partOf(mail, 'text/plain')).toContain('https://almarfa.example/studio/password?');
});

test('over a network nothing goes in the clear', async () => {
  await using news = await waiting();
  await using catcher = await mailCatcher();
  // This leads to the same catcher, which has no TLS, and isn't an address of this machine by its letters.
  await news.send(catcher.url.replace('127.0.0.1', '0.0.0.0'));
  expect([catcher.caught, await news.rows()]).toMatchObject([
    [],
    [{ tries: 1, problem: expect.stringContaining('TLS') }],
  ]);
});

test('what leads to nothing any more is not sent', async () => {
  await using news = await waiting();
  await using catcher = await mailCatcher();
  news.passes(61);
  await news.send(catcher.url);
  expect(catcher.caught).toEqual([]);
});

test('of two nodes that send at once, one sends each mail', async () => {
  await using news = await waiting();
  await using catcher = await mailCatcher();
  await Promise.all([news.send(catcher.url), news.send(catcher.url), news.send(catcher.url)]);
  expect(catcher.caught).toHaveLength(1);
});

test('an administrator sees what waits, with its link to hand on, and drops what is not wanted', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  await maha.post('/invitations', {
    ...{ name: 'Rana Mansour', email: 'rana@almarfa.example', language: 'en' },
    grants: [{ role: 'editor', within: null }],
  });
  const { json } = await maha.get('/mail');
  const token = await news.mailedToken('rana@almarfa.example');
  expect(json).toMatchObject({
    isSent: false,
    mails: [
      {
        ...{
          kind: 'invitation',
          to: 'rana@almarfa.example',
          subject: 'Invitation to the newsroom of \u2068السفوح\u2069',
        },
        ...{ link: `${news.origin}/studio/invitation?token=${token}`, tries: 0, problem: null },
      },
    ],
  });
  expect((await maha.post(`/mail/${json.mails[0].id}/drop`)).status).toBe(200);
  expect((await maha.get('/mail')).json.mails).toEqual([]);
  // The link was handed on by another way.
  expect((await news.visitor().post('/links/look', { token })).status).toBe(200);
});

test('of much mail that waits a page is told at a time, the newest first, each of it once', async () => {
  await using news = await accounts();
  const maha = await news.firstAdministrator();
  await sql`
    insert into mail (kind, to_address, to_name, language, path, created_at, expires_at, next_try_at)
    select 'password', 'a' || n || '@almarfa.example', 'سلمى', 'ar', '/studio/password?token=x', now, now + interval '1 hour', now
    from generate_series(1, 250) n, (select ${news.clock.now()}::timestamptz as now) as clock
  `.execute(news.db);
  const told: string[] = [];
  const pages: number[] = [];
  let after = '';
  do {
    const { mails, next } = (await maha.get(`/mail${after}`)).json;
    told.push(...mails.map(({ to }: { to: string }) => to));
    pages.push(mails.length);
    after = next === null ? '' : `?before=${next}`;
  } while (after !== '');
  expect(pages).toEqual([100, 100, 50]);
  expect(told).toEqual(Array.from({ length: 250 }, (_, index) => `a${250 - index}@almarfa.example`));
  expect((await maha.get('/mail?before=x')).status).toBe(400);
});

const FACTS = { paper: 'المرفأ Daily <b>', name: 'Rana & سلمى' };
const HREF = 'https://almarfa.example/studio/invitation?token=abc&x=1';
for (const [language, { mails }] of [
  ['ar', ar],
  ['en', en],
] as const)
  for (const kind of ['invitation', 'password'] as const)
    test(`the mail as it is read: ${kind}, ${language}`, async () => {
      const { subject, text, html } = wordMail(mails[kind](FACTS), HREF, language);
      await expect(`${subject}\n\n${text}\n${html}`).toMatchFileSnapshot(`golden/mail-${kind}-${language}.txt`);
    });
