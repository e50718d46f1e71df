import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isAway } from '../../src/server/away.ts';
import {
  askDatabase,
  build,
  contentOf,
  found,
  isRunning,
  type LiveHome,
  type LiveServer,
  liveHome,
  textOf,
  until,
} from '../builders/live-server.ts';
import { postmasterPid } from '../builders/storage-user.ts';

/*
 * The disk becomes full under a running server: first so that tables can't grow, which ends a command; then so that
 * the database's log can't, which ends the database. One server for the whole file; each test goes on where the one
 * before ended. A small disk can only be made by root.
 */

const isRoot = process.getuid?.() === 0;

/** Room for an empty cluster and some more. */
const DISK = '128m';

describe.skipIf(!isRoot)('on a disk that becomes full', () => {
  let home: LiveHome;
  let disk: string;
  let server: LiveServer;
  let token: string;
  /** A text that doesn't compress, and takes more room than a full disk has by chance. */
  const LARGE = randomBytes(700_000).toString('base64');

  beforeAll(async () => {
    build();
    home = await liveHome();
    disk = join(home.folder, 'disk');
    await mkdir(disk);
    execFileSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', `size=${DISK},mode=755`, 'tmpfs', disk]);
    server = await home.start(join(disk, 'data'));
    ({ token } = await found(server));
    return async () => {
      await server.kill();
      const pid = postmasterPid(join(server.dataDir, 'postgres'));
      if (pid !== null && isRunning(pid)) process.kill(pid, 'SIGKILL');
      execFileSync('/usr/bin/umount', ['-l', disk]);
      await home[Symbol.asyncDispose]();
    };
  });

  /** Writes until nothing more fits. */
  const fill = () =>
    expect(() =>
      execFileSync('/usr/bin/dd', ['if=/dev/zero', `of=${disk}/full`, 'bs=64k'], { stdio: 'ignore' }),
    ).toThrow();

  const makeRoom = () => rm(join(disk, 'full'));

  async function draft(headline: string, text = headline) {
    const { status, json } = await server.api(token, '/articles', { content: contentOf(headline, text) });
    return { status, json, id: Number(json.articleId), revisionId: Number(json.revisionId) };
  }

  const publish = ({ id, revisionId }: { id: number; revisionId: number }) =>
    server.api(token, `/articles/${id}/publish`, { basedOn: revisionId });

  const shown = async (path: string) => {
    const { status, text } = await server.ask(encodeURI(path));
    return { status, text: textOf(text) };
  };

  test('pages go on being served, held or not', async () => {
    for (const headline of ['خبر محفوظ', 'خبر ثان'])
      expect(await publish(await draft(headline))).toMatchObject({ status: 200 });
    expect(await shown('/خبر-محفوظ/')).toMatchObject({ status: 200 });
    fill();
    for (const path of ['/خبر-محفوظ/', '/خبر-ثان/', '/', '/feed/', '/محليات/'])
      expect({ path, ...(await shown(path)) }).toMatchObject({ path, status: 200 });
  });

  test('a command is refused by a sentence that says what to do, and is taken back whole', async () => {
    const everything = `
      select (select count(*) from article)::integer as articles, (select count(*) from revision)::integer as revisions,
        (select count(*) from audit)::integer as audited, (select count(*) from outbox)::integer as announced
    `;
    const before = await askDatabase(server.dataDir, everything);
    expect(await draft('خبر كبير', LARGE)).toMatchObject({
      status: 503,
      json: {
        code: 'server.diskFull',
        detail: expect.stringMatching(/^امتلأ القرص.*لم يُحفظ شيء مما طُلب.*تفريغ مساحة/),
        facts: { nothingSaved: true },
      },
    });
    expect(await askDatabase(server.dataDir, everything)).toEqual(before);
    expect(await shown('/خبر-كبير/')).toMatchObject({ status: 404 });
  });

  test('once there is room, the same command is done', async () => {
    await makeRoom();
    const large = await draft('خبر كبير', LARGE);
    expect(large).toMatchObject({ status: 200 });
    expect(await publish(large)).toMatchObject({ status: 200, json: { path: '/خبر-كبير/' } });
    // Somebody was told a moment ago that there is no such page; the node that told it hears of the article by notice.
    await until('the article', async () => (await shown('/خبر-كبير/')).status === 200);
    await server.holds(encodeURI('/خبر-كبير/'));
    await until('the front page with it', async () => (await shown('/')).text.includes('خبر كبير'));
  });

  test('where the database itself must end, held pages go on and commands are refused by the same name', async () => {
    const before = postmasterPid(join(server.dataDir, 'postgres'));
    fill();
    await endOfLog();
    const refused = await until('a refusal', async () => {
      const { status, json } = await draft('خبر على قرص ممتلئ');
      return status === 503 && json;
    });
    expect(refused).toMatchObject({
      code: 'server.diskFull',
      detail: expect.stringMatching(/^امتلأ القرص.*التحقّق من حفظ ما طُلب/),
      facts: { nothingSaved: false },
    });
    await until('the end of the database', () => before !== null && !isRunning(before));
    expect(await shown('/خبر-كبير/')).toMatchObject({ status: 200 });
    expect(await shown('/خبر-لم-نكتبه/')).toMatchObject({ status: 503 });
    expect(await draft('خبر ثالث')).toMatchObject({ status: 503, json: { code: 'server.diskFull' } });
    await until('a word of it in the log', () => server.log.includes('storage.diskFull'));
  });

  /** Writes into the database's log, as a busy newsroom does, until it needs a new file and can't have it. */
  async function endOfLog(): Promise<void> {
    const write = `select pg_logical_emit_message(false, 'test', repeat('x', 1000000))`;
    await until('the end of the log', async () => {
      try {
        await askDatabase(server.dataDir, write);
        return false;
      } catch (error) {
        if (!isAway(error)) throw error;
        return true;
      }
    });
  }

  test('once there is room, it comes back by itself with everything that was acknowledged', async () => {
    await makeRoom();
    const late = await until('the database', async () => {
      const saved = await draft('خبر بعد السعة');
      return saved.status === 200 && saved;
    });
    expect(await publish(late)).toMatchObject({ status: 200 });
    for (const path of ['/خبر-محفوظ/', '/خبر-ثان/', '/خبر-كبير/', '/خبر-بعد-السعة/'])
      expect({ path, ...(await shown(path)) }).toMatchObject({ path, status: 200 });
    expect(server.logged(50)).toEqual([]);
    expect(await server.end()).toBe(0);
  });
});
