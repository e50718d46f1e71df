import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { PASSWORD } from '../builders/accounts.ts';
import { testDatabase, urlOf } from '../builders/database.ts';
import { build, type LiveServer, liveHome, until, warraq } from '../builders/live-server.ts';
import { mailCatcher, partOf } from '../builders/mail-catcher.ts';
import { Visitor } from '../builders/visitor.ts';

beforeAll(build);

const MAHA = 'maha@almarfa.example';
const RIGHT = { email: MAHA, password: PASSWORD };

/** The secret part of the link that a start printed, or null. */
const printedToken = ({ log }: LiveServer): string | null => /\/studio\/welcome\?token=([\w-]+)/.exec(log)?.[1] ?? null;

/** Makes the first administrator by the link that the start printed. */
async function begin(server: LiveServer): Promise<Visitor> {
  const browser = new Visitor(server.address);
  const token = printedToken(server);
  const told = await browser.post('/links/welcome', {
    ...{ token, name: 'مها', ...RIGHT, paper: { name: 'المرفأ', zone: 'Asia/Damascus' } },
  });
  expect(told).toMatchObject({ status: 200, json: { next: 'in' } });
  return browser;
}

test('a first start prints the way in, until somebody took it; who is locked out later is let in from the terminal', async () => {
  await using home = await liveHome();
  const dataDir = join(home.folder, 'data');
  const first = await home.start(dataDir);
  const unused = printedToken(first);
  await first.end();
  const second = await home.start(dataDir);
  const look = await new Visitor(second.address).post('/links/look', { token: unused });
  expect(look).toMatchObject({ status: 410, json: { code: 'accounts.linkUseless' } });
  const browser = await begin(second);
  expect((await browser.get('/me')).json.paper).toEqual({ name: 'المرفأ', isFounded: true, isNamed: true });
  await second.end();

  const third = await home.start(dataDir);
  expect(printedToken(third)).toBe(null);
  expect(third.log).toContain(`${third.address}/studio/`);
  const { status, said, complained } = await warraq(['sign-in-link', '--data', dataDir]);
  expect([status, said]).toEqual([0, expect.stringContaining(`${third.address}/studio/sign-in-link?token=`)]);
  expect(complained).toContain('بلا كلمة مرور');
  const locked = new Visitor(third.address);
  const token = new URL(said.trim()).searchParams.get('token');
  expect((await locked.post('/links/sign-in', { token })).json).toEqual({ next: 'in' });
  expect((await locked.get('/me')).json.email).toBe(MAHA);
  const unknown = await warraq(['sign-in-link', '--data', dataDir, '--email', 'nobody@almarfa.example']);
  expect([unknown.status, unknown.complained]).toEqual([1, expect.stringContaining('لا حساب مفعّلًا بهذا البريد')]);
});

test('a session is good on every node, and what is ended on one is refused at once on the other', async () => {
  await using database = await testDatabase();
  await using home = await liveHome();
  const env = { DATABASE_URL: urlOf(database.address) };
  const one = await home.start(join(home.folder, 'one'), { env });
  const browser = await begin(one);
  const other = await home.start(join(home.folder, 'two'), { env });
  const there = new Visitor(other.address);
  for (const [name, value] of browser.jar) there.jar.set(name, value);
  expect((await there.get('/me')).json.email).toBe(MAHA);
  const third = new Visitor(other.address);
  await third.post('/sign-in', RIGHT);
  expect((await browser.post('/me/sessions/end-others')).status).toBe(200);
  expect((await third.get('/me')).status).toBe(401);
  expect((await there.post('/sign-out')).status).toBe(200);
  expect(await browser.get('/me')).toMatchObject({ status: 401, json: { code: 'accounts.signInNeeded' } });
});

test('mail waits while its server is dead and is sent when that is back, also after a kill of our own', async () => {
  await using home = await liveHome();
  const dataDir = join(home.folder, 'data');
  // It holds the port that is the mail server's later, and answers nobody.
  const dead = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  onTestFinished(() => void dead.close());
  await once(dead, 'listening');
  const { port } = dead.address() as AddressInfo;
  const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'studio@almarfa.example' };
  const server = await home.start(dataDir, { env });
  const browser = await begin(server);
  // Whoever asks for the link by another host's name has it sent, and it leads here all the same.
  const evil = { host: 'evil.example', origin: 'http://evil.example', 'content-type': 'application/json' };
  const asked = await server.ask('/api/studio/password/forgotten', {
    ...{ method: 'POST', headers: evil, body: JSON.stringify({ email: MAHA }) },
  });
  expect(asked.status).toBe(200);
  await until('a first try', async () => typeof (await browser.get('/mail')).json.mails[0]?.problem === 'string');
  expect((await browser.get('/mail')).json).toMatchObject({
    isSent: true,
    mails: [
      { kind: 'password', to: MAHA, tries: 1, link: expect.stringContaining(`${server.address}/studio/password`) },
    ],
  });
  await server.kill();
  dead.close();
  await once(dead, 'close');
  await using catcher = await mailCatcher({ port });
  const again = await home.start(dataDir, { env });
  const [mail] = await until('the mail', () => (catcher.caught.length > 0 ? catcher.caught : null));
  if (mail === undefined) throw new Error('nothing came');
  expect(partOf(mail, 'text/plain')).toContain(`${again.address}/studio/password?token=`);
  expect(mail.raw).not.toContain('evil');
  expect((await new Visitor(again.address).post('/sign-in', RIGHT)).status).toBe(200);
});
