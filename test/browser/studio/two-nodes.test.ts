import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { contextIn, openBrowser } from '../../builders/browser.ts';
import { testDatabase, urlOf } from '../../builders/database.ts';
import { build, type LiveServer, liveHome, until } from '../../builders/live-server.ts';
import { accept, firstRun, invite, RANA, signIn } from './people.ts';

beforeAll(build);

/** A server as a browser reaches it. */
function placeOf(server: LiveServer) {
  const origin = server.address.replace('127.0.0.1', 'localhost');
  const welcomeLink = async () => {
    const path = await until('the link', () => /\/studio\/welcome\?token=[\w-]+/.exec(server.log)?.[0] ?? null);
    return origin + path;
  };
  return { origin, at: (path: string) => `${origin}/studio${path}`, welcomeLink };
}

test('who is sent out on one node is out at once on the screen that another node serves', async () => {
  await using database = await testDatabase();
  await using home = await liveHome();
  await using browser = await openBrowser();
  const env = { DATABASE_URL: urlOf(database.address) };
  const server = await home.start(join(home.folder, 'one'), { env });
  const one = placeOf(server);
  const maha = await (await contextIn(browser, { permissions: ['clipboard-read', 'clipboard-write'] })).newPage();
  await firstRun(maha, one);
  const other = placeOf(await home.start(join(home.folder, 'two'), { env }));
  const rana = await (await contextIn(browser)).newPage();
  await accept(rana, other, await invite(maha, RANA, 'مدير'));
  await rana.goto(other.at('/people'));
  await rana.getByRole('row', { name: RANA.email }).waitFor();
  // Two more of hers, at which nobody is.
  const [focused, left] = [await (await contextIn(browser)).newPage(), await (await contextIn(browser)).newPage()];
  await left.clock.install();
  for (const page of [focused, left]) {
    await signIn(page, other, RANA);
    await page.goto(other.at('/people'));
    await page.getByRole('row', { name: RANA.email }).waitFor();
  }

  await maha.goto(one.at('/people'));
  await maha.getByRole('row', { name: RANA.email }).getByRole('link').click();
  await maha.getByRole('button', { name: /^إنهاء الجلسات/ }).click();
  await maha.getByText('أُنهيت جلسات').waitFor();
  // The next thing that she does, on the page that she has open.
  await rana.getByRole('link', { name: 'الدعوات' }).click();
  await rana.getByRole('heading', { name: /الدخول إلى استوديو/ }).waitFor();
  await rana.getByText('انتهت الجلسة.').waitFor();
  // What nobody touches goes too: as soon as its window is gone back to, and within a minute where it is only in view.
  await focused.evaluate(() => window.dispatchEvent(new Event('focus')));
  await left.clock.fastForward(60_000);
  for (const page of [focused, left]) await page.getByText('انتهت الجلسة.').waitFor();
  for (const page of [rana, focused, left]) expect(await page.content()).not.toContain(RANA.email);
});
