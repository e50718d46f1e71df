import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../src/base/ids.ts';
import { site, unpublishArticle } from '../../src/newsroom/index.ts';
import { followIndex } from '../../src/search/follow.ts';
import { SearchAsked, search, startSearchThread } from '../../src/search/index.ts';
import { rebuildIndex } from '../../src/search/rebuild.ts';
import { newsroom } from '../builders/newsroom.ts';
import { randomFrom, testSeed } from '../builders/random.ts';

/*
 * The process that keeps the search index is killed while it updates it and while it makes it anew. Whoever opens the
 * index next finds what it held before or after, never half of a change, and brings it to what the database says.
 */

const KILLS = 16;
const ARTICLES = 40;
const MOST_WAIT_MS = 600;

const PROGRAM = fileURLToPath(new URL('../builders/index-program.ts', import.meta.url));

const seed = testSeed();

test(`killed ${KILLS} times, the index says what the database says (seed ${seed})`, async () => {
  await using news = await newsroom();
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'warraq-search-'));
  const live = new Set<ArticleId>();
  const publish = async () => {
    const { articleId } = await news.published({
      headline: `زلزال رقم ${live.size}`,
      text: 'كلام كثير عن الزلزال. '.repeat(60),
    });
    live.add(articleId);
  };
  for (let n = 0; n < ARTICLES; n += 1) await publish();

  for (let kill = 0; kill < KILLS; kill += 1) {
    const what = kill % 3 === 2 ? 'rebuild' : 'follow';
    const { address } = news.database;
    const program = spawn(
      process.execPath,
      [PROGRAM, JSON.stringify(address), folder, what, news.clock.now().toISOString()],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = once(program, 'exit');
    // From the second round on there is an index, and something to change in it.
    if (kill === 0) await once(program.stdout, 'data');
    await Promise.all([
      sleep(random() * MOST_WAIT_MS),
      (async () => {
        for (let n = 0; n < 4; n += 1) await publish();
        const [gone] = [...live].slice(Math.floor(random() * live.size));
        if (gone === undefined) return;
        await news.run((tx) => unpublishArticle(tx, news.editor, news.clock.now(), { articleId: gone }));
        live.delete(gone);
      })(),
    ]);
    program.kill('SIGKILL');
    await ended;

    const thread = startSearchThread(folder);
    const now = news.clock.now();
    if ((await followIndex(news.database, thread, now)) === 'lost') {
      await rebuildIndex(news.database, thread, { now, onProgress: () => undefined });
    }
    const { sections, zone } = await site(news.db);
    const found = await search(
      { db: news.db, thread, sections, zone, now },
      SearchAsked.parse({ q: 'الزلزال', order: 'date' }),
    );
    expect({ kill, total: found.total }).toEqual({ kill, total: live.size });
    expect(await thread.do('held', null)).toEqual([...live].sort((one, other) => one - other));
    await thread.close();
  }
  rmSync(folder, { recursive: true });
});
