import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { build, liveHome, warraq } from '../builders/live-server.ts';

beforeAll(build);

test('a token is given, listed and taken back at the terminal, and its next request is refused', async () => {
  await using home = await liveHome();
  const dataDir = join(home.folder, 'data');
  const server = await home.start(dataDir);
  const run = (...words: readonly string[]) => warraq([...words, '--data', dataDir]);
  const token = (await run('token', '--role', 'reporter', '--name', 'قارئ الوكالة')).said.trim();
  const ask = async () =>
    (await fetch(`${server.address}/api/alarms`, { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await ask()).toBe(200);

  const listed = await run('token', 'list');
  expect(listed.said).toMatch(/^1\treporter\t\d{4}-\d\d-\d\d \d\d:\d\d UTC\tقارئ الوكالة\n$/);
  expect(listed.said + listed.complained).not.toContain(token.slice(4));

  // A word that is mistyped gives no second token.
  expect(await run('token', 'revok', '1')).toMatchObject({ status: 1, said: '' });
  expect(await run('token', 'revoke')).toMatchObject({ status: 2, complained: expect.stringContaining('رقم') });
  expect(await run('token', 'revoke', 'wrq_x')).toMatchObject({
    status: 2,
    complained: expect.stringContaining('wrq_x'),
  });
  expect(await ask()).toBe(200);

  const revoked = await run('token', 'revoke', '1');
  expect(revoked).toMatchObject({
    status: 0,
    said: '',
    complained: expect.stringContaining('أُبطل رمز الدخول «قارئ الوكالة»'),
  });
  expect(await ask()).toBe(401);
  const again = await run('token', 'revoke', '1', '--lang', 'en');
  expect(again).toMatchObject({ status: 1, complained: expect.stringContaining('No good token has the number 1') });
  expect(await run('token', 'list', '--lang', 'en')).toMatchObject({
    status: 0,
    said: '',
    complained: 'No token is good.\n',
  });
});
