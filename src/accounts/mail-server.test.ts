import { createServer } from 'node:net';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { accounts } from '../../test/builders/accounts.ts';
import { mailCatcher, partOf } from '../../test/builders/mail-catcher.ts';
import { SECRET } from '../../test/builders/session.ts';
import { mailWay } from '../server/mail.ts';
import { accountWordsIn } from '../server/studio-interface.ts';
import { sendMails } from './index.ts';

const PASSWORD = 'كلمة لا يعرفها أحد';
const ACCOUNT = { username: 'studio', password: PASSWORD };
const SERVER = {
  ...{ host: '127.0.0.1', port: 587, security: 'none', username: null, password: null },
  ...{ fromName: 'صحيفة المرفأ', fromAddress: 'studio@almarfa.example' },
};

/** A newsroom with its first administrator, who sets the server for mail; and a node that sends. */
async function setting(outside: { smtpUrl?: string; mailFrom?: string } = {}) {
  const news = await accounts(outside);
  const maha = await news.firstAdministrator();
  const set = (change: object) => maha.post('/mail/server', { ...SERVER, ...change });
  return {
    ...news,
    maha,
    set,
    seen: async () => (await maha.get('/mail/server')).json,
    tried: async () => (await maha.post('/mail/server/try')).json,
    /** A round of another node, which knows nothing but the database. */
    send: async () => {
      const way = mailWay({ db: news.db, config: { smtpUrl: null, mailFrom: null }, secret: SECRET });
      const send = await way.sender();
      if (send === null) return;
      const closing = new AbortController().signal;
      await sendMails({ db: news.db, clock: news.clock, send, wordsIn: accountWordsIn, address: news.origin, closing });
    },
  };
}

test('a server that is set sends what waits, from every node and at once; the next one takes over', async () => {
  await using news = await setting();
  await using first = await mailCatcher();
  await using second = await mailCatcher();
  await news.send();
  await news.forgottenToken('maha@almarfa.example');
  expect((await news.set({ port: first.port })).status).toBe(200);
  await news.send();
  expect(first.caught.map(({ from, to }) => [from, to])).toEqual([
    ['studio@almarfa.example', ['maha@almarfa.example']],
  ]);
  expect(first.caught[0]?.raw).toContain('From: =?UTF-8?');
  await news.set({ port: second.port });
  news.passes(10);
  await news.forgottenToken('maha@almarfa.example');
  await news.send();
  expect([first.caught.length, second.caught.length]).toEqual([1, 1]);
  for (const path of ['/mail', '/invitations']) expect((await news.maha.get(path)).json.isSent).toBe(true);
  expect((await news.maha.post('/mail/server/forget')).status).toBe(200);
  for (const path of ['/mail', '/invitations']) expect((await news.maha.get(path)).json.isSent).toBe(false);
});

test('the password signs in, and is nowhere to be read: not in the answer, the table, the audit, or the log', async () => {
  await using news = await setting();
  await using catcher = await mailCatcher({ account: ACCOUNT });
  await news.set({ port: catcher.port, ...ACCOUNT });
  expect(await news.tried()).toMatchObject({ to: 'maha@almarfa.example', trial: { is: 'taken' } });
  expect(partOf(catcher.caught[0] ?? { from: '', to: [], raw: '' }, 'text/plain')).toContain('لا شيء مطلوب');
  const { server } = await news.seen();
  expect(server).toMatchObject({ username: 'studio', password: 'kept', changedBy: 'مها الهاشم' });
  const { rows } = await sql<{ all: string }>`
    select (select json_agg(mail_server)::text from mail_server) || (select json_agg(audit)::text from audit)
      || (select json_agg(outbox)::text from outbox) as all
  `.execute(news.db);
  expect(rows[0]?.all).toContain('mail.serverSet');
  for (const said of [rows[0]?.all, JSON.stringify(await news.seen()), news.logged.join('')])
    expect(said).not.toContain(PASSWORD);
});

test('a password that is kept stays where it was typed for, and goes to no other server', async () => {
  await using news = await setting();
  await using catcher = await mailCatcher({ account: ACCOUNT });
  await using other = await mailCatcher({ account: ACCOUNT });
  await news.set({ port: catcher.port, ...ACCOUNT });
  expect((await news.set({ port: catcher.port, username: 'studio', fromName: 'المرفأ' })).status).toBe(200);
  expect((await news.tried()).trial.is).toBe('taken');
  for (const change of [{ port: other.port }, { host: 'localhost' }, { security: 'starttls' }, { username: 'x' }])
    expect((await news.set({ port: catcher.port, username: 'studio', ...change })).json.code).toBe(
      'accounts.mailPasswordNeeded',
    );
  expect((await news.seen()).server).toMatchObject({ port: catcher.port, fromName: 'المرفأ' });
  // Who signs in nowhere leaves no password behind.
  await news.set({ port: catcher.port });
  expect((await news.seen()).server.password).toBe('none');
});

test('a password that was locked with another secret is told, and is sent to nobody', async () => {
  await using news = await setting();
  await using catcher = await mailCatcher({ account: ACCOUNT });
  await news.set({ port: catcher.port, ...ACCOUNT });
  await sql`update mail_server set locked_password = ${Buffer.alloc(60).toString('base64')}`.execute(news.db);
  expect((await news.seen()).server.password).toBe('unreadable');
  expect((await news.tried()).trial).toEqual({ is: 'refused', at: 'password', code: 'EPASSWORD', said: null });
  await news.forgottenToken('maha@almarfa.example');
  await news.send();
  expect(await news.db.selectFrom('mail').select('problem').execute()).toEqual([{ problem: 'EPASSWORD' }]);
});

test('a trial says how far it came and what the server answered, and of anything else that answers nothing', async () => {
  await using news = await setting();
  expect((await news.maha.post('/mail/server/try')).json.code).toBe('accounts.mailNotSet');
  await using asking = await mailCatcher({ account: ACCOUNT });
  await news.set({ port: asking.port, username: 'studio', password: 'خطأ' });
  expect((await news.tried()).trial).toMatchObject({ is: 'refused', at: 'signIn', said: '535 Authentication failed' });
  await using refusing = await mailCatcher({ refuses: true });
  await news.set({ port: refusing.port });
  expect((await news.tried()).trial).toMatchObject({
    is: 'refused',
    at: 'recipient',
    said: expect.stringMatching(/^550 /),
  });
  await news.set({ port: refusing.port, security: 'starttls' });
  expect((await news.tried()).trial).toMatchObject({ is: 'refused', at: 'encryption' });
  const secretive = createServer((socket) => void socket.end('-ERR the secret of another service\r\n'));
  await new Promise<void>((resolve) => secretive.listen(0, '127.0.0.1', resolve));
  const address = secretive.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  await news.set({ port: address.port });
  const { trial } = await news.tried();
  expect(trial).toMatchObject({ is: 'refused', said: null });
  secretive.close();
  const { rows } = await sql<{ tries: number }>`
    select count(*)::int as tries from audit where act = 'mail.tried' and facts ->> 'host' = '127.0.0.1'
  `.execute(news.db);
  expect(rows[0]?.tries).toBe(4);
});

test('what the environment says wins, is shown without its password, and isn’t changed here', async () => {
  await using catcher = await mailCatcher();
  await using news = await setting({
    smtpUrl: `smtp://studio:hidden@127.0.0.1:${catcher.port}`,
    mailFrom: 'المرفأ <studio@almarfa.example>',
  });
  expect((await news.seen()).outside).toEqual({
    ...{ host: '127.0.0.1', port: catcher.port, username: 'studio', security: 'whereOffered' },
    from: 'المرفأ <studio@almarfa.example>',
  });
  expect((await news.set({})).json.code).toBe('accounts.mailSetOutside');
  expect((await news.maha.post('/mail/server/forget')).json.code).toBe('accounts.mailSetOutside');
});

test.each([
  [{ host: 'mail.example/..' }],
  [{ host: 'a b' }],
  [{ host: '' }],
  [{ port: 0 }],
  [{ port: 70_000 }],
  [{ fromAddress: 'studio' }],
  [{ fromName: 'a\r\nBcc: x@example.org' }],
  [{ username: 'a\nb' }],
])('%j is no server for mail', async (change) => {
  await using news = await setting();
  expect((await news.set(change)).status).toBe(400);
});
