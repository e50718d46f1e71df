import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  build,
  type Founded,
  found,
  type LiveHome,
  type LiveServer,
  liveHome,
  textOf,
  until,
  warraq,
} from '../builders/live-server.ts';
import { postOf, siteOf } from '../builders/wxr.ts';

/*
 * Readers search a running server while articles come and go, the index is made anew, and the database or the disk of
 * the index fails. One server for each group; each test goes on where the one before ended.
 */

const searchPath = (q: string): string => `/search/?${new URLSearchParams({ q })}`;

/** What a newsroom does and what its readers find, on one server. */
function searching(server: LiveServer, { token }: Founded) {
  const totalOf = async (q: string): Promise<number> =>
    Number(/data-total="(\d+)"/.exec((await server.ask(searchPath(q))).text)?.[1] ?? Number.NaN);
  return {
    totalOf,
    finds: (q: string, articles: number) =>
      until(`${articles} articles for ${q}`, async () => (await totalOf(q)) === articles),
    suggested: async (q: string): Promise<string[]> => {
      const { status, headers, text } = await server.ask(`/search/suggest?${new URLSearchParams({ q })}`);
      expect({ status, cache: headers['cache-control'] }).toEqual({ status: 200, cache: 'no-store' });
      return (JSON.parse(text) as { suggestions: string[] }).suggestions;
    },
    publish: (headline: string, text?: string) => server.publish(token, headline, text),
    withdraw: async (id: number) => {
      const told = await server.api(token, `/articles/${id}/withdraw`, { notice: 'سُحب الخبر لخطأ فيه.' });
      expect(told).toMatchObject({ status: 200 });
    },
  };
}

const indexFileOf = ({ dataDir }: LiveServer): string =>
  join(dataDir, 'search', readFileSync(join(dataDir, 'search', 'current'), 'utf8').trim());

describe('while all is well', () => {
  let home: LiveHome;
  let server: LiveServer;
  let founded: Founded;

  beforeAll(async () => {
    build();
    home = await liveHome();
    server = await home.start(join(home.folder, 'data'));
    founded = await found(server);
    return () => home[Symbol.asyncDispose]();
  });

  test('what is published is found and suggested, and what is withdrawn is on no page from then on', async () => {
    const { publish, withdraw, finds, suggested } = searching(server, founded);
    const { id } = await publish('رافعة الميناء تعمل', 'وصلت الرافعة إلى مرسى اللوز.');
    await finds('رافعه', 1);
    expect(await suggested('الميناء را')).toEqual(['الميناء رافعة']);
    await withdraw(id);
    // The database says so before the index does.
    expect(textOf((await server.ask(searchPath('رافعه'))).text)).not.toContain('رافعة الميناء');
    await finds('رافعه', 0);
  });

  test('an import is found as soon as it is there, and gone once it is undone', async () => {
    const file = join(home.folder, 'site.xml');
    await writeFile(file, siteOf([1, 2, 3].map((id) => postOf(id, `حصاد الكمّون ${id}`)).join('')));
    const { finds } = searching(server, founded);
    expect(await warraq(['import', 'wordpress', file, '--data', server.dataDir])).toMatchObject({ status: 0 });
    await finds('كمون', 3);
    expect(await warraq(['import', 'undo', '--data', server.dataDir])).toMatchObject({ status: 0 });
    await finds('كمون', 0);
  });

  test('the index is made anew beside the one that serves, with the words that were added', async () => {
    const { publish, finds, totalOf } = searching(server, founded);
    await publish('وفد لقرطبوس');
    await finds('وفد', 1);
    expect(await totalOf('قرطبوس')).toBe(0);
    const before = indexFileOf(server);
    expect(await warraq(['word', 'قرطبوس', '--data', server.dataDir])).toMatchObject({ status: 0 });
    const making = warraq(['reindex', '--data', server.dataDir, '--lang', 'en']);
    expect(await totalOf('وفد')).toBe(1);
    expect(await making).toMatchObject({ status: 0, complained: expect.stringContaining('The search index is ready') });
    await finds('قرطبوس', 1);
    expect(existsSync(before)).toBe(false);
    await publish('وفد آخر إلى قرطبوس');
    await finds('قرطبوس', 2);
  });

  test('a server that is stopped while it makes the index ends as it should, and the next one makes it', async () => {
    await rm(join(server.dataDir, 'search'), { recursive: true });
    expect(await server.end()).toBe(0);
    server = await home.start(server.dataDir);
    expect(await server.end()).toBe(0);
    expect(server.logged(50)).toEqual([]);
    server = await home.start(server.dataDir);
    await searching(server, founded).finds('وفد', 2);
  });

  test('without the database a search says in Arabic that the paper comes back, and goes on once it has', async () => {
    const { finds, suggested } = searching(server, founded);
    const bringBack = await server.takeDatabaseAway();
    for (const path of [searchPath('وفد'), searchPath('لاشيءهنا')]) {
      const { status, headers, text } = await server.ask(path);
      expect({ path, status, retry: headers['retry-after'] }).toEqual({ path, status: 503, retry: '30' });
      expect(text).toMatch(/lang="ar" dir="rtl".*<h1>نعود بعد قليل<\/h1>/s);
    }
    expect(await suggested('وف')).toEqual(['وفد']);
    await bringBack();
    await finds('وفد', 2);
    await searching(server, founded).publish('وفد بعد العودة');
    await finds('وفد', 3);
    expect(server.logged(50)).toEqual([]);
  });
});

/** A small disk can only be made by root. */
describe.skipIf(process.getuid?.() !== 0)('on a disk for the index that becomes full', () => {
  let home: LiveHome;
  let server: LiveServer;
  let founded: Founded;
  let folder: string;

  beforeAll(async () => {
    build();
    home = await liveHome();
    folder = join(home.folder, 'data', 'search');
    await mkdir(folder, { recursive: true });
    execFileSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', 'size=3m,mode=755', 'tmpfs', folder]);
    server = await home.start(join(home.folder, 'data'));
    founded = await found(server);
    return async () => {
      await server.kill();
      execFileSync('/usr/bin/umount', ['-l', folder]);
      await home[Symbol.asyncDispose]();
    };
  });

  test('what was indexed is found, publishing goes on, and the rest follows once there is room', async () => {
    const { publish, finds, totalOf } = searching(server, founded);
    await publish('وفد يصل');
    await finds('وفد', 1);
    expect(() =>
      execFileSync('/usr/bin/dd', ['if=/dev/zero', `of=${folder}/full`, 'bs=16k'], { stdio: 'ignore' }),
    ).toThrow();
    await publish('وفد آخر', `${randomBytes(60_000).toString('hex')} ${'كلام '.repeat(20_000)}`);
    await until('a note of it in the log', () => server.log.includes('search index has to wait'));
    const remade = await warraq(['reindex', '--data', server.dataDir, '--lang', 'en']);
    expect(remade).toMatchObject({ status: 1, complained: expect.stringContaining(`search index ${folder} is full`) });
    expect(await totalOf('وفد')).toBe(1);
    await rm(join(folder, 'full'));
    await finds('وفد', 2);
    expect(server.logged(50)).toEqual([]);
  });
});
