import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { openExport } from '../../src/transfer/wordpress/wxr/index.ts';
import { allRows } from '../builders/all-rows.ts';
import { urlOf } from '../builders/database.ts';
import { BUILT, build, environment, until } from '../builders/live-server.ts';
import { newsroom } from '../builders/newsroom.ts';
import { randomFrom, testSeed } from '../builders/random.ts';
import { importing } from '../builders/small-site.ts';
import { sharedData } from '../shared-data.ts';

/*
 * The undoing of an import is killed at any moment. Each time either all of the import is there or nothing of it; and
 * given once more, the command brings it to its end.
 */

const KILLS = 8;
const FILE = sharedData('wxr/news-daily-rankmath.xml');

beforeAll(build);

test.skipIf(FILE === null)(
  'an undoing killed at any moment has done all or nothing, and is brought to its end by the next',
  async () => {
    await using news = await newsroom();
    await using site = await importing(news.db);
    await news.published({ headline: 'خبر من عندنا' });
    const { documents } = await openExport(FILE ?? '');
    const before = await allRows(news.db);

    /** The command as people give it, once it says that it begins. */
    const undoing = async () => {
      const child = spawn(process.execPath, [BUILT, 'import', 'undo', '--data', site.dataFolder, '--lang', 'en'], {
        env: { ...environment(), DATABASE_URL: urlOf(news.database.address) },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let [said, complained] = ['', ''];
      child.stdout.on('data', (text: Buffer) => {
        said += String(text);
      });
      child.stderr.on('data', (text: Buffer) => {
        complained += String(text);
      });
      const ended = once(child, 'close').then(([status]) => ({ status, said, complained }));
      await until('the beginning', () => complained !== '' || child.exitCode !== null);
      return { child, ended };
    };
    /** What a killed process asked for last goes on in the database until that hears of it. */
    const alone = () =>
      until('the end of its connections', async () => {
        const { rows } = await sql`select from pg_stat_activity
          where application_name = 'warraq command' and datname = current_database()`.execute(news.db);
        return rows.length === 0;
      });

    await site.bring(documents);
    const began = performance.now();
    expect(await (await undoing()).ended).toMatchObject({
      status: 0,
      said: expect.stringMatching(/is undone\.\nTaken away: articles [1-9]\d*, /),
    });
    const lengthMs = performance.now() - began;
    expect(await allRows(news.db)).toEqual(before);

    const seed = testSeed();
    const random = randomFrom(seed);
    let there: Awaited<ReturnType<typeof allRows>> | null = null;
    for (let kill = 0; kill < KILLS; kill += 1) {
      if (there === null) {
        await site.bring(documents);
        there = await allRows(news.db);
      }
      const { child, ended } = await undoing();
      await sleep(random() * lengthMs * 0.6);
      child.kill('SIGKILL');
      await ended;
      await alone();
      const { removed_picture: _, ...rows } = await allRows(news.db);
      const isGone = rows.import_item?.length === 0;
      const { removed_picture: __, ...expected } = isGone ? before : there;
      expect(rows, `seed ${seed}`).toEqual(expected);
      if (isGone) there = null;
    }
    await (await undoing()).ended;
    expect(await allRows(news.db)).toEqual(before);
    expect(await (await undoing()).ended).toMatchObject({
      status: 1,
      complained: expect.stringContaining('There is no import from WordPress'),
    });
  },
);
